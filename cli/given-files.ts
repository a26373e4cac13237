// The files of a return that lie in a folder: `.csv`, `.csv.gz` and `.xml`, in order of name.
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { GivenFile } from "#domain/read-return";
import { refuse, succeed, type Result } from "#domain/result";

/** Larger files are refused before they are read: no return comes near it. */
const largestFile = 200 * 1024 * 1024;

/**
 * The files of one year, or the reference lists. A single file may stand in for the folder.
 * @example await givenFiles("sample/current", "this", "/yard") // => { ok: true, value: [{ name: "episodes.csv", bytes, year: "this" }] }
 */
export async function givenFiles(
  said: string,
  year: GivenFile["year"],
  folder: string,
): Promise<Result<GivenFile[]>> {
  const place = path.resolve(folder, said);
  const found = await stat(place).catch(() => undefined);
  if (!found) return refuse(`There is no folder or file ${said}.`);
  const names = found.isDirectory()
    ? (await readdir(place, { withFileTypes: true }))
        .filter((entry) => !entry.isDirectory() && /\.(csv|csv\.gz|xml)$/i.test(entry.name))
        .map((entry) => path.join(place, entry.name))
        .sort()
    : [place];
  if (names.length === 0) return refuse(`${said} holds no .csv, .csv.gz or .xml file.`);

  const files: GivenFile[] = [];
  for (const name of names) {
    const { size } = await stat(name);
    if (size > largestFile) {
      return refuse(
        `${path.basename(name)} is larger than ${largestFile / 1024 / 1024} MB, too large for one file.`,
      );
    }
    files.push({ name: path.basename(name), bytes: new Uint8Array(await readFile(name)), year });
  }
  return succeed(files);
}
