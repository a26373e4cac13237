// A rule may use TypeScript: its types are blanked out before it runs, and not one character moves.
import { insideOf, nodeAt, nodesAt, placeAt, readTree, tooDeep, type TreeNode } from "./tree";

export type Stripped =
  | { ok: true; text: string }
  /** `isType`: it parses, and holds more than types. */
  | { ok: false; line: number; column: number; message: string; isType?: boolean };

/**
 * The JavaScript of a text in TypeScript with each token in its own place, or what stands where that cannot run.
 * @example stripTypes("const a: number = 1") // => { ok: true, text: "const a         = 1" }
 */
export function stripTypes(text: string): Stripped {
  try {
    return blankTypes(text);
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, line: 1, column: 1, message: tooDeep };
    throw error;
  }
}

function blankTypes(text: string): Stripped {
  const read = readTree(text);
  return read.ok
    ? stripTree(text, read.tree)
    : { ok: false, ...placeAt(text, read.at), message: read.message };
}

/** The same for a text whose tree was read already. */
export function stripTree(text: string, tree: TreeNode): Stripped {
  const blanker = new Blanker(text);
  blanker.visit(tree);
  if (blanker.refused === undefined) return { ok: true, text: blanker.result() };
  const { node, message } = blanker.refused;
  return { ok: false, ...placeAt(text, node.start), message, isType: true };
}

/** Types that would become code of their own: there is no JavaScript in their place. */
const refusals: Record<string, string> = {
  TSEnumDeclaration:
    'An `enum` is more than a type, so it cannot be used here. Write a list: `const codes = ["A", "B"]`.',
  TSModuleDeclaration: "A `namespace` cannot be used here. Write its functions and constants by themselves.",
  TSParameterProperty:
    "`private` and the like cannot stand before what a constructor takes. Set the property inside it: `this.name = name`.",
  TSImportEqualsDeclaration: "Nothing can be imported here: the words and the rows are there already.",
  TSExportAssignment: "Nothing can be exported here: `rule({ … })` is enough.",
  Decorator: "A decorator (`@name`) cannot be used here. Call the function instead.",
};

const wholeTypes = new Set([
  "TSTypeAnnotation",
  "TSTypeParameterDeclaration",
  "TSTypeParameterInstantiation",
  "TSIndexSignature",
]);
const typeStatements = new Set([
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "TSDeclareFunction",
  "TSNamespaceExportDeclaration",
]);
const wordsBeforeMember = /^(?:(?:public|private|protected|readonly|override|declare|abstract)(?![\w$])\s*)$/;
const statements =
  /^(?:ExpressionStatement|VariableDeclaration|ReturnStatement|ThrowStatement|PropertyDefinition)$/;

class Blanker {
  refused: { node: TreeNode; message: string } | undefined;
  readonly #out: string[];
  readonly #blank: Uint8Array;

  constructor(readonly text: string) {
    // By places of the text, not by letters: an emoji has two.
    this.#out = Array.from({ length: text.length }, (_, at) => text.charAt(at));
    this.#blank = new Uint8Array(text.length + 1);
  }

  result(): string {
    return this.#out.join("");
  }

  visit(node: TreeNode, parent?: TreeNode): void {
    if (this.refused !== undefined) return;
    if (this.#isOnlyType(node, parent)) {
      this.#clear(node.start, node.end);
      // What stands before must not run on into what stands after.
      if (!/^TS(?:Type|Index)/.test(node.type) || node.type === "TSTypeAliasDeclaration")
        this.#put(node.start, ";");
      return;
    }
    const message = refusals[node.type];
    if (message !== undefined) {
      this.refused = { node, message };
      return;
    }
    this.#visitInside(node);
    this.#clearOwn(node);
    this.#endStatement(node, parent);
  }

