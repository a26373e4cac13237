// A return inside the engine: its tables are encoded when the engine asks for them, and only then.
import { type CodedReturn, type CodedTable, codeTable, textsOf } from "#domain/coded";
import type { Dataset, Field } from "#domain/dataset";
import type { Return, TextTable } from "#domain/return";
import { type Encoded, encodeTable, newEntities } from "./columns";

export type World = {
  id: string;
  collection: string;
  /** The table, to be asked for once: it is not kept here beside the engine's own copy. */
  table(year: string, name: string): Encoded | undefined;
  raw(year: string, name: string): string;
  rows: number;
};

/**
 * Makes a return ready for the engine. In examples, rows without a key all belong to one child.
 * @example makeWorld("1", dataset, data, false).table("this", "Episodes") // => { about, numbers }
 */
export function makeWorld(
  id: string,
  dataset: Dataset,
  data: Return | CodedReturn,
  blankIsOne: boolean,
): World {
  const entities = newEntities(blankIsOne);
  const coded = new Map<string, CodedTable>();
  const given = (year: string, name: string): CodedTable | undefined => {
    const known = coded.get(`${year} ${name}`);
    if (known !== undefined) return known;
    const table = (year === "this" ? data.thisYear : year === "last" ? data.lastYear : data.reference)?.[
      name
    ];
    if (table === undefined) return undefined;
    const made = isCoded(table) ? table : codeTable(table);
    coded.set(`${year} ${name}`, made);
    return made;
  };
  const fieldsOf = (year: string, name: string) =>
    fieldsInOrder((year === "reference" ? dataset.reference : dataset.tables)[name]?.fields ?? {});

  return {
    id,
    collection: JSON.stringify(data.collection),
    table(year, name) {
      const table = given(year, name);
      if (table === undefined) return undefined;
      if (year === "reference") return encodeTable(table, fieldsOf(year, name));
      return encodeTable(table, fieldsOf(year, name), {
        key: dataset.entity.key,
        order: dataset.tables[name]?.order ?? [],
        entities,
        // Examples may be written either way; a return is held to how the dataset's files are written.
        ...(!blankIsOne && dataset.dates && { dates: dataset.dates }),
      });
    },
    raw(year, name) {
      const columns = given(year, name)?.columns ?? {};
      return JSON.stringify(
        fieldsOf(year, name).map(([field]) => {
          const column = columns[field];
          return column === undefined ? null : textsOf(column);
        }),
      );
    },
    rows: countRows(data),
  };
}

function isCoded(table: TextTable | CodedTable): table is CodedTable {
  return !Object.values(table.columns).some((column) => Array.isArray(column));
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
export function countRows(data: Return | CodedReturn): number {
  const tables: { rows: number }[] = [data.thisYear, data.lastYear ?? {}].flatMap((year) =>
    Object.values(year),
  );
  return tables.reduce((rows, table) => rows + table.rows, 0);
}
