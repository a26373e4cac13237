// What our verdict has to say beside the lines of the file: which example does not pass, and why.
import type { Verdict } from "#domain/submission";
import { findExampleLines } from "#sandbox/example-lines";
import type { Annotation } from "./github/check";

/**
 * A note beside each failing example, or beside the line that stopped the whole file; none when all is well.
 * @example annotate(verdict, { path, text })[0]?.message // => "This valid example does not pass: …"
 */
export function annotate(verdict: Verdict, file: { path: string; text: string }): Annotation[] {
  const { report } = verdict;
  const lines = file.text.split("\n").length;
  const beside = (from: number, to: number, title: string, message: string): Annotation => ({
    path: file.path,
    from: Math.min(Math.max(1, from), lines),
    to: Math.min(Math.max(from, to), lines),
    title: title.slice(0, 200),
    message: message.slice(0, 2_000),
  });
  if (report.trouble !== undefined) {
    const line = report.trouble.place?.line ?? 1;
    return [beside(line, line, "This rule cannot be run", report.trouble.message)];
  }
  const places = findExampleLines(file.text);
  return report.examples.flatMap(({ kind, name, outcome, reason, trouble }) => {
    if (outcome === "passed") return [];
    const at = places.find((place) => place.kind === kind && place.name === name);
    const why = trouble?.message ?? reason ?? "It does not pass.";
    const where = trouble?.place === undefined ? "" : ` (line ${trouble.place.line})`;
    const says = `This ${kind} example does not pass: ${why}${where}`;
    return [beside(at?.from ?? 1, at?.to ?? at?.from ?? 1, `“${name}” does not pass`, says)];
  });
}
