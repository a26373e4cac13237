// The syntax tree of a rule or a cell, with or without types: every part knows where it stands in the text.
import { tsPlugin } from "@sveltejs/acorn-typescript";
import { Parser } from "acorn";
import type { Place } from "#domain/rule";

/** A part of the tree as ESTree names it (`CallExpression`, …). `start` and `end` are offsets into the text. */
export type TreeNode = {
  type: string;
  start: number;
  end: number;
  loc: { start: { line: number; column: number } };
  [part: string]: unknown;
};

export type ReadTree =
  | { ok: true; tree: TreeNode }
  /** `at` is the offset of what could not be read. */
  | { ok: false; at: number; message: string };

/** What is said of a text that nests so deeply that the reader itself gives up. */
export const tooDeep = "This nests too deeply to be read.";

const parser = Parser.extend(tsPlugin());

/**
 * Reads a text in JavaScript or TypeScript.
 * @example readTree("a.b").ok // => true
 */
export function readTree(text: string): ReadTree {
  try {
    const tree: unknown = parser.parse(text, {
      ecmaVersion: "latest",
      sourceType: "module",
      locations: true,
      allowReturnOutsideFunction: true,
    });
    if (isNode(tree)) return { ok: true, tree };
  } catch (error) {
    if (error instanceof SyntaxError && "pos" in error) {
      return { ok: false, at: Number(error.pos), message: error.message.replace(/\s*\(\d+:\d+\)$/, "") };
    }
    // Brackets so deep that the reader itself gave up.
    if (!(error instanceof RangeError)) throw error;
  }
  return { ok: false, at: 0, message: tooDeep };
}

/** Is this a part of a tree? */
export function isNode(value: unknown): value is TreeNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/**
 * One part of a node, when it is there and is a node itself.
 * @example nodeAt(call, "callee")?.type // => "Identifier"
 */
export function nodeAt(node: TreeNode | undefined, part: string): TreeNode | undefined {
  const value = node?.[part];
  return isNode(value) ? value : undefined;
}

/**
 * A list of parts of a node; gaps are left out.
 * @example nodesAt(call, "arguments").length // => 2
 */
export function nodesAt(node: TreeNode | undefined, part: string): TreeNode[] {
  const value = node?.[part];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/**
 * Visits a node and everything in it, in the order of the text. `false` passes over what is inside.
 * @example walkTree(tree, (node, above) => { if (node.type === "IfStatement") found.push(node); })
 * // => undefined
 */
export function walkTree(
  node: TreeNode,
  visit: (node: TreeNode, above: readonly TreeNode[]) => boolean | undefined | void,
  above: readonly TreeNode[] = [],
): void {
  if (visit(node, above) === false) return;
  const path = [node, ...above];
  for (const inner of insideOf(node)) walkTree(inner, visit, path);
}

/** The nodes directly inside a node, in the order of the text. */
export function insideOf(node: TreeNode): TreeNode[] {
  const found: TreeNode[] = [];
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) found.push(...value.filter(isNode));
    else if (isNode(value)) found.push(value);
  }
  // `{ a }` is one name, told twice.
  return [...new Set(found)].sort((one, other) => one.start - other.start);
}

/**
 * The line and the column of an offset, both from 1.
 * @example placeAt("a\nbc", 3) // => { line: 2, column: 2 }
 */
export function placeAt(text: string, at: number): Place {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
