import { describe, expect, it } from "vitest";
import { readText } from "./read-text";

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark: number[]) =>
  new Uint8Array([...mark, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);

async function gzip(text: string): Promise<Uint8Array> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

describe("the text of a file", () => {
  it("is read from UTF-8, with a byte order mark or without", async () => {
    expect(await readText(bytes("CHILD\nŻółć"), "a.csv")).toEqual({ ok: true, value: "CHILD\nŻółć" });
    expect(await readText(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]), "a.csv")).toEqual({
      ok: true,
      value: "A",
    });
  });

  it("is unpacked when the file is gzip, whatever its name", async () => {
    expect(await readText(await gzip("CHILD,DOB\n1,"), "a.csv")).toEqual({
      ok: true,
      value: "CHILD,DOB\n1,",
    });
  });

  it("is refused when it is UTF-16, saying how to save it", async () => {
    for (const file of [utf16("CHILD,DOB", [0xff, 0xfe]), utf16("CHILD,DOB", [])]) {
      const read = await readText(file, "header.csv");
      expect(read).toMatchObject({
        ok: false,
        reason: expect.stringContaining("header.csv is saved as UTF-16"),
      });
      expect(read).toMatchObject({ reason: expect.stringContaining("CSV UTF-8") });
    }
  });

  it.each([
    ["another encoding", new Uint8Array([0x43, 0x61, 0x66, 0xe9]), "not saved as UTF-8"],
    ["nothing in it", bytes(""), "is empty"],
    ["only blank lines", bytes("\n \r\n"), "is empty"],
    ["a workbook", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3, 4]), "is a workbook or a zip file"],
    ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), "old Excel workbook"],
    ["a PDF", bytes("%PDF-1.7"), "is a PDF"],
    [
      "zero bytes in the middle",
      new Uint8Array([0x41, 0x42, 0x43, 0x44, 0, 0x45, 0x46, 0x47, 0x48]),
      "not a text file",
    ],
    ["a damaged gzip", new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3]), "damaged .gz"],
  ])("is refused with a reason when the file has %s", async (_, file, reason) => {
    const read = await readText(file, "x.csv");
    expect(read.ok).toBe(false);
    expect(read).toMatchObject({ reason: expect.stringContaining(reason) });
  });
});
