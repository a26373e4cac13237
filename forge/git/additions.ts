// What changed, when files were only added: worked out without starting git. Else undefined.
import type { FileChange } from "./diffs";
import type { Objects } from "./objects";
import { plainFile, readTree } from "./trees";

const folderMode = "40000";
const mostFiles = 50;
const largest = 500_000;

async function added(
  objects: Objects,
  from: string | undefined,
  to: string,
  under: string,
  found: { path: string; sha: string }[],
): Promise<boolean> {
  const [old = [], young = []] = await Promise.all([
    from ? readTree(objects, from) : [],
    readTree(objects, to),
  ]);
  const before = new Map(old.map((entry) => [entry.name, entry]));
  for (const { name, mode, sha } of young) {
    const was = before.get(name);
    before.delete(name);
    if (was?.sha === sha && was.mode === mode) continue;
    const folder = mode === folderMode;
    if (was && !(folder && was.mode === folderMode)) return false;
    if (folder) {
      if (!(await added(objects, was?.sha, sha, `${under}${name}/`, found))) return false;
    } else {
      if (mode !== plainFile || found.length >= mostFiles) return false;
      found.push({ path: under + name, sha });
    }
  }
  return before.size === 0;
}

/**
 * The changes between two trees when files were only added, as git would tell them.
 * @example (await additionsBetween(objects, before, after))?.[0]?.status // => "added"
 */
export async function additionsBetween(
  objects: Objects,
  from: string,
  to: string,
): Promise<FileChange[] | undefined> {
  const found: { path: string; sha: string }[] = [];
  if (!(await added(objects, from, to, "", found))) return undefined;
  found.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  const changes: FileChange[] = [];
  for (const { path, sha } of found) {
    const data = (await objects.read(sha))?.data;
    // git takes a file with a zero byte near its start for not being text.
    if (!data || data.length > largest || data.subarray(0, 8_000).includes(0)) return undefined;
    const text = data.toString("utf8");
    const whole = text === "" || text.endsWith("\n");
    const lines = text === "" ? [] : (whole ? text.slice(0, -1) : text).split("\n");
    const change: FileChange = { path, status: "added", sha, additions: lines.length, deletions: 0 };
    if (lines.length) {
      const heading = `@@ -0,0 +1${lines.length === 1 ? "" : `,${lines.length}`} @@`;
      const end = whole ? [] : ["\\ No newline at end of file"];
      change.patch = [heading, ...lines.map((line) => `+${line}`), ...end].join("\n");
    }
    changes.push(change);
  }
  return changes;
}
