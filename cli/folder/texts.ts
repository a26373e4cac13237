// The texts that lie in a part of the folder, in order of their names.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { SourceFile } from "#domain/dataset";

/**
 * Every .js and .ts file under a part of a folder, however deep; none when there is no such part.
 * @example await textsUnder("/home/sam/rule-356", "rules") // => [{ path: "rules/356-ends-before-it-starts.ts", text: "rule({…" }]
 */
export async function textsUnder(folder: string, part: string): Promise<SourceFile[]> {
  const entries = await readdir(path.join(folder, part), { withFileTypes: true }).catch(() => []);
  const found: SourceFile[] = [];
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const name = `${part}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await textsUnder(folder, name)));
    else if (/\.[jt]s$/.test(entry.name))
      found.push({ path: name, text: await readFile(path.join(folder, name), "utf8") });
  }
  return found;
}
