// Text that fits a pattern, by chance: the part of regular expressions that datasets describe their cells with.
import type { Chance } from "./chance";

/**
 * A text that the whole pattern matches: letters, classes, groups, alternatives and counts. What it does not know
 * (look-ahead, back references) stands for itself.
 * `figures` are the first that it uses where any figure may stand: a number that begins with them is nobody's.
 * @example textLike("UN[1-5]", chanceOf(1, 1)) // => "UN4"
 */
export function textLike(pattern: string, chance: Chance, figures = ""): string {
  let at = 0;
  let left = figures;
  const isEnd = () => at >= pattern.length || pattern[at] === ")";

  function alternatives(): string {
    const all: string[] = [];
    do {
      if (pattern[at] === "|") at++;
      let text = "";
      while (!isEnd() && pattern[at] !== "|") text += repeated();
      all.push(text);
    } while (pattern[at] === "|");
    return chance.of(all) ?? "";
  }

  function repeated(): string {
    const start = at;
    let text = single();
    const end = at;
    const count = times();
    if (count === 0) return "";
    const after = at;
    for (let left = count - 1; left > 0; left--) {
      at = start;
      text += single();
    }
    at = count > 1 ? after : Math.max(after, end);
    return text;
  }

  function times(): number {
    const mark = pattern[at];
    if (mark === "*" || mark === "+" || mark === "?") {
      at++;
      return mark === "?" ? chance.number(0, 1) : chance.number(mark === "+" ? 1 : 0, 4);
    }
    const counts = /^\{(\d+)(,(\d*))?\}/.exec(pattern.slice(at));
    if (counts === null) return 1;
    at += counts[0].length;
    const low = Number(counts[1]);
    return counts[2] === undefined ? low : chance.number(low, Number(counts[3] || low + 3));
  }

  function single(): string {
    const mark = pattern[at++] ?? "";
    if (mark === "(") {
      if (pattern.startsWith("?:", at)) at += 2;
      const text = alternatives();
      at++;
      return text;
    }
    if (mark === "[") return oneOfClass();
    if (mark === ".") return chance.of([..."ABCDEFGHJK0123456789"]) ?? "";
    if (mark === "^" || mark === "$") return "";
    if (mark !== "\\") return mark;
    return escaped(pattern[at++] ?? "");
  }

  function escaped(mark: string): string {
    if (mark === "d") {
      const figure = left[0] ?? String(chance.number(0, 9));
      left = left.slice(1);
      return figure;
    }
    if (mark === "w") return chance.of([..."ABCDEFGHJK0123456789"]) ?? "";
    return mark === "s" ? " " : mark === "b" ? "" : mark;
  }

  function oneOfClass(): string {
    const isNot = pattern[at] === "^";
    if (isNot) at++;
    let members = "";
    while (at < pattern.length && pattern[at] !== "]") {
      let mark = pattern[at++] ?? "";
      if (mark === "\\") {
        const kind = pattern[at++] ?? "";
        mark = kind === "d" ? "0123456789" : kind === "w" ? "ABCDEFGHJK0123456789" : kind;
      }
      if (mark.length === 1 && pattern[at] === "-" && pattern[at + 1] !== "]") {
        const last = pattern.charCodeAt(at + 1);
        at += 2;
        for (let code = mark.charCodeAt(0); code <= last; code++) members += String.fromCharCode(code);
      } else members += mark;
    }
    at++;
    const fitting = isNot
      ? [..."ABCDEFGHJKLMNPQRTUVWXYZ0123456789"].filter((each) => !members.includes(each))
      : [...members];
    return chance.of(fitting) ?? "";
  }

  return alternatives();
}
