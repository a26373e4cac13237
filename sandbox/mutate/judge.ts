// Which rows a rule finds among those of an example: a rule with a mistake is judged by what it finds otherwise.
import type { Dataset } from "#domain/dataset";
import { type Desk, evaluateFile } from "../desk";
import { type Example, exampleReturn } from "../example";
import { makeWorld, type World } from "../world";

/** A rule's text, ready to be asked about examples that have entered the engine. */
export type Asked = {
  /** The rows it finds in one text, such as `Episodes 0`; undefined when it was stopped by trouble. */
  find(world: World): string | undefined;
  close(): void;
};

let worlds = 0;

/**
 * Brings an example into the engine.
 * @example enterExample(desk, dataset, example).rows // => 1
 */
export function enterExample(desk: Desk, dataset: Dataset, example: Example): World {
  const world = makeWorld(`mutant ${worlds++}`, dataset, exampleReturn(dataset, example), true);
  desk.enter(world);
  return world;
}

/**
 * The rows that an example wants to be found.
 * @example wantedRows(example, ["Episodes"]) // => "Episodes 0"
 */
export function wantedRows({ tables }: Example, own: readonly string[]): string {
  return tables
    .filter(({ table, year }) => year === "this" && own.includes(table))
    .flatMap(({ table, rows }) => rows.flatMap((row, at) => (row.fails ? [`${table} ${at}`] : [])))
    .sort()
    .join(", ");
}

/**
 * Evaluates a rule's text of which is known what it says of itself; undefined when it cannot be.
 * @example askText(desk, dataset, "rule({…})", ["Episodes"])?.find(world) // => "Episodes 0"
 */
export function askText(
  desk: Desk,
  dataset: Dataset,
  text: string,
  tables: readonly string[],
): Asked | undefined {
  const slot = desk.ask("slot");
  const fresh = slot.ok ? desk.freshRealm(slot.value) : slot;
  if (!slot.ok || !fresh.ok) return undefined;
  const realm = fresh.value;
  const close = () => {
    if (desk.machine.isBroken()) return;
    slot.value.dispose();
    realm.close();
  };
  const done = evaluateFile(realm, { path: "mutant.ts", text });
  if (!done.ok) {
    close();
    return undefined;
  }
  done.value.dispose();
  // What the file says of itself is known; saying it also hands over its check.
  if (!desk.askText("describe", slot.value).ok) {
    close();
    return undefined;
  }
  const names = Object.keys(dataset.tables);
  return {
    close,
    find(world) {
      const numbers = desk.askNumbers("run", world.id, tables.join(" "), slot.value, 1_000);
      if (!numbers.ok) return undefined;
      const found: string[] = [];
      for (let at = 0; at < numbers.value.length; at += 3 + 3 * (numbers.value[at + 2] ?? 0)) {
        found.push(`${names[numbers.value[at] ?? 0]} ${numbers.value[at + 1]}`);
      }
      return found.sort().join(", ");
    },
  };
}
