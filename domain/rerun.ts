// The examples of what was sent, run again because the dataset that they stand on was changed meanwhile.
import type { ExampleOutcome, ExampleRow, ExamplesReport } from "./rule";
import type { Verdict } from "./submission";

/** What was changed, by whom and when where the code host says; `at` is ISO 8601. */
export type Because = { paths: string[]; by: string | null; at: string | null };

export type Rerun = { verdict: Verdict; because: Because };

/** An example that no longer comes to what it came to; `rows` are those that are now found and were not, or the other way. */
export type ChangedAnswer = Pick<ExampleOutcome, "kind" | "name" | "outcome" | "reason"> & {
  rows: ExampleRow[];
};

/**
 * The examples whose answers are not what they were.
 * @example changedAnswers(before, before) // => []
 */
export function changedAnswers(before: ExamplesReport, after: ExamplesReport): ChangedAnswer[] {
  return after.examples.flatMap(({ kind, name, outcome, reason, rows }) => {
    const was = before.examples.find((one) => one.kind === kind && one.name === name);
    if (was === undefined) return [];
    const changed = rows.filter(
      ({ table, row, found }) =>
        was.rows.find((one) => one.table === table && one.row === row)?.found === !found,
    );
    if (was.outcome === outcome && changed.length === 0) return [];
    return [{ kind, name, outcome, ...(reason !== undefined && { reason }), rows: changed }];
  });
}

/**
 * What came of it in a sentence, for its author and its reviewer.
 * @example sayRerun(before, { verdict: before, because }) // => "Still right on the newest approved rules."
 */
export function sayRerun(before: Verdict, { verdict, because }: Rerun): string {
  const since = `since ${sayBecause(because)}`;
  if (verdict.report.trouble && !before.report.trouble) return `It can no longer be run ${since}.`;
  const count = changedAnswers(before.report, verdict.report).length;
  if (count === 0) return "Still right on the newest approved rules.";
  return `${count === 1 ? "One example changed its answer" : `${count} examples changed their answers`} ${since}.`;
}

const folders: Record<string, string> = { tables: "the table", facts: "the fact", reference: "the list" };

/**
 * What was changed, in words: "the fact in-care was changed by Jo Whitfield on Tuesday, 24 November".
 * @example sayBecause({ paths: ["rules/ssda903/facts/in-care.ts"], by: null, at: null }) // => "the fact in-care was changed"
 */
export function sayBecause({ paths, by, at }: Because): string {
  const things = paths.map((path) => {
    const [, , folder = "", file = ""] = path.split("/");
    return folders[folder] === undefined ? "the dataset" : `${folders[folder]} ${file.replace(/\.ts$/, "")}`;
  });
  const [first = "the dataset", ...more] = [...new Set(things)];
  const what = more.length === 0 ? `${first} was` : `${first} and ${more.length} more were`;
  const day = at && new Date(at).toLocaleDateString("en-GB", { ...dayAndMonth, timeZone: "UTC" });
  return `${what} changed${by ? ` by ${by}` : ""}${day ? ` on ${day}` : ""}`;
}

const dayAndMonth = { weekday: "long", day: "numeric", month: "long" } as const;
