// The ideas of a rule, read from its own text: what it asks, of which rows, and what it compares with what.
import type { Dataset } from "#domain/dataset";
import { type Idea, ideas } from "#domain/idea";
import { insideOf, nodeAt, nodesAt, readTree, type TreeNode, walkTree } from "../tree";
import { Condition, type Names } from "./condition";
import { asksEach, nameOf, type Origin, Origins, type Scope } from "./origins";
import { isBlankCall, isCount, isNone, isPattern } from "./shapes";

/** What a rule does, its sentence, and how much there is to read in its check: names, numbers, texts and signs. */
export type Found = { ideas: Idea[]; sentence: string; size: number };

/**
 * The ideas of a rule file, in their order; none where the text is no rule.
 * @example findIdeas(ssda903, 'rule({ table: "Episodes", fails: (row) => row.DEC < row.DECOM })').ideas // => ["two-dates"]
 */
export function findIdeas(dataset: Dataset, text: string): Found {
  const said = new Map<string, TreeNode>();
  const read = readTree(text);
  if (read.ok) {
    walkTree(read.tree, (node, above) => {
      const isOfRule = nameOf(nodeAt(above[1], "callee")) === "rule";
      const value = node.type === "Property" && isOfRule ? nodeAt(node, "value") : undefined;
      if (value !== undefined) said.set(nameOf(nodeAt(node, "key")), value);
      return value === undefined;
    });
  }
  const table = said.get("table");
  const tables = table?.type === "ArrayExpression" ? nodesAt(table, "elements") : table ? [table] : [];
  const fails = said.get("fails");
  const sentence = nameOf(said.get("message"));
  if (fails === undefined) return { ideas: [], sentence, size: 0 };
  const reader = new Reader(dataset, tables.map(nameOf));
  reader.read(fails);
  return { ideas: reader.ideas(sentence), sentence, size: sizeOf(fails) };
}

function sizeOf(node: TreeNode): number {
  const inside = insideOf(node);
  return 1 + inside.reduce((sum, each) => sum + sizeOf(each), 0);
}

const ofWord: Record<string, Idea> = {
  ageOn: "age",
  isWeekend: "days",
  daysBetween: "days",
  workingDaysBetween: "days",
  addDays: "days",
  addMonths: "days",
  overlaps: "stretches",
  runs: "stretches",
  countBy: "counting",
  sumBy: "counting",
  groupBy: "counting",
  lookup: "looked-up",
};

type Kept = { node: TreeNode; scope: Scope };

class Reader {
  readonly #origins: Origins;
  readonly #found = new Set<Idea>();
  readonly #tables: readonly string[];
  readonly #condition: Condition;
  /** What a name was set to, so that a condition can be followed through it. */
  readonly #set = new Map<string, Kept>();
  /** Fields that are compared with something: that they are asked to be blank is part of that, then. */
  readonly #compared = new Set<string>();
  /** The same, but for what is only compared with a fixed text or number. */
  readonly #matched = new Set<string>();

