// A return is what one authority sends for one collection: the rows of each table, as text, as they stood in the files.

/** The text of one table, column by column. A blank cell is "". Rows keep the order of the file. */
export type TextTable = {
  table: string;
  rows: number;
  columns: Record<string, string[]>;
};

/** A file that was read: how it is told apart from every other, without keeping any of it. */
export type ReadFile = { name: string; rows: number; sha256: string };

/** One year's tables by name; a table that was not given is absent. */
export type YearTables = Record<string, TextTable>;

/** The collection that a return is for. Dates are ISO 8601 days. */
export type Collection = { year: number; start: string; end: string; authority?: string };

export type Return = {
  collection: Collection;
  thisYear: YearTables;
  lastYear?: YearTables;
  /** Reference lists by the name that the dataset gives them. */
  reference?: Record<string, TextTable>;
};
