// One cell of a notebook: it sees what the cells before it made, and what it makes lives on for those that come after.
//
// A cell runs in a block of its own. Each name that it declares is given to the others as a pair of getter and setter,
// so that a constant stays one, and running the cell again replaces its names instead of declaring them twice.
import { z } from "zod";
import type { SourceFile } from "#domain/dataset";
import type { CodedReturn } from "#domain/coded";
import { refuse, type Result, succeed } from "#domain/result";
import type { Return } from "#domain/return";
import type { Trouble } from "#domain/rule";
import { listNames, type NamesOfCell, readNames } from "./cell-names";
import { type Desk, type Host, openDesk, tooLong } from "./desk";
import { explain } from "./explain";
import { limits, megabytesFor } from "./limits";
import type { Realm, Thrown } from "./machine";
import type { CellOutcome, CellToRun, DatasetSource, RanCell, ShownTable, TableToShow } from "./sandbox";
import { shownSchema, shownTableSchema } from "./shown";
import { stripTree } from "./strip-types";
import { nodesAt, placeAt, readTree, type TreeNode, walkTree } from "./tree";
import { countRows, makeWorld } from "./world";
import { words } from "./words";

type Open = {
  id: string;
  runs: number;
  desk: Desk;
  realm: Realm;
  /** Which cell made a name. */
  owners: Map<string, string>;
  /** The names that were there before any cell. */
  given: Set<string>;
};

export type CellRunner = {
  run(input: CellToRun, begun?: (at: number, seconds: number) => void): Promise<RanCell>;
  /** Every row of a table that a cell showed. */
  showWhole(input: TableToShow): Result<ShownTable>;
  drop(): void;
};

/**
 * Keeps one notebook open. A cell of another one, or after a run that had to be stopped, finds it lost.
 * @example await keepNotebook(host).run({ notebook: "n", runs: 0, cell, start }) // => { lost: false, outcome }
 */
export function keepNotebook(host: Host): CellRunner {
  let open: Open | undefined;
  return {
    async run({ notebook, runs, cell, seconds = limits.cellSeconds, start }, begun) {
      const allowed = Math.min(seconds, limits.cellSeconds);
      if (open?.id !== notebook || open.runs !== runs || open.desk.machine.isBroken()) {
        open = undefined;
        if (start === undefined) return { lost: true };
        const opened = await openNotebook(host, notebook, start);
        if (!opened.ok) return { lost: false, outcome: troubled(cell.id, opened.trouble) };
        open = opened.open;
        for (const [at, before] of start.before.entries()) {
          begun?.(at, limits.cellSeconds + limits.graceSeconds);
          runCell(open, before, limits.cellSeconds);
        }
      }
      begun?.(runs, allowed + limits.graceSeconds);
      const outcome = runCell(open, cell, allowed);
      // What was stopped half-way leaves nothing behind: the next run begins with all that ran to its end.
      if (outcome.isKept) open.runs = runs + 1;
      else open = undefined;
      return { lost: false, outcome };
    },
    showWhole({ notebook, runs, cell, at }) {
      if (open?.id !== notebook || open.runs !== runs || open.desk.machine.isBroken())
        return refuse("Run the cell again: its rows are not there any more.");
      open.desk.machine.allow(limits.cellSeconds);
      const text = open.desk.askText("wholeTable", cell, at);
      if (!text.ok) return refuse("These rows are too many to be saved at once. Save fewer.");
      const table = shownTableSchema.nullable().parse(JSON.parse(text.value));
      return table === null ? refuse("Run the cell again, then save its table.") : succeed(table);
    },
    drop() {
      open = undefined;
    },
  };
}

const setUp = `(() => {
"use strict";
const { defineProperty, getOwnPropertyDescriptor, keys } = Object, own = globalThis;
defineProperty(own, "__made", { value(pairs) {
  for (const name of keys(pairs)) {
    const { get, set } = getOwnPropertyDescriptor(pairs, name);
    defineProperty(own, name, { get, set, enumerable: false, configurable: true });
  }
} });
defineProperty(own, "__gone", { value(name) { delete own[name]; } });
return Object.getOwnPropertyNames(own).join(" ");
})()`;

async function openNotebook(
  host: Host,
  id: string,
  { dataset, data }: { dataset?: DatasetSource | undefined; data?: Return | CodedReturn | undefined },
): Promise<{ ok: true; open: Open } | { ok: false; trouble: Trouble }> {
  const megabytes = data === undefined ? limits.megabytes : megabytesFor(countRows(data));
  const opened = await openDesk(host, megabytes, dataset);
  if (!opened.ok) return { ok: false, trouble: { kind: "engine", message: opened.reason } };
  const desk = opened.value;
  desk.machine.allow(limits.datasetSeconds);
  if (desk.dataset !== undefined && data !== undefined)
    desk.enter(makeWorld("cells", desk.dataset, data, false));
  const globals = desk.ask("globalsOf", "cells");
  const realm = globals.ok ? desk.freshRealm(globals.value) : globals;
  const names = realm.ok ? realm.value.evaluate(setUp, "cells.js") : realm;
  if (!realm.ok || !names.ok) throw new Error("The engine could not start a notebook.");
  const given = new Set(realm.value.readText(names.value).split(" "));
  return { ok: true, open: { id, runs: 0, desk, realm: realm.value, owners: new Map(), given } };
}

type Ran = CellOutcome;