  constructor(
    readonly dataset: Dataset,
    tables: readonly string[],
  ) {
    this.#tables = tables;
    this.#origins = new Origins(dataset, tables);
    const within: Names["within"] = (asked, call, scope) => this.#within(asked, call, scope);
    this.#condition = new Condition({ origins: this.#origins, set: this.#set, within }, (idea) =>
      this.#found.add(idea),
    );
  }

  /** Reads the check itself: first what each piece is, then what has to hold for a row to be found. */
  read(fails: TreeNode): void {
    const [row, collection] = nodesAt(fails, "params");
    const scope: Scope = new Map();
    const own: Origin = {
      kind: "row",
      is: "own",
      table: this.#tables[0] ?? "",
      year: "this",
      whole: false,
    };
    this.#bind(row, own, scope);
    this.#bind(collection, { kind: "collection", year: "this" }, scope);
    const body = nodeAt(fails, "body");
    if (body === undefined) return;
    this.#look(body, scope);
    this.#condition.follow(body, "asked", scope);
  }

  /** A check for one blank cell and one that is not says alike that the one is missing and the other too much: its sentence tells. */
  ideas(sentence: string): Idea[] {
    const { asked, denied } = this.#condition.blank;
    const isGiven = [...asked].some((field) => !this.#matched.has(field));
    const isLeft = [...denied].some((field) => !this.#compared.has(field));
    if (isGiven && (!isLeft || !/\bmust (not|be blank|have no)\b/.test(sentence))) this.#found.add("given");
    else if (isLeft) this.#found.add("left-blank");
    return ideas.map(({ name }) => name).filter((name) => this.#found.has(name));
  }

  /** Every piece once, with the names that are in sight there. */
  #look(node: TreeNode, scope: Scope): void {
    if (node.type === "VariableDeclarator") {
      const init = nodeAt(node, "init");
      const id = nodeAt(node, "id");
      if (init !== undefined) {
        this.#look(init, scope);
        if (id?.type === "Identifier") this.#set.set(String(id.name), { node: init, scope });
        const origin = this.#origins.of(init, scope);
        if (origin !== undefined) this.#bind(id, origin, scope);
      }
      return;
    }
    if (node.type === "ForOfStatement") {
      const each = this.#origins.oneOf(this.#origins.of(nodeAt(node, "right"), scope));
      const [declared] = nodesAt(nodeAt(node, "left"), "declarations");
      if (each !== undefined) this.#bind(nodeAt(declared, "id"), each, scope);
    }
    if (node.type === "MemberExpression") this.#meet(this.#origins.of(node, scope));
    if (node.type === "CallExpression") this.#word(node, scope);
    if (node.type === "BinaryExpression") this.#compare(node, scope);
    for (const inner of insideOf(node)) {
      if (/^(Arrow)?Function/.test(inner.type)) this.#look(inner, this.#within(inner, node, scope));
      else this.#look(inner, scope);
    }
  }

  /** The scope of a question that is asked about each of several. */
  #within(asked: TreeNode, call: TreeNode, scope: Scope): Scope {
    const inner: Scope = new Map(scope);
    const callee = nodeAt(call, "callee");
    if (callee?.type === "MemberExpression" && asksEach.includes(nameOf(nodeAt(callee, "property")))) {
      const each = this.#origins.oneOf(this.#origins.of(nodeAt(callee, "object"), scope));
      if (each !== undefined) this.#bind(nodesAt(asked, "params")[0], each, inner);
    }
    return inner;
  }

  #bind(pattern: TreeNode | undefined, origin: Origin, scope: Scope): void {
    if (pattern?.type === "Identifier") scope.set(String(pattern.name), origin);
    if (pattern?.type !== "ObjectPattern") return;
    for (const property of nodesAt(pattern, "properties")) {
      const part = this.#origins.part(origin, nameOf(nodeAt(property, "key")));
      if (part === undefined) continue;
      this.#meet(part);
      this.#bind(nodeAt(property, "value"), part, scope);
    }
  }

  /** Something of the return is spoken of: which ideas does that alone show? */
  #meet(origin: Origin | undefined): void {
    if (origin === undefined) return;
    if (origin.kind === "fact") this.#found.add("worked-out");
    if (origin.kind === "cell") {
      if (origin.isRaw) this.#found.add("as-typed");
      if (this.#fieldOf(origin)?.derived) this.#found.add("worked-out");
    }
    if (origin.kind !== "row" && origin.kind !== "rows") return;
    if (origin.kind === "row" && origin.is === "neighbour") this.#found.add("row-before");
    else if (origin.year === "last") this.#found.add("last-year");
    else if (origin.whole) this.#found.add("whole-return");
    else if (!this.#tables.includes(origin.table)) this.#found.add("other-table");
    else if (this.#tables.length > 1) this.#found.add("other-table");
    else if (origin.kind === "rows") this.#found.add("own-rows");
  }

  #word(call: TreeNode, scope: Scope): void {
    const callee = nodeAt(call, "callee");
    const given = nodesAt(call, "arguments");
    this.#asked(call, scope);
    if (callee?.type !== "Identifier") return;
    const word = String(callee.name);
    const idea = Object.hasOwn(ofWord, word) ? ofWord[word] : undefined;
    if (idea !== undefined) this.#found.add(idea);
    const [left, right] = given.map((each) => this.#origins.of(each, scope));
    if (["sameDay", "daysBetween", "workingDaysBetween"].includes(word)) this.#pair(left, right);
    if (word === "addYears") this.#found.add(this.#isBirth(left) ? "age" : "days");
  }

  /** What a question beside `isBlank` is asked about; `where({ CHILD: … })` and `overlaps(a, b, "START", "END")` too. */
  #asked(call: TreeNode, scope: Scope): void {
    const callee = nodeAt(call, "callee");
    if (isBlankCall(call)) return;
    for (const each of nodesAt(call, "arguments")) {
      this.#note(this.#origins.of(each, scope));
      if (each.type === "Literal")
        for (const fields of [this.#compared, this.#matched]) fields.add(String(each.value));
      for (const property of nodesAt(each, "properties"))
        this.#note(this.#origins.of(nodeAt(property, "value"), scope));
    }
    const isTest = nameOf(nodeAt(callee, "property")) === "test" && isPattern(nodeAt(callee, "object"));
    if (isTest) this.#found.add("text-shape");
  }

  #isBirth(origin: Origin | undefined): boolean {
    return origin?.kind === "cell" && /birth/i.test(this.#fieldOf(origin)?.title ?? "");
  }

  #compare(node: TreeNode, scope: Scope): void {
    const [left, right] = [nodeAt(node, "left"), nodeAt(node, "right")];
    const [one, other] = [this.#origins.of(left, scope), this.#origins.of(right, scope)];
    if (![left, right].every((side) => side?.type === "CallExpression" && isBlankCall(side))) {
      this.#note(one, right);
      this.#note(other, left);
    }
    this.#pair(one, other);
    for (const [cell, fixed] of [
      [one, right],
      [other, left],
    ] as const) {
      if (fixed?.type !== "Literal" || cell === undefined) continue;
      const isDay = /^\d{4}-\d\d-\d\d$/.test(String(fixed.value));
      if (cell.kind === "cell" && isDay) this.#found.add("fixed-day");
      if (cell.kind === "cell" && typeof fixed.value === "number") this.#found.add("number-limit");
    }
    if ([left, right].some((side) => this.#isLength(side, scope))) this.#found.add("text-shape");
    else if ([left, right].some(isCount) && !isNone(node)) this.#found.add("counting");
    if (one !== undefined && right?.type === "TemplateLiteral")
      for (const each of nodesAt(right, "expressions")) this.#pair(one, this.#origins.of(each, scope));
  }

  /** How long the text of a cell is. */
  #isLength(node: TreeNode | undefined, scope: Scope): boolean {
    const length = node?.type === "ChainExpression" ? nodeAt(node, "expression") : node;
    return isCount(length) && this.#origins.of(nodeAt(length, "object"), scope)?.kind === "cell";
  }

  #pair(one: Origin | undefined, other: Origin | undefined): void {
    if (one === undefined || other === undefined) return;
    const kinds = [one.kind, other.kind];
    if (kinds.includes("day of the year")) this.#found.add("collection-year");
    if (one.kind !== "cell" || other.kind !== "cell" || one.field === other.field) return;
    const isOneRow =
      one.row.is === other.row.is && one.row.table === other.row.table && one.row.year === other.row.year;
    if (!isOneRow || one.row.is === "neighbour") return;
    const areDates = [one, other].every((cell) => this.#fieldOf(cell)?.type === "date");
    this.#found.add(areDates ? "two-dates" : "two-cells");
  }

  #note(origin: Origin | undefined, besides?: TreeNode): void {
    if (besides?.type === "Literal" && besides.value === "") return;
    if (origin?.kind === "cell") {
      this.#compared.add(origin.field);
      if (besides?.type !== "Literal") this.#matched.add(origin.field);
    }
    if (origin?.kind === "cells") for (const each of origin.of) this.#note(each, besides);
  }

  #fieldOf({ row, field }: Extract<Origin, { kind: "cell" }>) {
    const tables = row.is === "other" ? [row.table] : this.#tables;
    return tables
      .map((table) => this.dataset.tables[table]?.fields[field])
      .find((each) => each !== undefined);
  }
}
