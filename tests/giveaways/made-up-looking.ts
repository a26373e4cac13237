// A thousand snippets that hold nobody: what rules, comments and pasted made-up rows are full of, and what comes close.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Chance } from "#domain/chance";
import type { Snippet } from "./real-looking";
import * as made from "./values";

const hex = (chance: Chance, count: number) =>
  Array.from({ length: count }, () => made.pick(chance, "0 1 2 3 4 5 6 7 8 9 a b c d e f")).join("");

/** A stretch of an approved rule, as it stands on the shelf. */
const rules = readdirSync("rules/ssda903").filter((name) => name.endsWith(".ts"));
function ofTheShelf(chance: Chance): string {
  const lines = readFileSync(join("rules/ssda903", chance.of(rules) ?? ""), "utf8").split("\n");
  const from = chance.number(0, Math.max(0, lines.length - 12));
  return lines.slice(from, from + 12).join("\n");
}

const families: Record<string, (chance: Chance) => string> = {
  "the shelf": ofTheShelf,
  "pupil numbers of no authority": (chance) => `  { UPN: "A990${made.digits(chance, 9)}" },`,
  "pupil numbers that do not check": (chance) => `  { UPN: "${made.pupilNumber(chance, true)}" },`,
  placeholders: (chance) =>
    chance.of([
      '{ UPN: "A123456789012" }',
      "QQ123456C",
      'NINO: "AB123456C"',
      "NHS number 999 000 0018",
      'NHS: "1234567890"',
      "ULN 9999999999",
      'CHILD: "MADEUP000012"',
      'CHILD: "123456"',
      'child: "A1"',
      "SSN 123-45-6789",
      "sort code 00-00-00",
      "4000 0000 0000 0000",
    ]) ?? "",
  "ten figures": (chance) => `  { CHILD: "A1", NHS: "${made.noNumber(chance)}" },`,
  "long numbers": (chance) =>
    `const seen = ${chance.number(1, 9)}${made.digits(chance, chance.number(10, 14))};`,
  moments: (chance) =>
    `// seen at ${chance.number(1_500_000_000, 1_799_999_999)}, again at ${chance.number(1_500_000_000, 1_799_999_999)}123`,
  "school numbers": (chance) =>
    `  { URN: "${chance.number(100_000, 149_999)}", LAESTAB: "${chance.number(301, 938)}/${chance.number(1000, 7999)}" },`,
  providers: (chance) =>
    `UKPRN,URN,NAME_OF_SCHOOL\n100${made.digits(chance, 5)},${chance.number(100_000, 149_999)},Example Primary\n`,
  "codes of areas": (chance) =>
    `authority: "E0${chance.of(["1", "8", "9"])}${made.digits(chance, 6)}", ward: "E05${made.digits(chance, 6)}"`,
  "codes of the guidance": (chance) =>
    `oneOf(row.PLACE, ["U${chance.number(1, 6)}", "K2", "P${chance.number(1, 3)}", "Z1", "T${chance.number(0, 4)}"]) // N${chance.number(1, 9)}${chance.is(0.2) ? ` B${chance.number(1, 9)} 2AB` : ""}`,
  "distances and sums": (chance) =>
    `PL_DISTANCE: ${chance.number(1, 300)}.${chance.number(0, 9)}, // £${chance.number(1, 9)},${chance.number(100, 999)}.${chance.number(10, 99)} over ${chance.number(2, 90)} miles`,
  days: (chance) => `  { CHILD: "B2", DECOM: "${made.day(chance)}", DEC: "${made.day(chance)}", LS: "C2" },`,
  "a day of birth of nobody": (chance) =>
    `  { CHILD: "A1", DOB: "${made.day(chance)}", SEX: "${chance.number(1, 2)}" },`,
  "dates with hours": (chance) =>
    `// run on ${chance.number(10, 28)}-0${chance.number(1, 9)}-2026 0${chance.number(1, 9)}:${chance.number(10, 59)}, and ${chance.number(10, 28)}/0${chance.number(1, 9)}/26`,
  hashes: (chance) => `// since ${hex(chance, 40)}, ${hex(chance, 7)}, ${hex(chance, 64)}`,
  identifiers: (chance) =>
    `id: "${hex(chance, 8)}-${hex(chance, 4)}-4${hex(chance, 3)}-a${hex(chance, 3)}-${hex(chance, 12)}"`,
  versions: (chance) =>
    `"next": "${chance.number(1, 20)}.${chance.number(0, 30)}.${chance.number(0, 99)}", // or ^${chance.number(1, 9)}.${chance.number(0, 9)}.0-rc.${chance.number(1, 9)}`,
  "invented postcodes": (chance) =>
    `  { HOME_POST: "${made.pick(chance, "YD YF ZZ XX AA")}${chance.number(1, 9)} ${chance.number(1, 9)}AA", PL_POST: "" },`,
  "parts of postcodes": (chance) =>
    `// only ${made.pick(chance, "LS BD M SW")}${chance.number(1, 29)} and ${made.pick(chance, "N E W")}${chance.number(1, 9)}: nearer than ${chance.number(2, 20)} km`,
  "telephones in plays": (chance) =>
    `// ring 07700 900${made.digits(chance, 3)} or 01632 960${made.digits(chance, 3)}, or 0300 123 ${chance.number(1000, 9999)}`,
  "mail to nobody": (chance) =>
    `// ${made.pick(chance, "info data helpdesk jane.smith someone")}@${made.pick(chance, "example.org example.com council.example madeup.test")} or data@northshire.gov.uk`,
  colleagues: (chance) => `Thanks ${made.fullName(chance)}, that reads well. Could you add the day itself?`,
  "names of things": (chance) =>
    chance.of([
      'name: "Looked after children"',
      'title: "Surname of the child, as on the file"',
      'forename: "Example A"',
      'table: "Episodes", // Victoria Road Primary and Grace Academy',
      'fields: ["CHILD", "DOB", "UPN", "FORENAME"],',
      "// Will Review say so in March? A child may be placed.",
      'child: "A1", pupil: "B2"',
      "// one child, two pupils, a mother: no names here",
    ]) ?? "",
  patterns: (chance) =>
    `/^[A-HJ-NP-RT-Z]\\d{11}[\\dA-HJ-NP-RT-Z]$/.test(row.UPN) || /^\\d{3} \\d{3} \\d{4}$/.test("${made.digits(chance, 3)}")`,
  "addresses of pages": (chance) =>
    `// https://www.gov.uk/guidance/${hex(chance, 12)}?page=${chance.number(1, 999)}#p-${chance.number(100, 99_999)} page ${chance.number(1, 90)}`,
  "made-up rows": (chance) =>
    `CHILD,SEX,DOB,UPN\nMADEUP${made.digits(chance, 6)},1,${made.day(chance)},A990${made.digits(chance, 9)}\nMU${made.digits(chance, 6)},2,${made.day(chance)},UN4\n`,
  "sums of figures": (chance) =>
    `expect(rows).toEqual([${Array.from({ length: 12 }, () => chance.number(0, 9999)).join(", ")}]);`,
  "numbers of things": (chance) =>
    `// order ${made.usual(chance, 7)}, ticket #${made.usual(chance, 6)}, UPRN ${made.usual(chance, 12)}, row ${chance.number(1, 99_999)}`,
  "streets without a house": (chance) =>
    `// ${chance.number(2, 9)} schools near Station Road; 1 Example Street; ${chance.number(2, 9)} days on`,
};

/**
 * Snippets without anybody in them.
 * @example madeUpLooking(chanceOf(1, 2), 1000).length // => 1000
 */
export function madeUpLooking(chance: Chance, total: number): Snippet[] {
  const names = Object.entries(families);
  return Array.from({ length: total }, (_, at) => {
    const [family, make] = names[at % names.length] ?? ["", () => ""];
    return { text: make(chance), kinds: [], family };
  });
}
