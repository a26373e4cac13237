// Two versions of a rule, asked about the same rows: the examples of both, and edge rows made from both.
import type { Comparison, Difference } from "#domain/comparison";
import type { Dataset, SourceFile } from "#domain/dataset";
import { type EdgeRow, edgeRows } from "#domain/edge-rows";
import type { Side } from "#domain/settling";
import type { Declaration } from "#domain/rule";
import type { Desk } from "./desk";
import { exampleReturn } from "./example";
import { limits } from "./limits";
import type { Thrown } from "./machine";
import { type LoadedRule, loadRule } from "./rule";
import { makeWorld } from "./world";

type Rows = Pick<EdgeRow, "name" | "tables" | "collection" | "reference"> & { from: Difference["from"] };

let worlds = 0;

/**
 * Asks two versions of a rule about the same rows, within one deadline for all, and answers the rows on which they differ.
 * @example compareRules(desk, mine, theirs).differences // => [{ name: "DEC is blank", mine: "found", theirs: "left alone", … }]
 */
export function compareRules(desk: Desk, mine: SourceFile, theirs: SourceFile): Comparison {
  const { dataset } = desk;
  if (dataset === undefined) throw new Error("Rules are compared on a dataset.");
  desk.machine.allow(limits.comparedSeconds);
  const loaded: Partial<Record<Side, LoadedRule>> = {};
  for (const [side, file] of [
    ["mine", mine],
    ["theirs", theirs],
  ] as const) {
    const rule = loadRule(desk, file, limits.comparedSeconds, true);
    if (!rule.ok) return { asked: 0, differences: [], trouble: { side, ...rule.trouble } };
    loaded[side] = rule.rule;
  }
  const { mine: own, theirs: other } = loaded;
  if (own === undefined || other === undefined) return { asked: 0, differences: [] };
  const rows = gather(dataset, [
    { from: "mine", rule: own.declaration, text: mine.text },
    { from: "theirs", rule: other.declaration, text: theirs.text },
  ]);
  const differences: Difference[] = [];
  let asked = 0;
  for (const one of rows) {
    const answers = [ask(desk, dataset, own, one), ask(desk, dataset, other, one)] as const;
    const late = answers.findIndex((answer) => "thrown" in answer && answer.thrown.kind === "too-long");
    if (late !== -1 || desk.machine.isBroken()) {
      // Nothing more can be asked of a rule that was stopped.
      const message = "It ran too long on a row and had to be stopped.";
      const side = late === 0 ? "mine" : late === 1 ? "theirs" : "either";
      return { asked, differences, trouble: { side, kind: "too-long", message } };
    }
    for (const { table, at } of rowsOf(one, [...own.declaration.tables, ...other.declaration.tables])) {
      asked += 1;
      const [first, second] = answers.map((answer) => answerOn(answer, table, at));
      if (first === undefined || second === undefined || first === second) continue;
      differences.push({ ...one, table, row: at, mine: first, theirs: second });
    }
  }
  own.close();
  other.close();
  return { asked, differences };
}

type Whose = { from: Side; rule: Declaration; text: string };

/** Each set of rows once, the examples before the edges. */
function gather(dataset: Dataset, both: Whose[]): Rows[] {
  const all: Rows[] = [
    ...both.flatMap(({ from, rule }) => rule.examples.map((example) => rowsIn(example, from))),
    ...both.flatMap(({ rule, text }) =>
      edgeRows(dataset, rule, text, limits.comparedEdges).map((edge) => rowsIn(edge, "edge")),
    ),
  ];
  const seen = new Set<string>();
  return all.filter(({ tables, collection, reference }) => {
    const key = JSON.stringify([tables, collection, reference]);
    return !seen.has(key) && seen.add(key);
  });
}

/** Rows without what is said of them. */
function rowsIn({ name, tables, collection, reference }: Omit<Rows, "from">, from: Rows["from"]): Rows {
  const bare = tables.map((table) => ({
    ...table,
    rows: table.rows.map(({ cells }) => ({ cells, fails: false })),
  }));
  return { name, tables: bare, ...(collection && { collection }), ...(reference && { reference }), from };
}

type Asked = { found: Set<string> } | { thrown: Thrown };

/** The rows that it finds, as "table row". */
function ask(desk: Desk, dataset: Dataset, rule: LoadedRule, rows: Rows): Asked {
  const example = { kind: "valid" as const, ...rows };
  const world = makeWorld(`compared ${worlds++}`, dataset, exampleReturn(dataset, example), true);
  const entered = desk.enter(world);
  const answer = entered.ok ? rule.ask(world.id, limits.findings) : entered;
  desk.leave(world);
  if (!answer.ok) return answer;
  const names = Object.keys(dataset.tables);
  return { found: new Set(answer.found.map(({ table, row }) => `${names[table]} ${row}`)) };
}

function answerOn(asked: Asked, table: string, row: number): Difference["mine"] {
  if ("thrown" in asked) return "stopped";
  return asked.found.has(`${table} ${row}`) ? "found" : "left alone";
}

function rowsOf({ tables }: Rows, asked: string[]): { table: string; at: number }[] {
  return tables
    .filter(({ table, year }) => year === "this" && asked.includes(table))
    .flatMap(({ table, rows }) => rows.map((_, at) => ({ table, at })));
}
