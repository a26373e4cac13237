// Faults planted in made-up families on purpose: those that the tables can tell, and what each rule's own invalid
// examples show. A rule's fault counts only when the rule, run over the family, finds it.
import type { Chance } from "#domain/chance";
import { chanceOf } from "#domain/chance";
import type { Dataset, SourceFile } from "#domain/dataset";
import { type Family, type Planted, yearTables } from "#domain/family";
import { type Graft, type GraftWay, graft, ownKey } from "#domain/graft";
import type { Collection, YearTables } from "#domain/return";
import { makeFault, faultKinds } from "#domain/data-fault";
import type { Desk } from "./desk";
import { limits, secondsForRule } from "./limits";
import { type LoadedRule, loadRule } from "./rule";
import { codeOfPath } from "./rule-path";
import { makeWorld } from "./world";

/** What share of families gets a fault, from 0 to 1, and of which kinds: codes of rules, names of kinds; all of them when none is named. */
export type Faults = { share: number; rules: SourceFile[]; only?: string[] };

export type About = { collection: Collection; reference: YearTables; seed: number; from: number };

type Done = Graft & { example: string };

const ways: [GraftWay, boolean][] = [
  ["cells", true],
  ["cells", false],
  ["tables", true],
  ["tables", false],
  ["all", true],
  ["all", false],
];

let worlds = 0;

/**
 * The families with faults in that share of them, evenly spread, and what was planted where. Each kind has its turn.
 * @example plantFaults(desk, dataset, families, { share: 0.05, rules }, about).planted // => [{ kind: "rule", rule: "356", … }]
 */
export function plantFaults(
  desk: Desk,
  dataset: Dataset,
  families: Family[],
  { share, rules, only }: Faults,
  about: About,
): { families: Family[]; planted: Planted[] } {
  const isWanted = (name: string) => only === undefined || only.length === 0 || only.includes(name);
  const order = chanceOf(about.seed, -1);
  const faults = order.shuffled(faultKinds.filter(isWanted));
  const files = order.shuffled(rules.filter((rule) => isWanted(codeOfPath(rule.path))));
  const loaded = new Map<string, LoadedRule | undefined>();
  const planted: Planted[] = [];
  const rowsBefore = new Map<string, number>();

  const next = families.map((family, at) => {
    const number = about.from + at;
    const turn = Math.floor(number * share);
    const isChosen = turn > Math.floor((number - 1) * share);
    const done = isChosen ? plantOne(family, turn - 1, chanceOf(about.seed ^ 0x5f17, number)) : undefined;
    if (done !== undefined) {
      const before = rowsBefore.get(done.about.table) ?? 0;
      planted.push({
        ...done.about,
        entity: ownKey(dataset, family),
        year: "this",
        row: before + done.about.row,
      });
    }
    const kept = done?.family ?? family;
    for (const [table, rows] of Object.entries(kept.thisYear))
      rowsBefore.set(table, (rowsBefore.get(table) ?? 0) + rows.length);
    return kept;
  });
  for (const rule of loaded.values()) rule?.close();
  return { families: next, planted };

  function plantOne(family: Family, turn: number, chance: Chance) {
    // Kinds and rules take turns; whatever finds no place in this family gives its turn to the next.
    const half = Math.floor(turn / 2);
    const tries = Math.min(20, faults.length + files.length);
    for (let more = 0; more < tries; more++) {
      const isRule = faults.length === 0 || (files.length > 0 && (turn + more) % 2 === 1);
      const at = half + more;
      const done = isRule
        ? plantRule(family, files[at % files.length], chance)
        : plantFault(family, faults[at % faults.length], chance);
      if (done !== undefined) return done;
    }
    return undefined;
  }

  function plantFault(family: Family, kind: string | undefined, chance: Chance) {
    const fault =
      kind === undefined ? undefined : makeFault(dataset, family, kind, chance, about.collection.year);
    if (fault === undefined || kind === undefined) return undefined;
    const { table, row, fields } = fault;
    return { family: fault.family, about: { kind, table, row, fields } };
  }

  function plantRule(family: Family, file: SourceFile | undefined, chance: Chance) {
    const rule = file && ruleOf(file);
    if (rule === undefined) return undefined;
    const done = graftFound(rule, family, chance);
    const first = done?.wanted[0];
    if (done === undefined || first === undefined) return undefined;
    const fields = rule.declaration.fields.filter(
      (field) => dataset.tables[first.table]?.fields[field] !== undefined,
    );
    const { code } = rule.declaration;
    return {
      family: done.family,
      about: { kind: "rule", rule: code, example: done.example, ...first, fields },
    };
  }

  function ruleOf(file: SourceFile): LoadedRule | undefined {
    if (!loaded.has(file.path)) {
      desk.machine.allow(limits.exampleSeconds);
      const read = loadRule(desk, file, limits.exampleSeconds, true);
      loaded.set(file.path, read.ok && isPlantable(read.rule) ? read.rule : undefined);
    }
    return loaded.get(file.path);
  }

  /** In force this year, and about rows that a family has: what asks about the return as a whole is nobody's fault. */
  function isPlantable({ declaration: { since, until, tables } }: LoadedRule): boolean {
    const { year } = about.collection;
    const isWhole = tables.some((table) => dataset.tables[table]?.about === "return");
    return !isWhole && (since ?? year) <= year && year <= (until ?? year);
  }

  function graftFound(rule: LoadedRule, family: Family, chance: Chance): Done | undefined {
    const examples = rule.declaration.examples.filter((example) => example.kind === "invalid");
    for (const example of chance.shuffled(examples)) {
      for (const [way, together] of ways) {
        const made = graft(dataset, about.collection, rule.declaration, example, family, way, together);
        const found = findIn(rule, made.family);
        const wanted = made.wanted.filter(({ table, row }) => found.has(`${table} ${row}`));
        if (wanted.length > 0) return { family: made.family, wanted, example: example.name };
      }
    }
    return undefined;
  }

  function findIn(rule: LoadedRule, family: Family): Set<string> {
    const { collection, reference } = about;
    const data = {
      collection,
      thisYear: yearTables(dataset, collection.year, [family.thisYear]),
      lastYear: yearTables(dataset, collection.year - 1, [family.lastYear]),
      reference,
    };
    const world = makeWorld(`planted ${worlds++}`, dataset, data, false);
    desk.machine.allow(secondsForRule(world.rows));
    const entered = desk.enter(world);
    const answer = entered.ok ? rule.ask(world.id, limits.findings) : entered;
    desk.leave(world);
    const names = Object.keys(dataset.tables);
    return new Set(answer.ok ? answer.found.map(({ table, row }) => `${names[table]} ${row}`) : []);
  }
}
