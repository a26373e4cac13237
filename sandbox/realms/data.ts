// The data realm: it holds the rows of a return, and what every rule shares. No rule can change or reach behind it.
//
// All text here is JavaScript that only QuickJS runs. The host calls the functions of `desk`; the rules get rows,
// children and the collection, all frozen, each with its place kept in private fields.
import { limits } from "../limits";
import { words, wordsSource } from "../words";
import { hardenShared } from "./harden";

/** Names that JavaScript itself asks objects for; they are no misspelt fields. */
const quiet = `new Set(["toJSON", "then", "toString", "valueOf", "constructor", "length", "inspect", "__proto__", "name", "nodeType"])`;

const strangers = String.raw`
const QUIET = ${quiet};
function distance(one, other) {
  const row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    let before = row[0];
    row[0] = i;
    for (let j = 1; j <= other.length; j++) {
      const up = row[j];
      row[j] = Math.min(up + 1, row[j - 1] + 1, before + (one[i - 1] === other[j - 1] ? 0 : 1));
      before = up;
    }
  }
  return row[other.length];
}
function didYouMean(name, names) {
  let best = "", least = 3;
  for (const candidate of names) {
    const far = distance(name.toUpperCase(), candidate.toUpperCase());
    if (far < least && far < candidate.length) { best = candidate; least = far; }
  }
  return best === "" ? "" : " Did you mean " + best + "?";
}
// The end of a prototype chain: a name that nothing before it knew is a mistake, and is said to be one.
function endOfChain(names, sentence, allowed = () => false) {
  return freeze(new Proxy(freeze(create(null)), freeze({
    get(_, name) {
      if (typeof name !== "string" || QUIET.has(name) || /^\d+$/.test(name) || allowed(name)) return undefined;
      throw new TypeError(sentence(name) + didYouMean(name, names));
    },
    set(_, name) { throw new TypeError("Rows cannot be changed. Put what you work out in a variable of your own."); },
  })));
}
`;