function runCell(open: Open, cell: { id: string; source: string }, seconds: number): Ran {
  const began = performance.now();
  const file: SourceFile = { path: `cell ${cell.id}`, text: cell.source };
  const known = [...open.owners.keys(), ...Object.keys(open.desk.dataset?.tables ?? {}), ...ready];
  const refused = (trouble: Trouble): Ran => ({ ...troubled(cell.id, trouble), isKept: true });
  if (cell.source.length > limits.fileCharacters) return refused({ kind: "syntax", message: tooLong });
  const read = readTree(cell.source);
  if (!read.ok) {
    const place = placeAt(cell.source, read.at);
    const stack = `    at ${file.path}:${place.line}:${place.column}`;
    return refused(
      explain({ kind: "threw", name: "SyntaxError", message: read.message, stack }, file, seconds, known),
    );
  }
  const names = readNames(read.tree);
  const text = stripTree(cell.source, read.tree);
  const fault = findFault(open, cell.source, read.tree, names) ?? (text.ok ? undefined : text);
  if (fault !== undefined)
    return refused({
      kind: "syntax",
      message: fault.message,
      place: { line: fault.line, column: fault.column },
    });

  const { desk, realm } = open;
  desk.machine.allow(seconds);
  forget(open, cell.id);
  for (const name of names.makes.keys()) open.owners.set(name, cell.id);
  const done = realm.evaluate(blockOf(text.ok ? text.text : "", read.tree, names), file.path);
  const isShown = nodesAt(read.tree, "body").at(-1)?.type === "ExpressionStatement";
  const last = done.ok && isShown ? desk.ask("showLast", done.value) : done;
  if (done.ok && !desk.machine.isBroken()) done.value.dispose();
  const shown = takeShown(desk, cell.id);
  const ms = performance.now() - began;
  const outcome = { id: cell.id, shown, names: listNames(names), ms };
  if (last.ok) return { ...outcome, isKept: !desk.machine.isBroken() };
  const trouble = explain(inOwnLines(last.thrown, file.path), file, seconds, known);
  const isKept = !["too-long", "too-much-memory"].includes(trouble.kind) && !desk.machine.isBroken();
  return { ...outcome, trouble, isKept };
}

/** What the cell made when it ran before is forgotten, even when it makes it no more. */
function forget(open: Open, id: string): void {
  for (const [name, owner] of open.owners) {
    if (owner !== id) continue;
    open.owners.delete(name);
    const gone = open.realm.evaluate(`__gone(${JSON.stringify(name)})`, "cells.js");
    if (gone.ok) gone.value.dispose();
  }
}

/** The cell in a block, one line further down than its author sees it. `var` is as wide as `let`. */
function blockOf(text: string, tree: TreeNode, names: NamesOfCell): string {
  const pairs = [...names.makes.keys()].map(
    (name) => `get ${name}() { return ${name}; }, set ${name}(to) { ${name} = to; }`,
  );
  let own = text;
  walkTree(tree, (node) => {
    if (/Function/.test(node.type)) return false;
    if (node.type === "VariableDeclaration" && node.kind === "var")
      own = `${own.slice(0, node.start)}let${own.slice(node.start + 3)}`;
    return undefined;
  });
  return `{ __made({ ${pairs.join(", ")} });\n${own}\n}`;
}

type Fault = { message: string; line: number; column: number };
const ready = ["collection", "console", "show", "chart", "rule"];

/** What parses and cannot be a cell. */
function findFault(open: Open, text: string, tree: TreeNode, names: NamesOfCell): Fault | undefined {
  for (const [name, at] of names.makes) {
    if (!open.given.has(name)) continue;
    const isTable = open.desk.dataset?.tables[name] !== undefined;
    const what = isTable
      ? "a table"
      : words.some((word) => word.name === name)
        ? "one of the words"
        : "there already";
    return { message: `\`${name}\` is ${what}. Choose another name.`, ...placeAt(text, at) };
  }
  let fault: Fault | undefined;
  walkTree(tree, (node) => {
    if (fault !== undefined || /Function/.test(node.type)) return false;
    if (node.type === "AwaitExpression" || (node.type === "ForOfStatement" && node.await === true))
      fault = {
        message: "Nothing here has to be waited for: take away `await`.",
        ...placeAt(text, node.start),
      };
    if (node.type === "ReturnStatement")
      fault = {
        message: "A cell returns nothing. Write what you want to see on its last line, without `return`.",
        ...placeAt(text, node.start),
      };
    if (/^(?:Import|Export)\w*Declaration$/.test(node.type))
      fault = {
        message: "Nothing can be imported or exported here. The words and the tables are there already.",
        ...placeAt(text, node.start),
      };
    return undefined;
  });
  return fault;
}

function inOwnLines(thrown: Thrown, path: string): Thrown {
  const stack = thrown.stack
    .split("\n")
    .map((line) => {
      const at = line.lastIndexOf(`${path}:`);
      const from = at + path.length + 1;
      return at === -1
        ? line
        : line.slice(0, from) + line.slice(from).replace(/^\d+/, (number) => String(Number(number) - 1));
    })
    .join("\n");
  return { ...thrown, stack };
}

function takeShown(desk: Desk, cell: string): CellOutcome["shown"] {
  if (desk.machine.isBroken()) return [];
  // What was printed before a cell was stopped is still worth reading.
  desk.machine.allow(limits.graceSeconds / 2);
  const taken = desk.askText("takeShown", cell);
  const things = taken.ok ? z.array(z.unknown()).parse(JSON.parse(taken.value)) : [];
  return things.map((one) => {
    const read = shownSchema.safeParse(one);
    return read.success ? read.data : { kind: "text", text: "something that cannot be shown" };
  });
}

function troubled(id: string, trouble: Trouble): CellOutcome {
  return { id, shown: [], names: { makes: [], uses: [], changes: [] }, trouble, ms: 0, isKept: false };
}
