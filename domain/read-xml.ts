// From an XML return to the same tables that the CSV files give.
//
// A dataset says which element makes a row of which table. What a row does not say itself is taken from the elements
// around it, so that an episode knows its child. Elements that make no row (a <HEADER> in a <CHILD>) count as part of
// the element around them. Where rows hang on rows that have no number of their own, the reader counts them.
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { z } from "zod";
import type { Dataset } from "./dataset";
import type { TextTable, YearTables } from "./return";
import { refuse, succeed, type Result } from "./result";

type Element = { name: string; text: string; children: Element[] };
type Scope = { name: string; number: number; cells: Map<string, string>; around: Scope | undefined };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: true,
});

const parsedSchema = z.array(z.record(z.string(), z.unknown()));

/**
 * The tables of an XML return. Tables with no row in the file are left out.
 * Refuses broken XML (saying the line), document type definitions, and XML that is no return of the dataset.
 * @example parseXml(dataset, "<r><CHILD><CHILDID>1</CHILDID><EPISODE><DECOM>01/04/2026</DECOM></EPISODE></CHILD></r>", "a.xml") // => Header and Episodes, one row each
 */
export function parseXml(dataset: Dataset, text: string, name: string): Result<YearTables> {
  if (/<!DOCTYPE/i.test(text)) {
    return refuse(
      `${name} has a document type definition, which is not read, for safety. Take the <!DOCTYPE …> out.`,
    );
  }
  const valid = XMLValidator.validate(text);
  if (valid !== true)
    return refuse(`${name} is not well-formed XML at line ${valid.err.line}: ${valid.err.msg}`);

  const tables: YearTables = {};
  const rowElements = new Map<string, string[]>();
  const rowCells = new Set<string>();
  for (const [table, { xml }] of Object.entries(dataset.tables)) {
    if (!xml) continue;
    const element = xml.element.toUpperCase();
    rowElements.set(element, [...(rowElements.get(element) ?? []), table]);
    if (xml.isCell) rowCells.add(element);
  }
  const met = new Map<string, number>();
  let elements: Element[];
  try {
    elements = elementsOf(parser.parse(text));
  } catch (error) {
    // The parser refuses what no return has: elements hundreds deep.
    return refuse(`${name} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  for (const element of elements) walk(element, undefined);
  if (Object.keys(tables).length === 0) {
    return refuse(
      `${name} holds no ${[...rowElements.keys()].join(", ")} element, so it is no ${dataset.name} return.`,
    );
  }
  // Returns are alike: another one's <Child> would make rows of ours, all of them blank.
  const { name: entity, key } = dataset.entity;
  const keys = Object.values(tables).flatMap(({ columns }) => columns[key] ?? []);
  if (keys.length > 0 && keys.every((cell) => cell.trim() === "")) {
    return refuse(
      `${name} never says which ${entity} it is about (${key}), so it is no ${dataset.name} return.`,
    );
  }
  return succeed(tables);

  function walk(element: Element, around: Scope | undefined): void {
    const makes = rowElements.get(element.name);
    let scope = around;
    if (makes && (element.children.length > 0 || rowCells.has(element.name))) {
      const number = (met.get(element.name) ?? 0) + 1;
      met.set(element.name, number);
      scope = { name: element.name, number, cells: cellsOf(element), around };
      for (const table of makes) addRow(table, scope);
    }
    for (const child of element.children) walk(child, scope);
  }

  function cellsOf(element: Element, cells = new Map<string, string>()): Map<string, string> {
    if (element.children.length === 0) cells.set(element.name, element.text);
    for (const child of element.children) {
      if (!(child.children.length > 0 ? rowElements : rowCells).has(child.name)) cellsOf(child, cells);
    }
    return cells;
  }

  function addRow(tableName: string, scope: Scope): void {
    const declared = dataset.tables[tableName];
    if (!declared) return;
    const when = Object.entries(declared.xml?.when ?? {});
    const says = ([cell, pattern]: [string, string]) =>
      new RegExp(`^(?:${pattern})$`).test(cellIn(scope, [cell]) ?? "");
    if (when.length > 0 && !when.some(says)) return;

    const table: TextTable = (tables[tableName] ??= { table: tableName, rows: 0, columns: {} });
    const takes = declared.xml?.takes;
    for (const [field, { alias = [], derived, counts }] of Object.entries(declared.fields)) {
      const isOwn = takes !== undefined && !takes.includes(field);
      const cell =
        cellIn(
          isOwn ? { ...scope, around: undefined } : scope,
          [field, ...alias].map((each) => each.toUpperCase()),
        ) ?? (counts === undefined ? undefined : numberOf(scope, counts.toUpperCase()));
      const column = table.columns[field];
      if (column) column.push(cell ?? "");
      else if (cell !== undefined || !derived) {
        table.columns[field] = [...new Array<string>(table.rows).fill(""), cell ?? ""];
      }
    }
    table.rows += 1;
  }
}

function cellIn(scope: Scope | undefined, names: string[]): string | undefined {
  for (let at = scope; at; at = at.around) {
    for (const name of names) {
      const cell = at.cells.get(name);
      if (cell !== undefined) return cell;
    }
  }
  return undefined;
}

function numberOf(scope: Scope | undefined, element: string): string | undefined {
  let at = scope;
  while (at && at.name !== element) at = at.around;
  return at && String(at.number);
}

function elementsOf(parsed: unknown): Element[] {
  const nodes = parsedSchema.safeParse(parsed);
  if (!nodes.success) return [];
  return nodes.data.flatMap((node) => {
    const [name] = Object.keys(node);
    if (name === undefined || name === "#text") return [];
    return [{ name: name.toUpperCase(), text: textOf(node[name]), children: elementsOf(node[name]) }];
  });
}

function textOf(parsed: unknown): string {
  const nodes = parsedSchema.safeParse(parsed);
  return nodes.success ? nodes.data.map((node) => String(node["#text"] ?? "")).join("") : "";
}