const rows = String.raw`
const kit = {
  freeze, create,
  kid(world, number) { return (world.kids[number] ??= new model.Kid(world, number)); },
  list, neighbour, raw, derived,
};
// One class for each table, written out so that a row is a plain object with a cell in each property.
function rowClass(name, table, entity, isReference) {
  const fields = Object.keys(table.fields).filter((field) => !table.fields[field].derived);
  const worked = Object.keys(table.fields).filter((field) => table.fields[field].derived);
  const text = JSON.stringify;
  // Cells are class fields and come from variables beside the class: an assignment would ask the end of the chain.
  const body = "let t, i" + fields.map((_, at) => ", a" + at).join("") + ";\nreturn class {\n #t = t; #i = i; #m = undefined;\n" +
    fields.map((field, at) => " " + text(field) + " = a" + at + ";").join("") + "\n" +
    " static table(row) { return #t in row ? row.#t : undefined; }\n static index(row) { return row.#i; }\n" +
    " static make(from) { t = from; const rows = [], n = t.n, C = t.codes, D = t.values;" +
    fields.map((_, at) => " const c" + at + " = C[" + at + "], d" + at + " = D[" + at + "] ?? [undefined];").join("") +
    " for (i = 0; i < n; i++) {" + fields.map((_, at) => " a" + at + " = d" + at + "[c" + at + "[i]];").join("") +
    " rows.push(kit.freeze(new this())); } return rows; }\n" +
    " get raw() { return kit.raw(this.#t, this.#i); }\n" +
    (isReference ? "" :
      " get " + text(entity) + "() { const t = this.#t; return t.world.kids[t.entity[this.#i]] ?? kit.kid(t.world, t.entity[this.#i]); }\n" +
      " get previous() { return kit.neighbour(this.#t, this.#i, -1); }\n get next() { return kit.neighbour(this.#t, this.#i, 1); }\n") +
    worked.map((field, at) =>
      " get " + text(field) + "() { const memo = (this.#m ??= kit.create(null)); return " + text(field) + " in memo ? memo[" + text(field) +
      "] : kit.derived(this, this.#t, this.#i, memo, " + text(field) + ", " + (fields.length + at) + "); }\n").join("") + "}";
  const made = new MakeFunction("kit", body)(kit);
  const known = [...Object.keys(table.fields), "raw", "previous", "next", entity];
  delete made.prototype.constructor;
  setPrototypeOf(made.prototype, endOfChain(known, (field) => field + " is not a field of " + name + ".", (field) =>
    now.tables.length > 1 && now.tables.some((other) => field in model.dataset.tables[other].fields)));
  freeze(made.prototype);
  return { make: made, fields, worked, name, order: table.order ?? [], single: table.single === true };
}
function tableOf(world, year, name) {
  const known = world[year][name];
  if (known !== undefined) return known;
  const given = host.table(world.id, year, name);
  const shape = (year === "reference" ? model.reference : model.tables)[name];
  const table = { world, year, name, shape, n: 0, lists: [], rows: undefined, whole: undefined, sortedRows: undefined, raws: undefined };
  if (given !== undefined) {
    const about = JSON.parse(given.about), n = about.rows, numbers = new Int32Array(given.numbers);
    let at = 0;
    const take = (count) => { const part = numbers.subarray(at, at + count); at += count; return part; };
    table.n = n;
    if (year !== "reference") {
      table.entity = take(n); table.position = take(n); table.sorted = take(n); table.offsets = take(about.children + 1);
    }
    table.codes = about.dictionaries.map(() => take(n));
    table.values = about.dictionaries.map((values) => values && values.map((value) => (value === null ? undefined : value)));
  }
  return (world[year][name] = table);
}
function rowsOf(table) {
  if (table.rows === undefined) table.rows = table.n === 0 ? [] : table.shape.make.make(table);
  return table.rows;
}
function listOf(rows) {
  return setPrototypeOf(rows, Rows);
}
function whole(world, year, name) {
  const table = tableOf(world, year, name);
  if (table.whole === undefined) {
    table.whole = freeze(listOf(rowsOf(table).slice()));
    indexes.set(table.whole, new Map());
  }
  return table.whole;
}
const EMPTY = () => freeze(listOf([]));
function list(world, year, name, number) {
  const table = tableOf(world, year, name);
  const known = table.lists[number];
  if (known !== undefined) return known === null ? undefined : known;
  const rows = rowsOf(table), found = [];
  if (table.n > 0) for (let at = table.offsets[number]; at < table.offsets[number + 1]; at++) found.push(rows[table.sorted[at]]);
  const answer = table.shape.single ? (found[0] ?? null) : freeze(listOf(found));
  table.lists[number] = answer;
  return answer === null ? undefined : answer;
}
function neighbour(table, index, step) {
  const at = table.position[index] + step;
  if (at < table.offsets[table.entity[index]] || at >= table.offsets[table.entity[index] + 1]) return undefined;
  return rowsOf(table)[table.sorted[at]];
}
function raw(table, index) {
  table.raws ??= JSON.parse(host.raw(table.world.id, table.year, table.name));
  const cells = create(null);
  const names = [...table.shape.fields, ...table.shape.worked];
  for (let at = 0; at < names.length; at++) cells[names[at]] = table.raws[at] === null ? "" : table.raws[at][table.codes[at][index]];
  return freeze(setPrototypeOf(cells, model.rawEnd[table.name] ?? null));
}
function derived(row, table, index, memo, field, at) {
  const given = table.values[at];
  if (given) return (memo[field] = given[table.codes[at][index]]);
  const work = model.derive?.[table.name]?.[field];
  if (typeof work !== "function") return undefined;
  const answer = work(row, table.world.collection);
  const kind = typeof answer;
  return (memo[field] = (kind === "string" && answer !== "") || (kind === "number" && answer === answer) ? answer : kind === "boolean" ? Number(answer) : undefined);
}
`;

