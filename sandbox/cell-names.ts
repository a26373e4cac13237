// The names of a cell: those that it makes for the cells to come, those that it uses, and those of others that it changes.
import type { CellNames } from "#domain/stale";
import { insideOf, nodeAt, nodesAt, type TreeNode } from "./tree";

/** Names with where they first stand. */
export type NamesOfCell = {
  makes: Map<string, number>;
  uses: Set<string>;
  changes: Set<string>;
};

/** Calling one of these on a list, a set or a map changes it. */
const changers = new Set(
  "push pop shift unshift splice sort reverse fill copyWithin set add delete clear".split(" "),
);

/**
 * Reads the names of a cell from its tree. What is made inside a function or a block stays in there.
 * @example readNames(tree of "let late = rows.filter(isLate)") // => makes late; uses rows and isLate
 */
export function readNames(program: TreeNode): NamesOfCell {
  const found: NamesOfCell = { makes: new Map(), uses: new Set(), changes: new Set() };
  for (const name of declaredIn(nodesAt(program, "body"))) found.makes.set(name.name, name.start);
  const walker = new Walker(found);
  for (const statement of nodesAt(program, "body")) walker.visit(statement, [new Set(found.makes.keys())]);
  return found;
}

/** The same as plain lists, for whoever keeps account of what is stale. */
export function listNames({ makes, uses, changes }: NamesOfCell): CellNames {
  return { makes: [...makes.keys()], uses: [...uses], changes: [...changes] };
}

type Scopes = readonly Set<string>[];
type Name = { name: string; start: number };

/** The names that statements declare in their own block. */
function declaredIn(statements: readonly TreeNode[]): Name[] {
  return statements.flatMap((statement): Name[] => {
    if (statement.declare === true) return [];
    if (statement.type === "VariableDeclaration")
      return nodesAt(statement, "declarations").flatMap((one) => boundIn(nodeAt(one, "id")));
    if (statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration")
      return boundIn(nodeAt(statement, "id"));
    return [];
  });
}

/** The names that a pattern binds: `{ a, b: [c] }` binds a and c. */
function boundIn(pattern: TreeNode | undefined): Name[] {
  switch (pattern?.type) {
    case "Identifier":
      return [{ name: String(pattern.name), start: pattern.start }];
    case "ObjectPattern":
      return nodesAt(pattern, "properties").flatMap((one) =>
        boundIn(one.type === "RestElement" ? nodeAt(one, "argument") : nodeAt(one, "value")),
      );
    case "ArrayPattern":
      return nodesAt(pattern, "elements").flatMap(boundIn);
    case "AssignmentPattern":
      return boundIn(nodeAt(pattern, "left"));
    case "RestElement":
      return boundIn(nodeAt(pattern, "argument"));
    default:
      return [];
  }
}

const setOf = (names: readonly Name[]) => new Set(names.map(({ name }) => name));

class Walker {
  constructor(readonly found: NamesOfCell) {}

  visit(node: TreeNode | undefined, scopes: Scopes): void {
    if (node === undefined) return;
    const { type } = node;
    const inner = nodeAt(node, "expression");
    if (type.startsWith("TS")) return inner === undefined ? undefined : this.visit(inner, scopes);
    switch (type) {
      case "Identifier":
        return this.#note(this.found.uses, String(node.name), scopes);
      case "BlockStatement":
      case "StaticBlock":
        return this.#all(nodesAt(node, "body"), [setOf(declaredIn(nodesAt(node, "body"))), ...scopes]);
      case "SwitchStatement": {
        this.visit(nodeAt(node, "discriminant"), scopes);
        const inside = nodesAt(node, "cases").flatMap((one) => nodesAt(one, "consequent"));
        return this.#all(nodesAt(node, "cases"), [setOf(declaredIn(inside)), ...scopes]);
      }
      case "ForStatement":
      case "ForInStatement":
      case "ForOfStatement": {
        const first = nodeAt(node, type === "ForStatement" ? "init" : "left");
        const own = first?.type === "VariableDeclaration" ? setOf(declaredIn([first])) : new Set<string>();
        if (type !== "ForStatement" && first?.type !== "VariableDeclaration") this.#assign(first, scopes);
        return this.#all(insideOf(node), [own, ...scopes]);
      }
      case "CatchClause":
        return this.#all(insideOf(node), [setOf(boundIn(nodeAt(node, "param"))), ...scopes]);
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        return this.#function(node, scopes);
      case "ClassExpression":
        return this.#all(insideOf(node), [setOf(boundIn(nodeAt(node, "id"))), ...scopes]);
      case "MemberExpression":
        this.visit(nodeAt(node, "object"), scopes);
        return node.computed === true ? this.visit(nodeAt(node, "property"), scopes) : undefined;
      case "Property":
      case "PropertyDefinition":
      case "AccessorProperty":
      case "MethodDefinition":
        if (node.computed === true) this.visit(nodeAt(node, "key"), scopes);
        return this.visit(nodeAt(node, "value"), scopes);
      case "LabeledStatement":
        return this.visit(nodeAt(node, "body"), scopes);
      case "BreakStatement":
      case "ContinueStatement":
      case "MetaProperty":
        return;
      case "AssignmentExpression":
      case "UpdateExpression":
        this.#assign(nodeAt(node, type === "UpdateExpression" ? "argument" : "left"), scopes);
        break;
      case "UnaryExpression":
        if (node.operator === "delete") this.#assign(nodeAt(node, "argument"), scopes);
        break;
      case "CallExpression": {
        const callee = nodeAt(node, "callee");
        const method = nodeAt(callee, "property");
        if (
          callee?.type === "MemberExpression" &&
          callee.computed !== true &&
          changers.has(String(method?.name))
        )
          this.#assign(callee, scopes);
      }
    }
    this.#all(insideOf(node), scopes);
  }

  #all(nodes: readonly TreeNode[], scopes: Scopes): void {
    for (const node of nodes) this.visit(node, scopes);
  }

  #function(node: TreeNode, scopes: Scopes): void {
    const params = nodesAt(node, "params");
    const own = setOf(params.flatMap(boundIn));
    own.add("arguments");
    if (node.type === "FunctionExpression") for (const { name } of boundIn(nodeAt(node, "id"))) own.add(name);
    const body = nodeAt(node, "body");
    if (body !== undefined) for (const name of varsIn(body)) own.add(name);
    this.#all(params, [own, ...scopes]);
    this.visit(body, [own, ...scopes]);
  }

  /** What is set, or what the thing hangs on of which a part is set. */
  #assign(target: TreeNode | undefined, scopes: Scopes): void {
    if (target?.type === "MemberExpression") return this.#assign(nodeAt(target, "object"), scopes);
    if (target?.type.startsWith("TS")) return this.#assign(nodeAt(target, "expression"), scopes);
    for (const { name } of boundIn(target)) this.#note(this.found.changes, name, scopes);
  }

  #note(set: Set<string>, name: string, scopes: Scopes): void {
    if (!scopes.some((scope) => scope.has(name))) set.add(name);
  }
}

/** The names of `var` anywhere in a function, but not in the functions within it. */
function varsIn(node: TreeNode): string[] {
  if (/Function|^Class/.test(node.type)) return [];
  const own =
    node.type === "VariableDeclaration" && node.kind === "var"
      ? declaredIn([node]).map(({ name }) => name)
      : [];
  return [...own, ...insideOf(node).flatMap(varsIn)];
}
