// Giveaways that can be told by their shape: numbers, postcodes, addresses for the post and for mail.
import {
  isAccountNumber,
  isCardNumber,
  isInsurancePrefix,
  isLearnerNumber,
  isLivePostcode,
  isNhsNumber,
  isPhoneNumber,
  isPlain,
  isPupilNumber,
} from "./giveaway-numbers";
import { around, matchesOf, type View, wrap } from "./giveaway-view";
import type { KeyedCell } from "./giveaway-cells";
import type { Found } from "./giveaway-kinds";

/** Every pattern has a fixed greatest length and begins at the start of a word, so that no text takes long. */
type Shape = {
  kind: Found["kind"];
  pattern: RegExp;
  /** The value as it is compared, and how sure it is; null when it is none after all. */
  weigh: (match: RegExpExecArray, near: () => string) => { value: string; level: Found["level"] } | null;
};

const certain = (value: string) => ({ value, level: "certain" as const });
const unsure = (value: string) => ({ value, level: "unsure" as const });
const digitsOf = (text: string) => text.replace(/\D/g, "");
/** A group of figures was split by a space, a dash, a low line or the end of a comment's line. */
const gap = `[ _${wrap}-]`;

const shapes: Shape[] = [
  {
    kind: "upn",
    pattern: new RegExp(
      `(?<![A-Za-z0-9])[A-HJ-NP-RT-Za-hj-np-rt-z](?:${gap}?\\d){11}${gap}?[\\dA-HJ-NP-RT-Za-hj-np-rt-z](?![A-Za-z0-9])`,
      "g",
    ),
    weigh: ([text]) => {
      const value = text.replace(/[^A-Za-z0-9]/g, "").toUpperCase();
      return isPupilNumber(value) ? certain(value) : null;
    },
  },
  {
    kind: "nhs",
    pattern: new RegExp(`(?<![\\w.])\\d(?:${gap}?\\d){9}(?!\\w|[ .-]?\\d)`, "g"),
    weigh: ([text], near) => {
      const value = digitsOf(text);
      if (!isNhsNumber(value)) return null;
      const isGrouped = new RegExp(`^\\d{3}${gap}\\d{3}${gap}\\d{4}$`).test(text);
      if (/nhs/i.test(near())) return certain(value);
      if (/meeting|zoom|passcode/i.test(near())) return null;
      if (isGrouped) return certain(value);
      return /^\d{10}$/.test(text) && /^[467]/.test(value) ? unsure(value) : null;
    },
  },
  {
    kind: "uln",
    pattern: new RegExp(`(?<![\\w.])\\d(?:${gap}?\\d){9}(?!\\w|[ .-]?\\d)`, "g"),
    weigh: ([text], near) => {
      const value = digitsOf(text);
      if (!isLearnerNumber(value)) return null;
      return /uln|learner/i.test(near()) ? certain(value) : null;
    },
  },
  {
    kind: "nino",
    pattern: new RegExp(
      `(?<![A-Za-z0-9_])([A-Za-z]{2})${gap}?(\\d{2}${gap}?\\d{2}${gap}?\\d{2})${gap}?([A-Da-d])(?![A-Za-z0-9_])`,
      "g",
    ),
    weigh: ([, two = "", six = "", last = ""]) => {
      const digits = digitsOf(six);
      if (!isInsurancePrefix(two.toUpperCase()) || isPlain(digits)) return null;
      return certain(two.toUpperCase() + digits + last.toUpperCase());
    },
  },
  {
    kind: "postcode",
    pattern:
      /(?<![A-Za-z0-9_])([A-Za-z]{1,2}\d[A-Za-z\d]?)( ?)(\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})(?![A-Za-z0-9_])/g,
    weigh: ([text, outward = "", space = "", inward = ""], near) => {
      const value = (outward + inward).toUpperCase();
      if (!isLivePostcode(outward.toUpperCase(), inward.toUpperCase())) return null;
      const isUpper = text === text.toUpperCase();
      const isTold = () => /post|address|home|lives?\b/i.test(near());
      return (isUpper && (space !== "" || value.length > 5)) || isTold() ? unsure(value) : null;
    },
  },
  {
    kind: "email",
    pattern:
      /(?<![\w.+-])([A-Za-z0-9_][\w.+'-]{0,63})@((?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24})(?![\w-])/g,
    weigh: ([text, person = "", place = ""]) => {
      if (/(?:^|\.)example\.(?:org|com|net)$|\.(?:example|test|invalid|localhost)$/i.test(place)) return null;
      if (/(?:^|\.)noreply\./i.test(place) || ofNobody.test(person)) return null;
      return unsure(text.toLowerCase());
    },
  },
  {
    kind: "phone",
    pattern: /(?<![\w.+(])(?:\(?\+44\)?[ -]?(?:\(0\)[ -]?)?|\(?0)\d(?:[ )-]{0,2}\d){8,9}(?!\w|[ .-]?\d|:\d)/g,
    weigh: ([text], near) => {
      const digits = digitsOf(text.replace(/^\(?\+44\)?[ -]?(?:\(0\))?/, "0"));
      if (!isPhoneNumber(digits)) return null;
      // A day and an hour have figures and dashes, too; an area's number begins with at least three figures.
      if (/^\(?0\d?[ )-]/.test(text) && !text.includes("+")) return null;
      const isBare = /^\d+$/.test(text);
      if (isBare && !digits.startsWith("07") && !toldPhone.test(near())) return null;
      return unsure(digits);
    },
  },
  {
    kind: "address",
    pattern:
      /(?<![\w.-])(?:[Ff]lat \w{1,4},? )?\d{1,4}[A-Za-z]?,? (?:[A-Z][a-z'’]{1,20} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Drive|Crescent|Court|Gardens|Grove|Terrace|Place|Way|Walk|Mews|Square|Hill|Rise|View|Parade)(?![A-Za-z])/g,
    weigh: ([text]) => addressOf(text),
  },
  {
    kind: "address",
    pattern:
      /(?<![\w.-])(?:flat \w{1,4},? )?\d{1,4}[a-z]? (?:[a-z]{2,20} ){1,2}(?:street|road|avenue|lane|drive|gardens|crescent|terrace)(?![A-Za-z])/g,
    weigh: ([text]) => addressOf(text),
  },
  {
    kind: "bank",
    pattern: /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g,
    weigh: ([text]) => {
      const value = text.replace(/ /g, "");
      return isAccountNumber(value) ? certain(value) : null;
    },
  },
  {
    kind: "bank",
    pattern: /(?<![\w.-])\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?!\w|[ .-]\d)/g,
    weigh: ([text, gapped], near) => {
      const value = digitsOf(text);
      return isCardNumber(value) && (gapped || /card/i.test(near())) ? certain(value) : null;
    },
  },
  {
    kind: "bank",
    pattern: /(?<![\w.-])(?:\d{2}([ -])\d{2}\1\d{2}|\d{8})(?!\w|[ .-]\d)/g,
    weigh: ([text, gapped], near) => {
      const value = digitsOf(text);
      if (isPlain(value)) return null;
      return (gapped ? toldSortCode : toldAccount).test(near()) ? certain(value) : null;
    },
  },
  {
    kind: "ssn",
    pattern: /(?<![\w.-])(?!000|666|9)\d{3}([ -])(?!00)\d{2}\1(?!0000)\d{4}(?![\w]|-\d)/g,
    weigh: ([text, gapped], near) => {
      const value = digitsOf(text);
      if (isPlain(value) || value === "078051120" || value === "219099999") return null;
      if (/ssn|social.?security/i.test(near())) return certain(value);
      return gapped === "-" ? unsure(value) : null;
    },
  },
];

const toldPhone = /phone|mobile|\btel\b|\btel[:.]|\bcall|\bring\b|contact|fax/i;
const toldSortCode = /sort.?code|account|\bbank/i;
const toldAccount = /account|\ba\/c|sort.?code|\bbank/i;

/** Mail that goes to an office and not to a person. */
const ofNobody =
  /^(?:git|info|admin|data|help|helpdesk|support|contact|enquiries|enquiry|office|no-?reply|webmaster|postmaster|hello|mail|mailbox|team|security|dpo|someone|somebody|user|name|you|your\.?name)$|team|service|office|mailbox|enquir|made-?up|example/i;

const inventedStreet = /example|sample|made|fake|test|fictional|nowhere|\bany\b|\bsome\b/i;

function addressOf(text: string) {
  if (inventedStreet.test(text) || /^10 downing street$/i.test(text)) return null;
  return unsure(text.toLowerCase().replace(/\s+/g, " "));
}

/**
 * What a text gives away by shape alone, in the order of the kinds.
 * @example findShapes(readView("nino: QQ123456C"), []) // => []
 */
export function findShapes(view: View, cells: KeyedCell[]): Found[] {
  const found: Found[] = [];
  // A cell of a pasted table has its name in another line.
  const heads = new Map(cells.filter(({ table }) => table > 0).map(({ start, key }) => [start, key]));
  for (const { kind, pattern, weigh } of shapes) {
    for (const match of matchesOf(pattern, view.text)) {
      const near = () =>
        `${heads.get(match.index) ?? ""} ${around(view, match.index, 60, match[0].length + 12)}`;
      const weighed = weigh(match, near);
      if (weighed !== null)
        found.push({ kind, ...weighed, start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}
