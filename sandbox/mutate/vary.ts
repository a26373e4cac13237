// Rows like those of the examples, each with one small change or two: among them is the row that shows a mistake.
import type { Dataset } from "#domain/dataset";
import type { EdgeRow } from "#domain/edge-rows";
import { collectionDays, type Example } from "../example";
import { nameCell, type Relevant } from "./relevant";
import { findValues } from "./values";

/** One change to an example, in words. Two changes to the same cell are not made together. */
export type Change = { cell: string; says: string; make(example: Example): void };

/**
 * Examples with one change, the plainest first; then the edge rows that the rule has anyway; then two changes at once.
 * @example [...varyExamples(relevant, examples, [])][0]?.name // => "DEC is blank"
 */
export function* varyExamples(
  relevant: Relevant,
  examples: readonly Example[],
  edges: readonly EdgeRow[],
): Generator<Example> {
  const all = examples.map((example) => ({ example, ranks: listChanges(relevant, example) }));
  const seen = new Set<string>();
  function* fresh(example: Example, changes: Change[]): Generator<Example> {
    const made = applyChanges(relevant, example, changes);
    const key = JSON.stringify([made.tables, made.collection, made.reference]);
    if (made.tables.length === 0 || seen.has(key)) return;
    seen.add(key);
    yield made;
  }
  for (const { example } of all)
    seen.add(JSON.stringify([example.tables, example.collection, example.reference]));
  for (const rank of [0, 1, 2]) {
    for (const { example, ranks } of all)
      for (const change of ranks[rank] ?? []) yield* fresh(example, [change]);
  }
  for (const { changed: _, ...edge } of edges) yield* fresh({ kind: "valid", ...edge }, []);
  const random = dice();
  for (let turn = 0; turn < 1_500; turn++) {
    const chosen = all[random(all.length)];
    const changes = chosen?.ranks.flat() ?? [];
    const [one, other] = [changes[random(changes.length)], changes[random(changes.length)]];
    if (chosen && one && other && one.cell !== other.cell) yield* fresh(chosen.example, [one, other]);
  }
}

function applyChanges(relevant: Relevant, example: Example, changes: Change[]): Example {
  const made: Example = structuredClone(example);
  if (changes.length > 0) made.name = changes.map(({ says }) => says).join(", ");
  for (const { make } of changes) make(made);
  const isOwn = ({ table, year, rows }: Example["tables"][number]) =>
    year === "this" && rows.length > 0 && relevant.own.includes(table);
  return made.tables.some(isOwn) ? made : { ...made, tables: [] };
}

/** Changes by rank: cells with plain values, cells that the rule's numbers lead to, and whole rows. */
function listChanges(relevant: Relevant, example: Example): [Change[], Change[], Change[]] {
  const { dataset } = relevant;
  const plain: Change[] = [];
  const counted: Change[] = [];
  example.tables.forEach(({ table, year, rows }, at) => {
    rows.slice(0, 6).forEach((row, number) => {
      for (const field of relevant.fields[table] ?? []) {
        const about = dataset.tables[table]?.fields[field];
        if (about === undefined) continue;
        const subject = nameCell(example, { table, year, number, field });
        const found = findValues(relevant, example, { table, year, number, field });
        for (const [list, values] of [
          [plain, found.plain],
          [counted, found.counted],
        ] as const) {
          for (const { value, says } of values) {
            if (String(row.cells[field] ?? "") === String(value)) continue;
            list.push({
              cell: `${at} ${number} ${field}`,
              says: `${subject} is ${says}`,
              make(made) {
                const cells = made.tables[at]?.rows[number]?.cells;
                if (cells && value === "") delete cells[field];
                else if (cells) cells[field] = value;
              },
            });
          }
        }
      }
    });
  });
  return [plain, counted, listRowChanges(relevant, example)];
}

function listRowChanges({ dataset, asksCollection }: Relevant, example: Example): Change[] {
  const changes: Change[] = [];
  const { key } = dataset.entity;
  const add = (cell: string, says: string, make: Change["make"]) => changes.push({ cell, says, make });
  example.tables.forEach(({ table, year, rows }, at) => {
    const of = year === "last" ? `last year’s ${table}` : table;
    rows.slice(0, 6).forEach((_, number) => {
      const row = rows.length === 1 ? `the row of ${of}` : `row ${number + 1} of ${of}`;
      add(`${at} ${number}`, `without ${row}`, (made) => made.tables[at]?.rows.splice(number, 1));
      if (dataset.tables[table]?.single !== true) {
        add(`${at} more`, `${row} twice`, (made) => {
          const again = made.tables[at]?.rows[number];
          if (again) made.tables[at]?.rows.push(structuredClone(again));
        });
      }
      add(`${at} ${number} ${key}`, `${row} is about another ${dataset.entity.name}`, (made) => {
        const cells = made.tables[at]?.rows[number]?.cells;
        if (cells) cells[key] = cells[key] === "B2" ? "C3" : "B2";
      });
    });
    const other = year === "this" ? ("last" as const) : ("this" as const);
    if (example.tables.some((one) => one.table === table && one.year === other)) return;
    add(`${at} year`, `the same ${of} in ${other} year’s return`, (made) => {
      const same = made.tables[at];
      if (same) made.tables.push({ ...structuredClone(same), year: other });
    });
  });
  if (asksCollection) {
    const year = Number(example.collection?.year ?? dataset.collection.newest);
    for (const [by, word] of [
      [1, "later"],
      [-1, "earlier"],
    ] as const) {
      add("collection", `a year ${word}`, (made) => {
        made.collection = { ...made.collection, ...collectionFacts(dataset, year + by, made) };
      });
    }
  }
  return changes;
}

function collectionFacts(
  dataset: Dataset,
  year: number,
  { collection }: Example,
): Record<string, string | number> {
  const { start, end } = collectionDays(dataset, year);
  return {
    year,
    ...(collection?.start !== undefined && { start }),
    ...(collection?.end !== undefined && { end }),
  };
}

/** Numbers as a dice gives them, the same ones in every run. */
function dice(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return below === 0 ? 0 : (state >> 8) % below;
  };
}
