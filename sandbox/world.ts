// A return inside the engine: its tables are encoded when they are first asked for, and only then.
import type { Dataset, Field } from "#domain/dataset";
import type { Return, TextTable } from "#domain/return";
import { type Encoded, encodeTable, newEntities } from "./columns";

export type World = {
  id: string;
  collection: string;
  table(year: string, name: string): { about: string; numbers: ArrayBuffer } | undefined;
  raw(year: string, name: string): string;
  rows: number;
};

/**
 * Makes a return ready for the engine. In examples, rows without a key all belong to one child.
 * @example makeWorld("1", dataset, data, false).table("this", "Episodes") // => { about, numbers }
 */
export function makeWorld(id: string, dataset: Dataset, data: Return, blankIsOne: boolean): World {
  const entities = newEntities(blankIsOne);
  const encoded = new Map<string, Encoded>();
  const given = (year: string, name: string): TextTable | undefined =>
    (year === "this" ? data.thisYear : year === "last" ? data.lastYear : data.reference)?.[name];

  function encode(year: string, name: string): Encoded | undefined {
    const known = encoded.get(`${year} ${name}`);
    if (known !== undefined) return known;
    const text = given(year, name);
    if (text === undefined) return undefined;
    const made =
      year === "reference"
        ? encodeTable(text, fieldsInOrder(dataset.reference[name]?.fields ?? {}))
        : encodeTable(text, fieldsInOrder(dataset.tables[name]?.fields ?? {}), {
            key: dataset.entity.key,
            order: dataset.tables[name]?.order ?? [],
            entities,
            // Examples are written for people, in either way.
            ...(!blankIsOne && dataset.dates !== undefined && { dates: dataset.dates }),
            // Examples may be written either way; a return is held to how the dataset's files are written.
            ...(!blankIsOne && dataset.dates && { dates: dataset.dates }),
          });
    encoded.set(`${year} ${name}`, made);
    return made;
  }

  return {
    id,
    collection: JSON.stringify(data.collection),
    table(year, name) {
      const made = encode(year, name);
      return made && { about: made.about, numbers: made.numbers };
    },
    raw: (year, name) =>
      JSON.stringify(encode(year, name)?.columns.map((column) => column?.texts ?? null) ?? []),
    rows: countRows(data),
  };
}

/** Fields as the engine numbers them: those of the file, then those that the dataset works out. */
export function fieldsInOrder(fields: Record<string, Field>): [string, Field][] {
  const all = Object.entries(fields);
  return [...all.filter(([, field]) => !field.derived), ...all.filter(([, field]) => field.derived)];
}

/**
 * All rows of a return, both years together.
 * @example countRows(data) // => 23442
 */
export function countRows(data: Return): number {
  return [data.thisYear, data.lastYear ?? {}]
    .flatMap((tables) => Object.values(tables))
    .reduce((rows, table) => rows + table.rows, 0);
}
