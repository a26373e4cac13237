// Rules over a return: each one ran, was skipped and says what it needs, or crashed and says where.
import type { CodedReturn } from "#domain/coded";
import type { Dataset, SourceFile } from "#domain/dataset";
import type { Cells, Finding, RuleOutcome } from "#domain/finding";
import type { Return } from "#domain/return";
import type { Declaration, Trouble } from "#domain/rule";
import type { Desk } from "./desk";
import { explain } from "./explain";
import { limits, secondsForRule, secondsForTables } from "./limits";
import { type Found, type LoadedRule, loadRule } from "./rule";
import { codeOfPath } from "./rule-path";
import type { World } from "./world";

/** Which rules are wanted; the rule itself, where it was evaluated ahead; and who hears how long the engine may be silent. */
type Asked = {
  only?: readonly string[] | undefined;
  prepared?: LoadedRule | undefined;
  begun?: (seconds: number) => void;
};

export type Checked = { outcome: RuleOutcome; findings: Finding[] };

/**
 * Runs one rule file over a return that has entered the engine; undefined when it is none of the wanted ones.
 * @example checkRule(desk, world, data, file).outcome // => { code: "356", outcome: "ran", findings: 12, ms: 3.1 }
 */
export function checkRule(
  desk: Desk,
  world: World,
  data: Return | CodedReturn,
  file: SourceFile,
  { only, prepared, begun = () => undefined }: Asked = {},
): Checked | undefined {
  const { dataset } = desk;
  if (dataset === undefined) throw new Error("A return needs a dataset.");
  const seconds = secondsForRule(world.rows);
  begun(seconds + limits.graceSeconds);
  desk.machine.allow(seconds);
  const started = performance.now();
  const crashed = (code: string, trouble: Trouble): Checked => ({
    outcome: { code, outcome: "crashed", trouble },
    findings: [],
  });
  const loaded = prepared ? { ok: true as const, rule: prepared } : loadRule(desk, file, seconds, false);
  if (!loaded.ok) {
    const code = codeOfPath(file.path);
    return only === undefined || only.includes(code) ? crashed(code, loaded.trouble) : undefined;
  }
  const { rule } = loaded;
  const { declaration } = rule;
  const { code } = declaration;
  if (only !== undefined && !only.includes(code)) {
    rule.close();
    return undefined;
  }
  const reason = findSkipReason(dataset, declaration, data);
  if (reason !== undefined) {
    rule.close();
    return { outcome: { code, outcome: "skipped", reason }, findings: [] };
  }
  // The rows are not the rule's doing, so their time is not the rule's either.
  const left = seconds - (performance.now() - started) / 1000;
  begun(secondsForTables(world.rows));
  desk.machine.allow(secondsForTables(world.rows));
  desk.ask("prepare", world.id, declaration.tables.join(" "));
  begun(left + limits.graceSeconds);
  desk.machine.allow(left);
  const began = performance.now();
  const answer = rule.ask(world.id, limits.findings);
  const ms = performance.now() - began;
  rule.close();
  if (!answer.ok) return crashed(code, explain(answer.thrown, file, seconds));
  return {
    outcome: { code, outcome: "ran", findings: answer.total, ms, ...(answer.cut && { cut: true }) },
    findings: answer.found.map((found) => ({ rule: code, cells: nameCells(dataset, declaration, found) })),
  };
}

function findSkipReason(
  dataset: Dataset,
  declaration: Declaration,
  data: Return | CodedReturn,
): string | undefined {
  const { since, until, tables, needs } = declaration;
  const { year } = data.collection;
  if (since !== undefined && year < since) return `In force from ${since}.`;
  if (until !== undefined && year > until) return `In force until ${until}.`;
  if (!tables.some((table) => data.thisYear[table] !== undefined)) return `Needs ${tables.join(" or ")}.`;
  for (const need of needs) {
    const [first = "", table] = need.split(".");
    if (first === "lastYear") {
      const given = Object.keys(data.lastYear ?? {});
      if (table === undefined ? given.length > 0 : given.includes(table)) continue;
      return `Needs last year's ${table ?? tables.join(" and ")}.`;
    }
    if (dataset.reference[need] !== undefined) {
      if (data.reference?.[need] === undefined)
        return `Needs the list of ${dataset.reference[need].title.toLowerCase()}.`;
    } else if (data.thisYear[need] === undefined) return `Needs ${need}.`;
  }
  return undefined;
}

function nameCells(dataset: Dataset, declaration: Declaration, found: Found): Cells[] {
  const names = Object.keys(dataset.tables);
  const own = names[found.table] ?? "";
  const fieldsOf = (table: string, isLast: boolean): string[] => {
    const plain = declaration.fields.filter(
      (field) => !field.includes(".") && dataset.tables[table]?.fields[field],
    );
    const dotted = declaration.fields.flatMap((field) => {
      const parts = field.split(".");
      const fits = parts.length === 2 ? parts[0] === table : isLast && parts[1] === table;
      return parts.length > 1 && fits ? [parts.at(-1) ?? ""] : [];
    });
    if (declaration.tables.includes(table)) return [...new Set([...plain, ...dotted])];
    return dotted;
  };
  return [
    { table: own, year: "this", row: found.row, fields: fieldsOf(own, false) },
    ...found.links.map(({ table, isLast, row }): Cells => {
      const name = names[table] ?? "";
      return { table: name, year: isLast ? "last" : "this", row, fields: fieldsOf(name, isLast) };
    }),
  ];
}
