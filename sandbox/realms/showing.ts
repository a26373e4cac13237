// Showing: what a cell of a notebook prints and what its last line comes to, cut to a size that a page can hold.
//
// The text here is JavaScript that only QuickJS runs; it is a part of the data realm.
import { limits } from "../limits";

export const showing = String.raw`
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
function tableShown(list) {
  const columns = [];
  for (const one of list.slice(0, MOST.rows)) for (const key of Object.keys(one)) if (columns.length < MOST.columns && !columns.includes(key)) columns.push(key);
  const rows = list.slice(0, MOST.rows).map((one) => columns.map((key) => cut(write(one[key], 1, false), MOST.cell)));
  return { kind: "table", table: { columns: columns.map((key) => cut(key, MOST.cell)), rows, total: list.length } };
}
function shown(value) {
  return JSON.stringify(show(value));
}
function show(given) {
  const value = isRaw(given) ? given.toJSON() : given;
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
