// A rule may use TypeScript: its types are taken away before it runs, and every line stays where it was.
import { transform } from "sucrase";

/**
 * The JavaScript of a text in TypeScript, or where it does not parse.
 * @example stripTypes("const a: number = 1") // => { ok: true, text: "const a = 1" }
 */
export function stripTypes(
  text: string,
): { ok: true; text: string } | { ok: false; line: number; column: number; message: string } {
  try {
    const { code } = transform(text, {
      transforms: ["typescript"],
      disableESTransforms: true,
      keepUnusedImports: true,
    });
    return { ok: true, text: code };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = /\((\d+):(\d+)\)/.exec(message);
    return {
      ok: false,
      line: Number(place?.[1] ?? 1),
      column: Number(place?.[2] ?? 1),
      message: message.replace(/^Error parsing [^:]*: /, "").replace(/\s*\(\d+:\d+\)/, ""),
    };
  }
}
