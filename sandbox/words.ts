// The words that every rule may use, in the order in which the editor lists them.
import { cellWords } from "./words/cells";
import { dateSource, dateWords } from "./words/dates";
import { listSource, listWords } from "./words/lists";
import type { Word } from "./words/word";

export type { Word } from "./words/word";

export const words: Word[] = [...cellWords, ...dateWords, ...listWords];

/** The JavaScript of all words, for the data realm of the sandbox: declarations only. */
export const wordsSource = [dateSource, listSource, ...words.map((word) => word.source)].join("\n");
