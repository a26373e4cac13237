// Six words that open a place: easy to write down and to type, and too many to be guessed.
import { createHash, randomInt } from "node:crypto";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { type Result, refuse, succeed } from "#domain/result";
import { nearest } from "#sandbox/nearest";

/** 2,048 words, no two with the same first four letters: six of them are one of 2^66. */
const known = new Set(wordlist);
const count = 6;
/** Letters by which a word is known from every other. */
const enough = 4;

/**
 * Six words, by chance.
 * @example makeWords() // => "apple river candy moon puzzle orange"
 */
export function makeWords(): string {
  return Array.from({ length: count }, () => wordlist[randomInt(wordlist.length)]).join(" ");
}

/**
 * The six words that somebody typed: in capitals, with commas, or only the first four letters of each.
 * Refuses in a sentence that names the word which is not one.
 * @example readWords("Apple, river, cand moon puzz orange") // => { ok: true, value: "apple river candy moon puzzle orange" }
 */
export function readWords(typed: string): Result<string> {
  const given = typed.toLowerCase().match(/\p{Letter}+/gu) ?? [];
  const words: string[] = [];
  for (const word of given.slice(0, count)) {
    const longer = word.length >= enough ? wordlist.find((one) => one.startsWith(word)) : undefined;
    const whole = known.has(word) ? word : longer;
    if (whole === undefined) return refuse(`“${word}” is not one of the words.${nearest(word, wordlist)}`);
    words.push(whole);
  }
  if (given.length !== count) return refuse(`There are six words. These are ${given.length}.`);
  return succeed(words.join(" "));
}

/**
 * What is kept of six words: enough to know them again, and not to say them.
 * @example hashWords("apple river candy moon puzzle orange") // => "pZ0…"
 */
export function hashWords(words: string): string {
  return createHash("sha256").update(`ruleyard place: ${words}`).digest("base64url");
}
