// The files in the folder data: tables of the dataset, and files of somebody's own that code calls by their names.
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { CodedReturn } from "#domain/coded";
import { collectionOf } from "#domain/collection";
import type { Dataset, SourceFile } from "#domain/dataset";
import { type FilePart, gatherReturn, type Place } from "#domain/gather-return";
import { nameColumns, ownTable, ownTableFile } from "#domain/own-table";
import { type OpenedFile, openFiles, tablesIn } from "#domain/read-return";
import { isWorkbook } from "#domain/read-workbook";
import { recognise, recogniseReference } from "#domain/recognise";
import { type Result, refuse, succeed } from "#domain/result";
import { sha256 } from "#domain/sha256";
import type { DatasetSource, Sandbox } from "#sandbox/sandbox";

/** One file as it was taken: what it holds, how many rows, and what code calls it. */
export type DataFile = { name: string; rows: number; says: string; isOwn: boolean };

export type FolderData = {
  source: DatasetSource;
  dataset: Dataset;
  data: CodedReturn;
  files: DataFile[];
  notes: string[];
  /** The columns of a table in the order of its file. */
  columns: (table: string, year: "this" | "last") => (string | undefined)[];
};

/** Larger files are refused before they are read. */
const largestMegabytes = 200;
const parts = [
  { at: "data", year: "this" },
  { at: "data/last-year", year: "last" },
  { at: "data/reference", year: "reference" },
] as const;

/**
 * Reads all that lies in the folder data. A file that is no table of the dataset is one of somebody's own.
 * @example (await readData(engine, source, folder, { year: 2027 })).value.files[0] // => { name: "my-file.csv", rows: 10, … }
 */
export async function readData(
  engine: Sandbox,
  source: DatasetSource,
  folder: string,
  about: { year?: number | undefined; authority?: string | undefined },
): Promise<Result<FolderData>> {
  const read = await engine.readDataset(source);
  if (!read.ok) return read;
  const known = read.value;
  const opened: OpenedFile[] = [];
  const notes: string[] = [];
  for (const { at, year } of parts) {
    const found = await filesIn(engine, folder, at, year);
    if (!found.ok) return found;
    opened.push(...found.value.opened);
    notes.push(...found.value.notes);
  }

  const files: DataFile[] = [];
  const held: FilePart[] = [];
  const own: SourceFile[] = [];
  const orders = new Map<string, (string | undefined)[]>();
  const taken = new Set([...Object.keys(known.tables), ...Object.getOwnPropertyNames(globalThis)]);
  for (const one of opened) {
    const { name, year } = one.file;
    const placed = place(known, one);
    if (!placed.ok) {
      if (year !== "this" || !one.holds.ok || one.holds.value.kind === "xml") return placed;
      if (placed.reason.includes(" looks like ")) notes.push(placed.reason);
      const called = tableName(name, taken);
      const table = ownTable(one.holds.value.csv, name, called);
      if (!table.ok) return table;
      const { columns, table: rows } = table.value;
      taken.add(called);
      own.push(ownTableFile(source.id, called, name, columns));
      held.push({ ...one.file, sha256: "", holds: succeed({ tables: { [called]: rows }, notes: [] }) });
      const typed = columns.map((column) =>
        column.type === "text" ? column.name : `${column.name} (${column.type})`,
      );
      files.push({
        name,
        rows: rows.rows,
        says: `called ${called} in cells: ${typed.join(", ")}`,
        isOwn: true,
      });
      continue;
    }
    const { part, order } = placed.value;
    held.push(part);
    const tables = part.holds.ok ? Object.values(part.holds.value.tables) : [];
    for (const { table } of tables) orders.set(`${year} ${table}`, order);
    const when = year === "last" ? " of last year" : "";
    const names = tables.map(({ table }) => `${table}${when}`).join(", ");
    files.push({ name, rows: tables.reduce((sum, { rows }) => sum + rows, 0), says: names, isOwn: false });
  }

  const collection = collectionOf(known.collection, about.year ?? known.collection.newest, about.authority);
  const extended = { id: source.id, files: [...source.files, ...own] };
  const dataset = await engine.readDataset(extended);
  if (!dataset.ok) return dataset;
  const columns: FolderData["columns"] = (table, year) => orders.get(`${year} ${table}`) ?? [];
  const rest = { source: extended, dataset: dataset.value, files, columns };
  if (held.length === 0) return succeed({ ...rest, data: { collection, thisYear: {} }, notes });
  const gathered = gatherReturn(held, collection);
  if (!gathered.ok) return gathered;
  return succeed({ ...rest, data: gathered.value.data, notes: [...notes, ...gathered.value.notes] });
}

