// A text that does not parse: what is wrong in it, where, and what to write instead.
import { Parser, type Token, tokenizer, tokTypes } from "acorn";
import type { Place } from "#domain/rule";
import { placeAt, readTree } from "./tree";

export type Broken = { message: string; place: Place };

/**
 * What keeps a text from being read, or undefined when it can be.
 * @example explainBroken('rule({ code: "1" message: "A." })')?.message // => "A comma is missing after `\"1\"`."
 */
export function explainBroken(text: string): Broken | undefined {
  const read = readTree(text);
  if (read.ok) return undefined;
  const plain = parsePlainly(text);
  const at = Math.max(read.at, plain?.at ?? 0);
  const message = plain !== undefined && plain.at >= read.at ? plain.message : read.message;
  const tokens = readTokens(text);
  const say = (where: number, sentence: string): Broken => ({
    message: sentence,
    place: placeAt(text, where),
  });
  return (
    oddLetter(text, at, say) ??
    notClosed(text, at, message, say) ??
    badBracket(text, tokens, say) ??
    (plain && oddWord(text, tokens, plain.at, say)) ??
    oddWord(text, tokens, at, say) ??
    missing(text, tokens, at, say) ??
    say(at, sayOther(text, tokens, at, message))
  );
}

type Say = (where: number, sentence: string) => Broken;

function parsePlainly(text: string): { at: number; message: string } | undefined {
  try {
    Parser.parse(text, { ecmaVersion: "latest", sourceType: "module", allowReturnOutsideFunction: true });
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxError && "pos" in error)
      return { at: Number(error.pos), message: error.message.replace(/\s*\(\d+:\d+\)$/, "") };
    return { at: 0, message: "" };
  }
}

/** The tokens up to the first letter that can be in none. */
function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  try {
    for (const token of tokenizer(text, { ecmaVersion: "latest", sourceType: "module" })) tokens.push(token);
  } catch {
    // What stands before is enough.
  }
  return tokens;
}

const oddLetters: Record<string, string> = {
  "“": 'This quote is curly. Type a straight one: `"`.',
  "”": 'This quote is curly. Type a straight one: `"`.',
  "„": 'This quote is curly. Type a straight one: `"`.',
  "‘": "This quote is curly. Type a straight one: `'`.",
  "’": "This quote is curly. Type a straight one: `'`.",
  "≤": "Write `<=` for “at most”.",
  "≥": "Write `>=` for “at least”.",
  "≠": "Write `!==` for “is not”.",
  "–": "This is a long dash. Type a minus: `-`.",
  "—": "This is a long dash. Type a minus: `-`.",
  "×": "Write `*` for “times”.",
  "…": "Something is still missing here: write it in place of the dots.",
  "£": "Write the number alone, without a sign for money.",
};

function oddLetter(text: string, at: number, say: Say): Broken | undefined {
  const odd = oddLetters[text.charAt(at)];
  if (odd !== undefined) return say(at, odd);
  const day = /\b(?:\d{4}-\d\d?-\d\d?|\d\d?\/\d\d?\/\d{4})\b/g;
  for (const found of text.matchAll(day)) {
    if (found.index > at || found.index + found[0].length < at) continue;
    return say(found.index, 'A date goes in quotes, year first: `"2026-04-01"`.');
  }
  return undefined;
}

function notClosed(text: string, at: number, message: string, say: Say): Broken | undefined {
  if (/unterminated string/i.test(message)) {
    const quote = text.charAt(at);
    return say(
      at,
      `The quote that opens here is not closed: put a \`${quote}\` where its text ends, on the same line.`,
    );
  }
  if (/unterminated template/i.test(message)) {
    const from = text.charAt(at) === "`" ? at : text.lastIndexOf("`", at - 1);
    return say(from, "The ` that opens here is never closed.");
  }
  if (/unterminated comment/i.test(message))
    return say(at, "The comment that opens here is never closed: end it with `*/`.");
  if (/unterminated regular/i.test(message))
    return say(at, "A `/` here opens a search pattern that is never closed. A date goes in quotes.");
  return undefined;
}

const closers: Record<string, string> = { "(": ")", "[": "]", "{": "}", "${": "}" };
const isOpener = (token: Token) => closers[labelOf(token)] !== undefined;
const isCloser = (token: Token) => /^[)\]}]$/.test(labelOf(token));
const labelOf = (token: Token) => token.type.label;

