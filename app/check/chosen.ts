// A file that somebody chose: what it holds, told from its first lines before anything is checked.
import type { Dataset } from "#domain/dataset";
import { parseCsv } from "#domain/read-csv";
import { readText } from "#domain/read-text";
import { recognise, recogniseReference } from "#domain/recognise";
import type { GivenFile } from "#domain/read-return";

export type Slot = GivenFile["year"];

export type Chosen = {
  name: string;
  file: Blob;
  slot: Slot;
  /** What the file holds, or why it cannot be used. `fields` are in the order of its columns. */
  holds:
    | { ok: true; table: string; fields: (string | undefined)[]; xml: boolean }
    | { ok: false; reason: string };
};

/** Enough for any header, and for a few rows under it. */
const firstBytes = 256 * 1024;

/**
 * Look at a file that was put in a slot. A reference list is known wherever it was put.
 * @example await choose(dataset, file, "episodes.csv", "this") // => { slot: "this", holds: { ok: true, table: "Episodes", … }, … }
 */
export async function choose(dataset: Dataset, file: Blob, name: string, slot: Slot): Promise<Chosen> {
  const refused = (reason: string): Chosen => ({ name, file, slot, holds: { ok: false, reason } });
  let head: Uint8Array<ArrayBuffer>;
  try {
    head = await firstPart(file);
  } catch {
    return refused(`${name} could not be opened. Is it still where it was, and is it whole?`);
  }
  if (head.length === 0) return refused(`${name} is empty.`);
  const text = await readText(head, name);
  if (!text.ok) return refused(text.reason);
  if (text.value.trimStart().startsWith("<") && slot !== "reference")
    return { name, file, slot, holds: { ok: true, table: "XML return", fields: [], xml: true } };
  const csv = parseCsv(wholeLines(text.value, file.size > firstBytes), name);
  if (!csv.ok) return refused(csv.reason);
  const { header } = csv.value;
  const asTable = recognise(dataset, header, name);
  const asList = recogniseReference(dataset, header, name);
  const isList = asList.ok && (slot === "reference" || !asTable.ok);
  const known = isList ? asList : slot === "reference" ? asList : asTable;
  if (!known.ok) return refused(known.reason);
  const { table, fields } = known.value;
  return { name, file, slot: isList ? "reference" : slot, holds: { ok: true, table, fields, xml: false } };
}

async function firstPart(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (start[0] !== 0x1f || start[1] !== 0x8b)
    return new Uint8Array(await file.slice(0, firstBytes).arrayBuffer());
  const reader = file.stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < firstBytes) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  await reader.cancel().catch(() => undefined);
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

/** A part of a file ends in the middle of a line, which is not to be read. */
function wholeLines(text: string, cut: boolean): string {
  const end = text.lastIndexOf("\n");
  return cut && end > 0 ? text.slice(0, end + 1) : text;
}
