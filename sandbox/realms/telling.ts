// Telling: what the parts of a rule come to while it is asked about one row, cut to a size that a page can hold.
//
// The text here is JavaScript that only QuickJS runs; it is a part of the data realm. Nothing here runs any code of the
// rule: values are looked at through their own properties only, never through getters, and proxies not at all.

export const telling = String.raw`
const TELL = { calls: 200, alike: 8, values: 3000, times: 5, looked: 60, listed: 20, text: 120 };
const { getOwnPropertyDescriptor, getPrototypeOf } = Object;
const sizeOfMap = getOwnPropertyDescriptor(Map.prototype, "size").get, sizeOfSet = getOwnPropertyDescriptor(Set.prototype, "size").get;
const timeOf = SystemDate.prototype.getTime, SystemProxy = Proxy, hidden = new WeakSet();
let tale;
const ownOf = (value, key) => { const own = getOwnPropertyDescriptor(value, key); return own !== undefined && "value" in own ? own.value : undefined; };
const tryCall = (work, value) => { try { return work.call(value); } catch { return undefined; } };
function rowPlace(value) {
  for (const shapes of [model.tables, model.reference]) {
    for (const name in shapes) {
      const table = shapes[name].make.table(value);
      if (table !== undefined) return { table: table.name, year: table.year, row: table.shape.make.index(value) };
    }
  }
  return undefined;
}
const sayRow = (place) => (place.year === "last" ? "last year's " : "") + "row " + (place.row + 1) + " of " + place.table;
function sayShort(value) {
  if (typeof value === "string") return JSON.stringify(cut(value, 30));
  return cut(peek(value, 1).text, 40);
}
function peekList(value, depth) {
  const length = ownOf(value, "length"), items = [], places = [];
  for (let at = 0; at < length && at < TELL.listed; at++) {
    const item = ownOf(value, String(at));
    const place = item !== null && typeof item === "object" && !hidden.has(item) ? rowPlace(item) : undefined;
    items.push(item);
    if (place !== undefined) places.push(place);
  }
  if (items.length > 0 && places.length === items.length) {
    const of = places.every((place) => place.table === places[0].table) ? " of " + places[0].table : "";
    return { kind: "rows", text: length + (length === 1 ? " row" : " rows") + of, truth: true, rows: places };
  }
  if (length === 0) return { kind: "list", text: "none", truth: true, rows: [] };
  if (depth > 0) return { kind: "list", text: "a list of " + length, truth: true, rows: [] };
  return { kind: "list", text: cut("[" + items.slice(0, 8).map(sayShort).join(", ") + (length > 8 ? ", … " + length + " in all" : "") + "]", TELL.text), truth: true, rows: places };
}
function peekObject(value, depth) {
  const other = (text) => ({ kind: "other", text: cut(text, TELL.text), truth: true, rows: [] });
  if (typeof value === "function") return other("a function");
  if (hidden.has(value)) return other("an object");
  if (isArray(value)) return peekList(value, depth);
  const place = rowPlace(value);
  if (place !== undefined) return { kind: "row", text: sayRow(place), truth: true, rows: [place] };
  const proto = getPrototypeOf(value);
  if (proto === model.Kid.prototype) return other("the " + model.dataset.entity.name);
  if (proto === model.KidLast.prototype) return other("the " + model.dataset.entity.name + " last year");
  if (proto === model.Whole.prototype) return other("the collection");
  if (proto === model.WholeLast.prototype) return other("last year's collection");
  for (const name in model.tables) if (proto === model.tables[name].raw.prototype) return other("the cells as they were written");
  const size = tryCall(sizeOfMap, value) ?? tryCall(sizeOfSet, value);
  if (size !== undefined) return other("a collection of " + size);
  const time = tryCall(timeOf, value);
  if (time !== undefined) return other(time === time ? iso.call(value).replace("T00:00:00.000Z", "") : "no date");
  const keys = depth > 0 ? [] : Reflect.ownKeys(value).filter((key) => typeof key === "string").slice(0, 6);
  if (keys.length === 0) return other("an object");
  return other("{ " + keys.map((key) => key + ": " + sayShort(ownOf(value, key))).join(", ") + " }");
}
function peek(value, depth = 0) {
  if (value === undefined || value === null) return { kind: "blank", text: value === null ? "null" : "blank", truth: false, rows: [] };
  const kind = typeof value, truth = Boolean(value);
  if (kind === "boolean") return { kind: value ? "true" : "false", text: String(value), truth, rows: [] };
  if (kind === "number") return { kind, text: value === value ? String(value) : "not a number", truth, rows: [] };
  if (kind === "string") return { kind: "text", text: cut(value, TELL.text), truth, rows: [] };
  // A whole number may have millions of digits, which take long to write.
  if (kind === "bigint") return { kind: "number", text: BigInt.asIntN(64, value) === value ? String(value) : "a very large number", truth, rows: [] };
  if (kind === "symbol") return { kind: "other", text: "a symbol", truth, rows: [] };
  return peekObject(value, depth);
}
function unwindTo(call) {
  const { stack } = tale;
  if (!stack.includes(call)) { stack.push(call); return; }
  while (stack[stack.length - 1] !== call) stack.pop();
}
function enterCall(part, given) {
  const above = tale.stack.length === 0 ? undefined : tale.calls[tale.stack[tale.stack.length - 1]];
  if (tale.live >= TELL.calls) { tale.more.calls++; return -1; }
  const id = tale.calls.length;
  const call = { id, part, above, given: given === undefined ? undefined : peek(given), values: new Map(), caller: undefined, waiting: [], kinds: new Map(), gone: false };
  tale.calls.push(call);
  tale.live++;
  tale.stack.push(id);
  look: if (above !== undefined) {
    above.waiting.push(call);
    const alike = above.kinds.get(part) ?? { count: 0, last: undefined };
    above.kinds.set(part, alike);
    alike.count++;
    if (alike.count <= TELL.alike) break look;
    // The first few are kept and the newest, which is the one that ended the search.
    if (alike.last !== undefined) {
      alike.last.gone = true; alike.last.values.clear(); tale.live--; tale.more.calls++;
      tale.calls[alike.last.id] = undefined;
    }
    alike.last = call;
  }
  if (given !== undefined) lookAt(given);
  return id;
}
function lookAt(value) {
  if (value === null || typeof value !== "object" || hidden.has(value)) return;
  const place = rowPlace(value);
  if (place === undefined) return;
  const key = place.year + " " + place.table + " " + place.row;
  if (tale.looked.has(key)) return;
  if (tale.looked.size >= TELL.looked) tale.more.looked++;
  else tale.looked.set(key, place);
}
function tellPart(id, part, value) {
  unwindTo(id);
  const call = tale.calls[id];
  if (call === undefined) return;
  for (const one of call.waiting) one.caller ??= { call: id, part };
  call.waiting.length = 0;
  lookAt(value);
  let known = call.values.get(part);
  if (known === undefined) call.values.set(part, (known = { times: 0, first: [], last: undefined }));
  known.times++;
  if (known.first.length < TELL.times && tale.values < TELL.values) { tale.values++; known.first.push(peek(value)); }
  else if (known.times > TELL.times) tale.more.values++;
  known.last = value;
}
function leaveCall(id) {
  unwindTo(id);
  tale.stack.pop();
}
// A slot as \`slot\` makes, with the functions that an instrumented file calls, under names that it does not use itself.
function tellingSlot(prefix) {
  const made = slot();
  made[prefix + "enter"] = (part, given) => (tale === undefined ? -1 : enterCall(part, given));
  made[prefix + "told"] = (call, part, value) => { if (tale !== undefined && call >= 0) tellPart(call, part, value); return value; };
  made[prefix + "left"] = (call, part, value) => {
    if (tale === undefined || call < 0) return value;
    if (part !== undefined) tellPart(call, part, value);
    leaveCall(call);
    return value;
  };
  const hide = (one) => { hidden.add(one); return one; };
  const revocable = (...parts) => { const pair = SystemProxy.revocable(...parts); hide(pair.proxy); return pair; };
  const base = function Proxy(_target, _handler) {};
  base.prototype = undefined;
  base.revocable = revocable;
  made.Proxy = new SystemProxy(base, { construct: (_, parts, target) => hide(Reflect.construct(SystemProxy, parts, target)) });
  return made;
}
// Asks a rule about one row, telling its parts or not, and answers whether it was found and what it clashes with.
function look(id, named, slot, name, at, isTold) {
  const world = worldsOpen.get(id), rows = rowsOf(tableOf(world, "this", name)), { fails } = slots.get(slot).definition;
  now.world = world; now.tables = named.split(" "); now.table = name; now.row = at; now.isSilent = true;
  tale = isTold === 1 ? { calls: [], stack: [], live: 0, values: 0, looked: new Map(), more: { calls: 0, values: 0, looked: 0 } } : undefined;
  const answer = fails(rows[at], world.collection);
  if (!answer) return '{"kind":"left"}';
  if (answer === true || typeof answer === "string") return '{"kind":"found","links":[]}';
  const links = isArray(answer) ? answer : [answer], places = [];
  for (let link = 0; link < links.length && places.length < 100; link++) {
    const row = links[link];
    if (row === undefined || row === null || row === false || row === true) continue;
    if (placeOf(row) === undefined) throw notRows(row);
    if (row !== rows[at]) places.push(rowPlace(row));
  }
  return links.length === 0 ? '{"kind":"left"}' : JSON.stringify({ kind: "found", links: places });
}
function toldTale() {
  const { calls, looked, more, values } = tale;
  tale = undefined;
  const isGone = (call) => call.gone || (call.above !== undefined && isGone(call.above));
  const kept = calls.filter((call) => call !== undefined && !isGone(call));
  return JSON.stringify({
    calls: kept.map(({ id, part, caller, given, values }) => ({
      id, function: part, caller, given,
      values: [...values].map(([part, { times, first, last }]) => ({ part, times, first, last: times === first.length ? first[first.length - 1] : peek(last) })),
    })),
    looked: [...looked.values()], more,
  });
}
`;