  #visitInside(node: TreeNode): void {
    for (const inner of insideOf(node)) if (!wholeTypes.has(inner.type)) this.visit(inner, node);
    for (const inner of insideOf(node)) if (wholeTypes.has(inner.type)) this.#clear(inner.start, inner.end);
  }

  #isOnlyType(node: TreeNode, parent: TreeNode | undefined): boolean {
    if (typeStatements.has(node.type) || node.declare === true) return true;
    if (node.type === "TSIndexSignature" || node.type.startsWith("TSAbstract")) return true;
    if (node.type === "TSDeclareMethod") return true;
    if (/^(?:Import|Export)/.test(node.type) && (node.importKind === "type" || node.exportKind === "type"))
      return node.type.endsWith("Declaration");
    // The first halves of an overloaded method have no body.
    const value = nodeAt(node, "value");
    if (node.type === "MethodDefinition" && (node.abstract === true || nodeAt(value, "body") === undefined))
      return true;
    return node.type === "PropertyDefinition" && (node.abstract === true || parent?.declare === true);
  }

  /** What a node of JavaScript carries besides: `as T`, `!`, `?`, `implements`, the words before a member. */
  #clearOwn(node: TreeNode): void {
    const inner = nodeAt(node, "expression");
    switch (node.type) {
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
      case "TSInstantiationExpression":
        if (inner) this.#clear(this.#closing(inner), node.end);
        return;
      case "TSTypeAssertion":
        if (inner) this.#clear(node.start, this.#opening(node, inner));
        return;
      case "ClassDeclaration":
      case "ClassExpression":
        this.#clearClass(node);
        return;
      case "PropertyDefinition":
      case "AccessorProperty":
      case "MethodDefinition":
        this.#clearMember(node);
        return;
      case "VariableDeclarator":
        if (node.definite === true) this.#clearMark(nodeAt(node, "id"), "!");
        return;
    }
    if (node.optional === true && /^(?:Identifier|ObjectPattern|ArrayPattern)$/.test(node.type))
      this.#clearMark(node, "?");
    if (/Function/.test(node.type)) this.#clearFunction(node);
  }

  /** Brackets around an inner expression belong to what is left. */
  #closing(inner: TreeNode): number {
    const before = this.text.slice(inner.end);
    const skipped =
      /^(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*\n|\))*(?=\bas\b|\bsatisfies\b|!|<)/.exec(before)?.[0] ?? "";
    return inner.end + skipped.length;
  }

  #opening(node: TreeNode, inner: TreeNode): number {
    const types = nodeAt(node, "typeAnnotation");
    const after = types === undefined ? inner.start : this.text.indexOf(">", types.end) + 1;
    return Math.min(after, inner.start);
  }

  #clearClass(node: TreeNode): void {
    const body = nodeAt(node, "body");
    if (node.abstract === true) this.#clearWord("abstract", node.start, body?.start ?? node.end);
    const taken = nodesAt(node, "implements");
    const [first, last] = [taken[0], taken.at(-1)];
    if (first && last) {
      const word = this.text.lastIndexOf("implements", first.start);
      this.#clear(word, last.end);
    }
  }

  #clearMember(node: TreeNode): void {
    const key = nodeAt(node, "key");
    if (key === undefined) return;
    const from = node.start;
    let at = from;
    for (const word of this.text.slice(from, key.start).matchAll(/[A-Za-z]+\s*/g)) {
      at = from + word.index;
      if (wordsBeforeMember.test(word[0])) this.#clear(at, at + word[0].trimEnd().length);
    }
    if (node.optional === true) this.#clearMark(key, "?");
    if (node.definite === true) this.#clearMark(key, "!");
  }

  /** The first \`?\` or \`!\` after a name. */
  #clearMark(name: TreeNode | undefined, mark: string): void {
    if (name === undefined) return;
    const end = name.end;
    const types = nodeAt(name, "typeAnnotation");
    const inside = types === undefined ? -1 : this.text.lastIndexOf(mark, types.start);
    const at = inside >= name.start ? inside : this.text.indexOf(mark, end);
    const own =
      name.type === "Identifier" && typeof name.name === "string" ? name.start + name.name.length : end;
    const near = this.text.indexOf(mark, own);
    const found = near !== -1 && /^\s*$/.test(this.text.slice(own, near)) ? near : at;
    if (found !== -1) this.#clear(found, found + 1);
  }

  #clearWord(word: string, from: number, to: number): void {
    const at = this.text.slice(from, to).search(new RegExp(`\\b${word}\\b`));
    if (at !== -1) this.#clear(from + at, from + at + word.length);
  }

  #clearFunction(node: TreeNode): void {
    const [first, second] = nodesAt(node, "params");
    if (first?.type === "Identifier" && first.name === "this") {
      const comma = this.text.indexOf(",", first.end);
      this.#clear(first.start, second === undefined ? first.end : comma + 1);
    }
    if (node.type !== "ArrowFunctionExpression") return;
    // No line may end between what an arrow function takes and its arrow.
    const answers = nodeAt(node, "returnType");
    if (answers !== undefined && this.text.slice(answers.start, answers.end).includes("\n")) {
      const close = this.text.lastIndexOf(")", answers.start);
      this.#clear(close, close + 1);
      this.#put(answers.end - 1, ")");
    }
    const types = nodeAt(node, "typeParameters");
    if (node.async === true && types !== undefined) {
      const open = this.text.indexOf("(", types.end);
      this.#clear(open, open + 1);
      this.#put(types.start, "(");
    }
  }

  /** A statement that ended with a type keeps its end: \`x as T\`, and on the next line a bracket. */
  #endStatement(node: TreeNode, parent: TreeNode | undefined): void {
    if (!statements.test(node.type) || parent?.type.startsWith("For")) return;
    const last = node.end - 1;
    const goesOn = /^\s*[([`+\-/*<]/.test(this.text.slice(node.end));
    if (goesOn && this.#blank[last] === 1 && this.#out[last] === " ") this.#put(last, ";");
  }

  #clear(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      this.#blank[at] = 1;
      if (!/\s/.test(this.text[at] ?? " ")) this.#out[at] = " ";
    }
  }

  #put(at: number, letter: string): void {
    this.#out[at] = letter;
  }
}