const worlds = String.raw`
const Rows = create(Array.prototype, {
  where: { value: function where(match) { return found(this, match); }, writable: false, enumerable: false, configurable: false },
});
const indexes = new WeakMap();
function found(list, match) {
  if (match === null || typeof match !== "object") throw new TypeError("where needs the cells to look for, such as { LS: \"C2\" }.");
  const names = Object.keys(match);
  if (names.length === 0) return listOf(list.slice());
  let kept = list;
  const index = indexes.get(list);
  if (index !== undefined) {
    let byValue = index.get(names[0]);
    if (byValue === undefined) {
      byValue = new Map();
      for (let at = 0; at < list.length; at++) {
        const value = list[at][names[0]], pile = byValue.get(value);
        if (pile === undefined) byValue.set(value, [list[at]]);
        else pile.push(list[at]);
      }
      index.set(names[0], byValue);
    }
    kept = byValue.get(match[names[0]]) ?? [];
  }
  return listOf(kept.filter((row) => names.every((name) => row[name] === match[name])));
}
function placeClass(entries, known, sentence) {
  const made = new MakeFunction("kit", "return class { #w; #c; constructor(w, c) { this.#w = w; this.#c = c; kit.freeze(this); }\n" + entries + "}")({ list, whole, freeze });
  delete made.prototype.constructor;
  setPrototypeOf(made.prototype, endOfChain(known, sentence));
  return made;
}
function setDataset(text, derive) {
  const dataset = JSON.parse(text), names = Object.keys(dataset.tables), quoted = JSON.stringify;
  model = { dataset, derive, tables: create(null), reference: create(null), rawEnd: create(null), Kid: undefined };
  for (const name of names) model.tables[name] = rowClass(name, dataset.tables[name], dataset.entity.name, false);
  for (const name of Object.keys(dataset.reference)) model.reference[name] = rowClass(name, dataset.reference[name], dataset.entity.name, true);
  for (const name of names) model.rawEnd[name] = endOfChain(Object.keys(dataset.tables[name].fields), (field) => field + " is not a field of " + name + ".");
  const notTable = (whose) => (name) => whose + " has no table " + name + ".";
  const getters = (call) => names.map((name) => " get " + quoted(name) + "() { return " + call(quoted(name)) + "; }\n").join("");
  const entity = "A " + dataset.entity.name;
  model.KidLast = placeClass(getters((name) => 'kit.list(this.#w, "last", ' + name + ", this.#c)"), names, notTable("Last year"));
  model.Kid = placeClass(getters((name) => 'kit.list(this.#w, "this", ' + name + ", this.#c)") +
    " get lastYear() { return (this.#w.lastKids[this.#c] ??= new this.#w.KidLast(this.#w, this.#c)); }\n", [...names, "lastYear"], notTable(entity));
  const wholeOf = (year) => getters((name) => "kit.whole(this.#w, " + quoted(year) + ", " + name + ")");
  model.WholeLast = placeClass(wholeOf("last"), names, notTable("Last year"));
  model.Whole = placeClass(
    ["year", "start", "end", "authority"].map((fact) => " get " + fact + "() { return this.#c." + fact + "; }\n").join("") +
    " get lastYear() { return this.#w.wholeLast; }\n" + wholeOf("this"),
    [...names, "year", "start", "end", "authority", "lastYear"], notTable("The collection"));
  for (const made of [model.Kid, model.KidLast, model.Whole, model.WholeLast]) freeze(made.prototype);
}
function openWorld(id, text) {
  const world = { id, kids: [], lastKids: [], this: create(null), last: create(null), reference: create(null), keys: create(null), KidLast: model.KidLast };
  world.wholeLast = new model.WholeLast(world);
  world.collection = new model.Whole(world, freeze(JSON.parse(text)));
  worldsOpen.set(id, world);
}
function lookupIn(list, key) {
  const lists = model?.dataset.reference ?? {}, about = lists[list];
  if (about === undefined) throw new TypeError("There is no reference list called " + list + "." + didYouMean(String(list), Object.keys(lists)));
  const world = now.world;
  if (world === undefined || key === undefined || key === null) return undefined;
  const squeeze = (text) => (about.squeeze ? String(text).replace(/\s+/g, "") : String(text).trim()).toUpperCase();
  let keys = world.keys[list];
  if (keys === undefined) {
    keys = new Map();
    for (const row of rowsOf(tableOf(world, "reference", list))) {
      const own = row[about.key];
      if (own !== undefined && !keys.has(squeeze(own))) keys.set(squeeze(own), row);
    }
    world.keys[list] = keys;
  }
  return keys.get(squeeze(key));
}
`;

