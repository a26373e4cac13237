// A dataset's own files of made-up data, opened inside the engine: what they declare, and the rows that they make.
import { z } from "zod";
import type { Dataset, SourceFile } from "#domain/dataset";
import { columnsOf, type Family, type FamilyRows, familyRowsSchema } from "#domain/family";
import { type Result, refuse, succeed } from "#domain/result";
import type { Collection } from "#domain/return";
import { type Desk, evaluateFile } from "./desk";
import { explain } from "./explain";
import { limits } from "./limits";
import type { Thrown } from "./machine";
import { madeUpRealmSource } from "./realms/made-up";

/** What a dataset's folder `made-up/` may declare: who sends the made-up return, and how its rows come about. */
const declaredSchema = z.strictObject({
  authority: z
    .string()
    .regex(/^[A-Za-z0-9]{1,12}$/)
    .optional(),
  /** A function: chance, and about whom; answers the rows of both years. */
  family: z.enum(["function", "undefined"]),
  /** A function: chance; answers the rows of each reference list. */
  reference: z.enum(["function", "undefined"]),
});

export type MadeUpWords = {
  authority: string | undefined;
  makesFamilies: boolean;
  makesLists: boolean;
  lists(seed: number): Result<FamilyRows>;
  families(seed: number, from: number, count: number, collection: Collection): Result<Family[]>;
};

const familiesSchema = z.array(z.tuple([familyRowsSchema, familyRowsSchema]));

/** Seconds for a hundred families, which take a tenth of one. */
const seconds = 3;

/**
 * Reads the files of `made-up/` in a realm of their own, in which they share their names. Refuses what they get wrong, with the line.
 * @example openMadeUp(desk, dataset, files) // => { ok: true, value: { authority: "E10000099", … } }
 */
export function openMadeUp(desk: Desk, dataset: Dataset, files: SourceFile[]): Result<MadeUpWords> {
  desk.machine.allow(limits.datasetSeconds);
  const own = desk.freshRealm();
  if (!own.ok) return refuse(`The engine could not start: ${own.thrown.message}`);
  const made = own.value.evaluate(madeUpRealmSource, "made-up-words.js");
  if (!made.ok) throw new Error(`The engine's own text failed: ${made.thrown.message}\n${made.thrown.stack}`);
  const inside = made.value;
  const realm = desk.freshRealm(desk.part(inside, "words"));
  if (!realm.ok) return refuse(`The engine could not start: ${realm.thrown.message}`);
  const sayTrouble = (thrown: Thrown, among: SourceFile[]): Result<never> => {
    const file = among.find((each) => thrown.stack.includes(`${each.path}:`)) ?? among[0];
    if (file === undefined) return refuse(`The made-up data could not be made: ${thrown.message}`);
    const { message, place } = explain(thrown, file, seconds);
    return refuse(`${file.path}${place === undefined ? "" : `, line ${place.line}`}: ${message}`);
  };
  for (const file of files) {
    const done = evaluateFile(realm.value, file);
    if (!done.ok) return sayTrouble(done.thrown, [file]);
    done.value.dispose();
  }
  const ask = (what: string, about: unknown): Result<unknown> => {
    const given = own.value.text(JSON.stringify(about));
    const answer = own.value.call(desk.part(inside, what), given);
    if (!answer.ok) return sayTrouble(answer.thrown, files);
    const text = own.value.readText(answer.value);
    answer.value.dispose();
    given.dispose();
    return succeed(JSON.parse(text));
  };

  const said = ask("said", {});
  if (!said.ok) return said;
  const declared = declaredSchema.safeParse(said.value);
  if (!declared.success) {
    const issue = declared.error.issues[0];
    return refuse(
      `The made-up data of ${dataset.id} is not right at ${issue?.path.join(".")}: ${issue?.message}.`,
    );
  }
  const shape = (fields: Dataset["tables"][string]["fields"]) =>
    columnsOf(fields).map((name) => [name, fields[name]?.type === "date"]);
  const shapes = (of: Dataset["tables"] | Dataset["reference"]) =>
    Object.fromEntries(Object.entries(of).map(([name, { fields }]) => [name, shape(fields)]));
  const { dates } = dataset;

  return succeed({
    authority: declared.data.authority,
    makesFamilies: declared.data.family === "function",
    makesLists: declared.data.reference === "function",
    lists(seed) {
      desk.machine.allow(seconds);
      const made = ask("lists", { seed, about: shapes(dataset.reference), dates });
      return made.ok ? succeed(familyRowsSchema.parse(made.value)) : made;
    },
    families(seed, from, count, collection) {
      desk.machine.allow(seconds * Math.max(1, count / 100));
      const made = ask("families", { seed, from, count, collection, about: shapes(dataset.tables), dates });
      if (!made.ok) return made;
      return succeed(
        familiesSchema.parse(made.value).map(([thisYear, lastYear]) => ({ thisYear, lastYear })),
      );
    },
  });
}
