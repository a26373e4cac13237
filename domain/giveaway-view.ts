// A text as it is read for giveaways: odd spaces and dashes made plain, strings that were split put together again.

/** What was read, and for each of its characters where that stands in the text itself. */
export type View = {
  text: string;
  /** One more than there are characters. */
  at: Int32Array;
  /** Where each line of what was read begins. A comment that goes on in the next line is one line here. */
  lines: number[];
};

/** A line that ends where a comment goes on in the next one. */
export const wrap = "\u001f";

const oddCharacters =
  // oxlint-disable-next-line no-control-regex -- The sign for a wrapped comment is a control character.
  /["'`][ \t]{0,8}\+[ \t]{0,8}(?:\r?\n[ \t]{0,80})?["'`]|\\\r?\n|\n[ \t]{0,80}(?:\/\/+|\*(?!\/)|#|--)[ \t]{0,8}|[\r\u001f\u00ad\u200b-\u200d\u2060\ufeff\u00a0\u2000-\u200a\u202f\u205f\u3000\u2010-\u2015\u2212\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

/**
 * The text as it is read. Takes time in step with its length.
 * @example readView('"943 476" +\n  " 5919"').text // => '"943 476 5919"'
 */
export function readView(text: string): View {
  const at = new Int32Array(text.length + 1);
  let out = "";
  let from = 0;
  const keep = (until: number) => {
    for (let index = from; index < until; index++) at[out.length + index - from] = index;
    out += text.slice(from, until);
  };
  for (const { 0: odd, index } of matchesOf(oddCharacters, text)) {
    keep(index);
    from = index + odd.length;
    const plain = plainOf(odd);
    if (plain === "") continue;
    at[out.length] = index;
    out += plain;
  }
  keep(text.length);
  at[out.length] = text.length;
  const lines = [0];
  for (let end = out.indexOf("\n"); end >= 0; end = out.indexOf("\n", end + 1)) lines.push(end + 1);
  return { text: out, at, lines };
}

function plainOf(odd: string): string {
  if (odd.startsWith("\n")) return wrap;
  if (odd.length > 1 || /[\r\u00ad\u200b-\u200d\u2060\ufeff]/.test(odd)) return "";
  if (/[\u2010-\u2015\u2212]/.test(odd)) return "-";
  if (odd >= "\uff10" && odd <= "\uff5a") return odd.normalize("NFKC");
  return " ";
}

/**
 * Which line of what was read a place is on, from 0.
 * @example lineOf(readView("a\nb"), 2) // => 1
 */
export function lineOf({ lines }: View, place: number): number {
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * The line around a place, cut to so much before and after it.
 * @example around(readView("NHS no. 12"), 8, 60, 20) // => "NHS no. 12"
 */
export function around(view: View, place: number, before: number, after: number): string {
  const line = lineOf(view, place);
  const start = Math.max(view.lines[line] ?? 0, place - before);
  const end = Math.min((view.lines[line + 1] ?? view.text.length + 1) - 1, place + after);
  return view.text.slice(start, end);
}

/**
 * Every match of a global pattern, one after the other. The pattern keeps what the engine learnt of it, which `matchAll`
 * throws away each time.
 * @example [...matchesOf(/b/g, "abb")].length // => 2
 */
export function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  let from = 0;
  for (;;) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match === null) return;
    from = match.index + Math.max(1, match[0].length);
    yield match;
  }
}
