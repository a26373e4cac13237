// A thousand snippets that hold what could be a real person's, of every kind, in the ways in which it gets into a text.
import type { Chance } from "#domain/chance";
import type { Kind } from "#domain/giveaway-kinds";
import * as made from "./values";

export type Snippet = { text: string; kinds: Kind[]; family: string };

/** As it was found, with spaces, with dashes, in small letters, with a space that does not break. */
function styled(chance: Chance, value: string, groups: number[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const length of groups) parts.push(value.slice(from, (from += length)));
  parts.push(value.slice(from));
  const whole = parts.filter((part) => part !== "");
  return (
    chance.of([value, value, whole.join(" "), whole.join("-"), whole.join("\u00a0"), value.toLowerCase()]) ??
    value
  );
}

/** The places of a text in which a value of one field turns up. `field` is how a return calls it, `said` how people do. */
function place(chance: Chance, value: string, field: string, said: string): string {
  const half = Math.floor(value.length / 2);
  const more = made.pick(chance, "A1 B2 C3");
  return (
    chance.of([
      `rule({\n  code: "356",\n  invalid: {\n    "as found": { CHILD: "${more}", ${field}: "${value}", DECOM: "2026-04-01" },\n  },\n});`,
      `  fails: (row) => row.DEC < row.DECOM, // found for ${said} ${value}`,
      `/*\n * Reported by a school: ${said} ${value}\n * has two episodes.\n */`,
      `/* pasted:\nCHILD,SEX,${field},LS\n${more},1,${value},C2\nB7,2,,C2\n*/`,
      `<Child>\n  <Sex>1</Sex>\n  <${field}>${value}</${field}>\n</Child>`,
      `const found = "${said} ${value.slice(0, half)}" +\n  "${value.slice(half)}";`,
      `It does not find ${said} ${value}, who left last year. Why?`,
      `const rows = \`\n${field};CHILD;LS\n${value};${more};C2\n\`;`,
      `    "two": { ${field}: '${value}' },\n    "one": { ${field}: '' },`,
    ]) ?? value
  );
}

