// A folder to take to work, packed here in the browser: its texts, the program and the engine, always in the same bytes.
import { type Zippable, zipSync } from "fflate";
import { refuse, type Result, succeed } from "#domain/result";
import type { WorkFolder } from "#domain/work-folder";
import { saveFile } from "../_run/save-file";

/** Where the program of a folder is fetched from, by its place in the folder. */
const program = {
  "engine/run.mjs": "/engine/folder/run.mjs",
  "engine/rules.mjs": "/engine/folder/rules.mjs",
  "engine/LICENSE.txt": "/engine/folder/LICENSE.txt",
  "engine/engine.wasm": "/engine/engine.wasm",
};

/**
 * Hands the folder to the person as a zip file, and answers how many bytes it has.
 * @example await saveFolder(folderOfLesson(lesson, source, {})) // => { ok: true, value: 592113 }
 */
export async function saveFolder(folder: WorkFolder): Promise<Result<number>> {
  const parts = await fetchProgram();
  if (!parts.ok) return parts;
  const bytes = packFolder(folder, parts.value);
  saveFile(`${folder.name}.zip`, bytes, "application/zip");
  return succeed(bytes.length);
}

/** The bytes of the zip file: the same folder gives the same bytes, whenever and wherever it is packed. */
function packFolder(
  { name, files }: WorkFolder,
  parts: Record<string, Uint8Array<ArrayBuffer>>,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const texts = files.map(({ path, text }) => [path, encoder.encode(text)] as const);
  const all: Zippable = {};
  for (const [path, bytes] of [...texts, ...Object.entries(parts)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  ))
    all[`${name}/${path}`] = bytes;
  // The first day that a zip file can say, wherever its clock stands.
  return zipSync(all, { level: 9, mtime: new Date(1980, 0, 1) });
}

async function fetchProgram(): Promise<Result<Record<string, Uint8Array<ArrayBuffer>>>> {
  try {
    const fetched = await Promise.all(
      Object.entries(program).map(async ([place, address]) => {
        const answer = await fetch(address);
        if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
        return [place, new Uint8Array(await answer.arrayBuffer())] as const;
      }),
    );
    return succeed(Object.fromEntries(fetched));
  } catch {
    return refuse(
      "The folder could not be put together: Ruleyard could not be reached. Try again in a while.",
    );
  }
}
