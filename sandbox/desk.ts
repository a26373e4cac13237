// The desk: one engine with one dataset, ready to be asked rules about returns. It lasts until something breaks.
import type { Dataset, SourceFile } from "#domain/dataset";
import { datasetSchema } from "#domain/dataset";
import { type Result, refuse, succeed } from "#domain/result";
import { explain } from "./explain";
import { limits } from "./limits";
import { type Handle, type Machine, type Realm, startMachine, type Thrown, type Tried } from "./machine";
import { datasetRealmSource } from "./realms/dataset";
import { dataRealmSource } from "./realms/data";
import { ownRealm } from "./realms/harden";
import type { DatasetSource } from "./sandbox";
import { stripTypes } from "./strip-types";
import { tooDeep } from "./tree";
import type { World } from "./world";

export type Desk = {
  machine: Machine;
  dataset: Dataset | undefined;
  /** Calls one of the desk's own functions in the data realm. */
  ask(what: string, ...args: (string | number | Handle)[]): Tried<Handle>;
  askText(what: string, ...args: (string | number | Handle)[]): Tried<string>;
  askNumbers(what: string, ...args: (string | number | Handle)[]): Tried<Int32Array>;
  /** Brings a return in; `leave` forgets it. */
  enter(world: World): Tried<Handle>;
  leave(world: World): void;
  /** A fresh realm with nothing but the words and these globals. */
  freshRealm(globals?: Handle): Tried<Realm>;
  part(of: Handle, name: string): Handle;
};

export type Host = { wasm: WebAssembly.Module; stack: number };

/**
 * Starts an engine and, with a source, reads a dataset into it.
 * @example await openDesk(host, 128, source) // => { ok: true, value: desk }
 */
export async function openDesk(host: Host, megabytes: number, source?: DatasetSource): Promise<Result<Desk>> {
  const machine = await startMachine({ wasm: host.wasm, stack: host.stack, megabytes });
  const worlds = new Map<string, World>();
  const data = machine.realm();
  // Our own text ends by itself, however slow the machine is.
  machine.allow(Number.POSITIVE_INFINITY);
  const make = must(data.evaluate(dataRealmSource, "desk.js"));
  const functions = data.host({
    table: (world = "", year = "", name = "") => worlds.get(world)?.table(year, name),
    raw: (world = "", year = "", name = "") => worlds.get(world)?.raw(year, name) ?? "[]",
  });
  const inside = must(data.call(make, functions));
  const asked = new Map<string, Handle>();
  const part = (of: Handle, name: string) => data.property(of, name);

  function ask(what: string, ...args: (string | number | Handle)[]): Tried<Handle> {
    let work = asked.get(what);
    if (work === undefined) {
      work = part(inside, what);
      asked.set(what, work);
    }
    const handles = args.map((arg) =>
      typeof arg === "string" ? data.text(arg) : typeof arg === "number" ? data.number(arg) : arg,
    );
    const answer = data.call(work, ...handles);
    if (!machine.isBroken()) {
      handles.forEach((handle, at) => {
        if (typeof args[at] !== "object") handle.dispose();
      });
    }
    return answer;
  }

  function taking<Value>(answer: Tried<Handle>, read: (handle: Handle) => Value): Tried<Value> {
    if (!answer.ok) return answer;
    const value = read(answer.value);
    answer.value.dispose();
    return { ok: true, value };
  }

  const desk: Desk = {
    machine,
    dataset: undefined,
    ask,
    askText: (what, ...args) => taking(ask(what, ...args), (handle) => data.readText(handle)),
    askNumbers: (what, ...args) => taking(ask(what, ...args), (handle) => data.readNumbers(handle)),
    enter(world) {
      worlds.set(world.id, world);
      return ask("openWorld", world.id, world.collection);
    },
    leave(world) {
      worlds.delete(world.id);
      if (!machine.isBroken()) ask("closeWorld", world.id);
    },
    freshRealm(globals) {
      const realm = machine.realm();
      const own = realm.evaluate(ownRealm, "realm.js");
      if (!own.ok) return own;
      const done = ask("hardenOwn", own.value, ...(globals === undefined ? [] : [globals]));
      if (!done.ok) return done;
      own.value.dispose();
      return { ok: true, value: realm };
    },
    part,
  };

  if (source === undefined) return succeed(desk);
  machine.allow(limits.datasetSeconds);
  const read = readDataset(desk, source);
  if (!read.ok) return read;
  desk.dataset = read.value;
  return succeed(desk);
}

