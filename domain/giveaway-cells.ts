// The cells that stand in a text under a name: of rows in code, of pasted spreadsheets and XML, and of prose.
import { matchesOf, type View, wrap } from "./giveaway-view";

/** `key` is the name in small letters without spaces or signs. `table` is how many rows a pasted table has, else 0. */
export type KeyedCell = { key: string; value: string; start: number; end: number; table: number };

const inCode = /[:=][ \t]{0,3}(?:"([^"\n]{1,120})"|'([^'\n]{1,120})'|`([^`\n]{1,120})`|(\d{5,14})(?![\w.]))/g;
const inXml = /<([A-Za-z][\w.:-]{0,40})>([^<\n]{1,120})<\//g;
const inProse = new RegExp(
  `(?<!\\w)((?:(?:full|pupil|child|first|last|family) ?|sur|fore)?name|d\\.?o\\.?b|date of birth|child(?: id)?|pupil(?: id)?)\\.?[ \\t]{0,2}(?::|=|- )[ \\t]{0,2}([^\\n"'\`,;|<>{}()[\\]${wrap}]{2,60})`,
  "gi",
);

/**
 * Every cell that has a name, by where it stands.
 * @example findCells(readView('{ DOB: "2012-05-04" }')) // => [{ key: "dob", value: "2012-05-04", … }]
 */
export function findCells({ text }: View): KeyedCell[] {
  const cells: KeyedCell[] = [];
  const add = (name: string, value: string, start: number, table = 0) => {
    const lead = value.length - value.trimStart().length;
    const trimmed = value.trim();
    const from = start + lead;
    if (trimmed !== "")
      cells.push({ key: keyOf(name), value: trimmed, start: from, end: from + trimmed.length, table });
  };
  for (const match of matchesOf(inCode, text)) {
    const name = nameBefore(text, match.index);
    if (name === "") continue;
    const number = match[4];
    const value = match[1] ?? match[2] ?? match[3] ?? number ?? "";
    const end = match.index + match[0].length - (number === undefined ? 1 : 0);
    add(name, value, end - value.length);
  }
  for (const match of matchesOf(inXml, text)) {
    const [whole, name = "", value = ""] = match;
    add(name, value, match.index + whole.length - 2 - value.length);
  }
  for (const match of matchesOf(inProse, text)) {
    const [whole, name = "", value = ""] = match;
    add(name, value, match.index + whole.length - value.length);
  }
  addPasted(text, add);
  return cells.sort((one, other) => one.start - other.start);
}

/** The name before a colon, without its quotes. */
function nameBefore(text: string, place: number): string {
  let end = place;
  while (end > 0 && /[ \t"'`]/.test(text[end - 1] ?? "")) end--;
  let from = end;
  while (from > 0 && end - from < 40 && /[\w ]/.test(text[from - 1] ?? "")) from--;
  return text.slice(from, end);
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

type Add = (name: string, value: string, start: number, table: number) => void;
type Pasted = { value: string; start: number }[];

const toldByHead =
  /name|birth|\bdob\b|\bupn\b|\buln\b|nhs|child|pupil|student|learner|post|address|phone|mobile|mail|gender|\bsex\b|ethnic|school/i;

const aLine = new RegExp(`[^\\n${wrap}]+`, "g");

/** Tables pasted from a spreadsheet: a line of names, and under it lines of as many cells. */
function addPasted(text: string, add: Add): void {
  let head: string[] = [];
  let by = "";
  let rows: Pasted[] = [];
  const finish = () => {
    for (const row of rows)
      row.forEach(({ value, start }, at) => add(head[at] ?? "", value, start, rows.length));
    rows = [];
  };
  for (const line of matchesOf(aLine, text)) {
    const cells = by === "" ? [] : splitLine(line[0], line.index, by);
    if (by !== "" && cells.length === head.length) {
      rows.push(cells);
      continue;
    }
    finish();
    by = "";
    if (!toldByHead.test(line[0])) continue;
    for (const sign of ["\t", ",", ";", "|"]) {
      const names = splitLine(line[0], line.index, sign).map(({ value }) => value.trim());
      const told = names.filter((name) => /^[A-Za-z][\w ./-]{0,40}$/.test(name));
      if (told.length < names.length || names.filter((name) => toldByHead.test(name)).length < 2) continue;
      [head, by] = [names, sign];
      break;
    }
  }
  finish();
}

function splitLine(line: string, start: number, by: string): Pasted {
  const lead = /^[ \t]*(?:\/\/+|#)?[ \t]*["'`|]?/.exec(line)?.[0].length ?? 0;
  const cells: Pasted = [];
  let from = lead;
  for (const part of line.slice(lead).split(by)) {
    const quoted = /^ ?(["'])(.*)\1 ?$/.exec(part);
    const value = quoted?.[2] ?? part.replace(/(?:\\n)?["'`][,;]?$/, "");
    cells.push({ value, start: start + from + (quoted ? part.indexOf(quoted[1] ?? "") + 1 : 0) });
    from += part.length + by.length;
  }
  return cells.length > 1 && cells.at(-1)?.value.trim() === "" && by === "|" ? cells.slice(0, -1) : cells;
}

/** The row around a place: where it begins and ends. */
export type Span = { from: number; to: number };

const aBrace = /[{}]/g;
const aContainer = /^[ \t]{0,80}<\/?[A-Za-z][^<>\n]{0,200}>[ \t]{0,80}$/gm;

/** A row of code is seldom longer, and what encloses it is then other rows as well. */
const longestRow = 400;

/**
 * For any place of a text, the row that it belongs to: between braces, among the elements of XML, or a line.
 * @example rowsOf(readView("a\nb"))(2) // => { from: 2, to: 3 }
 */
export function rowsOf({ text }: View): (place: number) => Span {
  const braces: Span[] = [];
  const open: number[] = [];
  for (const { 0: brace, index } of matchesOf(aBrace, text)) {
    if (brace === "{") open.push(index);
    else {
      const from = open.pop();
      if (from !== undefined && index - from <= longestRow) braces.push({ from, to: index + 1 });
    }
  }
  // Only the widest of those that lie within each other, which then stand in order.
  const widest: Span[] = [];
  for (const span of braces.sort((one, other) => one.from - other.from || other.to - one.to))
    if ((widest.at(-1)?.to ?? 0) <= span.from) widest.push(span);
  const containers = [...matchesOf(aContainer, text)].map(({ index }) => index);
  return (place) => {
    const brace = lastBefore(widest, place, ({ from }) => from);
    if (brace && place < brace.to) return brace;
    const line = lineAround(text, place);
    if (containers.length === 0 || !/^\s*</.test(text.slice(line.from, line.from + 80))) return line;
    const from = lastBefore(containers, place, (each) => each) ?? 0;
    const to = containers.find((each) => each > place) ?? text.length;
    return { from, to };
  };
}

function lineAround(text: string, place: number): Span {
  const before = Math.max(text.lastIndexOf("\n", place - 1), text.lastIndexOf(wrap, place - 1));
  const ends = [text.indexOf("\n", place), text.indexOf(wrap, place)].filter((end) => end >= 0);
  return { from: before + 1, to: Math.min(text.length, ...ends) };
}

/** The last of some things in order that does not come after a place. */
function lastBefore<Thing>(things: Thing[], place: number, placeOf: (thing: Thing) => number) {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (thing !== undefined && placeOf(thing) <= place) low = middle + 1;
    else high = middle;
  }
  return things[low - 1];
}
