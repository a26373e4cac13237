// A rule's text written out so that each part tells what it came to, and means exactly what it meant before.
//
// What is written runs only inside QuickJS. Three functions are called there, under names that the text does not have:
// `enter` begins a call of a function, `told` takes a part's value and gives it back, `left` ends a call.
import type { AnyNode } from "acorn";
import type { Part } from "#domain/trace";
import { bare, childrenOf, type Syntax } from "../syntax";
import {
  type FunctionNode,
  isFunction,
  isRaw,
  isRawChild,
  isTelling,
  isValueChild,
  kindOf,
  stepOf,
} from "./parts";

export type Instrumented = { text: string; parts: Part[]; prefix: string };

/** Where writing is: the variable that holds the number of the call, how deep it is, and the part around it. */
type Here = { call: string; depth: number; parent: number | undefined };

/**
 * Writes a rule's text with its parts told.
 * @example instrument(syntax).text // => 'rule({ fails: (row) => {const $1c1=$1enter(0,row);return $1left($1c1,1, …);} })'
 */
export function instrument(syntax: Syntax): Instrumented {
  const { text, program } = syntax;
  let number = 1;
  while (text.includes(`$${number}`)) number++;
  const prefix = `$${number}`;
  const parts: Part[] = [];

  function part(kind: Part["kind"], node: AnyNode, role: string, here: Here): number {
    const [{ from, line, column }, end] = [syntax.spot(node.start), syntax.spot(node.end - 1)];
    const id = parts.length;
    const parent = here.parent === undefined ? {} : { parent: here.parent };
    parts.push({ id, kind, role, from, to: end.from + 1, line, column, ...parent });
    return id;
  }

  /** A node's text with each child written by `child`. */
  function spliced(node: AnyNode, child: (name: string, child: AnyNode) => string): string {
    let written = "";
    let at = node.start;
    for (const [name, one] of childrenOf(node)) {
      // The key of `{ a }` and of `{ a = 1 }` is its value too, or the beginning of it.
      if (one.start < at || (node.type === "Property" && node.shorthand && name === "key")) continue;
      written += text.slice(at, one.start) + child(name, one);
      at = one.end;
    }
    return written + text.slice(at, node.end);
  }

  function plain(node: AnyNode, here: Here, role: string): string {
    if (isRaw(node)) return text.slice(node.start, node.end);
    if (isFunction(node)) return writeFunction(node, here, role);
    if (node.type === "ReturnStatement") return writeReturn(node, here, role);
    if (node.type === "ObjectPattern") return spliced(node, (_, one) => writeTarget(one, here));
    const kind = stepOf(node);
    const inside = kind === undefined ? here : { ...here, parent: part(kind, node, role, here) };
    return spliced(node, (name, child) => {
      if (isRawChild(node, name)) return text.slice(child.start, child.end);
      return isValueChild(node, name, child) ? value(child, inside, name) : plain(child, inside, name);
    });
  }

  function value(node: AnyNode, here: Here, role: string, teller = "told"): string {
    const inner = bare(node);
    // What runs once, when the file is read, is asked about no row.
    if (here.depth === 0 || (teller === "told" && !isTelling(inner))) return plain(node, here, role);
    const id = part(kindOf(inner), inner, role, here);
    const written = plain(node, { ...here, parent: id }, role);
    const whole = node.type === "SequenceExpression" ? `(${written})` : written;
    return ` ${prefix}${teller}(${here.call},${id},${whole})`;
  }

  function writeFunction(node: FunctionNode, here: Here, role: string): string {
    const id = part("function", node, role, here);
    const depth = here.depth + 1;
    const inside: Here = { call: `${prefix}c${depth}`, depth, parent: id };
    const [first] = node.params;
    const given = first?.type === "Identifier" ? `,${first.name}` : "";
    const enter = `const ${inside.call}=${prefix}enter(${id}${given});`;
    return spliced(node, (name, child) => {
      if (name === "id") return text.slice(child.start, child.end);
      if (name !== "body") return plain(child, { ...here, parent: id }, name);
      if (child.type !== "BlockStatement") return `{${enter}return${value(child, inside, "body", "left")}}`;
      const body = spliced(child, (_, statement) => plain(statement, inside, "body"));
      const directives = child.body.filter((one) => one.type === "ExpressionStatement" && one.directive);
      // What ends here is left here; directives stay first.
      const from = (directives.at(-1)?.end ?? child.start + 1) - child.start;
      return `${body.slice(0, from)};${enter}${body.slice(from, -1)};${prefix}left(${inside.call});}`;
    });
  }

  /** In `{ [key]: target }` only the key is read. */
  function writeTarget(node: AnyNode, here: Here): string {
    if (node.type !== "Property" || isRaw(node)) return plain(node, here, "target");
    return spliced(node, (name, child) => {
      if (name !== "key") return plain(child, here, name);
      return node.computed ? value(child, here, name) : text.slice(child.start, child.end);
    });
  }

  function writeReturn(node: AnyNode & { type: "ReturnStatement" }, here: Here, role: string): string {
    const id = part("return", node, role, here);
    if (node.argument) {
      const { argument } = node;
      return spliced(node, () => value(argument, { ...here, parent: id }, "argument", "left"));
    }
    return `return void ${prefix}left(${here.call})${text.slice(node.start + "return".length, node.end)}`;
  }

  const written = plain(program, { call: "-1", depth: 0, parent: undefined }, "program");
  return { text: text.slice(0, program.start) + written + text.slice(program.end), parts, prefix };
}
