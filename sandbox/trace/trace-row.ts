// A trace of one row: the rule is asked about it as it stands, and once more with every part of its text told.
import { z } from "zod";
import type { SourceFile } from "#domain/dataset";
import { type Result, refuse, succeed } from "#domain/result";
import type { Return } from "#domain/return";
import { type RowPlace, rowPlaceSchema, type Trace, traceSchema } from "#domain/trace";
import type { Desk } from "../desk";
import { exampleReturn } from "../example";
import { explain } from "../explain";
import { limits } from "../limits";
import { type LoadedRule, loadRule } from "../rule";
import type { Syntax } from "../syntax";
import { readSyntax } from "../syntax";
import { makeWorld } from "../world";
import { instrument } from "./instrument";

/** The row to look into: of one of the rule's own examples, or of a return. */
export type RowToTrace = { table: string; row: number } & (
  | { example: { kind: "valid" | "invalid"; name: string } }
  | { data: Return }
);

const answerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("found"), links: z.array(rowPlaceSchema) }),
  z.object({ kind: z.literal("left") }),
]);
const taleSchema = traceSchema.pick({ calls: true, looked: true, more: true });

let worlds = 0;

/**
 * Says what every part of a rule comes to on one row. Refuses what is no rule, and a row that is not there.
 * @example traceRow(desk, file, { table: "Episodes", row: 0, data }) // => { ok: true, value: { answer: { kind: "left" }, … } }
 */
export function traceRow(desk: Desk, file: SourceFile, at: RowToTrace): Result<Trace> {
  const { dataset } = desk;
  if (dataset === undefined) throw new Error("A trace needs a dataset.");
  const seconds = limits.exampleSeconds;
  desk.machine.allow(seconds);
  const syntax = readSyntax(file.text);
  const loaded = loadRule(desk, file, seconds, "example" in at);
  if (!loaded.ok) return refuse(loaded.trouble.message);
  const { rule } = loaded;
  const close = (reason: string) => {
    rule.close();
    return refuse(reason);
  };
  if (!syntax.ok) return close(syntax.trouble.message);
  if (!rule.declaration.tables.includes(at.table)) return close(`The rule is not asked about ${at.table}.`);
  const data = dataOf(desk, rule, at);
  if (!data.ok) return close(data.reason);
  if (at.row >= (data.value.thisYear[at.table]?.rows ?? 0)) return close(`${at.table} has no such row.`);
  const world = makeWorld(`trace ${worlds++}`, dataset, data.value, "example" in at);
  desk.enter(world);
  const trace = tell(desk, file, rule, syntax.value, world.id, at);
  rule.close();
  desk.leave(world);
  return trace;
}

function dataOf(desk: Desk, rule: LoadedRule, at: RowToTrace): Result<Return> {
  if ("data" in at) return succeed(at.data);
  const wanted = rule.examples.find(({ kind, name }) => kind === at.example.kind && name === at.example.name);
  if (wanted === undefined || desk.dataset === undefined) return refuse("The rule has no such example.");
  if (wanted.example === undefined) return refuse(wanted.trouble.message);
  return succeed(exampleReturn(desk.dataset, wanted.example));
}

function tell(
  desk: Desk,
  file: SourceFile,
  rule: LoadedRule,
  syntax: Syntax,
  world: string,
  at: { table: string; row: number },
): Result<Trace> {
  const seconds = limits.exampleSeconds;
  const { text, parts, prefix } = instrument(syntax);
  if (parts.length > limits.parts) return refuse("This rule is too long to be looked into.");
  const answer = rule.look(world, at.table, at.row);
  if (!answer.ok && (answer.thrown.kind !== "threw" || desk.machine.isBroken())) {
    return refuse(explain(answer.thrown, file, seconds).message);
  }
  desk.machine.allow(seconds);
  const telling = loadRule(desk, file, seconds, false, { text, prefix });
  if (!telling.ok) return refuse(`This rule cannot be looked into: ${telling.trouble.message}`);
  const told = telling.rule.look(world, at.table, at.row);
  const tale = desk.askText("toldTale");
  telling.rule.close();
  const isSame = answer.ok
    ? told.ok && told.value === answer.value
    : !told.ok && told.thrown.kind === "threw";
  if (!isSame) {
    return refuse(
      "This rule answers otherwise while it is looked into. Does it read its own text, or the clock?",
    );
  }
  if (!tale.ok) return refuse("This rule could not be looked into: it needs too much memory.");
  const { calls, looked, more } = taleSchema.parse(JSON.parse(tale.value));
  const isOwn = (place: RowPlace) =>
    place.year === "this" && place.table === at.table && place.row === at.row;
  return succeed({
    answer: answer.ok
      ? answerSchema.parse(JSON.parse(answer.value))
      : { kind: "stopped", trouble: explain(answer.thrown, file, seconds) },
    parts: parts.filter((part) => isInside(part.id, calls, parts)),
    calls,
    looked: looked.filter((place) => !isOwn(place)),
    more,
  });
}

/** Only functions that were called are told of. */
function isInside(id: number, calls: Trace["calls"], parts: Trace["parts"]): boolean {
  for (let at: number | undefined = id; at !== undefined; at = parts[at]?.parent) {
    if (calls.some((call) => call.function === at)) return true;
  }
  return false;
}
