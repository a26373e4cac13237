// A comment or an explanation in Markdown, made harmless before it reaches the code host. Code in it stays as it is, for
// there it is text already, and a rule that is suggested in a comment must arrive letter by letter.
import { fromMarkdown } from "mdast-util-from-markdown";
import { disarm, tidyText } from "#domain/harmless";

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree | Tree["children"][number];

/**
 * Markdown in which nothing but code is as it was typed where that would call, close or load something.
 * @example harmlessMarkdown("@team, see `@team`") // => the same to look at; nobody is called
 */
export function harmlessMarkdown(text: string): string {
  let now = tidyText(text);
  // What was disarmed may make code of what was none, and none of what was code: read again until nothing changes.
  for (let times = 0; times < 4; times += 1) {
    const next = disarmOutsideCode(now);
    if (next === now) return closeLastFence(now);
    now = next;
  }
  return disarmOnce(now);
}

function disarmOutsideCode(text: string): string {
  let done = "";
  let from = 0;
  for (const [start, end] of codeIn(fromMarkdown(text), text)) {
    done += disarmOnce(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
  return done + disarmOnce(text.slice(from));
}

/** Done twice it is as done once. */
function disarmOnce(text: string): string {
  return disarm(text.replaceAll("\u200b", ""));
}

/** Where code stands, from and to, in order. Indented code is left out: what makes it code is easily lost. */
function codeIn(node: Node, text: string): [number, number][] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  const isFenced = node.type === "code" && fenceAt(text, start) !== null;
  if (node.type === "inlineCode" || isFenced) return [[start, end]];
  return "children" in node ? node.children.flatMap((child) => codeIn(child, text)) : [];
}

const fenceAt = (text: string, at: number) =>
  /^ {0,3}(`{3,}|~{3,})/.exec(text.slice(at, at + 200))?.[1] ?? null;

/** A fence that was left open would swallow what is said after it. */
function closeLastFence(text: string): string {
  const last = fromMarkdown(text).children.at(-1);
  const fence = last?.type === "code" ? fenceAt(text, last.position?.start.offset ?? 0) : null;
  if (last === undefined || fence === null) return text;
  const lines = text.slice(last.position?.start.offset ?? 0).split("\n");
  const ended = lines.length > 1 && (lines.at(-1) ?? "").trim().startsWith(fence);
  return ended ? text : `${text}\n${fence}`;
}
