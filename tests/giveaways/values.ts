// Values that look like real people's, made from a seed. They are worked out here anew, not with the code that is measured.
import type { Chance } from "#domain/chance";

const digits = (chance: Chance, count: number) =>
  Array.from({ length: count }, () => String(chance.number(0, 9))).join("");
const pick = (chance: Chance, words: string) => chance.of(words.split(" ")) ?? "";
const capital = (word: string) => word[0]?.toUpperCase() + word.slice(1);

/** Figures that nobody takes for made up. */
function usual(chance: Chance, count: number): string {
  const text = digits(chance, count);
  const isOdd = /0000|(\d)\1{3}|01234|12345|23456|34567|45678|56789|98765|87654|76543|65432|54321/.test(text);
  return isOdd ? usual(chance, count) : text;
}

const checkLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

export function pupilNumber(chance: Chance, wrong = false): string {
  const authority = pick(chance, "202 301 330 373 801 823 845 857 873 881 908 926 933 936");
  const temporary = chance.is(0.15);
  const rest = `${authority}${chance.number(1000, 7999)}${chance.of(["09", "12", "17", "23"])}${digits(chance, temporary ? 2 : 3)}${temporary ? "B" : ""}`;
  let sum = 0;
  for (let at = 0; at < 12; at++) sum += (rest[at] === "B" ? 1 : Number(rest[at])) * (at + 2);
  return checkLetters[(sum + (wrong ? chance.number(1, 22) : 0)) % 23] + rest;
}

function tenFigures(chance: Chance, first: string, remainder: number): string {
  const nine = first + usual(chance, 9 - first.length);
  const sum = [...nine].reduce((total, figure, at) => total + Number(figure) * (10 - at), 0);
  for (let last = 0; last < 10; last++) if ((sum + last) % 11 === remainder) return nine + last;
  return tenFigures(chance, first, remainder);
}

export const nhsNumber = (chance: Chance) => tenFigures(chance, pick(chance, "42 45 48 61 64 70 72"), 0);
export const learnerNumber = (chance: Chance) => tenFigures(chance, pick(chance, "11 26 34 58 73 90"), 10);
/** Ten figures that check as neither. */
export const noNumber = (chance: Chance) =>
  tenFigures(chance, pick(chance, "3 4 6 7 8"), chance.number(1, 9));

export const insuranceNumber = (chance: Chance) =>
  `${pick(chance, "AB CE HJ JG LM NR PW SX TY WK YA ZR")}${usual(chance, 6)}${pick(chance, "A B C D")}`;

export const postcode = (chance: Chance) =>
  `${pick(chance, "LS BD M B SW NE BS CF EX PL NR PE LE DE CV GL")}${chance.number(1, 9)} ${chance.number(1, 9)}${pick(chance, "AB BD ED GH JL NP QR TW UX YZ")}`;

export const phone = (chance: Chance) =>
  chance.is(0.5)
    ? `07${chance.of(["4", "5", "8", "9"])}${usual(chance, 8)}`
    : `01${chance.of(["274", "392", "522", "603"])}${usual(chance, 6)}`;

const first =
  "amelia oliver jayden freya mohammed zainab callum niamh poppy connor layla ethan ruby kian aaliyah dylan";
const last =
  "hartley okonkwo brennan siddiqui whitfield kowalski pemberton ahmed fairclough doyle lockwood nguyen barraclough";
/** Forenames that no list of usual ones holds. */
const rare = "oluwaseun siobhra tadeas keziyah xochitl bronagh";

export const fullName = (chance: Chance, isRare = false) =>
  `${capital(pick(chance, isRare ? rare : first))} ${capital(pick(chance, last))}`;

export const email = (chance: Chance) =>
  `${pick(chance, first)}.${pick(chance, last)}@${pick(chance, "gmail.com hotmail.co.uk northshire.gov.uk bt-post.net")}`;

export const address = (chance: Chance) =>
  `${chance.of(["", "", "Flat 3, "])}${chance.number(1, 180)} ${pick(chance, "Acacia Marlborough Oakfield Station Victoria Beechwood Kirkstall")} ${pick(chance, "Road Street Avenue Close Drive Lane Crescent Terrace")}`;

export const day = (chance: Chance) =>
  `${chance.number(2005, 2022)}-${String(chance.number(1, 12)).padStart(2, "0")}-${String(chance.number(2, 28)).padStart(2, "0")}`;

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** A date as people write it. */
export function written(chance: Chance, iso: string): string {
  const [year = "", month = "", of = ""] = iso.split("-");
  return (
    chance.of([
      iso,
      `${of}/${month}/${year}`,
      `${of}.${month}.${year}`,
      `${Number(of)} ${months[Number(month) - 1]} ${year}`,
      `${of}/${month}/${year.slice(2)}`,
    ]) ?? iso
  );
}

export const childNumber = (chance: Chance) =>
  `${chance.number(2, 8)}${usual(chance, chance.number(5, 7)).replaceAll("0", "7")}`;

export const sortCodeAndAccount = (chance: Chance) =>
  `sort code ${chance.number(10, 89)}-${chance.number(10, 98)}-${chance.number(10, 98)}, account ${usual(chance, 8)}`;

export function cardNumber(chance: Chance): string {
  const fifteen = `4${usual(chance, 14)}`;
  for (let check = 0; check < 10; check++) {
    const sum = [...`${fifteen}${check}`].reduce((total, figure, at) => {
      const twice = Number(figure) * (at % 2 === 0 ? 2 : 1);
      return total + Math.floor(twice / 10) + (twice % 10);
    }, 0);
    if (sum % 10 === 0) return `${fifteen}${check}`.replace(/(.{4})(?=.)/g, "$1 ");
  }
  return cardNumber(chance);
}

export const ssn = (chance: Chance) =>
  `${chance.number(101, 665)}-${chance.number(10, 98)}-${usual(chance, 4)}`;

export { digits, pick, usual };