function readDataset(desk: Desk, source: DatasetSource): Result<Dataset> {
  const own = desk.freshRealm();
  if (!own.ok) return refuse(`The engine could not start: ${own.thrown.message}`);
  const collected = must(own.value.evaluate(datasetRealmSource, "dataset-words.js"));
  const realm = desk.freshRealm(desk.part(collected, "words"));
  if (!realm.ok) return refuse(`The engine could not start: ${realm.thrown.message}`);
  for (const file of source.files) {
    // In a block of its own, so that two files may use the same names.
    const done = evaluateFile(realm.value, { path: file.path, text: `{${file.text}\n}` });
    if (!done.ok) {
      const trouble = explain(done.thrown, file, limits.datasetSeconds);
      const line = trouble.place === undefined ? "" : `, line ${trouble.place.line}`;
      return refuse(`${file.path}${line}: ${trouble.message}`);
    }
    done.value.dispose();
  }
  const text = desk.askText("text", desk.part(collected, "said"));
  if (!text.ok) return refuse(`The dataset ${source.id} could not be read: ${text.thrown.message}`);
  const checked = datasetSchema.safeParse(withDefaults(JSON.parse(text.value), source.id));
  if (!checked.success) {
    const issue = checked.error.issues[0];
    return refuse(
      `The dataset ${source.id} is not right at ${issue?.path.join(".") || "its top"}: ${issue?.message}.`,
    );
  }
  const wrong = findBadName(checked.data);
  if (wrong !== undefined) return refuse(`The dataset ${source.id} is not right: ${wrong}`);
  const [derive, facts] = [desk.part(collected, "derive"), desk.part(collected, "facts")];
  const set = desk.ask("setDataset", JSON.stringify(checked.data), derive, facts);
  return set.ok
    ? succeed(withoutInherited(checked.data))
    : refuse(`The dataset ${source.id} could not be used: ${set.thrown.message}`);
}

function withDefaults(said: unknown, id: string): unknown {
  return typeof said === "object" && said !== null ? { ...said, id } : said;
}

/** Tables, fields and lists by their names alone: a rule that asks for "constructor" asks for a table that is not there. */
function withoutInherited(dataset: Dataset): Dataset {
  const bare = <Value>(named: Record<string, Value>): Record<string, Value> =>
    Object.assign(Object.create(null), named);
  const withFields = <Owner extends { fields: Dataset["tables"][string]["fields"] }>(
    owners: Record<string, Owner>,
  ) =>
    bare(
      Object.fromEntries(
        Object.entries(owners).map(([name, owner]) => [name, { ...owner, fields: bare(owner.fields) }]),
      ),
    );
  return { ...dataset, tables: withFields(dataset.tables), reference: withFields(dataset.reference) };
}

const reserved = ["raw", "previous", "next", "child", "lastYear", "collection", "constructor", "where"];

const factTypes = ["yes-no", "text", "date", "number"];