function badBracket(text: string, tokens: readonly Token[], say: Say): Broken | undefined {
  const open: Token[] = [];
  const isEnough = tokens.filter(isOpener).length <= tokens.filter(isCloser).length;
  const indentOf = (at: number) => {
    const from = text.lastIndexOf("\n", at - 1) + 1;
    return /^[ \t]*/.exec(text.slice(from, at))?.[0].length ?? 0;
  };
  const isFirstOnLine = (at: number) => /^[ \t]*$/.test(text.slice(text.lastIndexOf("\n", at - 1) + 1, at));
  const neverClosed = (token: Token) => {
    const label = labelOf(token);
    return say(
      token.start,
      `The \`${label}\` that opens here is not closed: put a \`${closers[label]}\` where it ends.`,
    );
  };
  for (const token of tokens) {
    if (isOpener(token)) open.push(token);
    if (!isCloser(token)) continue;
    const last = open.at(-1);
    const label = labelOf(token);
    if (last === undefined)
      return say(token.start, `This \`${label}\` closes nothing. Take it away, or open a bracket before it.`);
    if (closers[labelOf(last)] !== label) {
      // Is it the opening one that is too many, or was it never closed?
      const below = open.at(-2);
      if (below !== undefined && closers[labelOf(below)] === label) return neverClosed(last);
      return say(
        token.start,
        `This \`${label}\` stands where a \`${closers[labelOf(last)]}\` belongs, for the \`${labelOf(last)}\` of line ${placeAt(text, last.start).line}.`,
      );
    }
    // A closing bracket further left than the line that opened: an inner one was left open.
    if (isFirstOnLine(token.start) && indentOf(token.start) < indentOf(last.start) && open.length > 1) {
      const inner = placeAt(text, last.start).line !== placeAt(text, token.start).line;
      if (inner && !isEnough) return neverClosed(last);
    }
    open.pop();
  }
  const left = open.at(-1);
  return left !== undefined && isAtEnd(text, tokens) ? neverClosed(left) : undefined;
}

/** Were all tokens of the text read? */
function isAtEnd(text: string, tokens: readonly Token[]): boolean {
  const rest = text.slice(tokens.at(-1)?.end ?? 0);
  return rest.replace(/\/\/[^\n]*|\/\*[^]*?\*\//g, "").trim() === "";
}

const habits = new Map<string, string>([
  ["and", "Write `&&` for “and”."],
  ["AND", "Write `&&` for “and”."],
  ["or", "Write `||` for “or”."],
  ["OR", "Write `||` for “or”."],
  ["not", "Write `!` for “not”."],
  ["NOT", "Write `!` for “not”."],
  ["elseif", "Write `else if`, as two words."],
  ["elif", "Write `else if`, as two words."],
  ["then", "Take away `then`: what is to happen goes in `{ }` after the condition."],
  ["endif", "Take away `endif`: a `}` ends what `{` began."],
  ["def", "A function is written `(row) => …`. `def` is Python."],
  ["lambda", "A function is written `(row) => …`. `lambda` is Python."],
  ["is", "Write `===` for “is”."],
  ["IS", "Write `===`, or `isBlank(…)` for “is null”."],
  ["between", "Write both limits: `a >= low && a <= high`."],
  ["BETWEEN", "Write both limits: `a >= low && a <= high`."],
  ["select", "This is SQL. A rule asks one row: `(row) => row.DEC < row.DECOM`."],
  ["SELECT", "This is SQL. A rule asks one row: `(row) => row.DEC < row.DECOM`."],
]);

/** Words and signs of other languages, near the place where the reader gave up. */
function oddWord(text: string, tokens: readonly Token[], at: number, say: Say): Broken | undefined {
  const index = tokens.findIndex((token) => token.start >= at || token.end > at);
  const here = tokens[index];
  const before = index > 0 ? tokens[index - 1] : tokens.at(index === -1 ? -1 : 0);
  const earlier = index > 1 ? tokens[index - 2] : undefined;
  const wordOf = (token: Token | undefined) =>
    token === undefined ? "" : text.slice(token.start, token.end);
  for (const token of [here, before, earlier]) {
    const habit = habits.get(wordOf(token));
    const previous = token === undefined ? undefined : tokens[tokens.indexOf(token) - 1];
    if (
      token !== undefined &&
      habit !== undefined &&
      wordOf(previous) !== "." &&
      token.type === tokTypes.name
    )
      return say(token.start, habit);
  }
  const isOnLine = (token: Token) => token.start < at && !text.slice(token.start, at).includes("\n");
  for (const [place, token] of tokens.entries()) {
    const habit = isOnLine(token) && token.type === tokTypes.name ? habits.get(wordOf(token)) : undefined;
    if (habit !== undefined && wordOf(tokens[place - 1]) !== ".") return say(token.start, habit);
  }
  // TypeScript reads on behind `=<`, as if a type began there.
  const turned = tokens.find(
    (token, place) =>
      isOnLine(token) &&
      wordOf(token) === "=" &&
      tokens[place + 1]?.start === token.end &&
      wordOf(tokens[place + 1]) === "<",
  );
  if (turned !== undefined) return say(turned.start, "Write `<=`, with the `=` last.");
  const called = before === undefined || wordOf(before) !== ")" ? undefined : calledBefore(tokens, index - 1);
  if (called !== undefined && habits.get(wordOf(called)) !== undefined)
    return say(called.start, habits.get(wordOf(called)) ?? "");
  if (here === undefined || before === undefined) return undefined;
  const [now, last, first] = [wordOf(here), wordOf(before), wordOf(earlier)];
  const touching = before.end === here.start;
  if (last === "<" && now.startsWith(">"))
    return say(before.start, "Write `!==` for “is not”: `<>` is SQL and Excel.");
  if (last === "=" && now === "<") return say(before.start, "Write `<=`, with the `=` last.");
  if (last === "=" && now === ">" && !touching)
    return say(before.start, "Write `=>` or `>=` without a space.");
  if (last === "-" && now === ">") return say(before.start, "An arrow is written `=>`.");
  if (now === "->" || (last === "--" && now === ">")) return say(before.start, "An arrow is written `=>`.");
  if (
    now === "=>" &&
    last === ")" &&
    /^fails\s*\(/m.test(text.slice(text.lastIndexOf("\n", here.start) + 1).trim())
  )
    return say(here.start, "A colon is missing: `fails: (row) => …`.");
  if (now === "{" && last === ")" && /\bfails\s*:/.test(lineOf(text, here.start)))
    return say(here.start, "An arrow is missing: `(row) => { … }`.");
  if (now === "return" && last === "=>")
    return say(here.start, "Take away `return`: without `{ }`, what stands after `=>` is the answer.");
  if (last === "if" || last === "while")
    return say(here.start, `After \`${last}\` the condition goes in brackets: \`${last} (…) { … }\`.`);
  if (now === ":" && (last === ")" || last === "else" || first === "if"))
    return say(here.start, "Take away the `:`. What belongs together goes in `{ }`.");
  return undefined;
}

/** The word before the brackets that close here: `elif (…)`. */
function calledBefore(tokens: readonly Token[], index: number): Token | undefined {
  return tokens[opensAround(tokens, index) - 1];
}

function lineOf(text: string, at: number): string {
  const from = text.lastIndexOf("\n", at - 1) + 1;
  const to = text.indexOf("\n", at);
  return text.slice(from, to === -1 ? undefined : to);
}

/** A comma, a colon, or an operator that is not there, or stands for another. */
function missing(text: string, tokens: readonly Token[], at: number, say: Say): Broken | undefined {
  const index = tokens.findIndex((token) => token.start >= at || token.end > at);
  const here = tokens[index];
  const before = tokens[index - 1];
  if (here === undefined || before === undefined) return undefined;
  const inside = bracketAround(tokens, index);
  const now = text.slice(here.start, here.end);
  const last = text.slice(before.start, before.end);
  if (inside === "{" && now === "=" && before.type === tokTypes.name)
    return say(here.start, `Write \`:\` after \`${last}\`, not \`=\`.`);
  if (now === ";" && inside !== undefined && isObjectOrList(tokens, index))
    return say(here.start, "Write a comma here, not `;`.");
  if (now === "," && last === ",") return say(here.start, "There is one comma too many.");
  const endsValue =
    /^[)\]}]$/.test(last) || /^(?:name|string|num|regexp|true|false|null|this|`)$/.test(labelOf(before));
  const beginsValue = /^(?:name|string|num|\{|\[|`|true|false|null|function)$/.test(labelOf(here));
  if (endsValue && beginsValue && inside !== undefined && isObjectOrList(tokens, index))
    return say(before.end, `A comma is missing after \`${shortened(last)}\`.`);
  return undefined;
}

