// Slips: what a rule says, what it very likely was meant to say, and where. It parses and may even run.
import type { Dataset, Field, SourceFile } from "#domain/dataset";
import type { Slip } from "#domain/rule";
import { nearest } from "./nearest";
import { codeOfPath } from "./rule-path";
import { insideOf, nodeAt, nodesAt, placeAt, readTree, type TreeNode, walkTree } from "./tree";
import { words } from "./words";

/**
 * Finds the slips of a rule file, in the order of the text. A text that does not parse has none: see `explainBroken`.
 * @example findSlips(dataset, file) // => [{ message: "`=` sets a value…", place }]
 */
export function findSlips(dataset: Dataset, { path, text }: SourceFile): Slip[] {
  const read = readTree(text);
  if (!read.ok) return [];
  const rule = findRule(read.tree);
  if (rule === undefined) return [];
  const about = readAbout(dataset, text, rule);
  const found = new Map<number, Slip>();
  const say = (node: TreeNode, message: string) => {
    const at = node.start;
    if (!found.has(at)) found.set(at, { message, place: placeAt(text, at) });
  };
  sayAboutDeclaration(about, path, say);
  const looks = [setsInstead, answersNothing, comparesOddly, asksTables, callsOddly, knowsOtherLanguages];
  walkTree(read.tree, (node, above) => {
    if (node.type.startsWith("TS") && nodeAt(node, "expression") === undefined) return false;
    for (const look of looks) look(node, above, about, say);
    return undefined;
  });
  return [...found].sort(([one], [other]) => one - other).map(([, slip]) => slip);
}

type Say = (node: TreeNode, message: string) => void;
type About = {
  dataset: Dataset;
  text: string;
  rule: TreeNode;
  fails: TreeNode | undefined;
  /** The name that `fails` gives to its row. */
  row: string;
  tables: string[];
  needs: string;
  /** Names that the file makes itself. */
  own: Set<string>;
};
type Look = (node: TreeNode, above: readonly TreeNode[], about: About, say: Say) => void;

function findRule(tree: TreeNode): TreeNode | undefined {
  let found: TreeNode | undefined;
  walkTree(tree, (node) => {
    if (found === undefined && node.type === "CallExpression" && nameOf(nodeAt(node, "callee")) === "rule") {
      const [first] = nodesAt(node, "arguments");
      if (first?.type === "ObjectExpression") found = first;
    }
    return found === undefined;
  });
  return found;
}

const nameOf = (node: TreeNode | undefined): string =>
  node?.type === "Identifier" || node?.type === "PrivateIdentifier" ? String(node.name) : "";
const propertyOf = (node: TreeNode | undefined): string =>
  node?.type === "MemberExpression" && node.computed !== true ? nameOf(nodeAt(node, "property")) : "";
const textOf = (node: TreeNode | undefined): string | undefined =>
  node?.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
const sourceOf = (about: About, node: TreeNode | undefined): string =>
  node === undefined ? "" : about.text.slice(node.start, node.end);
const isFunction = (node: TreeNode | undefined): boolean =>
  node?.type === "ArrowFunctionExpression" || node?.type === "FunctionExpression";
const bare = (node: TreeNode | undefined): TreeNode | undefined =>
  node?.type === "ParenthesizedExpression" || node?.type.startsWith("TS")
    ? bare(nodeAt(node, "expression"))
    : node;

function memberOf(object: TreeNode, name: string): TreeNode | undefined {
  return nodesAt(object, "properties").find((one) => {
    const key = nodeAt(one, "key");
    return nameOf(key) === name || textOf(key) === name;
  });
}

function readAbout(dataset: Dataset, text: string, rule: TreeNode): About {
  const fails = bare(nodeAt(memberOf(rule, "fails"), "value"));
  const table = nodeAt(memberOf(rule, "table"), "value");
  const tables = [table, ...nodesAt(table, "elements")].flatMap((one) => textOf(one) ?? []);
  const own = new Set<string>();
  walkTree(rule.start === 0 ? rule : { ...rule, start: 0 }, (node) => {
    for (const one of [nodeAt(node, "id"), nodeAt(node, "param"), ...nodesAt(node, "params")])
      if (one !== undefined) for (const name of namesIn(one)) own.add(name);
    return undefined;
  });
  const row = isFunction(fails) ? nameOf(nodesAt(fails, "params")[0]) : "";
  const needs = nodeAt(memberOf(rule, "needs"), "value");
  return {
    dataset,
    text,
    rule,
    fails,
    row: row === "" ? "row" : row,
    tables: tables.filter((name) => dataset.tables[name] !== undefined),
    needs: needs === undefined ? "" : text.slice(needs.start, needs.end),
    own,
  };
}

