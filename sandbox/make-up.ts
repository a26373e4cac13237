// Makes up returns: families of rows by the dataset's own files where it has them, else by its tables alone.
import type { SourceFile } from "#domain/dataset";
import { collectionOf } from "#domain/collection";
import { type Family, type FamilyRows, type Planted, columnsOf, textTable, yearTables } from "#domain/family";
import { makeFamily, makeLists } from "#domain/make-family";
import { type Result, refuse, succeed } from "#domain/result";
import type { Collection, YearTables } from "#domain/return";
import type { Desk } from "./desk";
import { openMadeUp } from "./made-up";
import { type Faults, plantFaults } from "./plant";
import type { DatasetSource } from "./sandbox";

/** Which families to make. The same seed and number give the same family, whatever else is asked for. */
export type MakeUpAsk = {
  dataset: DatasetSource;
  /** The dataset's own files of made-up data; without any, rows come from its tables alone. */
  madeUp: SourceFile[];
  seed: number;
  /** The first family's number, from 1, and how many. */
  from: number;
  count: number;
  collection: { year: number; authority?: string };
  /** Faults to plant; none are when it is left out. */
  faults?: Faults;
};

export type MadeUpReturn = {
  collection: Collection;
  thisYear: YearTables;
  lastYear: YearTables;
  reference: YearTables;
  planted: Planted[];
};

/**
 * The rows of some families, of both years, and the reference lists that they agree with.
 * @example makeUp(desk, { dataset, madeUp, seed: 1, from: 1, count: 200, collection: { year: 2027 } }) // => { ok: true, value: { thisYear, … } }
 */
export function makeUp(desk: Desk, ask: MakeUpAsk): Result<MadeUpReturn> {
  const { dataset } = desk;
  if (dataset === undefined) return refuse("The dataset could not be read.");
  const words = openMadeUp(desk, dataset, ask.madeUp);
  if (!words.ok) return words;
  const { seed, from, count } = ask;
  const collection = collectionOf(
    dataset.collection,
    ask.collection.year,
    ask.collection.authority ?? words.value.authority,
  );
  const lists = words.value.makesLists ? words.value.lists(seed) : succeed(makeLists(dataset, seed));
  if (!lists.ok) return lists;
  const families: Result<Family[]> = words.value.makesFamilies
    ? words.value.families(seed, from, count, collection)
    : succeed(
        Array.from({ length: count }, (_, at) =>
          makeFamily(dataset, seed, from + at, collection, lists.value),
        ),
      );
  if (!families.ok) return families;

  const reference: YearTables = {};
  for (const [name, { fields }] of Object.entries(dataset.reference))
    reference[name] = textTable(name, columnsOf(fields), lists.value[name] ?? []);
  const { families: made, planted } =
    ask.faults === undefined
      ? { families: families.value, planted: [] }
      : plantFaults(desk, dataset, families.value, ask.faults, { collection, reference, seed, from });
  const of = (year: keyof Family): FamilyRows[] => made.map((family) => family[year]);
  return succeed({
    collection,
    thisYear: yearTables(dataset, collection.year, of("thisYear")),
    lastYear: yearTables(dataset, collection.year - 1, of("lastYear")),
    reference,
    planted,
  });
}
