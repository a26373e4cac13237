// A table on its way into the engine: the different texts of each column are read once, and rows are put under their
// child, in the table's own order, before anything enters the sandbox.
import { readCell } from "#domain/cell";
import { type CodedColumn, type CodedTable, textsOf } from "#domain/coded";
import type { Dataset, Field } from "#domain/dataset";

type Value = string | number | undefined;
type Column = { codes: Int32Array; values: Value[] };

/** The number of each entity (each child), given out in the order of meeting them. */
export type Entities = { numbers: Map<Value, number>; count: number; blankIsOne: boolean };

/** A table ready for the engine: `about` is JSON, `numbers` are Int32 one part after the other. */
export type Encoded = { about: string; numbers: ArrayBuffer };

/**
 * Starts numbering entities. In examples, rows without the entity's key all belong to one.
 * @example newEntities(false) // => { numbers: new Map(), count: 0, blankIsOne: false }
 */
export function newEntities(blankIsOne: boolean): Entities {
  return { numbers: new Map(), count: 0, blankIsOne };
}

function readColumn(
  field: Pick<Field, "type" | "asWritten">,
  coded: CodedColumn,
  dates?: Dataset["dates"],
): Column {
  return { codes: coded.codes, values: textsOf(coded).map((text) => readCell(field, text, dates)) };
}

/**
 * Encodes a table with the fields in this order; a field that the file lacks is a column of nothing.
 * With `entity`, rows are numbered by child and ordered within it: earliest first, blank last, else as in the file.
 * @example encodeTable(coded, Object.entries(table.fields)) // => { about: '{"rows":2,…', numbers }
 */
export function encodeTable(
  coded: CodedTable,
  fields: [string, Pick<Field, "type" | "asWritten">][],
  entity?: { key: string; order: readonly string[]; entities: Entities; dates?: Dataset["dates"] },
): Encoded {
  const columns = fields.map(([name, field]) => {
    const column = coded.columns[name];
    return column && readColumn(field, column, entity?.dates);
  });
  const named = new Map(fields.map(([name], at) => [name, columns[at]]));
  const places = entity === undefined ? undefined : putInOrder(coded.rows, named, entity);
  const parts = [...(places ?? []), ...columns.map((column) => column?.codes ?? new Int32Array(coded.rows))];
  const numbers = new Int32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    numbers.set(part, at);
    at += part.length;
  }
  const about = JSON.stringify({
    rows: coded.rows,
    children: entity?.entities.count ?? 0,
    dictionaries: columns.map((column) => column?.values.map((value) => value ?? null) ?? null),
  });
  return { about, numbers: numbers.buffer };
}

function putInOrder(
  rows: number,
  named: Map<string, Column | undefined>,
  { key, order, entities }: { key: string; order: readonly string[]; entities: Entities },
): Int32Array[] {
  const entity = numberRows(rows, named.get(key), entities);
  const offsets = new Int32Array(entities.count + 1);
  for (const number of entity) offsets[number + 1] = (offsets[number + 1] ?? 0) + 1;
  for (let at = 1; at < offsets.length; at++) offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
  const filled = offsets.slice();
  const sorted = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const number = entity[row] ?? 0;
    const place = filled[number] ?? 0;
    sorted[place] = row;
    filled[number] = place + 1;
  }
  const ranks = order.flatMap((field) => {
    const column = named.get(field);
    return column === undefined ? [] : [rankRows(column)];
  });
  if (ranks.length > 0) {
    for (let number = 0; number < entities.count; number++) {
      const [start, end] = [offsets[number] ?? 0, offsets[number + 1] ?? 0];
      if (end - start > 1) sorted.subarray(start, end).sort((one, other) => compareRanks(ranks, one, other));
    }
  }
  const position = new Int32Array(rows);
  for (let place = 0; place < rows; place++) position[sorted[place] ?? 0] = place;
  return [entity, position, sorted, offsets];
}

function numberRows(rows: number, column: Column | undefined, entities: Entities): Int32Array {
  const entity = new Int32Array(rows);
  const byCode = column?.values.map((value) => {
    if (value === undefined && !entities.blankIsOne) return -1;
    let number = entities.numbers.get(value);
    if (number === undefined) {
      number = entities.count++;
      entities.numbers.set(value, number);
    }
    return number;
  });
  for (let row = 0; row < rows; row++) {
    const number = byCode?.[column?.codes[row] ?? 0] ?? (entities.blankIsOne ? blankEntity(entities) : -1);
    entity[row] = number === -1 ? entities.count++ : number;
  }
  return entity;
}

function blankEntity(entities: Entities): number {
  let number = entities.numbers.get(undefined);
  if (number === undefined) {
    number = entities.count++;
    entities.numbers.set(undefined, number);
  }
  return number;
}

function rankRows(column: Column): Int32Array {
  const order = column.values
    .map((_, code) => code)
    .sort((one, other) => compareValues(column.values[one], column.values[other]));
  const rankOf = new Int32Array(column.values.length);
  let rank = 0;
  order.forEach((code, at) => {
    const before = order[at - 1];
    if (before !== undefined && compareValues(column.values[before], column.values[code]) !== 0) rank++;
    rankOf[code] = rank;
  });
  return column.codes.map((code) => rankOf[code] ?? 0);
}

function compareValues(one: Value, other: Value): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  return one < other ? -1 : 1;
}

function compareRanks(ranks: Int32Array[], one: number, other: number): number {
  for (const rank of ranks) {
    const difference = (rank[one] ?? 0) - (rank[other] ?? 0);
    if (difference !== 0) return difference;
  }
  return one - other;
}
