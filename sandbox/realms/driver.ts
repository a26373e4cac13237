// The driver: asks a rule about every row of its tables, and reads what a rule file says of itself.
//
// The text here is JavaScript that only QuickJS runs; it is a part of the data realm.
import { limits } from "../limits";

export const driver = String.raw`
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
  const { fails } = slots.get(slot);
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
      for (let link = 0; link < links.length && link < 10000 && places.length < 300; link++) {
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
// What a file says of itself, as text: functions cannot pass, and of the rule's realm only \x60fails\x60 is kept, as it was.
const slots = new WeakMap();
function slot() {
  const state = { definition: undefined, fails: undefined, count: 0 };
  const made = { rule(definition) { state.count++; state.definition ??= definition; } };
  slots.set(made, state);
  return made;
}
function describe(slot) {
  const state = slots.get(slot), { definition, count } = state;
  if (count !== 1 || definition === null || typeof definition !== "object") return '{"count":' + count + "}";
  const said = create(null);
  for (const name of SAID) said[name] = definition[name];
  state.fails = definition.fails;
  said.failsKind = typeof state.fails;
  said.strange = Object.keys(definition).filter((name) => name !== "fails" && !SAID.includes(name)).slice(0, 20);
  const text = JSON.stringify(said);
  return text.length > ${limits.declarationCharacters} ? "" : text;
}
`;
