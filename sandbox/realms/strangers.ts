// A misspelt field or table is a mistake, and is said to be one: what stands at the end of every prototype chain.
//
// The text here is JavaScript that only QuickJS runs; it is a part of the data realm.

export const strangers = String.raw`
// Names that JavaScript itself asks objects for; they are no misspelt fields.
const QUIET = new Set(["toJSON", "then", "toString", "valueOf", "constructor", "length", "inspect", "__proto__", "name", "nodeType"]);
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
