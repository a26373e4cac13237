// Rows: one class for each table, written out so that a row is a plain frozen object with a cell in each property.
//
// The text here is JavaScript that only QuickJS runs; it is a part of the data realm.

export const rows = String.raw`
const kit = {
  freeze, create,
  kid(world, number) {
    // A list with gaps is slow.
    while (world.kids.length <= number) world.kids.push(undefined);
    return (world.kids[number] ??= new model.Kid(world, number));
  },
  list, neighbour, group, raw, rawCell, derived,
};
// One class for each table, written out so that a row is a plain object with a cell in each property.
function rowClass(name, table, entity, groups, isReference) {
  const isOwned = !isReference && table.about !== "return", grouped = Object.keys(groups).filter((one) => groups[one].key in table.fields);
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
    (!isOwned ? "" :
      " get " + text(entity) + "() { const t = this.#t; return t.world.kids[t.entity[this.#i]] ?? kit.kid(t.world, t.entity[this.#i]); }\n" +
      " get previous() { return kit.neighbour(this.#t, this.#i, -1); }\n get next() { return kit.neighbour(this.#t, this.#i, 1); }\n") +
    grouped.map((one) => " get " + text(one) + "() { return kit.group(this.#t, this.#i, " + text(one) + "); }\n").join("") +
    worked.map((field, at) =>
      " get " + text(field) + "() { const memo = (this.#m ??= kit.create(null)); return " + text(field) + " in memo ? memo[" + text(field) +
      "] : kit.derived(this, this.#t, this.#i, memo, " + text(field) + ", " + (fields.length + at) + "); }\n").join("") + "}";
  const made = new MakeFunction("kit", body)(kit);
  const known = [...Object.keys(table.fields), ...grouped, "raw", ...(isOwned ? ["previous", "next", entity] : [])];
  delete made.prototype.constructor;
  setPrototypeOf(made.prototype, endOfChain(known, (field) => field + " is not a field of " + name + ".", (field) =>
    now.tables.length > 1 && now.tables.some((other) => field in model.dataset.tables[other].fields || groups[field]?.key in model.dataset.tables[other].fields)));
  freeze(made.prototype);
  return { make: made, raw: rawClass(name, [...fields, ...worked]), fields, worked, name, order: table.order ?? [], single: table.single === true };
}
function tableOf(world, year, name) {
  const known = world[year][name];
  if (known !== undefined) return known;
  const given = host.table(world.id, year, name);
  const shape = (year === "reference" ? model.reference : model.tables)[name];
  const table = { world, year, name, shape, n: 0, rows: undefined, whole: undefined, sortedRows: undefined, raws: undefined };
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
function list(world, year, name, number) {
  const table = tableOf(world, year, name), rows = rowsOf(table), found = [];
  if (table.n > 0) for (let at = table.offsets[number]; at < table.offsets[number + 1]; at++) found.push(rows[table.sorted[at]]);
  return table.shape.single ? found[0] : freeze(listOf(found));
}
// The rows of the same child that share a key, such as all that hangs on one episode: one object for all of them.
function group(table, index, name) {
  const { world, year } = table, number = table.entity[index], { key } = model.dataset.groups[name];
  const value = rowsOf(table)[index][key], place = year + " " + name;
  const byKid = (world.groups[place] ??= new Map());
  let byValue = byKid.get(number);
  if (byValue === undefined) byKid.set(number, (byValue = new Map()));
  let found = byValue.get(value);
  if (found === undefined) byValue.set(value, (found = new model.groups[name](world, freeze({ year, number, key, value }))));
  return found;
}
function within(world, { year, number, key, value }, name, isHead) {
  const table = tableOf(world, year, name), rows = rowsOf(table), found = [];
  if (table.n > 0) {
    for (let at = table.offsets[number]; at < table.offsets[number + 1]; at++) {
      const row = rows[table.sorted[at]];
      if (row[key] === value) found.push(row);
    }
  }
  return isHead ? found[0] : freeze(listOf(found));
}
function neighbour(table, index, step) {
  const at = table.position[index] + step;
  if (at < table.offsets[table.entity[index]] || at >= table.offsets[table.entity[index] + 1]) return undefined;
  return rowsOf(table)[table.sorted[at]];
}
// The text of each cell, found when it is asked for.
function rawClass(name, fields) {
  const made = new MakeFunction("kit", "return class { #t; #i; constructor(t, i) { this.#t = t; this.#i = i; }\n" +
    fields.map((field, at) => " get " + JSON.stringify(field) + "() { return kit.rawCell(this.#t, this.#i, " + at + "); }\n").join("") +
    " toJSON() { const cells = {}; " + fields.map((field) => "cells[" + JSON.stringify(field) + "] = this[" + JSON.stringify(field) + "];").join(" ") + " return cells; }\n}")(kit);
  delete made.prototype.constructor;
  setPrototypeOf(made.prototype, endOfChain(fields, (field) => field + " is not a field of " + name + "."));
  freeze(made.prototype);
  return made;
}
function raw(table, index) {
  return freeze(new table.shape.raw(table, index));
}
function rawCell(table, index, at) {
  table.raws ??= JSON.parse(host.raw(table.world.id, table.year, table.name));
  return table.raws[at] === null ? "" : table.raws[at][table.codes[at][index]];
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
