// One rule file inside the engine: evaluated in a realm of its own, asked about the rows of a return, then forgotten.
import type { SourceFile } from "#domain/dataset";
import type { Declaration, Trouble } from "#domain/rule";
import { type ReadExample, readDeclaration } from "./declaration";
import { type Desk, evaluateFile } from "./desk";
import { explain } from "./explain";
import type { Thrown, Tried } from "./machine";

/** A finding as the engine answers it: numbers of tables, rows, and linked rows. */
export type Found = { table: number; row: number; links: { table: number; isLast: boolean; row: number }[] };

export type LoadedRule = {
  declaration: Declaration;
  examples: ReadExample[];
  ask(
    world: string,
    most: number,
  ):
    | { ok: true; found: Found[]; total: number; cut: boolean; isSilent: boolean }
    | { ok: false; thrown: Thrown };
  /** Asks about one row only: the answer as JSON, with its parts told when the file was loaded for telling. */
  look(world: string, table: string, row: number): Tried<string>;
  close(): void;
};

/** A file written out so that its parts are told, and how the names begin that it calls for that. */
export type Telling = { text: string; prefix: string };

/**
 * Evaluates a rule file and reads what it says of itself. The deadline is the caller's.
 * @example loadRule(desk, file, 1, true) // => { ok: true, rule }
 */
export function loadRule(
  desk: Desk,
  file: SourceFile,
  seconds: number,
  withExamples: boolean,
  telling?: Telling,
): { ok: true; rule: LoadedRule } | { ok: false; trouble: Trouble } {
  const dataset = desk.dataset;
  if (dataset === undefined) throw new Error("A rule needs a dataset.");
  const thrown = (what: Thrown) => ({ ok: false as const, trouble: explain(what, file, seconds) });
  const slot = telling === undefined ? desk.ask("slot") : desk.ask("tellingSlot", telling.prefix);
  if (!slot.ok) return thrown(slot.thrown);
  const fresh = desk.freshRealm(slot.value);
  if (!fresh.ok) return thrown(fresh.thrown);
  const realm = fresh.value;
  const done = evaluateFile(realm, telling === undefined ? file : { ...file, text: telling.text });
  if (!done.ok) {
    realm.close();
    const isSyntax = done.thrown.name === "SyntaxError" && done.thrown.kind === "threw";
    const trouble = explain(done.thrown, file, seconds);
    return { ok: false, trouble: isSyntax ? { ...trouble, kind: "syntax" } : trouble };
  }
  done.value.dispose();
  const said = desk.askText("describe", slot.value);
  if (!said.ok) return thrown(said.thrown);
  const read = readDeclaration(dataset, file, said.value, withExamples);
  if (!read.ok) {
    slot.value.dispose();
    realm.close();
    return read;
  }
  const { declaration, examples } = read.value;
  return {
    ok: true,
    rule: {
      declaration,
      examples,
      ask(world, most) {
        const began = desk.ask("begin");
        if (!began.ok) return began;
        began.value.dispose();
        const numbers = desk.askNumbers("run", world, declaration.tables.join(" "), slot.value, most);
        if (!numbers.ok) return numbers;
        const progress = desk.askText("progress");
        if (!progress.ok) return progress;
        const { found, cut, isSilent } = JSON.parse(progress.value);
        return {
          ok: true,
          found: unpack(numbers.value),
          total: Number(found),
          cut: Boolean(cut) || found > most,
          isSilent: Boolean(isSilent),
        };
      },
      look(world, table, row) {
        const tables = declaration.tables.join(" ");
        return desk.askText("look", world, tables, slot.value, table, row, telling === undefined ? 0 : 1);
      },
      close() {
        if (desk.machine.isBroken()) return;
        slot.value.dispose();
        realm.close();
      },
    },
  };
}

function unpack(numbers: Int32Array): Found[] {
  const found: Found[] = [];
  let at = 0;
  const next = () => numbers[at++] ?? 0;
  while (at < numbers.length) {
    const one: Found = { table: next(), row: next(), links: [] };
    for (let left = next(); left > 0; left--)
      one.links.push({ table: next(), isLast: next() === 1, row: next() });
    found.push(one);
  }
  return found;
}
