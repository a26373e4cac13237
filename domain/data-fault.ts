// Faults that a dataset's own tables can tell: a blank, a date that does not exist, a code that is not on
// the list. One of them is made in a made-up family, and it is said which.
import { readDay } from "./cell";
import type { Chance } from "./chance";
import type { Dataset, Field } from "./dataset";
import { columnsOf, type Family } from "./family";

/** Where something was done: rows count from 0 within the family's rows of the table. */
export type Fault = { family: Family; table: string; row: number; fields: string[] };

type Spot = { table: string; row: number; at: number; name: string; field: Field; cell: string };

const kinds: Record<
  string,
  (dataset: Dataset, family: Family, chance: Chance, year: number) => Fault | undefined
> = {
  /** A required cell is empty. */
  blank: cellFault(
    ({ field }) => field.required === true,
    () => "",
  ),
  /** A date that does not exist, or a number with a letter in it. */
  unreadable: cellFault(
    ({ field }) => field.type === "date" || field.type === "number",
    ({ field, cell }, chance) => {
      if (field.type === "number") return chance.of([`${cell}O`, "n/a", "twelve"]);
      const year = (readDay(cell) ?? "2026").slice(0, 4);
      return chance.of([
        `31/02/${year}`,
        `00/06/${year}`,
        `15.06.${year}`,
        `1/6/${year.slice(2)}`,
        "not known",
      ]);
    },
  ),
  "not-on-list": cellFault(
    ({ field }) => field.type === "choice" && field.choices !== undefined,
    ({ field, cell }, chance, year) => {
      const choices = Object.entries(field.choices ?? {});
      const over = choices
        .filter(([, { until }]) => until !== undefined && until < year)
        .map(([code]) => code);
      const wrong = [`${cell}X`, "?", "99", ...over].filter(
        (code) => field.choices?.[code] === undefined || over.includes(code),
      );
      return chance.of(wrong) ?? "?";
    },
  ),
  /** Text that does not look as its field should. */
  "wrong-shape": cellFault(
    ({ field }) => field.pattern !== undefined,
    ({ field, cell }, chance) => {
      const shape = new RegExp(`^(?:${field.pattern})$`, "i");
      return (
        chance
          .shuffled([cell.slice(0, -1), `${cell}?`, `?${cell.slice(1)}`])
          .find((text) => !shape.test(text)) ?? "?"
      );
    },
  ),
  /** The year of a date is ten years out. */
  "wrong-year": cellFault(
    ({ field, cell }) =>
      field.type === "date" &&
      readDay(cell) !== undefined &&
      !cell.startsWith("29/02") &&
      !cell.endsWith("02-29"),
    ({ cell }, chance) => {
      const out = chance.of([-10, 10]);
      return cell.replace(/\d{4}/, (year) => String(Number(year) + out));
    },
  ),
  "given-twice": (_, family, chance) => {
    const rows = Object.entries(family.thisYear).flatMap(([table, list]) =>
      list.map((__, row) => ({ table, row })),
    );
    const chosen = chance.of(rows);
    if (chosen === undefined) return undefined;
    const list = family.thisYear[chosen.table] ?? [];
    const row = list[chosen.row] ?? [];
    const thisYear = {
      ...family.thisYear,
      [chosen.table]: [...list.slice(0, chosen.row + 1), [...row], ...list.slice(chosen.row + 1)],
    };
    return { family: { ...family, thisYear }, table: chosen.table, row: chosen.row + 1, fields: [] };
  },
  /** A row whose key is nobody's. */
  nobodys: (dataset, family, chance) => {
    const { key } = dataset.entity;
    const [main, ...others] = Object.keys(family.thisYear).filter(
      (name) => dataset.tables[name]?.fields[key] !== undefined,
    );
    const table = chance.of(others.filter((name) => (family.thisYear[name]?.length ?? 0) > 0));
    if (main === undefined || table === undefined) return undefined;
    const at = columnsOf(dataset.tables[table]?.fields ?? {}).indexOf(key);
    const row = chance.number(0, (family.thisYear[table]?.length ?? 1) - 1);
    const cell = family.thisYear[table]?.[row]?.[at] ?? "";
    return { family: withCell(family, table, row, at, `${cell}0`), table, row, fields: [key] };
  },
};

/** The kinds of fault that can be made, by name. */
export const faultKinds: readonly string[] = Object.keys(kinds);

/**
 * A family with one fault of a kind in this year's rows; undefined where the family has no place for it.
 * @example makeFault(dataset, family, "blank", chance, 2027)?.fields // => ["DECOM"]
 */
export function makeFault(
  dataset: Dataset,
  family: Family,
  kind: string,
  chance: Chance,
  year: number,
): Fault | undefined {
  return kinds[kind]?.(dataset, family, chance, year);
}

function cellFault(
  fits: (spot: Spot) => boolean,
  spoil: (spot: Spot, chance: Chance, year: number) => string | undefined,
): (dataset: Dataset, family: Family, chance: Chance, year: number) => Fault | undefined {
  return (dataset, family, chance, year) => {
    const spots = Object.entries(family.thisYear).flatMap(([table, rows]) => {
      const fields = dataset.tables[table]?.fields ?? {};
      return rows.flatMap((row, number) =>
        columnsOf(fields).flatMap((name, at): Spot[] => {
          const [field, cell = ""] = [fields[name], row[at]];
          return field === undefined || cell === "" || name === dataset.entity.key
            ? []
            : [{ table, row: number, at, name, field, cell }];
        }),
      );
    });
    const spot = chance.of(spots.filter(fits));
    const text = spot && spoil(spot, chance, year);
    if (spot === undefined || text === undefined) return undefined;
    return {
      family: withCell(family, spot.table, spot.row, spot.at, text),
      table: spot.table,
      row: spot.row,
      fields: [spot.name],
    };
  };
}

function withCell(family: Family, table: string, row: number, at: number, text: string): Family {
  const rows = (family.thisYear[table] ?? []).map((cells, number) =>
    number === row ? cells.map((cell, column) => (column === at ? text : cell)) : cells,
  );
  return { ...family, thisYear: { ...family.thisYear, [table]: rows } };
}
