// A word is a function that every rule may use: what it does in a sentence, what it answers, and its text for QuickJS.

/** One word of the yard. `source` is JavaScript that only QuickJS ever runs. */
export type Word = {
  name: string;
  /** One sentence for the editor's hover. */
  about: string;
  /** A call and what it answers, both as they would be typed. The tests run every one of them. */
  example: { call: string; answer: string };
  /** Its declarations for the editor, without `declare`. */
  types: string[];
  source: string;
};
