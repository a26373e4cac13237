// A world: one return inside the engine, with its children, its whole tables, and its reference lists.
//
// The text here is JavaScript that only QuickJS runs; it is a part of the data realm.

export const worlds = String.raw`
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
    if (names.length === 1) return listOf(kept.slice());
  }
  return listOf(kept.filter((row) => names.every((name) => row[name] === match[name])));
}
// What hangs on a child is found once, and kept with the child.
function kept(year, names) {
  return names.map((name, at) => keptAs(at, name, "kit.list(this.#w, " + JSON.stringify(year) + ", " + JSON.stringify(name) + ", this.#c)")).join("");
}
function keptAs(at, name, ask) {
  return " #t" + at + "; get " + JSON.stringify(name) + "() { const known = this.#t" + at +
    "; if (known !== undefined) return known === null ? undefined : known; const found = " + ask + "; this.#t" + at + " = found === undefined ? null : found; return found; }\n";
}
// A fact of a child is worked out once, from rows that cannot change. What it comes to is a cell, true or false, or a row.
function factsOf(names) {
  return names.map((name, at) => " #f" + at + "; get " + JSON.stringify(name) + "() { const known = this.#f" + at +
    "; if (known !== undefined) return known === null ? undefined : known; const found = kit.fact(this.#w, this, " + JSON.stringify(name) +
    "); this.#f" + at + " = found === undefined ? null : found; return found; }\n").join("");
}
function fact(world, kid, name) {
  const answer = model.facts?.[name]?.(kid, world.collection), kind = typeof answer;
  if (model.dataset.facts[name].type === "yes-no") return Boolean(answer);
  return kind === "string" && answer !== "" || kind === "number" && answer === answer || placeOf(answer) !== undefined ? answer : undefined;
}
function placeClass(entries, known, sentence) {
  const made = new MakeFunction("kit", "return class { #w; #c; constructor(w, c) { this.#w = w; this.#c = c; kit.freeze(this); }\n" + entries + "}")({ list, within, whole, freeze, fact });
  delete made.prototype.constructor;
  setPrototypeOf(made.prototype, endOfChain(known, sentence));
  return made;
}
function setDataset(text, derive, facts) {
  const dataset = JSON.parse(text), names = Object.keys(dataset.tables), known = Object.keys(dataset.facts), quoted = JSON.stringify;
  const groups = setPrototypeOf(dataset.groups, null), owned = names.filter((name) => dataset.tables[name].about !== "return");
  model = { dataset, derive, facts, tables: create(null), groups: create(null), reference: create(null), Kid: undefined };
  for (const name of names) model.tables[name] = rowClass(name, dataset.tables[name], dataset.entity.name, groups, false);
  for (const name of Object.keys(dataset.reference)) model.reference[name] = rowClass(name, dataset.reference[name], dataset.entity.name, create(null), true);
  const notTable = (whose) => (name) => whose + " has no table " + name + ".";
  const getters = (call) => names.map((name) => " get " + quoted(name) + "() { return " + call(quoted(name)) + "; }\n").join("");
  const entity = "A " + dataset.entity.name;
  for (const name of Object.keys(groups)) {
    const { key, head } = groups[name], members = owned.filter((table) => key in dataset.tables[table].fields);
    model.groups[name] = placeClass(members.map((table, at) => keptAs(at, table, "kit.within(this.#w, this.#c, " + quoted(table) + ", " + (table === head) + ")")).join(""),
      members, notTable("This " + name));
    freeze(model.groups[name].prototype);
  }
  model.KidLast = placeClass(kept("last", owned), owned, notTable("Last year"));
  model.Kid = placeClass(kept("this", owned) + factsOf(known) +
    " get lastYear() { return (this.#w.lastKids[this.#c] ??= new this.#w.KidLast(this.#w, this.#c)); }\n", [...owned, ...known, "lastYear"],
    // Tables are written with a capital letter, facts without.
    (name) => entity + " has no " + (/^[a-z]/.test(name) && known.length > 0 ? "fact " : "table ") + name + ".");
  const wholeOf = (year) => getters((name) => "kit.whole(this.#w, " + quoted(year) + ", " + name + ")");
  model.WholeLast = placeClass(wholeOf("last"), names, notTable("Last year"));
  model.Whole = placeClass(
    ["year", "start", "end", "authority"].map((fact) => " get " + fact + "() { return this.#c." + fact + "; }\n").join("") +
    " get lastYear() { return this.#w.wholeLast; }\n" + wholeOf("this"),
    [...names, "year", "start", "end", "authority", "lastYear"], notTable("The collection"));
  for (const made of [model.Kid, model.KidLast, model.Whole, model.WholeLast]) freeze(made.prototype);
}
function openWorld(id, text) {
  const world = { id, kids: [], lastKids: [], this: create(null), last: create(null), reference: create(null), keys: create(null), asked: create(null), groups: create(null), KidLast: model.KidLast };
  world.wholeLast = new model.WholeLast(world);
  world.collection = new model.Whole(world, freeze(JSON.parse(text)));
  worldsOpen.set(id, world);
}
function lookupIn(list, key) {
  const lists = model?.dataset.reference ?? {}, about = lists[list];
  if (about === undefined) throw new TypeError("There is no reference list called " + list + "." + didYouMean(String(list), Object.keys(lists)));
  const world = now.world;
  if (world === undefined || key === undefined || key === null) return undefined;
  const asked = (world.asked[list] ??= new Map()), answer = asked.get(key);
  if (answer !== undefined) return answer === null ? undefined : answer;
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
  const found = keys.get(squeeze(key));
  if (asked.size < 100000) asked.set(key, found ?? null);
  return found;
}
`;
