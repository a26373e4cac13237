// Showing: what a cell of a notebook prints, shows, draws and comes to, cut to a size that a page can hold.
//
// The text here is JavaScript that only QuickJS runs; it is a part of the data realm.
import { limits } from "../limits";
import { drawing } from "./drawing";

export const showing = String.raw`
const WHOLE_ROWS = 200000;
const MOST = { rows: ${limits.shownRows}, columns: 40, cell: 300, text: ${limits.printedCharacters}, lines: ${limits.printedLines}, shown: ${limits.shownThings}, points: ${limits.chartPoints}, bars: ${limits.chartBars} };
const cut = (text, most) => (text.length > most ? text.slice(0, most) + "…" : text);
// A value as a person would write it down, at most so deep and so long.
function write(value, depth, isInside) {
  if (value === undefined) return isInside ? "undefined" : "";
  if (value === null) return "null";
  const kind = typeof value;
  if (kind === "string") return isInside ? JSON.stringify(cut(value, MOST.cell)) : cut(value, MOST.text);
  if (kind === "bigint" || kind === "symbol" || kind === "number" || kind === "boolean") return String(value);
  if (kind === "function") return "a function" + (typeof value.name === "string" && value.name !== "" ? " called " + value.name : "");
  if (isRaw(value)) return write(value.toJSON(), depth, isInside);
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
function isRaw(value) {
  return value !== null && typeof value === "object" && Object.values(model?.tables ?? {}).some((table) => value instanceof table.raw);
}
function isPlain(value) {
  const proto = Object.getPrototypeOf(value);
  return proto === null || Object.getOwnPropertyDescriptor(proto, "hasOwnProperty") !== undefined;
}
const isRecord = (value) => value !== null && typeof value === "object" && !isArray(value) &&
  (placeOf(value) !== undefined || (Object.prototype.toString.call(value) === "[object Object]" && isPlain(value)));
function columnsOf(list, most) {
  const columns = [];
  for (const one of list.slice(0, most.rows)) {
    const place = placeOf(one), names = place === undefined ? Object.keys(one) : [...place.shape.fields, ...place.shape.worked];
    for (const key of names) if (columns.length < most.columns && !columns.includes(key)) columns.push(key);
  }
  return columns;
}
const isAmount = (value) => (typeof value === "number" && value === value) || typeof value === "bigint";
function tableShown(list, title, most) {
  const columns = columnsOf(list, most), kept = list.slice(0, most.rows);
  const rows = kept.map((one) => columns.map((key) => cut(write(one[key], 1, false), most.cell)));
  const numeric = columns.map((key) => kept.some((one) => isAmount(one[key])) && kept.every((one) => one[key] === undefined || one[key] === null || isAmount(one[key])));
  return { kind: "table", table: { title, columns: columns.map((key, at) => ({ name: cut(key, most.cell), isNumber: numeric[at] })), rows, total: list.length } };
}
const recordsOf = (map) => [...map].slice(0, 50000).map(([key, value]) => ({ key, value: isArray(value) && value.every(isRecord) ? value.length : value }));
const tagOf = (value) => Object.prototype.toString.call(value);
function shownOf(given, title, most) {
  const value = isRaw(given) ? given.toJSON() : given;
  if (value !== null && typeof value === "object") {
    if (typeof value.then === "function" && !isRecord(value)) return { kind: "text", text: "A promise, which never comes here: take away async and await." };
    if (isRecord(value)) return tableShown([value], title, most);
    const tag = tagOf(value);
    if (tag === "[object Map]") {
      const shown = tableShown(recordsOf(value), title, most);
      shown.table.total = value.size;
      return shown;
    }
    const list = isArray(value) ? value : tag === "[object Set]" ? [...value] : undefined;
    if (list !== undefined) {
      // A gap is shown as well: what goes through lists passes gaps over.
      const first = [...list.slice(0, most.rows)];
      if (list.length > 0 && first.every(isRecord)) return tableShown(list, title, most);
      return { kind: "list", items: first.map((one) => cut(write(one, 1, false), MOST.cell)), total: list.length };
    }
  }
  return { kind: "text", text: cut(write(value, 0, false), MOST.text) };
}
// What this cell has shown so far, in order. Printed lines that follow each other are one thing.
let things = [], shownValues = [], lines = 0, letters = 0, dropped = 0, unshown = 0;
function add(thing, value) {
  if (things.length >= MOST.shown) { unshown++; return; }
  things.push(thing);
  shownValues.push(value);
}
// What each cell showed last, so that all its rows can be saved when only the first are on the page.
const shownBy = new Map();
function wholeTable(cell, at) {
  const value = shownBy.get(cell)?.[at];
  if (value === undefined) return "null";
  const shown = shownOf(value, "", { ...MOST, rows: WHOLE_ROWS, columns: 1000, cell: 32000 });
  return JSON.stringify(shown.kind === "table" ? shown.table : null);
}
function print(...parts) {
  if (lines >= MOST.lines || letters > MOST.text) { dropped++; return; }
  const line = cut(parts.map((part) => write(part, 0, false)).join(" "), MOST.text);
  lines++;
  letters += line.length;
  const last = things.at(-1);
  if (last?.kind === "printed") last.lines.push(line);
  else add({ kind: "printed", lines: [line] });
}
function show(value, title) {
  const named = title === undefined ? "" : cut(String(title), MOST.cell);
  if (value === undefined) add({ kind: "text", text: "undefined" });
  else add(shownOf(value, named, MOST), value);
}
function showLast(value) {
  if (value !== undefined) add(shownOf(value, "", MOST), value);
}
function takeShown(cell) {
  const said = things;
  shownBy.set(cell, shownValues);
  if (dropped > 0) said.push({ kind: "printed", lines: ["… and " + dropped + (dropped === 1 ? " more line." : " more lines.")] });
  if (unshown > 0) said.push({ kind: "printed", lines: ["… and " + unshown + " more that were not shown."] });
  forgetShown();
  return JSON.stringify(said);
}
function forgetShown() {
  things = []; shownValues = []; lines = 0; letters = 0; dropped = 0; unshown = 0;
}
${drawing}
// What a cell of a notebook finds: the words, console, show, chart and rule, and the tables of the return by their names.
function globalsOf(id) {
  const world = worldsOpen.get(id), console = freeze({ log: print, info: print, warn: print, error: print, table: show, debug: print });
  const globals = { console, show, chart };
  if (world !== undefined) {
    now.world = world;
    globals.rule = (definition) => ruleInCell(world, definition);
    globals.collection = world.collection;
    for (const name of Object.keys(model.tables)) defineProperty(globals, name, { get: () => whole(world, "this", name), enumerable: true });
  }
  return globals;
}
`;