/** Told by its columns; or, where it holds only some of a table's, by the name of the table. */
function place(
  dataset: Dataset,
  opened: OpenedFile,
): Result<{ part: FilePart; order: (string | undefined)[] }> {
  const { file, holds } = opened;
  if (!holds.ok) return holds;
  if (holds.value.kind === "xml") {
    const part = tablesIn(dataset, opened);
    return part.holds.ok ? succeed({ part, order: [] }) : part.holds;
  }
  const { csv } = holds.value;
  const known = (file.year === "reference" ? recogniseReference : recognise)(dataset, csv.header, file.name);
  if (known.ok) return succeed({ part: tablesIn(dataset, opened), order: known.value.fields });
  const called = stem(file.name);
  const shelf = file.year === "reference" ? dataset.reference : dataset.tables;
  const fields = shelf[called]?.fields;
  if (fields === undefined || csv.header.some((name) => fields[name] === undefined)) return known;
  const columns = Object.fromEntries(
    csv.header.flatMap((name, at) => {
      const column = csv.columns[at];
      return column === undefined ? [] : [[name, column] as const];
    }),
  );
  const tables = { [called]: { table: called, rows: csv.rows, columns } };
  const part = { ...file, sha256: opened.fingerprint, holds: succeed({ tables, notes: [] }) };
  return succeed({ part, order: csv.header });
}

/** `my-file.csv` is MyFile; a name that is taken already becomes another. */
function tableName(file: string, taken: ReadonlySet<string>): string {
  const [name = ""] = nameColumns([stem(file)]);
  let called = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  while (taken.has(called)) called = `${called}File`;
  return called;
}

const stem = (name: string) => name.replace(/(\.csv)?\.[^.]+$/i, "");

async function filesIn(
  engine: Sandbox,
  folder: string,
  at: string,
  year: Place,
): Promise<Result<{ opened: OpenedFile[]; notes: string[] }>> {
  const entries = await readdir(path.join(folder, at), { withFileTypes: true }).catch(() => []);
  // What begins so is a file that another program holds open, or hides.
  const names = entries
    .filter((entry) => entry.isFile() && !/^[.~]/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  const opened: OpenedFile[] = [];
  const notes: string[] = [];
  for (const name of names) {
    const file = path.join(folder, at, name);
    if (!/\.(csv|tsv|txt|csv\.gz|xml|xlsx|xlsm|xls|xlsb|ods)$/i.test(name)) {
      notes.push(`${name} is left aside: ${kindsRead}.`);
      continue;
    }
    if ((await stat(file)).size > largestMegabytes * 1_048_576)
      return refuse(`${name} is larger than ${largestMegabytes} MB, which is too much for one file.`);
    const bytes = new Uint8Array(await readFile(file));
    if (isWorkbook(bytes)) {
      const sheet = await openSheet(engine, { name, bytes, year });
      if (!sheet.ok) return sheet;
      opened.push(sheet.value.opened);
      notes.push(...sheet.value.notes);
      continue;
    }
    opened.push(...(await openFiles([{ name, bytes, year }])));
  }
  return succeed({ opened, notes });
}

const kindsRead = "what is read is CSV, text with tabs, Excel (.xlsx), and XML returns";

/** The first sheet of a workbook, read where rules run: what is wrong with it harms nobody there. */
async function openSheet(
  engine: Sandbox,
  { name, bytes, year }: { name: string; bytes: Uint8Array; year: Place },
): Promise<Result<{ opened: OpenedFile; notes: string[] }>> {
  const read = await engine.readTable({ name, bytes });
  if (!read.ok) return read;
  const { columns, table, sheet } = read.value;
  const csv = {
    header: columns.map(({ heading }) => heading),
    columns: columns.flatMap((column) => table.columns[column.name] ?? []),
    rows: table.rows,
  };
  const others = (sheet?.all ?? []).filter((one) => one !== sheet?.name);
  const left =
    others.length > 0
      ? [
          `${name}: the sheet “${sheet?.name}” was read, and ${others.join(", ")} left aside. Save a sheet as a file of its own to read it too.`,
        ]
      : [];
  return succeed({
    opened: { file: { name, year }, fingerprint: await sha256(bytes), holds: succeed({ kind: "csv", csv }) },
    notes: [...left, ...(sheet?.notes ?? []).map((note) => `${name}: ${note}`)],
  });
}