const shortened = (text: string) => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

function opensAround(tokens: readonly Token[], index: number): number {
  let depth = 0;
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (isCloser(token)) depth++;
    else if (isOpener(token) && depth-- === 0) return at;
  }
  return -1;
}

function bracketAround(tokens: readonly Token[], index: number): string | undefined {
  const at = opensAround(tokens, index);
  const token = tokens[at];
  return token === undefined ? undefined : labelOf(token);
}

/** Braces after an arrow or a bracket hold statements; all others, and round and square brackets, hold a list. */
function isObjectOrList(tokens: readonly Token[], index: number): boolean {
  const at = opensAround(tokens, index);
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token === undefined) return false;
  if (labelOf(token) !== "{") return true;
  return (
    before !== undefined && /^(?:[([,:]|=>?|\?|\|\||&&|=)$/.test(labelOf(before)) && labelOf(before) !== "=>"
  );
}

function sayOther(text: string, tokens: readonly Token[], at: number, message: string): string {
  const twice = /^Identifier '(.+)' has already been declared$/.exec(message)?.[1];
  if (twice !== undefined) return `\`${twice}\` is made twice. Choose another name for one of them.`;
  if (/await/i.test(message)) return "Nothing here has to be waited for: take away `await`.";
  if (/^(?:'return'|return)/.test(message)) return "`return` stands outside of any function.";
  if (/directly after number/.test(message))
    return "A name cannot begin with a number, and text goes in quotes.";
  if (/Assigning to rvalue/i.test(message))
    return "`=` sets a value, and this cannot be set. To compare, write `===`.";
  if (/nests too deeply/.test(message)) return message;
  const here = tokens.find((token) => token.start >= at || token.end > at);
  if (here === undefined || labelOf(here) === "eof")
    return "The text ends too early: a bracket or a quote is not closed.";
  const word = shortened(text.slice(here.start, here.end));
  return `\`${word}\` was not expected here. Look at the line before as well: a comma or a bracket may be missing.`;
}
