// Which parts of a rule's text can be told, what each is called, and which must be left as they stand.
import type { AnyNode } from "acorn";
import type { Part } from "#domain/trace";
import { bare } from "../syntax";

export type FunctionNode = AnyNode & {
  type: "FunctionDeclaration" | "FunctionExpression" | "ArrowFunctionExpression";
};

/**
 * Whether a node is a function of any kind.
 * @example isFunction(arrow) // => true
 */
export function isFunction(node: AnyNode): node is FunctionNode {
  return /^(?:Arrow)?Function/.test(node.type);
}

/**
 * Whether a node is copied as it stands, with all that is in it.
 * @example isRaw(identifier) // => true
 */
export function isRaw(node: AnyNode): boolean {
  if (node.type === "Property") return node.shorthand && node.value.type === "Identifier";
  if (node.type === "ExpressionStatement") return node.directive !== undefined;
  return ["Identifier", "PrivateIdentifier", "MetaProperty", "ImportExpression", "TemplateElement"].includes(
    node.type,
  );
}

/**
 * Whether the child of this name is copied as it stands.
 * @example isRawChild(memberExpression, "property") // => true
 */
export function isRawChild(node: AnyNode, name: string): boolean {
  switch (node.type) {
    case "NewExpression":
      // `new (told(a))()` would be another program.
      return name === "callee";
    case "MemberExpression":
      return name === "property" && !node.computed;
    case "Property":
    case "MethodDefinition":
    case "PropertyDefinition":
      return name === "key" && !node.computed;
    case "UnaryExpression":
      // `typeof` may ask about a name that is nowhere declared.
      return node.operator === "typeof" && bare(node.argument).type === "Identifier";
    default:
      return name === "superClass" || name === "label" || name === "id";
  }
}

/**
 * Whether a child is an expression that is read, and neither assigned to, deleted, nor called.
 * @example isValueChild(callExpression, "callee", callee) // => false
 */
export function isValueChild(node: AnyNode, name: string, child: AnyNode): boolean {
  switch (node.type) {
    case "ParenthesizedExpression":
    case "ChainExpression":
    case "UpdateExpression":
    case "TaggedTemplateExpression":
    case "ArrayPattern":
    case "RestElement":
    case "CatchClause":
      return false;
    case "CallExpression":
      return name === "arguments" && isExpression(child);
    case "MemberExpression":
      return name === "property" || !isOpenChain(child);
    case "UnaryExpression":
      return node.operator !== "delete";
    case "AssignmentExpression":
    case "AssignmentPattern":
    case "ForInStatement":
    case "ForOfStatement":
      return name === "right";
    case "VariableDeclarator":
      return name === "init";
    case "MethodDefinition":
      return name === "key";
    case "Property":
      return name === "key" || (!node.method && node.kind === "init");
    default:
      return isExpression(child);
  }
}

/** Whether the links of a chain such as `a?.b.c` may end early: what comes after them is a part of the chain then. */
function isOpenChain(node: AnyNode): boolean {
  if (node.type === "MemberExpression") return node.optional || isOpenChain(node.object);
  if (node.type === "CallExpression") return node.optional || isOpenChain(node.callee);
  return false;
}

function isExpression(node: AnyNode): boolean {
  return /Expression$|^Identifier$|^TemplateLiteral$|^Literal$/.test(node.type);
}

/**
 * Whether there is anything to tell of an expression: no literal, and no function, whose name its place gives it.
 * @example isTelling(literal) // => false
 */
export function isTelling(node: AnyNode): boolean {
  if (isFunction(node)) return false;
  if (node.type === "Identifier") return !["undefined", "NaN", "Infinity"].includes(node.name);
  if (node.type === "TemplateLiteral") return node.expressions.length > 0;
  if (node.type === "UnaryExpression") return isTelling(bare(node.argument)) || node.operator === "delete";
  return ![
    "Literal",
    "ThisExpression",
    "Super",
    "MetaProperty",
    "ImportExpression",
    "ClassExpression",
  ].includes(node.type);
}

/**
 * What a step of a rule is called, if the node is one.
 * @example stepOf(ifStatement) // => "if"
 */
export function stepOf(node: AnyNode): Part["kind"] | undefined {
  if (node.type === "VariableDeclarator") return node.init ? "set" : undefined;
  return steps[node.type];
}

const steps: Partial<Record<string, Part["kind"]>> = {
  IfStatement: "if",
  SwitchStatement: "switch",
  SwitchCase: "case",
  ThrowStatement: "throw",
  ForStatement: "loop",
  ForInStatement: "loop",
  ForOfStatement: "loop",
  WhileStatement: "loop",
  DoWhileStatement: "loop",
};

/**
 * What kind of part an expression is.
 * @example kindOf(parse("a && b")) // => "all"
 */
export function kindOf(node: AnyNode): Part["kind"] {
  switch (node.type) {
    case "ChainExpression":
      return kindOf(node.expression);
    case "LogicalExpression":
      return node.operator === "&&" ? "all" : node.operator === "||" ? "any" : "fallback";
    case "ConditionalExpression":
      return "either";
    case "UnaryExpression":
      return node.operator === "!" ? "not" : "other";
    case "BinaryExpression":
      return /^(?:[<>]=?|[!=]==?|in|instanceof)$/.test(node.operator) ? "compare" : "other";
    case "CallExpression":
    case "NewExpression":
      return "call";
    case "MemberExpression":
      return "cell";
    case "Identifier":
      return "name";
    case "AssignmentExpression":
      return "set";
    default:
      return "other";
  }
}
