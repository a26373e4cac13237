// Numbers that were given to one person each, and how to tell one that was never given to anybody.

const letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

/**
 * The check letter that belongs to the twelve other characters of a pupil number (the DfE's, modulo 23).
 * @example checkLetterOf("990410120001") // => "V"
 */
export function checkLetterOf(rest: string): string {
  const sum = [...rest].reduce((total, each, at) => {
    const value = /\d/.test(each) ? Number(each) : letters.indexOf(each);
    return total + value * (at + 2);
  }, 0);
  return letters[sum % 23] ?? "";
}

/** The numbers of the authorities of England and Wales lie in these spans. No other number can stand in a pupil number. */
const authorities = [
  [201, 394],
  [420, 420],
  [660, 681],
  [800, 945],
] as const;

/**
 * Could this pupil number have been given to a child? Its check letter, its authority and its year must all hold.
 * @example isPupilNumber("V990410120001") // => false
 */
export function isPupilNumber(upn: string): boolean {
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(upn)) return false;
  const authority = Number(upn.slice(1, 4));
  const year = Number(upn.slice(8, 10));
  const isKnown = authorities.some(([from, to]) => from <= authority && authority <= to);
  return isKnown && (year >= 90 || year <= 40) && upn[0] === checkLetterOf(upn.slice(1));
}

const weigh = (digits: string) =>
  [...digits].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0) % 11;

/**
 * Could this be an NHS number? Ten figures whose last one checks the others (modulo 11); 999 is kept for tests.
 * @example isNhsNumber("9990000018") // => false
 */
export function isNhsNumber(digits: string): boolean {
  return /^\d{10}$/.test(digits) && weigh(digits) === 0 && !digits.startsWith("999") && !isPlain(digits);
}

/**
 * Could this be a learner's number (ULN)? As an NHS number, but made so that none is both.
 * @example isLearnerNumber("9276308686") // => true
 */
export function isLearnerNumber(digits: string): boolean {
  return /^[1-9]\d{9}$/.test(digits) && weigh(digits) === 10 && !digits.startsWith("999") && !isPlain(digits);
}

/**
 * The tenth figure for nine others: of an NHS number, or of a learner's. Null where there is none.
 * @example checkFigureOf("999000001", "nhs") // => "8"
 */
export function checkFigureOf(nine: string, of: "nhs" | "uln"): string | null {
  const target = of === "nhs" ? 0 : 10;
  const figure = (((target - weigh(`${nine}0`)) % 11) + 11) % 11;
  return figure > 9 ? null : String(figure);
}

/**
 * Is this a number that people make up: all the same, counted up or down, or mostly noughts?
 * @example isPlain("123456") // => true
 */
export function isPlain(digits: string): boolean {
  if (/^(\d)\1*$/.test(digits) || /0000/.test(digits) || /(\d)\1{5}/.test(digits)) return true;
  const run = (text: string) => text.length >= 5 && "012345678901234567890123456789".includes(text);
  return run(digits) || run([...digits].reverse().join(""));
}

/**
 * Does a National Insurance number begin as one that was given out can? QQ never was.
 * @example isInsurancePrefix("QQ") // => false
 */
export function isInsurancePrefix(two: string): boolean {
  return /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]$/.test(two) && !/^(?:BG|GB|KN|NK|NT|TN|ZZ)$/.test(two);
}

/**
 * Do the figures of a bank card check (Luhn)?
 * @example isCardNumber("4111111111111112") // => false
 */
export function isCardNumber(digits: string): boolean {
  if (!/^[3-6]\d{15}$/.test(digits) || isPlain(digits)) return false;
  const sum = [...digits].reduce((total, digit, at) => {
    const value = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/**
 * Does an international account number check (modulo 97)?
 * @example isAccountNumber("GB00AAAA00000000000000") // => false
 */
export function isAccountNumber(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  let rest = 0;
  for (const each of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(each, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Where the regulator of telephones keeps numbers for plays and films: nobody has one of these. */
const inPlays =
  /^(?:01632960|0(?:113|114|115|116|117|118|121|131|141|151|161)4960|01914980|02079460|02896496|02920180|07700900)/;

/**
 * Could this telephone number be a person's? Only numbers of places and mobiles are; 03 and 08 belong to organisations.
 * @example isPhoneNumber("07700900123") // => false
 */
export function isPhoneNumber(national: string): boolean {
  if (inPlays.test(national) || isPlain(national.slice(1)) || isPlain(national)) return false;
  return /^07[1-9]\d{8}$/.test(national) || /^0[12]\d{8,9}$/.test(national);
}

const areas = new Set(
  "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE".split(
    " ",
  ),
);

/** Those of public buildings, and those that guides to postcodes show. */
const known = new Set(
  "SW1A1AA SW1A2AA SW1A0AA SW1P3BT EC1A1BB W1A0AX W1A1AA M11AE B338TH CR26XH DN551PT".split(" "),
);

/**
 * Could somebody live at this postcode? Its area must be one that exists: YD and ZZ do not.
 * @example isLivePostcode("YD1", "1AA") // => false
 */
export function isLivePostcode(outward: string, inward: string): boolean {
  const area = /^[A-Z]{1,2}(?=\d)/.exec(outward)?.[0] ?? "";
  return areas.has(area) && !known.has(outward + inward);
}
