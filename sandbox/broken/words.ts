// Words, signs and letters of other languages and of word processors, in a text that does not parse.
import { type Token, tokTypes } from "acorn";
import { opensAround } from "./brackets";
import type { Broken, Say } from "./find";

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

/**
 * A letter that can stand in no rule, or a date without quotes, where the reader gave up.
 * @example oddLetter("a ≤ b", 2, say)?.message // => "Write `<=` for “at most”."
 */
export function oddLetter(text: string, at: number, say: Say): Broken | undefined {
  const odd = oddLetters[text.charAt(at)];
  if (odd !== undefined) return say(at, odd);
  const day = /\b(?:\d{4}-\d\d?-\d\d?|\d\d?\/\d\d?\/\d{4})\b/g;
  for (const found of text.matchAll(day)) {
    if (found.index > at || found.index + found[0].length < at) continue;
    return say(found.index, 'A date goes in quotes, year first: `"2026-04-01"`.');
  }
  return undefined;
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

/**
 * Words and signs of other languages, near the place where the reader gave up.
 * @example oddWord("a and b", tokens, 2, say)?.message // => "Write `&&` for “and”."
 */
export function oddWord(text: string, tokens: readonly Token[], at: number, say: Say): Broken | undefined {
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