const families: Record<string, [number, (chance: Chance) => [string, Kind[]]]> = {
  upn: [
    130,
    (chance) => [place(chance, styled(chance, made.pupilNumber(chance), [4, 4, 2]), "UPN", "pupil"), ["upn"]],
  ],
  nhs: [
    120,
    (chance) => [
      place(chance, styled(chance, made.nhsNumber(chance), [3, 3]), "NHSNumber", "NHS no."),
      ["nhs"],
    ],
  ],
  "nhs, nothing said": [40, (chance) => [`  { CHILD: "A1", REF: "${made.nhsNumber(chance)}" },`, ["nhs"]]],
  "nhs over two lines of a comment": [
    20,
    (chance) => {
      const value = made.nhsNumber(chance);
      return [
        `  // seen for NHS number ${value.slice(0, 3)} ${value.slice(3, 6)}\n  // ${value.slice(6)} in March`,
        ["nhs"],
      ];
    },
  ],
  uln: [
    60,
    (chance) => [place(chance, styled(chance, made.learnerNumber(chance), [5]), "ULN", "ULN"), ["uln"]],
  ],
  nino: [
    60,
    (chance) => [
      place(chance, styled(chance, made.insuranceNumber(chance), [2, 2, 2, 2]), "NINO", "NI number"),
      ["nino"],
    ],
  ],
  postcode: [
    100,
    (chance) => {
      const value = made.postcode(chance);
      const so = chance.of([value, value, value.replace(" ", ""), value.toLowerCase()]) ?? value;
      return [place(chance, so, "HOME_POST", "the home at"), ["postcode"]];
    },
  ],
  phone: [
    50,
    (chance) => {
      const value = made.phone(chance);
      const so =
        chance.of([
          value,
          `${value.slice(0, 5)} ${value.slice(5)}`,
          `+44 ${value.slice(1, 5)} ${value.slice(5)}`,
        ]) ?? value;
      return [place(chance, so, "CONTACT_PHONE", "phone"), ["phone"]];
    },
  ],
  email: [50, (chance) => [place(chance, made.email(chance), "CONTACT", "write to"), ["email"]]],
  "name in a field": [
    60,
    (chance) => {
      const [first = "", last = ""] = made.fullName(chance, chance.is(0.3)).split(" ");
      return [
        chance.of([
          `  { CHILD: "A1", FORENAME: "${first}", SURNAME: "${last}" },`,
          `PersonSurname,PersonForename,Sex\n${last},${first},1\n`,
          `<PersonGivenName>${first}</PersonGivenName>\n<PersonFamilyName>${last}</PersonFamilyName>`,
          `  { child: "${made.fullName(chance)}", LS: "C2" },`,
        ]) ?? "",
        ["name"],
      ];
    },
  ],
  "name in prose": [
    60,
    (chance) => {
      const name = made.fullName(chance, chance.is(0.1));
      return [
        chance.of([
          `// the child ${name} came back in May`,
          `This is about ${name}, a pupil of ours, who moved twice.`,
          `  // mother is ${name}`,
          `Why is ${name} (born in care) found?`,
          `// child called ${name.toLowerCase()}, placed twice`,
          `// ${name.toUpperCase()} is looked after by her aunt`,
        ]) ?? "",
        ["name"],
      ];
    },
  ],
  "name and day of birth": [
    60,
    (chance) => {
      const [name, date] = [made.fullName(chance), made.written(chance, made.day(chance))];
      return [
        chance.of([
          `// ${name}, born ${date}`,
          `  { NAME: "${name}", DOB: "${date}" },`,
          `Name,DOB,LS\n${name},${date},C2`,
          `Can you see why ${name} (DOB ${date}) is not found?`,
        ]) ?? "",
        ["name", "birth"],
      ];
    },
  ],
  "postcode and day of birth": [
    30,
    (chance) => [
      `  { CHILD: "A1", DOB: "${made.day(chance)}", HOME_POST: "${made.postcode(chance)}" },`,
      ["postcode", "birth"],
    ],
  ],
  "child’s number": [
    60,
    (chance) => {
      const id = made.childNumber(chance);
      return [
        chance.of([
          `  { CHILD: "${id}", DECOM: "2026-04-01" },`,
          `<LAchildID>${id}</LAchildID>`,
          `CHILD,SEX,LS\n${id},1,C2\n`,
          `  { LAchildID: ${id}, Surname: "" },`,
          `student_id = "${id}"`,
        ]) ?? "",
        ["child-id"],
      ];
    },
  ],
  "a pasted return": [
    10,
    (chance) => {
      const row = () =>
        [made.childNumber(chance), chance.number(1, 2), "", "C2", "N1", "U4", chance.number(0, 9)].join(",");
      return [
        `CHILD,SEX,DOB,LS,CIN,PLACE,MISSING_CHILD\n${Array.from({ length: 24 }, row).join("\n")}\n`,
        ["rows", "child-id"],
      ];
    },
  ],
  address: [
    40,
    (chance) => [
      `// lives at ${chance.is(0.15) ? made.address(chance).toLowerCase() : made.address(chance)} now`,
      ["address"],
    ],
  ],
  bank: [
    30,
    (chance) => [
      chance.is(0.5) ? `// pay: ${made.sortCodeAndAccount(chance)}` : `card: "${made.cardNumber(chance)}"`,
      ["bank"],
    ],
  ],
  ssn: [
    20,
    (chance) => [
      chance.is(0.5) ? `  { SSN: "${made.ssn(chance)}" },` : `// his number is ${made.ssn(chance)}`,
      ["ssn"],
    ],
  ],
};

/**
 * Snippets with somebody in them, so many of each family that together they are this many.
 * @example realLooking(chanceOf(1, 1), 1000).length // => 1000
 */
export function realLooking(chance: Chance, total: number): Snippet[] {
  const each = Object.entries(families).flatMap(([family, [count, make]]) =>
    Array.from({ length: count }, () => ({ family, make })),
  );
  return Array.from({ length: total }, (_, at) => {
    const { family, make } = each[at % each.length] ?? { family: "", make: () => ["", []] };
    const [text, kinds] = make(chance);
    return { text, kinds: [...kinds], family };
  });
}
