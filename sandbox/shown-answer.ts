// An answer as other learners may see it: its code alone, without comments, and with no text that the exercise does not have.
import { tsPlugin } from "@sveltejs/acorn-typescript";
import { Parser } from "acorn";
import { tidyText } from "#domain/harmless";
import { type Result, refuse, succeed } from "#domain/result";

/** Nobody's way of doing an exercise is longer. */
const most = 4_000;
const longestName = 30;

/** `shape` is the same for answers that differ in names, spaces and quotes alone. */
export type ShownAnswer = { text: string; shape: string };

const parser = Parser.extend(tsPlugin());

/** A word, a sign or a text, as the reader of code names it. */
type Token = { label: string; value: unknown };
type Read = { tokens: Token[]; comments: { start: number; end: number }[] };

function read(text: string): Read | undefined {
  const read: Read = { tokens: [], comments: [] };
  try {
    parser.parse(text, {
      ecmaVersion: "latest",
      sourceType: "module",
      locations: true,
      allowReturnOutsideFunction: true,
      onToken: (token) => {
        const { type } = token;
        read.tokens.push({ label: type.label, value: "value" in token ? token.value : undefined });
      },
      onComment: (_isBlock, _said, start, end) => read.comments.push({ start, end }),
    });
    return read;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * The texts in quotes of some code, such as an exercise's own: an answer may use them too.
 * @example textsIn('oneOf(row.LS, ["V3"])') // => ["V3"]
 */
export function textsIn(code: string): string[] {
  return (read(code)?.tokens ?? []).flatMap((token) => quoted(token) ?? []);
}

/**
 * Makes an answer fit to be shown. Refuses one that has a text, a number or a name in it that could tell of somebody.
 * @example showAnswer("row.DEC < row.DECOM // mine", new Set()) // => { ok: true, value: { text: "row.DEC < row.DECOM", … } }
 */
export function showAnswer(given: string, known: ReadonlySet<string>): Result<ShownAnswer> {
  const text = tidyText(given);
  if (text.length > most) return refuse("Your answer is too long to be shown to others.");
  const whole = read(text);
  if (whole === undefined) return refuse("Your answer cannot be read as code.");
  for (const token of whole.tokens) {
    const own = quoted(token);
    if (own !== undefined && own !== "" && !known.has(own) && !/^[A-Z0-9]{1,4}$/.test(own)) {
      return refuse(
        `Your answer has a text of its own in it: “${own.slice(0, 60)}”. Only one without any can be shown to others.`,
      );
    }
    if (token.label === "num" && Number(token.value) >= 10_000)
      return refuse("Your answer has a long number in it. Only one without any can be shown to others.");
    const isOdd = !/^[A-Za-z_$][\w$]*$/.test(String(token.value)) || String(token.value).length > longestName;
    if (token.label === "name" && isOdd)
      return refuse(
        "Your answer has a very long or strange name in it. Use short plain names, then share it.",
      );
  }
  const bare = without(text, whole.comments);
  return succeed({ text: bare, shape: shapeOf(whole.tokens) });
}

/** What stands between quotes, in a template or in a pattern; undefined for anything else. */
function quoted({ label, value }: Token): string | undefined {
  if (label === "string" || label === "template") return String(value ?? "").trim();
  if (label !== "regexp") return undefined;
  return typeof value === "object" && value !== null && "pattern" in value ? String(value.pattern) : "";
}

function without(text: string, comments: Read["comments"]): string {
  let bare = text;
  for (const { start, end } of comments.toReversed()) bare = bare.slice(0, start) + bare.slice(end);
  return bare
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Names that are no part of something, and are not the key of anything, count by when they first come. */
function shapeOf(tokens: Token[]): string {
  const declared = new Map<string, string>();
  tokens.forEach((token, at) => {
    const [before, after] = [tokens[at - 1]?.label, tokens[at + 1]?.label];
    const isSet = before === "const" || tokens[at - 1]?.value === "let" || before === "function";
    const isGiven = after === "=>" || (after === ")" && tokens[at + 2]?.label === "=>");
    const isListed = isListOfNames(tokens, at);
    if (token.label === "name" && (isSet || isGiven || isListed) && !declared.has(String(token.value)))
      declared.set(String(token.value), `$${declared.size}`);
  });
  return tokens
    .filter(({ label }, at) => !(label === "," && /^[\])}]$/.test(tokens[at + 1]?.label ?? "")))
    .filter(({ label }, at) => label !== ";" && !isAroundOne(tokens, at))
    .map(({ label, value }, at, all) => {
      const isPart = all[at - 1]?.label === "." || all[at - 1]?.label === "?.";
      const isKey = all[at + 1]?.label === ":";
      if (label === "name" && !isPart && !isKey) return declared.get(String(value)) ?? String(value);
      if (label === "regexp") return JSON.stringify(value);
      return value === undefined ? label : `${label}:${String(value)}`;
    })
    .join(" ");
}

/** The brackets of `(row) =>`, which may be left out. */
function isAroundOne(tokens: Token[], at: number): boolean {
  const label = (step: number) => tokens[at + step]?.label;
  if (label(0) === "(") return label(1) === "name" && label(2) === ")" && label(3) === "=>";
  return label(0) === ")" && label(-1) === "name" && label(-2) === "(" && label(1) === "=>";
}

/** One of the names in `(row, collection) =>`. */
function isListOfNames(tokens: Token[], at: number): boolean {
  if (!["(", ","].includes(tokens[at - 1]?.label ?? "")) return false;
  let end = at;
  while (["name", ","].includes(tokens[end]?.label ?? "")) end += 1;
  return tokens[end]?.label === ")" && tokens[end + 1]?.label === "=>";
}
