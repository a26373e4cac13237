// The words for one cell: is it blank, is it one of these codes, what does a reference list say of it.
import type { Word } from "./word";

export const cellWords: Word[] = [
  {
    name: "isBlank",
    about: "True when a cell holds nothing that can be read.",
    example: { call: "isBlank(undefined)", answer: "true" },
    types: ["function isBlank(value: Cell): boolean;"],
    source: String.raw`function isBlank(value) {
  if (value === undefined || value === null) return true;
  if (typeof value !== "string") return value !== value;
  return value.length === 0 || (value.charCodeAt(0) <= 32 && value.trim() === "");
}`,
  },
  {
    name: "oneOf",
    about: "True when a cell is one of the codes. A blank cell is none of them.",
    example: { call: 'oneOf("V3", ["V3", "V4"])', answer: "true" },
    types: [
      "function oneOf(value: Cell, codes: readonly (string | number)[]): boolean;",
      "function oneOf(value: Cell, ...codes: (string | number)[]): boolean;",
    ],
    source: String.raw`function oneOf(value, codes) {
  if (isBlank(value)) return false;
  const list = typeof codes === "object" && codes !== null ? (isArray(codes) ? codes : [...codes]) : [].slice.call(arguments, 1);
  if (includes.call(list, value)) return true;
  // A code written as a number is the same code.
  if (list.length === 0 || typeof list[0] === typeof value) return false;
  const wanted = String(value);
  for (let at = 0; at < list.length; at++) if (String(list[at]) === wanted) return true;
  return false;
}`,
  },
  {
    name: "lookup",
    about: "The row of a reference list for a key, or undefined when the list does not hold it.",
    example: { call: 'lookup("postcodes", "zz1  1aa")?.laua', answer: '"E06000001"' },
    types: [
      "function lookup<List extends keyof ReferenceLists>(list: List, key: Cell): ReferenceLists[List] | undefined;",
    ],
    // The list belongs to the return being checked, so the desk of the data realm finds it.
    source: String.raw`function lookup(list, key) {
  return desk.lookup(list, key);
}`,
  },
];
