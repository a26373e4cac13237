// The files inside a zip file, unpacked one by one and never further than is allowed.
import { refuse, type Result, succeed } from "./result";

type Entry = { method: number; isLocked: boolean; packed: Uint8Array<ArrayBuffer> };

export type Zip = {
  /** The paths inside, as they are written there. */
  names: string[];
  /** Hands over a file's text piece by piece, as it is unpacked. False from `heard` stops it. */
  read(name: string, heard: (text: string) => boolean): Promise<Result<true>>;
};

/** No workbook that fits a browser comes near it; a file made to fill the memory does. */
const mostBytes = 400 * 1024 * 1024;
/** Workbooks pack to a tenth; packed to less than a hundredth, a file means harm. Small ones may. */
const mostTimes = 100;
const smallBytes = 16 * 1024 * 1024;
const mostEntries = 5_000;

/**
 * Opens a zip file by the list at its end. Refuses what is damaged, and what is locked with a password.
 * @example openZip(bytes, "people.xlsx").value.names // => ["[Content_Types].xml", "xl/workbook.xml", …]
 */
export function openZip(bytes: Uint8Array, file: string): Result<Zip> {
  const damaged = refuse(
    `${file} is damaged or not whole. Open it in Excel, save it again, and choose that.`,
  );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return damaged;
  const entries = new Map<string, Entry>();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries) return refuse(`${file} holds ${count} files, which is no workbook.`);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return damaged;
    const [size, named, extra, said, from] = [
      view.getUint32(at + 20, true),
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
      view.getUint32(at + 42, true),
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + named));
    if (from + 30 > bytes.length || view.getUint32(from, true) !== 0x04034b50) return damaged;
    const start = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
    if (start + size > bytes.length) return damaged;
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      packed: new Uint8Array(bytes.subarray(start, start + size)),
    });
    at += 46 + named + extra + said;
  }
  let left = Math.min(mostBytes, Math.max(smallBytes, bytes.length * mostTimes));
  return succeed({
    names: [...entries.keys()],
    async read(name, heard) {
      const entry = entries.get(name);
      if (entry === undefined) return damaged;
      if (entry.isLocked) return refuse(locked(file));
      if (entry.method !== 0 && entry.method !== 8) return damaged;
      const reader = unpacked(entry).getReader();
      const decoder = new TextDecoder();
      try {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) break;
          left -= value.length;
          if (left < 0) return refuse(tooMuch(file));
          if (!heard(decoder.decode(value, { stream: true }))) return succeed(true);
        }
        heard(decoder.decode());
        return succeed(true);
      } catch {
        return damaged;
      } finally {
        await reader.cancel().catch(() => undefined);
      }
    },
  });
}

/**
 * What is said of a file that only a password opens.
 * @example locked("people.xlsx").startsWith("people.xlsx is locked") // => true
 */
export function locked(file: string): string {
  return `${file} is locked with a password. Open it in Excel, take the password off (File, Info, Protect Workbook), save it, and choose it again.`;
}

function tooMuch(file: string): string {
  return `${file} unpacks to far more than a workbook of its size holds, so it was stopped. Save the sheet that you need as “CSV UTF-8”.`;
}

function unpacked({ method, packed }: Entry): ReadableStream<Uint8Array> {
  const stream = new Blob([packed]).stream();
  return method === 0 ? stream : stream.pipeThrough(new DecompressionStream("deflate-raw"));
}

/** The list's own place stands at the end, before a remark of 65,535 bytes at most. */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}
