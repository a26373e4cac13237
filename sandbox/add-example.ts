// An example written into the text of a rule file, under `valid` or `invalid`, without touching anything else in it.
import type { Dataset } from "#domain/dataset";
import { type Result, refuse, succeed } from "#domain/result";
import type { Declaration } from "#domain/rule";
import { isNode, nodeAt, nodesAt, readTree, type TreeNode } from "./tree";

type Example = Declaration["examples"][number];

/** Characters that a line of a rule file may have before its rows are written one under the other. */
const lineLength = 108;

/**
 * The text with one more example at the end of its kind. A name that is taken gets a number.
 * @example addExample(dataset, text, { kind: "valid", name: "still open", tables: [{ … }] }) // => { ok: true, value: "rule({…" }
 */
export function addExample(dataset: Dataset, text: string, example: Example): Result<string> {
  const list = findList(text, example.kind);
  if (!list.ok) return list;
  const properties = nodesAt(list.value, "properties");
  const taken = properties.map((property) => nameOf(nodeAt(property, "key")));
  let name = example.name;
  for (let number = 2; taken.includes(name); number++) name = `${example.name} (${number})`;
  const entry = `    ${keyOf(name)}: ${writeExample(dataset, example)},\n`;

  const last = properties.at(-1);
  if (last === undefined) {
    return succeed(`${text.slice(0, list.value.start)}{\n${entry}  }${text.slice(list.value.end)}`);
  }
  // Whatever stands between the last example and the bracket stays, such as a comment; a comma is put in if it lacks.
  const close = list.value.end - 1;
  const between = text.slice(last.end, close);
  const comma = /^\s*,/.test(between) ? "" : ",";
  const kept = between.replace(/\s+$/, "");
  return succeed(`${text.slice(0, last.end)}${comma}${kept}\n${entry}  ${text.slice(close)}`);
}

function findList(text: string, kind: Example["kind"]): Result<TreeNode> {
  const read = readTree(text);
  if (!read.ok) return refuse("The rule has a mistake in its text. Put that right first.");
  const calls = nodesAt(read.tree, "body").map((statement) => nodeAt(statement, "expression"));
  const call = calls.find((each) => nodeAt(each, "callee")?.name === "rule");
  const file = call && nodesAt(call, "arguments")[0];
  const property = file && nodesAt(file, "properties").find((each) => nameOf(nodeAt(each, "key")) === kind);
  const list = nodeAt(property, "value");
  return list?.type === "ObjectExpression"
    ? succeed(list)
    : refuse(`The rule has no place for ${kind} examples. Write \`${kind}: {},\` into it first.`);
}

function nameOf(key: TreeNode | undefined): string {
  return isNode(key) ? String(key.type === "Identifier" ? key.name : key.value) : "";
}

function keyOf(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
}

function writeExample(dataset: Dataset, example: Example): string {
  const { tables, collection, reference = [] } = example;
  const [only] = tables;
  const isRow =
    tables.length === 1 &&
    only?.rows.length === 1 &&
    only.year === "this" &&
    !collection &&
    reference.length === 0;
  if (isRow && only.rows[0]) return writeCells(only.rows[0].cells);
  const marks = tables.flatMap((table) => table.rows).filter((row) => row.fails).length;
  const rows = tables.flatMap((table) => (table.year === "this" ? table.rows : []));
  const needsMarks = marks > 0 && rows.length > 1;
  const partsOf = (year: "this" | "last") =>
    tables
      .filter((table) => table.year === year && table.rows.length > 0)
      .map((table) => {
        const written = table.rows.map((row) => writeCells(row.cells, needsMarks && row.fails));
        const isOne = dataset.tables[table.table]?.single === true && written.length === 1;
        return `${table.table}: ${isOne ? written[0] : writeList(written)}`;
      });
  const lastYear = partsOf("last");
  const parts = [
    ...partsOf("this"),
    ...(lastYear.length > 0 ? [`lastYear: { ${lastYear.join(", ")} }`] : []),
    ...(collection ? [`collection: ${writeCells(collection)}`] : []),
    ...(reference.length > 0
      ? [
          `reference: { ${reference.map((list) => `${list.list}: ${writeList(list.rows.map((row) => writeCells(row)))}`).join(", ")} }`,
        ]
      : []),
  ];
  const line = `{ ${parts.join(", ")} }`;
  if (line.length <= lineLength - 40 && !line.includes("\n")) return line;
  return `{\n${parts.map((part) => `      ${part},\n`).join("")}    }`;
}

function writeList(rows: string[]): string {
  const line = `[${rows.join(", ")}]`;
  if (line.length <= lineLength - 30) return line;
  return `[\n${rows.map((row) => `        ${row},\n`).join("")}      ]`;
}

function writeCells(cells: Record<string, string | number>, fails = false): string {
  const parts = Object.entries(cells).map(([name, cell]) => `${keyOf(name)}: ${JSON.stringify(cell)}`);
  return `{ ${[...parts, ...(fails ? ["fails: true"] : [])].join(", ")} }`;
}
