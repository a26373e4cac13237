// The numbers that a rule's check names, which are edges too: 18 years, 3 days.

/** At most three of years and of days, which is what nearly every rule has; `numbers` are all of them. */
export type Limits = { years: number[]; days: number[]; numbers: number[] };

/**
 * The whole numbers of a rule's check: years where it counts years, days where it counts days.
 * @example limitsIn("fails: (row) => ageOn(row.DOB, row.DECOM) >= 18") // => { years: [18], days: [], numbers: [18] }
 */
export function limitsIn(text: string): Limits {
  const check = text.slice(
    Math.max(0, text.indexOf("fails")),
    text.search(/\n\s*valid\s*:/) === -1 ? undefined : text.search(/\n\s*valid\s*:/),
  );
  const plain = check.replace(/"[^"\n]*"|'[^'\n]*'|\/\/.*$/gm, "");
  const numbers = [
    ...new Set([...plain.matchAll(/(?<![\w.])\d{1,4}(?![\w.])/g)].map((found) => Number(found[0]))),
  ];
  const years = /\b(addYears|ageOn)\b/.test(plain)
    ? numbers.filter((number) => number > 1 && number <= 30)
    : [];
  const days = /\b(addDays|daysBetween|workingDaysBetween)\b/.test(plain)
    ? numbers.filter((number) => number > 1)
    : [];
  return { years: years.slice(0, 3), days: days.slice(0, 3), numbers };
}
