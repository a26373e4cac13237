// What is taken away from every realm before any rule runs in it: the clock, chance, and code made from text.
//
// All text here is JavaScript that only QuickJS runs.

/** Dates without a clock, a time zone or a language. Whoever asks for "now" is told what to ask instead. */
const calendar = String.raw`
const SystemDate = Date;
const noClock = () => { throw new TypeError("There is no clock here, so that the same data always gives the same findings. Use collection.start or collection.end."); };
function Calendar(...parts) {
  if (!new.target || parts.length === 0) noClock();
  let at;
  if (parts.length > 1) {
    at = SystemDate.UTC(...parts);
  } else if (typeof parts[0] === "string") {
    const text = parts[0].trim();
    at = SystemDate.parse(/T\d\d:\d\d/.test(text) && !/(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text + "Z" : /^\d{4}-\d\d-\d\d$/.test(text) ? text : text + " UTC");
  } else at = parts[0];
  return Reflect.construct(SystemDate, [at], new.target);
}
Calendar.prototype = SystemDate.prototype;
Calendar.UTC = SystemDate.UTC;
Calendar.parse = (text) => new Calendar(String(text)).getTime();
Calendar.now = noClock;
Object.defineProperty(Calendar, "name", { value: "Date" });
for (const part of ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds", "Milliseconds"]) {
  for (const verb of ["get", "set"]) {
    const method = SystemDate.prototype[verb + "UTC" + part];
    if (method) Object.defineProperty(SystemDate.prototype, verb + part, { value: method, writable: true, configurable: true });
  }
}
const iso = SystemDate.prototype.toISOString;
for (const name of ["toString", "toDateString", "toTimeString", "toLocaleString", "toLocaleDateString", "toLocaleTimeString"]) {
  const end = /Date/.test(name) ? 10 : 19, start = /Time/.test(name) ? 11 : 0;
  Object.defineProperty(SystemDate.prototype, name, {
    value: function () { return isNaN(this.getTime()) ? "Invalid Date" : iso.call(this).slice(start, end).replace("T", " "); },
    writable: true, configurable: true,
  });
}
SystemDate.prototype.getTimezoneOffset = () => 0;
Object.defineProperty(SystemDate.prototype, "constructor", { value: Calendar, writable: true, configurable: true });
globalThis.Date = Calendar;
`;

/** No chance, no waiting for rubbish to be collected, no shared memory, no code from text. */
const absent = String.raw`
Math.random = () => { throw new TypeError("There is no chance here: the same data must always give the same findings."); };
for (const name of ["performance", "WeakRef", "FinalizationRegistry", "SharedArrayBuffer", "Atomics", "eval"]) delete globalThis[name];
const noCode = function Function() { throw new TypeError("Code cannot be made from text here."); };
for (const make of [function () {}, function* () {}, async function () {}, async function* () {}]) {
  const proto = Object.getPrototypeOf(make);
  noCode.prototype = Function.prototype;
  Object.defineProperty(proto, "constructor", { value: noCode, writable: false, enumerable: false, configurable: false });
}
globalThis.Function = noCode;
`;

/** Freezes everything that can be reached from the global object and from literals. */
const frozen = String.raw`
function freezeAll(...roots) {
  const seen = new Set(), waiting = roots.slice();
  while (waiting.length > 0) {
    const value = waiting.pop();
    if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) continue;
    seen.add(value);
    waiting.push(Object.getPrototypeOf(value));
    for (const key of Reflect.ownKeys(value)) {
      const property = Object.getOwnPropertyDescriptor(value, key);
      waiting.push(property.value, property.get, property.set);
    }
    if (value !== globalThis) Object.freeze(value);
  }
}
const hiddenRoots = [
  [][Symbol.iterator](), new Map()[Symbol.iterator](), new Set()[Symbol.iterator](), ""[Symbol.iterator](),
  /a/[Symbol.matchAll]("a"), (function* () {})(), (async function* () {})(), Object.getPrototypeOf(Int8Array),
  (async () => {})(), Iterator.from({ next() {} }), [].values().map((x) => x),
];
`;

/** For the data realm: nothing in it can be changed by anyone afterwards. Needs \`freezeAll\` at the end. */
export const hardenShared = calendar + absent + frozen;

/** Evaluated in a fresh realm: its global object, and one function of each kind. */
export const ownRealm =
  "[globalThis, function () {}, function* () {}, async function () {}, async function* () {}]";

/** In the data realm: \`hardenOwn\` takes away from a fresh realm what no rule may have, and gives it what is shared. */
export const hardenOwn = String.raw`
const noChance = () => { throw new TypeError("There is no chance here: the same data must always give the same findings."); };
const noTextCode = function Function() { throw new TypeError("Code cannot be made from text here."); };
const gone = ["performance", "WeakRef", "FinalizationRegistry", "SharedArrayBuffer", "Atomics", "eval"];
const isMap = { value: (value) => Object.prototype.toString.call(value) === "[object Map]" };
const isList = { value: (value) => isArray(value) };
function hardenOwn([own, ...makers], more) {
  own.Math.random = noChance;
  for (const name of gone) delete own[name];
  for (const make of makers) defineProperty(Object.getPrototypeOf(make), "constructor", { value: noTextCode, writable: false, enumerable: false, configurable: false });
  own.Function = noTextCode;
  for (const given of more === undefined ? [shared] : [shared, more]) {
    for (const name of Object.keys(given)) {
      const { get, value } = Object.getOwnPropertyDescriptor(given, name);
      defineProperty(own, name, get ? { get, enumerable: false, configurable: false } : { value, writable: false, enumerable: false, configurable: false });
    }
  }
  defineProperty(own.Array, Symbol.hasInstance, isList);
  defineProperty(own.Map, Symbol.hasInstance, isMap);
}
`;
