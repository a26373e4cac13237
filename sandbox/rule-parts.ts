// A rule file taken apart: each thing that it says, and each of its examples, with the comments that belong to it.
//
// Put together again, the parts are the very text that they came from.
import { isNode, nodeAt, nodesAt, readTree, type TreeNode } from "./tree";

/** One `name: value` of a list in braces. `before` and `after` are the space and comments around it. */
export type Part = { name: string; before: string; text: string; after: string; examples?: PartList };

/** What stands between two braces; `open` and `close` hold the braces. */
export type PartList = { open: string; parts: Part[]; close: string; lastComma: boolean };

/** A whole file: what stands before and after the rule, and what the rule says. */
export type RuleParts = { head: string; list: PartList; foot: string };

/**
 * Takes a rule file apart; undefined where its text cannot be read, or says one thing twice.
 * @example readParts("rule({ code: \"1\" });")?.list.parts.map((part) => part.name) // => ["code"]
 */
export function readParts(text: string): RuleParts | undefined {
  const read = readTree(text);
  if (!read.ok) return undefined;
  const calls = nodesAt(read.tree, "body").map((statement) => nodeAt(statement, "expression"));
  const call = calls.find((each) => nodeAt(each, "callee")?.name === "rule");
  const file = call && nodesAt(call, "arguments")[0];
  if (file?.type !== "ObjectExpression") return undefined;
  const list = readList(text, file, true);
  if (list === undefined) return undefined;
  return { head: text.slice(0, file.start), list, foot: text.slice(file.end) };
}

/**
 * The text of a file that was taken apart.
 * @example writeParts(parts) // => "rule({ code: \"1\" });"
 */
export function writeParts({ head, list, foot }: RuleParts): string {
  return `${head}${writeList(list)}${foot}`;
}

/**
 * The text of one part, without what stands around it.
 * @example writePart(part) // => "code: \"1\""
 */
export function writePart(part: Part): string {
  return part.examples === undefined ? part.text : `${part.text}${writeList(part.examples)}`;
}

function writeList({ open, parts, close, lastComma }: PartList): string {
  let written = open;
  // A part that came from elsewhere must not end up behind the comment of the one before it.
  const put = (text: string, isLineOver: boolean) => {
    written += isLineOver && !text.startsWith("\n") ? `\n${text}` : text;
  };
  let isLineOver = false;
  for (const [at, part] of parts.entries()) {
    const comma = at < parts.length - 1 || lastComma ? "," : "";
    put(`${part.before}${writePart(part)}${comma}${part.after}`, isLineOver);
    isLineOver = part.after.trimStart().startsWith("//");
  }
  put(close, isLineOver);
  return written;
}

function readList(text: string, node: TreeNode, withExamples: boolean): PartList | undefined {
  const properties = nodesAt(node, "properties");
  const parts: Part[] = [];
  let from = node.start + 1;
  let lastComma = false;
  for (const [at, property] of properties.entries()) {
    const next = properties[at + 1]?.start ?? node.end - 1;
    const comma = findComma(text, property.end, next);
    lastComma = comma !== undefined;
    const end = comma ?? property.end;
    const after = sameLine(text.slice(comma === undefined ? end : end + 1, next));
    const value = nodeAt(property, "value");
    const name = nameOf(property, text);
    const examples =
      withExamples && (name === "valid" || name === "invalid") && value?.type === "ObjectExpression"
        ? readList(text, value, false)
        : undefined;
    parts.push({
      name,
      before: text.slice(from, property.start),
      // A list of examples is kept apart from its name; whatever follows it before the comma stays with its end.
      text: text.slice(property.start, examples && value ? value.start : end),
      ...(examples &&
        value && { examples: { ...examples, close: examples.close + text.slice(value.end, end) } }),
      after,
    });
    from = end + (comma === undefined ? 0 : 1) + after.length;
  }
  if (new Set(parts.map(({ name }) => name)).size < parts.length) return undefined;
  return {
    open: text.slice(node.start, node.start + 1),
    parts,
    close: text.slice(from, node.end),
    lastComma,
  };
}

/** The comma between two parts, wherever comments stand around it. */
function findComma(text: string, from: number, to: number): number | undefined {
  for (let at = from; at < to; at += 1) {
    if (text[at] === ",") return at;
    if (text.startsWith("//", at)) at = indexAfter(text, "\n", at, to) - 1;
    else if (text.startsWith("/*", at)) at = indexAfter(text, "*/", at + 2, to) - 1;
  }
  return undefined;
}

function indexAfter(text: string, what: string, from: number, to: number): number {
  const found = text.indexOf(what, from);
  return found === -1 ? to : Math.min(to, found + what.length);
}

/** A comment that ends the line on which a part ended belongs to that part. */
function sameLine(text: string): string {
  return /^[ \t]*(?:\/\/[^\n]*|\/\*[^\n]*?\*\/[ \t]*)(?=\n)/.exec(text)?.[0] ?? "";
}

function nameOf(property: TreeNode, text: string): string {
  const key = nodeAt(property, "key");
  if (!isNode(key)) return text.slice(property.start, property.end);
  if (key.type === "Identifier" && property.computed !== true) return String(key.name);
  return key.type === "Literal" ? String(key.value) : text.slice(key.start, key.end);
}
