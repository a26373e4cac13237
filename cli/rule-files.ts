// Finds rules of the shelf by their codes, which are the first part of their files' names.
import path from "node:path";
import type { SourceFile } from "#domain/dataset";
import { ruleCodeSchema } from "#domain/draft";
import { refuse, succeed, type Result } from "#domain/result";

/**
 * The code under which a rule file is filed.
 * @example codeOfFile("rules/ssda903/356-ends-before-it-starts.ts") // => "356"
 */
export function codeOfFile(file: string): string {
  return path.basename(file, ".ts").split("-")[0] ?? "";
}

/**
 * Holds typed codes against the shape of a code, so that none of them can be a path.
 * @example readCodes(["356", "../../x"]) // => { ok: false, reason: "“../../x” is not the code of a rule. …" }
 */
export function readCodes(said: string[]): Result<string[]> {
  const odd = said.find((code) => !ruleCodeSchema.safeParse(code).success);
  return odd === undefined
    ? succeed(said)
    : refuse(`“${odd}” is not the code of a rule. A code is letters and figures, such as 356 or 503B.`);
}

/**
 * The files of the rules with these codes, or all files when no code was named.
 * @example chooseRules(files, ["356"]) // => { ok: true, value: [{ path: "rules/ssda903/356-….ts", text }] }
 */
export function chooseRules(files: SourceFile[], codes: string[]): Result<SourceFile[]> {
  const read = readCodes(codes);
  if (!read.ok) return read;
  if (codes.length === 0) return succeed(files);
  const filed = new Set(files.map((file) => codeOfFile(file.path)));
  const absent = codes.filter((code) => !filed.has(code));
  if (absent.length > 0) {
    return refuse(`There is no rule ${absent.join(", ")} on the shelf. “ruleyard new” starts one.`);
  }
  return succeed(files.filter((file) => codes.includes(codeOfFile(file.path))));
}
