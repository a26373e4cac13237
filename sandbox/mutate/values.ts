// What a cell could hold instead: nothing, the same day as another, the day before and after, another code, one more.
import { readDay } from "#domain/cell";
import type { Field } from "#domain/dataset";
import { collectionDays, type Example } from "../example";
import { moveDay } from "./days";
import { type CellPlace, nameCell, type Relevant } from "./relevant";

/** A value for a cell, and how it is said. */
type Value = { value: string | number; says: string };

/**
 * Values for a cell, the plain ones and those that the numbers in the rule lead to.
 * @example findValues(relevant, example, { table: "Episodes", year: "this", number: 0, field: "DEC" }).plain[0] // => { value: "", says: "blank" }
 */
export function findValues(
  relevant: Relevant,
  example: Example,
  place: CellPlace,
): { plain: Value[]; counted: Value[] } {
  const about = relevant.dataset.tables[place.table]?.fields[place.field];
  const blank = { value: "", says: "blank" };
  if (about === undefined) return { plain: [], counted: [] };
  if (about.type === "date") {
    const { plain, counted } = findDays(relevant, example, place);
    return { plain: [blank, ...plain], counted };
  }
  if (about.type === "number")
    return { plain: [blank, ...findNumbers(relevant, example, place)], counted: [] };
  return { plain: [blank, ...findTexts(relevant, about, example, place)], counted: [] };
}

function cellOf(example: Example, { table, year, number, field }: CellPlace): string | number | undefined {
  return example.tables.find((one) => one.table === table && one.year === year)?.rows[number]?.cells[field];
}

function findDays(
  relevant: Relevant,
  example: Example,
  place: CellPlace,
): { plain: Value[]; counted: Value[] } {
  const known = [...daysOf(relevant, example, place)];
  const plain: Value[] = [];
  const counted: Value[] = [];
  const near = (list: Value[], day: string | undefined, name: string) => {
    if (day === undefined) return;
    const same = name.startsWith("the ") ? "" : "the same day as ";
    for (const [by, words] of [
      [0, same],
      [-1, "the day before "],
      [1, "the day after "],
    ] as const) {
      const value = moveDay(day, by);
      if (value !== undefined) list.push({ value, says: name === "" ? value : `${words}${name}` });
    }
  };
  for (const { day, name } of known) near(plain, day, name);
  for (const { day } of known) {
    for (const number of relevant.numbers) {
      for (const unit of ["days", "months", "years"] as const) {
        if (number === 0 || (unit === "years" && number > 150) || (unit === "months" && number > 600))
          continue;
        near(counted, moveDay(day, number, unit), "");
        near(counted, moveDay(day, -number, unit), "");
      }
    }
  }
  return { plain, counted };
}

/** The days that an example speaks of: the cell's own, those of other cells, and those of its collection. */
function* daysOf(
  relevant: Relevant,
  example: Example,
  place: CellPlace,
): Generator<{ day: string; name: string }> {
  const { dataset, texts } = relevant;
  const own = readDay(String(cellOf(example, place) ?? ""));
  if (own !== undefined) yield { day: own, name: "" };
  for (const { table, year, rows } of example.tables) {
    for (const [number, { cells }] of rows.slice(0, 4).entries()) {
      for (const [field, cell] of Object.entries(cells)) {
        const day = dataset.tables[table]?.fields[field]?.type === "date" ? readDay(String(cell)) : undefined;
        const isHere = table === place.table && year === place.year && number === place.number;
        if (day === undefined || (isHere && field === place.field)) continue;
        const of = nameCell(example, { table, year, number, field });
        yield { day, name: isHere ? field : of };
      }
    }
  }
  for (const text of texts) if (moveDay(text, 0) !== undefined) yield { day: text, name: "" };
  if (relevant.asksCollection || own === undefined) {
    const year = Number(example.collection?.year ?? dataset.collection.newest);
    const days = { ...collectionDays(dataset, year), ...example.collection };
    yield { day: String(days.start), name: "the first day of the year" };
    yield { day: String(days.end), name: "the last day of the year" };
  }
}

function findNumbers({ numbers }: Relevant, example: Example, place: CellPlace): Value[] {
  const own = Number(cellOf(example, place) ?? Number.NaN);
  const near = [own, ...numbers].flatMap((number) => [number, number - 1, number + 1]);
  const plain = [...new Set([...near, 0, 1])].filter((number) => Number.isFinite(number) && number >= 0);
  return plain.map((value) => ({ value, says: String(value) }));
}

function findTexts(
  { texts, dataset }: Relevant,
  { choices }: Field,
  example: Example,
  place: CellPlace,
): Value[] {
  const quoted = (value: string): Value => ({ value, says: value });
  if (choices !== undefined) {
    // A code that the rule names counts as one even where the dataset does not know it.
    const named = texts.filter((text) => choices[text] !== undefined || /^[A-Z][A-Z0-9]{0,3}$/.test(text));
    const others = Object.keys(choices).filter((code) => !named.includes(code));
    return [...named, ...others.slice(0, 3)].map(quoted);
  }
  const own = String(cellOf(example, place) ?? "");
  const shaped = own === "" ? ["X1"] : [`${own}1`, `1${own}`, own.slice(1), own.slice(0, -1), `${own} X`];
  const same = example.tables.flatMap(({ table, rows }) =>
    rows.flatMap(({ cells }) =>
      Object.entries(cells).flatMap(([field, cell]) =>
        dataset.tables[table]?.fields[field]?.type === "text" ? [String(cell)] : [],
      ),
    ),
  );
  const plain = texts.filter((text) => !/^[a-z]/.test(text) && dataset.tables[text] === undefined);
  return [...new Set([...same, ...plain.slice(0, 12), ...shaped])].filter((one) => one !== "").map(quoted);
}
