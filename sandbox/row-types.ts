// What the editor knows of a dataset: the text of a `.d.ts` in which every field says its title, meaning and codes.
import { type Dataset, type Fact, type Field, groupsOf, type Table } from "#domain/dataset";

/**
 * The row types of a dataset, for the editor and for `rules/<dataset>/rows.d.ts`. They stand beside \`wordsTypes\`.
 * @example rowTypes(dataset).includes("interface EpisodesRow") // => true
 */
export function rowTypes(dataset: Dataset): string {
  const tables = Object.entries(dataset.tables);
  const owned = tables.filter(([, { about }]) => about !== "return");
  const { name: entity } = dataset.entity;
  const parts = [
    `// The rows of ${oneLine(dataset.name)}, written by \`ruleyard types\` from its tables. Do not edit.`,
    ...tables.map(([name, table]) => rowType(dataset, name, table)),
    [
      doc(`Everything about the same ${entity}, this year and last.`),
      `interface Entity {`,
      ...owned.map(([name, table]) => listMember(name, table)),
      ...Object.entries(dataset.facts).map(([name, fact]) => factMember(name, fact)),
      `  ${doc("The same, as it stood in last year's return.")}`,
      `  readonly lastYear: LastYearOfEntity;`,
      `}`,
      `interface LastYearOfEntity {`,
      ...owned.map(([name, table]) => listMember(name, table)),
      `}`,
    ].join("\n"),
    ...Object.entries(dataset.groups).map(([name, { title, key, head }]) =>
      [
        doc(title),
        `interface ${groupType(name)} {`,
        ...owned
          .filter(([, { fields }]) => fields[key] !== undefined)
          .map(([table, about]) => listMember(table, { ...about, single: table === head })),
        `}`,
      ].join("\n"),
    ),
    [
      doc("The collection that the return is for, and its whole tables."),
      `interface Collection extends CollectionFacts {`,
      ...tables.map(([name, table]) => wholeMember(name, table)),
      `  ${doc("Last year's whole tables.")}`,
      `  readonly lastYear: LastYearTables;`,
      `}`,
      `interface LastYearTables {`,
      ...tables.map(([name, table]) => wholeMember(name, table)),
      `}`,
    ].join("\n"),
    [
      `interface Tables {`,
      ...tables.map(
        ([name, table]) =>
          `  ${name}: { row: ${name}Row; cells: ${name}Cells; shown: ${name}Example; single: ${table.single === true} };`,
      ),
      `}`,
    ].join("\n"),
    [
      `interface ReferenceLists {`,
      ...Object.entries(dataset.reference).map(([name, list]) =>
        [
          `  ${doc([list.title, list.meaning])}`,
          `  ${name}: {`,
          ...Object.entries(list.fields).map(([field, about]) => member(field, about, "    ", true)),
          `  };`,
        ].join("\n"),
      ),
      `}`,
    ].join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function rowType(dataset: Dataset, name: string, table: Table): string {
  const fields = Object.entries(table.fields);
  const { name: entity } = dataset.entity;
  return [
    `interface ${name}Cells {`,
    ...fields.map(([field, about]) => member(field, about, "  ", true)),
    `}`,
    `${doc([table.title, table.meaning])}`,
    `interface ${name}Row extends ${name}Cells {`,
    ...(table.about === "return"
      ? []
      : [
          `  ${doc(`Everything about the same ${entity}.`)}`,
          `  readonly ${entity}: Entity;`,
          `  ${doc(`The row before this one, of the same ${entity}; undefined for the first.`)}`,
          `  readonly previous: ${name}Row | undefined;`,
          `  ${doc(`The row after this one, of the same ${entity}; undefined for the last.`)}`,
          `  readonly next: ${name}Row | undefined;`,
        ]),
    ...groupsOf(dataset, name).flatMap(([group, { title }]) => [
      `  ${doc(title)}`,
      `  readonly ${group}: ${groupType(group)};`,
    ]),
    `  ${doc('The cells as text, just as they came; "" when blank.')}`,
    `  readonly raw: { readonly [Field in keyof ${name}Cells]-?: string };`,
    `}`,
    `interface ${name}Example {`,
    ...fields.map(([field, about]) => member(field, about, "  ", false)),
    `}`,
  ].join("\n");
}

function groupType(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Group`;
}

function listMember(name: string, table: Table): string {
  const about = [table.title, table.single ? "One row, or undefined when there is none." : orderText(table)];
  return `  ${doc(about)}\n  readonly ${name}: ${table.single ? `${name}Row | undefined` : `Rows<${name}Row>`};`;
}

function factMember(name: string, { title, meaning, type }: Fact): string {
  const kinds: Record<string, string> = {
    "yes-no": "boolean",
    text: "string | undefined",
    date: "string | undefined",
    number: "number | undefined",
  };
  return `  ${doc([`**${title}**`, meaning])}\n  readonly ${name}: ${kinds[type] ?? `${type}Row | undefined`};`;
}

function wholeMember(name: string, table: Table): string {
  return `  ${doc([table.title, "All rows, as in the file."])}\n  readonly ${name}: Rows<${name}Row>;`;
}

function orderText(table: Table): string {
  return table.order === undefined
    ? "In the order of the file."
    : `In the order of ${table.order.join(", ")}.`;
}

function member(name: string, field: Field, indent: string, isRead: boolean): string {
  const codes = Object.entries(field.choices ?? {}).map(([code, { meaning, since, until }]) => {
    const years = [since && `from ${since}`, until && `until ${until}`].filter(Boolean).join(", ");
    return `- \`${code}\` ${meaning}${years === "" ? "" : ` (${years})`}`;
  });
  const shown = codes.length > 40 ? [...codes.slice(0, 40), `- and ${codes.length - 40} more`] : codes;
  const kind = { text: "", date: 'A date, such as "2026-04-01".', number: "A number.", choice: "" }[
    field.type
  ];
  const text = doc([`**${field.title}**`, field.meaning, kind, shown.join("\n")], indent);
  if (isRead)
    return `${indent}${text}\n${indent}readonly ${name}: ${field.type === "number" ? "number" : "string"} | undefined;`;
  return `${indent}${text}\n${indent}${name}?: ${field.type === "number" ? "number | string" : "string"} | null;`;
}

function doc(parts: string | (string | undefined)[], indent = "  "): string {
  const text = (typeof parts === "string" ? [parts] : parts).filter(
    (part) => part !== undefined && part !== "",
  );
  const lines = text.join("\n\n").replaceAll("*/", "* /").split("\n");
  if (lines.length === 1) return `/** ${lines[0]} */`;
  return `/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