function findBadName(dataset: Dataset): string | undefined {
  const elements = new Set(Object.values(dataset.tables).map((table) => table.xml?.element));
  const names = [
    ...Object.keys(dataset.tables),
    ...Object.values(dataset.tables).flatMap((table) => Object.keys(table.fields)),
    ...Object.keys(dataset.reference),
    ...Object.keys(dataset.facts),
  ];
  const odd = names.find(
    (name) => !/^[A-Za-z]\w*$/.test(name) || reserved.includes(name) || name === dataset.entity.name,
  );
  if (odd !== undefined) return `"${odd}" cannot be the name of a table, a field or a fact.`;
  for (const [name, { type }] of Object.entries(dataset.facts)) {
    if (dataset.tables[name] !== undefined) return `${name} is both a table and a fact.`;
    if (!factTypes.includes(type) && dataset.tables[type] === undefined) {
      return `the fact ${name} comes to ${type}, which is neither ${factTypes.join(", ")} nor a table.`;
    }
  }
  for (const [name, { key, head }] of Object.entries(dataset.groups)) {
    if (!/^[a-z]\w*$/.test(name) || [...reserved, dataset.entity.name, ...names].includes(name))
      return `"${name}" cannot be the name of a group.`;
    const table = dataset.tables[head];
    if (table?.fields[key] === undefined || table.about === "return")
      return `the group ${name} needs a table of ${dataset.entity.plural} as its head, with the field ${key}.`;
  }
  for (const [name, table] of Object.entries(dataset.tables)) {
    const missing = (table.order ?? []).find((field) => table.fields[field] === undefined);
    if (missing !== undefined) return `${name} is ordered by ${missing}, which it has not.`;
    const stranger = (table.xml?.takes ?? []).find((field) => table.fields[field] === undefined);
    if (stranger !== undefined)
      return `${name} takes ${stranger} from the elements around it, and has no such field.`;
    const counted = Object.values(table.fields).find(({ counts }) => counts && !elements.has(counts))?.counts;
    if (counted !== undefined) return `${name} counts ${counted}, and no table has that element.`;
  }
  return undefined;
}

/**
 * Evaluates a file: as it stands first, and with its types taken away when it is not JavaScript.
 * @example evaluateFile(realm, { path: "356.ts", text: "rule({…})" }) // => { ok: true, value: handle }
 */
export function evaluateFile(realm: Realm, file: SourceFile): Tried<Handle> {
  if (file.text.length > limits.fileCharacters) {
    return refused(tooLong);
  }
  if (countOpen(file.text) > limits.openBrackets) return refused("stack overflow");
  const plain = realm.evaluate(file.text, file.path);
  if (plain.ok || plain.thrown.name !== "SyntaxError") return plain;
  const stripped = stripTypes(file.text);
  if (!stripped.ok) {
    if (stripped.message === tooDeep) return refused("stack overflow");
    const first = Number(/:(\d+)(?::\d+)?\)?\s*$/m.exec(plain.thrown.stack)?.[1] ?? 0);
    if (stripped.line <= first && stripped.isType !== true) return plain;
    const stack = `    at ${file.path}:${stripped.line}:${stripped.column}`;
    const message = `${stripped.isType === true ? "\u0001" : ""}${stripped.message}`;
    return { ok: false, thrown: { kind: "threw", name: "SyntaxError", message, stack } };
  }
  return stripped.text === file.text ? plain : realm.evaluate(stripped.text, file.path);
}

export const tooLong = "This text is too long to run.";

/** How many brackets are open at once, at most. Those in texts are counted as well: a rule has few of them. */
function countOpen(text: string): number {
  let [open, most] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === 40 || letter === 91 || letter === 123) most = Math.max(most, ++open);
    else if (letter === 41 || letter === 93 || letter === 125) open = Math.max(0, open - 1);
  }
  return most;
}

function refused(message: string): Tried<never> {
  return { ok: false, thrown: { kind: "threw", name: "Error", message, stack: "" } };
}

/** What our own text in the engine answers. That it fails is a fault of ours. */
function must(tried: Tried<Handle>): Handle {
  if (tried.ok) return tried.value;
  throw new Error(`The engine's own text failed: ${sayThrown(tried.thrown)}`);
}

function sayThrown(thrown: Thrown): string {
  return `${thrown.kind} ${thrown.name} ${thrown.message}\n${thrown.stack}`;
}
