// The words for one cell: is it blank, is it one of these codes, what does a reference list say of it.
import type { Word } from "./word";

export const cellWords: Word[] = [
  {
    name: "isBlank",
    about: "True when a cell holds nothing that can be read.",
    example: { call: "isBlank(undefined)", answer: "true" },
    types: ["function isBlank(value: Cell): boolean;"],
    source: String.raw`function isBlank(value) {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "") || value !== value;
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
    source: String.raw`function oneOf(value, ...codes) {
  if (isBlank(value)) return false;
  const list = codes.length === 1 && typeof codes[0] === "object" && codes[0] !== null ? codes[0] : codes;
  const wanted = String(value);
  for (const code of list) if (String(code) === wanted) return true;
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
