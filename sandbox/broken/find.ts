// A text that does not parse: what is wrong in it, where, and what to write instead.
import { Parser, type Token, tokenizer, tokTypes } from "acorn";
import type { Place } from "#domain/rule";
import { placeAt, readTree } from "../tree";
import { badBracket, bracketAround, isObjectOrList, labelOf } from "./brackets";
import { oddLetter, oddWord } from "./words";

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

/** Says a sentence of a place, given as an offset in letters. */
export type Say = (where: number, sentence: string) => Broken;

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