const driver = String.raw`
const notRows = (answer) => {
  const kind = typeof answer;
  const said = kind === "number" ? "the number " + answer : kind === "function" ? "a function, perhaps one that was not called" :
    typeof answer?.then === "function" ? "a promise: take away async and await" : "something that is no row";
  return new TypeError("\u0001\x60fails\x60 answered " + said + ". It must answer true, false, or the rows that this one clashes with.");
};
function placeOf(row) {
  if (row === null || typeof row !== "object") return undefined;
  for (const name in model?.tables) {
    const table = model.tables[name].make.table(row);
    if (table !== undefined) return table;
  }
  return undefined;
}
// Asks a rule about every row of its tables. The answer is numbers only: table, row, how many linked, then (table, year, row) of each.
function run(id, named, slot, most) {
  const world = worldsOpen.get(id), names = Object.keys(model.tables), out = [], tables = named.split(" ");
  const fails = slots.get(slot).definition.fails;
  let linksLeft = most * 4;
  now.world = world; now.tables = tables; now.table = ""; now.row = -1; now.found = 0;
  for (const name of tables) {
    const rows = rowsOf(tableOf(world, "this", name)), number = names.indexOf(name), collection = world.collection;
    now.table = name;
    for (let at = 0; at < rows.length; at++) {
      now.row = at;
      const answer = fails(rows[at], collection);
      if (answer !== undefined) now.isSilent = false;
      if (!answer) continue;
      if (answer === true || typeof answer === "string") {
        if (++now.found <= most) out.push(number, at, 0);
        continue;
      }
      const links = isArray(answer) ? answer : [answer];
      if (links.length === 0) continue;
      const places = [];
      for (let link = 0; link < links.length && places.length < 300; link++) {
        const row = links[link];
        if (row === undefined || row === null || row === false || row === true) continue;
        const table = placeOf(row);
        if (table === undefined) throw notRows(row);
        const index = table.shape.make.index(row);
        if (table.year === "this" && table.name === name && index === at) continue;
        places.push(names.indexOf(table.name), table.year === "last" ? 1 : 0, index);
      }
      if (links.length > 100 || linksLeft < places.length) now.cut = true;
      if (++now.found > most || linksLeft < places.length) continue;
      linksLeft -= places.length;
      out.push(number, at, places.length / 3);
      for (const place of places) out.push(place);
    }
  }
  now.row = -1;
  return new Int32Array(out).buffer;
}
const SAID = ["code", "message", "table", "fields", "severity", "since", "until", "needs", "guidance", "notes", "valid", "invalid"];
// What a file says of itself, as text: functions cannot pass, and nothing of the rule's realm is kept.
const slots = new WeakMap();
function slot() {
  const state = { definition: undefined, count: 0 };
  const made = { rule(definition) { state.count++; state.definition ??= definition; } };
  slots.set(made, state);
  return made;
}
function describe(slot) {
  const { definition, count } = slots.get(slot);
  if (count !== 1 || definition === null || typeof definition !== "object") return '{"count":' + count + "}";
  const said = create(null);
  for (const name of SAID) said[name] = definition[name];
  said.failsKind = typeof definition.fails;
  said.strange = Object.keys(definition).filter((name) => name !== "fails" && !SAID.includes(name)).slice(0, 20);
  return JSON.stringify(said);
}
`;

