// How hard a text is to read: by the length of its words and sentences, and by words that only programmers use.

export type Readability = {
  words: number;
  sentences: number;
  /** The automated readability index (Smith and Senter, 1967): about the years of schooling that a text asks for. */
  index: number;
  /** The longest sentence, and how many words it has. */
  longest: { words: number; text: string };
  /** Words that only programmers use, each once. */
  jargon: string[];
};

/** A piece of code in a sentence counts as one short word: how long its name is says nothing of the sentence. */
const code = "code";

const programmersWords =
  /\b(arrays?|booleans?|callbacks?|null|params?|parameters?|iterate[sd]?|iteration|syntax|instantiate[sd]?|predicates?|mutable|immutable|schemas?|payloads?|endpoints?|regex(?:es)?|strings?|async|runtime|deploy(?:ed|ment)?|repositor(?:y|ies)|pull requests?|commits?|branch(?:es)?|refactor(?:ed|ing)?|boilerplate|lambdas?|closures?|polymorphi\w+|stderr|stdout|falsy|truthy)\b/gi;

/**
 * Measures prose written in Markdown. Fenced code, headings, links' addresses and signs are left out.
 * @example measure("It is a row. It has a cell.").sentences // => 2
 */
export function measure(markdown: string): Readability {
  const sentences = sentencesOf(plain(markdown));
  const counted = sentences.map((text) => ({ text, words: wordsOf(text).length }));
  const all = counted.flatMap(({ text }) => wordsOf(text));
  const letters = all.reduce((sum, word) => sum + word.replaceAll(/[^\p{L}\p{N}]/gu, "").length, 0);
  const words = Math.max(all.length, 1);
  const index = 4.71 * (letters / words) + 0.5 * (words / Math.max(sentences.length, 1)) - 21.43;
  const longest = counted.toSorted((one, other) => other.words - one.words)[0] ?? { words: 0, text: "" };
  const jargon = [...new Set(sentences.join(" ").toLowerCase().match(programmersWords))];
  return {
    words: all.length,
    sentences: sentences.length,
    index: Math.round(index * 10) / 10,
    longest,
    jargon,
  };
}

function plain(markdown: string): string {
  return markdown
    .replaceAll(/^```[\s\S]*?^```/gm, "")
    .replaceAll(/^#+ .*$/gm, "")
    .replaceAll(/`[^`]*`/g, code)
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/^ *(?:[-*>]|\d+\.) +/gm, "\n\n")
    .replaceAll(/[*_]/g, "");
}

/** A paragraph ends a sentence, and so does a sign at its end that a space or nothing follows. */
function sentencesOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((paragraph) => paragraph.replaceAll(/\s+/g, " ").split(/(?<=[.!?:]["”’)]?) +(?=\S)/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

function wordsOf(text: string): string[] {
  return text.split(/[\s–—/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
