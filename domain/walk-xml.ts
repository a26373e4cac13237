// A file of a zip, read as XML piece by piece: nothing of it is ever whole in memory, and nothing in it makes more of itself.
import { Parser } from "saxen";
import type { Zip } from "./read-zip";
import { refuse, type Result } from "./result";

/** What is heard of each element; names come without their prefix. */
export type Heard = {
  open(name: string, attribute: (name: string) => string | undefined): void;
  text(text: string): void;
  close(name: string): void;
};

/** Between two marks of any honest workbook there is less. */
const longestToken = 1_000_000;

/**
 * Walks through the elements of a file in order. Refuses entities of its own, and what is not well formed.
 * @example await walkXml(zip, "xl/workbook.xml", "people.xlsx", { open, text, close }) // => { ok: true, value: true }
 */
export async function walkXml(zip: Zip, path: string, file: string, heard: Heard): Promise<Result<true>> {
  const parser = new Parser();
  let fault: string | undefined;
  const damaged = `${file} is damaged: ${path} inside it cannot be read. Open it in Excel, save it again, and choose that.`;
  parser
    .on("openTag", (name, attributes, decode) => {
      if (fault === undefined)
        heard.open(bare(name), (asked) => {
          const given = attributes();
          const found = given[asked] ?? Object.entries(given).find(([key]) => bare(key) === asked)?.[1];
          return found === undefined ? undefined : decode(found);
        });
    })
    .on("text", (text, decode) => fault === undefined && heard.text(decode(text)))
    .on("cdata", (text) => fault === undefined && heard.text(text))
    .on("closeTag", (name) => fault === undefined && heard.close(bare(name)))
    .on("attention", () => {
      fault = `${file} has a document type definition inside, which is not read, for safety. Save it again with Excel.`;
    })
    .on("error", () => {
      fault ??= damaged;
    })
    .on("warn", () => undefined);
  let since = 0;
  const read = await zip.read(path, (chunk) => {
    since = /[<>]/.test(chunk) ? 0 : since + chunk.length;
    if (since > longestToken) fault = damaged;
    if (fault === undefined) parser.write(chunk);
    return fault === undefined;
  });
  if (!read.ok) return read;
  if (fault === undefined) parser.end();
  return fault === undefined ? read : refuse(fault);
}

const bare = (name: string) => name.slice(name.indexOf(":") + 1);
