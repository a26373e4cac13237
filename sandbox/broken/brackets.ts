// Brackets in a text that does not parse: which is never closed, closes nothing, or stands for another.
import type { Token } from "acorn";
import { placeAt } from "../tree";
import type { Broken, Say } from "./find";

const closers: Record<string, string> = { "(": ")", "[": "]", "{": "}", "${": "}" };
const isOpener = (token: Token) => closers[labelOf(token)] !== undefined;
const isCloser = (token: Token) => /^[)\]}]$/.test(labelOf(token));
/** What a token is: a bracket's or an operator's own sign, else `name`, `string`, `num`. */
export const labelOf = (token: Token) => token.type.label;

/**
 * The first bracket that closes nothing, stands for another, or is never closed.
 * @example badBracket("rule({", tokens, say)?.message // => "The `{` that opens here is not closed: put a `}` where it ends."
 */
export function badBracket(text: string, tokens: readonly Token[], say: Say): Broken | undefined {
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

/**
 * The index of the bracket that stands open at a token, -1 when none does.
 * @example opensAround(tokensOf("a(b"), 2) // => 1
 */
export function opensAround(tokens: readonly Token[], index: number): number {
  let depth = 0;
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (isCloser(token)) depth++;
    else if (isOpener(token) && depth-- === 0) return at;
  }
  return -1;
}

/**
 * The sign of the bracket that stands open at a token.
 * @example bracketAround(tokensOf("a(b"), 2) // => "("
 */
export function bracketAround(tokens: readonly Token[], index: number): string | undefined {
  const at = opensAround(tokens, index);
  const token = tokens[at];
  return token === undefined ? undefined : labelOf(token);
}

/**
 * Braces after an arrow or a bracket hold statements; all others, and round and square brackets, hold a list.
 * @example isObjectOrList(tokensOf("[a"), 1) // => true
 */
export function isObjectOrList(tokens: readonly Token[], index: number): boolean {
  const at = opensAround(tokens, index);
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token === undefined) return false;
  if (labelOf(token) !== "{") return true;
  return (
    before !== undefined && /^(?:[([,:]|=>?|\?|\|\||&&|=)$/.test(labelOf(before)) && labelOf(before) !== "=>"
  );
}