function namesIn(pattern: TreeNode): string[] {
  if (pattern.type === "Identifier") return [nameOf(pattern)];
  return /Pattern|Property|RestElement/.test(pattern.type) ? insideOf(pattern).flatMap(namesIn) : [];
}

/** What a cell is: `row.DEC` by the rule's own table, any other by every table that has such a field. */
function fieldOf(about: About, given: TreeNode | undefined): Field | undefined {
  const node = bare(given);
  const name = propertyOf(node);
  if (name === "" || name === "raw" || propertyOf(nodeAt(node, "object")) === "raw") return undefined;
  const isOwn = nameOf(bare(nodeAt(node, "object"))) === about.row;
  const tables = isOwn && about.tables.length > 0 ? about.tables : Object.keys(about.dataset.tables);
  const fields = tables.flatMap((table) => about.dataset.tables[table]?.fields[name] ?? []);
  const [first] = fields;
  return fields.every((field) => field.type === first?.type) ? first : undefined;
}

function sayAboutDeclaration({ rule, fails, text }: About, path: string, say: Say): void {
  const code = nodeAt(memberOf(rule, "code"), "value");
  const named = path.startsWith("rules/") ? codeOfPath(path) : "";
  const given = textOf(code);
  if (
    code !== undefined &&
    given !== undefined &&
    named !== "" &&
    given.toLowerCase() !== named.toLowerCase()
  )
    say(code, `The file is named for ${named}, and the code is ${given}. Make them the same.`);
  if (
    fails?.type === "AssignmentExpression" ||
    (fails?.type === "BinaryExpression" && fails.operator === ">=")
  )
    if (/^\(?\s*\w+\s*\)?\s*(?:=|>=)\s/.test(text.slice(fails.start - 1, fails.end).replace(/^[^(\w]/, "")))
      say(fails, "An arrow is written `=>`: `(row) => …`.");
  for (const property of nodesAt(rule, "properties")) {
    const value = nodeAt(property, "value");
    if (property.shorthand === true && nameOf(nodeAt(property, "key")) !== "")
      say(property, `\`${nameOf(nodeAt(property, "key"))}\` needs a colon and a value after it.`);
    if (value?.type === "AssignmentExpression" && value !== fails)
      say(value, "Write one value after the colon.");
  }
}

/** `=` where something is compared. */
const setsInstead: Look = (node, [parent, grand], about, say) => {
  if (node.type !== "AssignmentExpression" || node.operator !== "=") return;
  if (node === about.fails) return;
  const left = bare(nodeAt(node, "left"));
  const setsCell = left?.type === "MemberExpression" && fieldOf(about, left) !== undefined;
  const isAsked =
    (parent?.type === "ArrowFunctionExpression" && nodeAt(parent, "body") === node) ||
    parent?.type === "LogicalExpression" ||
    parent?.type === "ReturnStatement" ||
    (parent?.type === "UnaryExpression" && parent.operator === "!") ||
    (/^(?:If|While)Statement$|^ConditionalExpression$/.test(parent?.type ?? "") &&
      nodeAt(parent, "test") === node) ||
    (parent?.type === "ParenthesizedExpression" && grand?.type === "LogicalExpression");
  if (setsCell || isAsked) say(node, "`=` sets a value. To compare, write `===`.");
};

/** A function in braces without `return`, or with one that stands alone. */
const answersNothing: Look = (node, [parent], about, say) => {
  if (isFunction(node) && nodeAt(node, "body")?.type === "BlockStatement") {
    const isAsked =
      node === about.fails ||
      (parent?.type === "CallExpression" && asks.has(propertyOf(nodeAt(parent, "callee"))));
    const body = nodeAt(node, "body");
    let returns = false;
    if (body !== undefined)
      walkTree(body, (inner) => {
        if (inner.type === "ReturnStatement" || inner.type === "ThrowStatement") returns = true;
        return !(isFunction(inner) || inner.type === "FunctionDeclaration" || inner.type.startsWith("Class"));
      });
    const last = nodesAt(body, "body").at(-1);
    if (isAsked && !returns && last?.type === "ExpressionStatement")
      say(last, "This answers nothing: write `return` before what it works out.");
  }
  if (node.type === "BlockStatement") {
    const statements = nodesAt(node, "body");
    for (const [at, one] of statements.entries()) {
      const after = statements[at + 1];
      if (
        one.type === "ReturnStatement" &&
        nodeAt(one, "argument") === undefined &&
        after?.type === "ExpressionStatement"
      )
        say(one, "A `return` on a line of its own answers nothing. Put what it answers on the same line.");
    }
  }
};
const asks = new Set("filter find some every findLast findIndex map flatMap".split(" "));

const comparisons = new Set(["<", ">", "<=", ">=", "==", "===", "!=", "!=="]);

/** A cell held against what it can never be. */
const comparesOddly: Look = (node, [parent], about, say) => {
  const [left, right] = [bare(nodeAt(node, "left")), bare(nodeAt(node, "right"))];
  const operator = String(node.operator);
  if (node.type === "LogicalExpression" && left !== undefined && right !== undefined) {
    if (
      operator === "||" &&
      textOf(right) !== undefined &&
      left.type === "BinaryExpression" &&
      /^===?$/.test(String(left.operator))
    )
      say(
        right,
        `This is always true. Write \`oneOf(${sourceOf(about, nodeAt(left, "left"))}, [${sourceOf(about, nodeAt(left, "right"))}, ${sourceOf(about, right)}])\`.`,
      );
    return;
  }
  if (node.type !== "BinaryExpression" || left === undefined || right === undefined) return;
  if (operator === "&" || operator === "|") {
    say(node, `Write \`${operator}${operator}\` for “${operator === "&" ? "and" : "or"}”: two signs.`);
    return;
  }
  if (!comparisons.has(operator)) return;
  if (
    /^[<>]=?$/.test(operator) &&
    left.type === "BinaryExpression" &&
    /^[<>]=?$/.test(String(left.operator))
  ) {
    const middle = sourceOf(about, nodeAt(left, "right"));
    say(
      node,
      `Compare two at a time: \`${sourceOf(about, left)} && ${middle} ${operator} ${sourceOf(about, right)}\`.`,
    );
    return;
  }
  if (
    left.type === "UnaryExpression" &&
    left.operator === "!" &&
    nodeAt(node, "left") === left &&
    parent !== undefined
  )
    say(
      left,
      "`!` belongs to the first part alone here. Put what it is to turn round in brackets: `!(… < …)`.",
    );
  if (sourceOf(about, left) === sourceOf(about, right) && left.type === "MemberExpression")
    say(node, "Both sides are the same cell.");
  for (const [cell, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const field = fieldOf(about, cell);
    if (field === undefined) continue;
    const message = oddValue(about, field, cell, other, operator);
    if (message !== undefined) say(other, message);
  }
};

function oddValue(
  about: About,
  field: Field,
  cell: TreeNode,
  other: TreeNode,
  operator: string,
): string | undefined {
  const value = textOf(other);
  const name = sourceOf(about, cell);
  const isSame = /^[!=]==?$/.test(operator);
  if (value === "" || (other.type === "Literal" && other.value === null && operator.length === 3))
    return `A blank cell is \`undefined\`, not \`${sourceOf(about, other)}\`. Write \`isBlank(${name})\`.`;
  const isNumber = other.type === "Literal" && typeof other.value === "number";
  if (field.type === "date") {
    if (isNumber || isDivision(other))
      return `\`${propertyOf(cell)}\` is a date. A date goes in quotes, year first: \`"2026-04-01"\`.`;
    const day = value === undefined ? undefined : rewriteDay(value);
    if (day !== undefined) return `Dates are written year first, with two digits each: \`"${day}"\`.`;
  }
  if (field.type === "number" && value !== undefined && isSame)
    return `\`${propertyOf(cell)}\` is a number: write it without quotes.`;
  if ((field.type === "choice" || field.type === "text") && isNumber && isSame)
    return `\`${propertyOf(cell)}\` is text: write \`"${String(other.value)}"\`, in quotes.`;
  if (field.type === "choice" && isSame && value !== undefined && field.choices !== undefined) {
    const codes = Object.keys(field.choices);
    const upper = codes.find((code) => code.toUpperCase() === value.trim().toUpperCase());
    if (!codes.includes(value) && upper !== undefined) return `The code is written \`"${upper}"\`.`;
  }
  return undefined;
}

/** A day as somebody else would write it, the way that the rows have it. */
function rewriteDay(text: string): string | undefined {
  const two = (part = "") => part.padStart(2, "0");
  const day = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (day !== null) return `${day[3]}-${two(day[2])}-${two(day[1])}`;
  const year = /^\s*(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})\s*$/.exec(text);
  const whole = year === null ? undefined : `${year[1]}-${two(year[2])}-${two(year[3])}`;
  return whole === text ? undefined : whole;
}

function isDivision(node: TreeNode): boolean {
  if (node.type !== "BinaryExpression" || !/^[-/]$/.test(String(node.operator))) return false;
  const [left, right] = [nodeAt(node, "left"), nodeAt(node, "right")];
  const isNumber = (one: TreeNode | undefined) => one?.type === "Literal" && typeof one.value === "number";
  return isNumber(right) && (isNumber(left) || (left !== undefined && isDivision(left)));
}

/** Tables by themselves, a list where a row is wanted, a row where a list is wanted, last year without saying so. */
const asksTables: Look = (node, [parent], about, say) => {
  const { dataset, own, row } = about;
  const entity = dataset.entity.name;
  if (node.type === "Identifier" && !own.has(nameOf(node)) && isRead(node, parent)) {
    const name = nameOf(node);
    if (dataset.tables[name] !== undefined)
      say(
        node,
        `Write \`${row}.${entity}.${name}\` for the rows of the same ${entity}, or \`collection.${name}\` for all.`,
      );
    else if (about.tables.some((table) => dataset.tables[table]?.fields[name] !== undefined))
      say(node, `\`${name}\` is a cell of the row: write \`${row}.${name}\`.`);
  }
  if (node.type !== "MemberExpression") return;
  const inner = bare(nodeAt(node, "object"));
  const name = propertyOf(inner);
  const table = dataset.tables[name];
  const holder = bare(nodeAt(inner, "object"));
  const isOfEntity =
    propertyOf(holder) === entity ||
    (propertyOf(holder) === "lastYear" && propertyOf(bare(nodeAt(holder, "object"))) === entity);
  if (table !== undefined && isOfEntity) {
    const asked = propertyOf(node);
    const example = Object.keys(table.fields)[1] ?? dataset.entity.key;
    if (
      table.single === true &&
      (node.computed === true ||
        ["length", "filter", "some", "every", "find", "map", "at", "where"].includes(asked))
    )
      say(node, `\`${name}\` is one row, not a list: write \`${sourceOf(about, inner)}?.${example}\`.`);
    if (table.single !== true && table.fields[asked] !== undefined)
      say(
        node,
        `\`${sourceOf(about, inner)}\` is a list of rows. Choose one: \`.find((one) => …)?.${asked}\`, or ask \`.some((one) => one.${asked} …)\`.`,
      );
  }
  if (
    propertyOf(node) === "lastYear" &&
    about.needs === "" &&
    (propertyOf(inner) === entity || nameOf(inner) === "collection")
  )
    say(
      node,
      'This looks at last year. Say so, so that it is skipped when there is none: `needs: ["lastYear"]`.',
    );
};

/** Is this identifier a value that is read, and not the name of a property, a parameter or a label? */
function isRead(node: TreeNode, parent: TreeNode | undefined): boolean {
  if (parent === undefined) return false;
  if (parent.type === "MemberExpression")
    return nodeAt(parent, "object") === node || parent.computed === true;
  if (parent.type === "Property") return nodeAt(parent, "value") === node && parent.shorthand !== true;
  return (
    !/Pattern|Function|Declarator|Declaration|Label|Break|Continue|Catch|Method|Class|RestElement|^TS/.test(
      parent.type,
    ) ||
    (parent.type === "VariableDeclarator" && nodeAt(parent, "init") === node) ||
    (parent.type === "ArrowFunctionExpression" && nodeAt(parent, "body") === node)
  );
}

/** Cells called as functions, functions read as cells, `includes` the wrong way round. */
const callsOddly: Look = (node, [parent], about, say) => {
  if (node.type === "MemberExpression") {
    const name = propertyOf(node);
    if (
      name !== "length" &&
      /^[A-Za-z]{5,7}$/.test(name) &&
      nearest(name, ["length"]) !== "" &&
      !isFieldName(about, name)
    )
      say(node, `There is no \`${name}\`. Did you mean length?`);
    const asked = nodeAt(parent, "callee") === node;
    if (
      !asked &&
      asks.has(name) &&
      parent !== undefined &&
      /^(?:Logical|Binary|Unary)Expression$/.test(parent.type)
    )
      say(node, `\`${name}\` is a question that needs its brackets: \`.${name}((one) => …)\`.`);
  }
  if (node.type !== "CallExpression") return;
  const callee = nodeAt(node, "callee");
  const name = propertyOf(callee);
  const given = nodesAt(node, "arguments");
  if (name === "length") say(node, "`length` is not a function: take away the `()`.");
  if (callee !== undefined && fieldOf(about, callee) !== undefined)
    say(node, `\`${name}\` is a cell, not a function: take away the \`( )\`.`);
  if (name === "includes" && given[0]?.type === "ArrayExpression")
    say(
      node,
      `The list comes first. Write \`oneOf(${sourceOf(about, nodeAt(callee, "object"))}, ${sourceOf(about, given[0])})\`.`,
    );
  else if (name === "includes" && fieldOf(about, nodeAt(callee, "object"))?.type === "date")
    say(node, "A date is no list. Compare it: `===`, `<` or `>`.");
  const word = words.find((one) => one.name.toLowerCase() === nameOf(callee).toLowerCase());
  if (word !== undefined && word.name !== nameOf(callee) && !about.own.has(nameOf(callee)))
    say(node, `The word is written \`${word.name}\`.`);
};

function isFieldName({ dataset }: About, name: string): boolean {
  return (
    Object.values(dataset.tables).some((table) => table.fields[name] !== undefined) ||
    dataset.tables[name] !== undefined
  );
}

const habits: Record<string, string> = {
  AND: "Excel’s `AND(a, b)` is written `a && b`.",
  OR: "Excel’s `OR(a, b)` is written `a || b`.",
  NOT: "Excel’s `NOT(a)` is written `!a`.",
  IF: "Excel’s `IF(a, b, c)` is written `a ? b : c`. Often `a && b` is enough.",
  ISBLANK: "The word is written `isBlank`.",
  TODAY: "There is no today here: use `collection.end`.",
  DATEDIF: "Write `daysBetween(…)` or `ageOn(…)`.",
  COUNTIF: "Write `.filter((row) => …).length`.",
  VLOOKUP: "Write `lookup(…)`, or `.find((row) => …)` in a table.",
  LEN: "Write `.length`.",
  len: "Write `.length`.",
  print: "Nothing can be printed from a rule. In a lesson’s cell, write `console.log(…)`.",
  None: "Write `undefined`, or ask `isBlank(…)`.",
  NULL: "Write `undefined`, or ask `isBlank(…)`.",
  True: "Write `true`, in small letters.",
  TRUE: "Write `true`, in small letters.",
  False: "Write `false`, in small letters.",
  FALSE: "Write `false`, in small letters.",
  self: "The row is the first thing that `fails` takes: `(row) => …`.",
};

const knowsOtherLanguages: Look = (node, [parent], about, say) => {
  const name = nameOf(node);
  const habit = Object.hasOwn(habits, name) ? habits[name] : undefined;
  if (habit !== undefined && !about.own.has(name) && isRead(node, parent)) say(node, habit);
};
