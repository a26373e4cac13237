// The first check that anyone mends here: five made-up rows, a rule with one sign missing, and what the engine says of each row.
import type { Return } from "#domain/return";
import type { DatasetSource } from "#sandbox/sandbox";

export type FirstRow = { CHILD: string; DECOM: string; DEC: string };

/** The rows that everyone begins with; one of them ends before it starts. */
export const firstRows: readonly FirstRow[] = [
  { CHILD: "A101", DECOM: "2026-04-01", DEC: "2026-06-30" },
  { CHILD: "A102", DECOM: "2026-05-12", DEC: "2026-05-12" },
  { CHILD: "A103", DECOM: "2026-07-02", DEC: "2026-07-01" },
  { CHILD: "A104", DECOM: "2026-08-19", DEC: "2026-11-04" },
  { CHILD: "A105", DECOM: "2026-09-30", DEC: "2026-10-01" },
];

/** The row that is offered once the check works: an episode that goes on. */
export const blankRow: FirstRow = { CHILD: "A106", DECOM: "2026-10-14", DEC: "" };

/** The three answers that are offered, and the sign that each stands for. */
export const answers = [
  { words: "is before", sign: "<" },
  { words: "is the same as", sign: "===" },
  { words: "is after", sign: ">" },
] as const;

/** What the engine said: the rows that were found, or what is wrong with the sign. */
export type FirstAnswer = { ok: true; found: number[] } | { ok: false; reason: string };

export type Standing = "not started" | "nearly" | "works";

/**
 * The sign that somebody means, who may have typed it or said it in words.
 * @example signOf(" Is before ") // => "<"
 */
export function signOf(typed: string): string {
  const said = typed.trim().toLowerCase();
  return answers.find(({ words }) => words === said || words === `is ${said}`)?.sign ?? typed.trim();
}

/**
 * How the check stands, in a sentence that names the row which shows it.
 * @example judge({ ok: true, found: [2] }, firstRows).standing // => "works"
 */
export function judge(
  answer: FirstAnswer | null,
  rows: readonly FirstRow[],
): { standing: Standing; says: string; wrong: ReadonlySet<number> } {
  const nothing = new Set<number>();
  if (answer === null) return { standing: "not started", says: "Choose what is missing.", wrong: nothing };
  if (!answer.ok) return { standing: "nearly", says: answer.reason, wrong: nothing };
  const wrong = new Set(rows.flatMap((row, at) => (answer.found.includes(at) === isBroken(row) ? [] : [at])));
  const first = [...wrong][0];
  const row = first === undefined ? undefined : rows[first];
  if (row === undefined) return { standing: "works", says: works(rows), wrong };
  return { standing: "nearly", says: `${nearly(row)} Look at its dates: ${inWords(row)}.`, wrong };
}

/** What must never be: that is for the rows to show, and for the check to find. */
function isBroken(row: FirstRow): boolean {
  return row.DEC !== "" && row.DEC < row.DECOM;
}

function nearly(row: FirstRow): string {
  return isBroken(row)
    ? `${row.CHILD} is wrong, and your check does not find it.`
    : `${row.CHILD} is fine, but your check finds it.`;
}

function inWords({ DECOM, DEC }: FirstRow): string {
  if (DEC === "") return "it has not ended, so its end is blank";
  if (DEC === DECOM) return "it ended on the day it started, which may be";
  return DEC < DECOM ? "it ended before it started" : "it ended after it started";
}

function works(rows: readonly FirstRow[]): string {
  const found = rows.filter(isBroken).map(({ CHILD }) => CHILD);
  return `It finds ${found.join(" and ")} and leaves the other ${rows.length - found.length} alone.`;
}

/** As much of the dataset as five rows need. */
export const firstDataset: DatasetSource = {
  id: "first",
  files: [
    {
      path: "rules/first/dataset.ts",
      text: `dataset({
  name: "Five made-up rows",
  entity: { name: "child", plural: "children", key: "CHILD" },
  collection: { starts: "04-01", ends: "03-31", newest: 2027 },
});
table("Episodes", {
  title: "Episodes",
  fields: {
    CHILD: { type: "text", title: "Child" },
    DECOM: { type: "date", title: "Date the episode started" },
    DEC: { type: "date", title: "Date the episode ended" },
  },
});`,
    },
  ],
};

/**
 * The rule with a sign in its hole.
 * @example firstRule("<").includes("row.DEC < row.DECOM") // => true
 */
export function firstRule(sign: string): string {
  return `rule({
  code: "356",
  message: "An episode must not end before it starts.",
  table: "Episodes",
  fields: ["DECOM", "DEC"],
  fails: (row) => row.DEC ${sign} row.DECOM,
  valid: { "ends the day it starts": { DECOM: "2026-04-01", DEC: "2026-04-01" } },
  invalid: { "ends the day before": { DECOM: "2026-04-02", DEC: "2026-04-01" } },
});`;
}

/**
 * The rows as the return that the engine is asked about.
 * @example firstReturn(firstRows).thisYear.Episodes?.rows // => 5
 */
export function firstReturn(rows: readonly FirstRow[]): Return {
  const column = (name: keyof FirstRow) => rows.map((row) => row[name]);
  const columns = { CHILD: column("CHILD"), DECOM: column("DECOM"), DEC: column("DEC") };
  return {
    collection: { year: 2027, start: "2026-04-01", end: "2027-03-31" },
    thisYear: { Episodes: { table: "Episodes", rows: rows.length, columns } },
  };
}
