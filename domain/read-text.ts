// From the bytes of a file to its text: unpacked if it was packed, refused in a sentence if it is not UTF-8 text.
import { refuse, succeed, type Result } from "./result";

const largestText = 512 * 1024 * 1024;

const otherKinds: { starts: number[]; says: string }[] = [
  { starts: [0x50, 0x4b, 0x03, 0x04], says: "a workbook or a zip file" },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], says: "an old Excel workbook" },
  { starts: [0x25, 0x50, 0x44, 0x46], says: "a PDF" },
  { starts: [0x89, 0x50, 0x4e, 0x47], says: "a picture" },
  { starts: [0xff, 0xd8, 0xff], says: "a picture" },
];

const howToSave = "Open it in Excel and save it again as “CSV UTF-8 (comma delimited)”.";

/**
 * The text of a file. Gzip is unpacked; a byte order mark is dropped.
 * Refuses UTF-16, other encodings, workbooks, pictures and empty files, saying what to do.
 * @example await readText(new TextEncoder().encode("A,B"), "a.csv") // => { ok: true, value: "A,B" }
 */
export async function readText(bytes: Uint8Array, name: string): Promise<Result<string>> {
  const unpacked = startsWith(bytes, [0x1f, 0x8b]) ? await unpack(bytes, name) : succeed(bytes);
  if (!unpacked.ok) return unpacked;
  const plain = unpacked.value;

  if (startsWith(plain, [0xff, 0xfe]) || startsWith(plain, [0xfe, 0xff]) || looksLikeUtf16(plain)) {
    return refuse(`${name} is saved as UTF-16, which cannot be read. ${howToSave}`);
  }
  const other = otherKinds.find((kind) => startsWith(plain, kind.starts));
  if (other) return refuse(`${name} is ${other.says}, not a CSV or XML file. ${howToSave}`);
  if (plain.subarray(0, 4096).includes(0)) {
    return refuse(`${name} is not a text file, so it cannot be a CSV or XML file.`);
  }

  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(plain);
  } catch {
    return refuse(`${name} is not saved as UTF-8. ${howToSave}`);
  }
  if (text.trim() === "")
    return refuse(`${name} is empty. It needs at least a first line with the column names.`);
  return succeed(text);
}

function startsWith(bytes: Uint8Array, starts: number[]): boolean {
  return starts.every((byte, index) => bytes[index] === byte);
}

/** Latin text in UTF-16 without a mark: every second byte is nothing. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 200);
  if (sample.length < 8) return false;
  const nothings = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) nothings[index % 2] = (nothings[index % 2] ?? 0) + 1;
  });
  return nothings.some((count) => count > sample.length * 0.4);
}

async function unpack(bytes: Uint8Array, name: string): Promise<Result<Uint8Array>> {
  const reader = new Blob([new Uint8Array(bytes)])
    .stream()
    .pipeThrough(new DecompressionStream("gzip"))
    .getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > largestText) {
        await reader.cancel();
        return refuse(
          `${name} holds more than ${largestText / 1024 / 1024} MB of text, which is too much for one file.`,
        );
      }
      parts.push(value);
    }
  } catch {
    return refuse(`${name} is a damaged .gz file. Make or download it again.`);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return succeed(whole);
}