const showing = String.raw`
const MOST = { rows: ${limits.shownRows}, columns: 40, cell: 300, text: ${limits.printedCharacters}, lines: ${limits.printedLines} };
const cut = (text, most) => (text.length > most ? text.slice(0, most) + "…" : text);
// A value as a person would write it down, at most so deep and so long.
function write(value, depth, isInside) {
  if (value === undefined) return isInside ? "undefined" : "";
  if (value === null) return "null";
  const kind = typeof value;
  if (kind === "string") return isInside ? JSON.stringify(cut(value, MOST.cell)) : value;
  if (kind === "bigint" || kind === "symbol" || kind === "number" || kind === "boolean") return String(value);
  if (kind === "function") return "a function" + (typeof value.name === "string" && value.name !== "" ? " called " + value.name : "");
  const place = placeOf(value);
  if (place !== undefined && depth > 0) return "a row of " + place.name;
  if (value instanceof Date) return isNaN(value) ? "no date" : value.toISOString().replace("T00:00:00.000Z", "");
  if (depth >= 3) return "…";
  if (isArray(value)) {
    const parts = value.slice(0, 20).map((one) => write(one, depth + 1, true));
    return "[" + parts.join(", ") + (value.length > 20 ? ", … " + value.length + " in all" : "") + "]";
  }
  const tag = Object.prototype.toString.call(value);
  if (tag === "[object Map]") return "Map { " + [...value].slice(0, 20).map(([key, one]) => write(key, depth + 1, true) + " → " + write(one, depth + 1, true)).join(", ") + " }";
  if (tag === "[object Set]") return "Set { " + [...value].slice(0, 20).map((one) => write(one, depth + 1, true)).join(", ") + " }";
  if (tag === "[object Error]") return String(value.name) + ": " + String(value.message);
  const keys = Object.keys(value).slice(0, 40);
  if (keys.length === 0 && Object.getPrototypeOf(value) !== null && tag === "[object Object]" && !isPlain(value)) return "an object with tables";
  return "{ " + keys.map((key) => key + ": " + write(value[key], depth + 1, true)).join(", ") + " }";
}
function isPlain(value) {
  const proto = Object.getPrototypeOf(value);
  return proto === null || Object.getOwnPropertyDescriptor(proto, "hasOwnProperty") !== undefined;
}
const isRecord = (value) => value !== null && typeof value === "object" && !isArray(value) &&
  (placeOf(value) !== undefined || (Object.prototype.toString.call(value) === "[object Object]" && isPlain(value)));
function tableShown(list) {
  const columns = [];
  for (const one of list.slice(0, MOST.rows)) for (const key of Object.keys(one)) if (columns.length < MOST.columns && !columns.includes(key)) columns.push(key);
  const rows = list.slice(0, MOST.rows).map((one) => columns.map((key) => cut(write(one[key], 1, false), MOST.cell)));
  return { kind: "table", table: { columns: columns.map((key) => cut(key, MOST.cell)), rows, total: list.length } };
}
function shown(value) {
  return JSON.stringify(show(value));
}
function show(value) {
  if (value === undefined) return { kind: "nothing" };
  if (value !== null && typeof value === "object") {
    if (isRecord(value)) return tableShown([value]);
    const tag = Object.prototype.toString.call(value);
    if (tag === "[object Map]") {
      const rows = [...value].slice(0, MOST.rows).map(([key, one]) => [
        cut(write(key, 1, false), MOST.cell), isArray(one) && one.every(isRecord) ? one.length + (one.length === 1 ? " row" : " rows") : cut(write(one, 1, false), MOST.cell)]);
      return { kind: "table", table: { columns: ["key", "value"], rows, total: value.size } };
    }
    const list = isArray(value) ? value : tag === "[object Set]" ? [...value] : undefined;
    if (list !== undefined) {
      if (list.length > 0 && list.slice(0, MOST.rows).every(isRecord)) return tableShown(list);
      return { kind: "list", items: list.slice(0, MOST.rows).map((one) => cut(write(one, 1, false), MOST.cell)), total: list.length };
    }
  }
  return { kind: "text", text: cut(write(value, 0, false), MOST.text) };
}
let lines = [], letters = 0, dropped = 0;
function print(...parts) {
  if (lines.length >= MOST.lines || letters > MOST.text) { dropped++; return; }
  const line = parts.map((part) => write(part, 0, false)).join(" ");
  lines.push(cut(line, MOST.text));
  letters += line.length;
}
function printed() {
  const said = dropped > 0 ? [...lines, "… and " + dropped + " more lines."] : lines;
  lines = []; letters = 0; dropped = 0;
  return JSON.stringify(said);
}
// What a cell of a notebook finds: the words, console, and the tables of the return by their names.
function globalsOf(id) {
  const world = worldsOpen.get(id), console = freeze({ log: print, info: print, warn: print, error: print, table: print, debug: print });
  const globals = { console, show: (value) => value };
  if (world !== undefined) {
    now.world = world;
    globals.collection = world.collection;
    for (const name of Object.keys(model.tables)) defineProperty(globals, name, { get: () => whole(world, "this", name), enumerable: true });
  }
  return globals;
}
`;

/** Evaluated once in the data realm: answers the desk, whose functions only the host can call. */
export const dataRealmSource = String.raw`(host) => {
"use strict";
const MakeFunction = Function, isArray = Array.isArray;
const { freeze, create, setPrototypeOf, defineProperty } = Object;
const now = { world: undefined, tables: [], table: "", row: -1, found: 0, cut: false, isSilent: true };
const worldsOpen = new Map();
let model;
${hardenShared}
${strangers}
${rows}
${worlds}
${driver}
${showing}
const desk = { lookup: lookupIn };
${wordsSource}
const shared = { Date, ${words.map((word) => word.name).join(", ")} };
freezeAll(globalThis.Object, globalThis.Array, globalThis, hiddenRoots, shared, Rows, noCode);
freeze(shared);
return {
  shared, setDataset, openWorld, slot, run, describe, globalsOf, printed, shown,
  prepare(id, named) { for (const name of named.split(" ")) rowsOf(tableOf(worldsOpen.get(id), "this", name)); },
  closeWorld(id) { worldsOpen.delete(id); now.world = undefined; },
  begin() { now.cut = false; now.isSilent = true; now.found = 0; now.row = -1; now.table = ""; },
  progress() { return JSON.stringify({ table: now.table, row: now.row, found: now.found, cut: now.cut, isSilent: now.isSilent }); },
  text(value) { return JSON.stringify(value); },
};
}`;
