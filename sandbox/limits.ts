// The one place for seconds, megabytes and stack: how much a rule, a cell or a return may use before it is stopped.

/** Guest stack in kB. It must fit into the host's own stack, which is smaller in a browser's worker. */
export const stackKilobytes = { node: 256, browser: 128 } as const;

export const limits = {
  /** Seconds that a rule file and all its examples may take together. */
  exampleSeconds: 1,
  /** Seconds for one cell of a notebook that was asked to run, and for one that runs while it is typed. */
  cellSeconds: 10,
  typedCellSeconds: 1,
  /** Runs that a notebook repeats exactly when its engine had to be replaced; of older ones, the last of each cell. */
  cellRuns: 300,
  /** Seconds to read a dataset's own files. */
  datasetSeconds: 3,
  /** Seconds to read one file of somebody's own. */
  fileSeconds: 60,
  /** How long after its deadline the host kills an engine that has not answered. */
  graceSeconds: 0.75,
  /** Seconds in which a rule is asked about all its edge rows. */
  edgeSeconds: 5,
  /** Seconds in which two versions of a rule are asked about all the rows on which they are compared. */
  comparedSeconds: 3,
  /** Edge rows of each of two versions of a rule that are compared. */
  comparedEdges: 80,
  /** Seconds to make up the families of one message, with their faults. */
  makeUpSeconds: 60,
  /** Megabytes that an engine may grow to for examples, cells and small returns. */
  megabytes: 192,
  /** Megabytes that an engine may grow to whose rules were evaluated ahead, before its return was known. */
  preparedMegabytes: 512,
  /** Findings listed for one rule; further ones are counted only. */
  findings: 20_000,
  /** Characters in one rule file, and in all that it says of itself once it has run. */
  fileCharacters: 200_000,
  declarationCharacters: 200_000,
  /** Letters in a rule's sentence, and in the name of an example; fields that it names; examples that it has. */
  sentenceCharacters: 1_000,
  nameCharacters: 200,
  fields: 100,
  examples: 200,
  /** Brackets open at once in one file: beyond that, those who read it run out of stack. */
  openBrackets: 400,
  /** Parts of a rule's text that are told when a row is looked into. */
  parts: 5_000,
  /** Seconds to try small mistakes in a rule, and to find the rows that show those the examples do not notice. */
  strengthSeconds: 2,
  /** Lines and characters that one cell may print. */
  printedLines: 200,
  printedCharacters: 20_000,
  /** Rows of a shown table, things that one cell may show, and points and bars of a chart. */
  shownRows: 200,
  shownThings: 20,
  chartPoints: 5_000,
  chartBars: 60,
  /** Megabytes of a rule process's own heap and of all its memory, and its seconds on the processor before it ends. */
  processHeapMegabytes: 512,
  processMegabytes: 2_560,
  processSeconds: 900,
  /** Runs after which a used engine is replaced by a new one. */
  runs: 500,
} as const;

/**
 * Seconds that a cell may take which runs while it is typed, over so many rows.
 * @example secondsForTypedCell(50_000) // => 3.5
 */
export function secondsForTypedCell(rows: number): number {
  return limits.typedCellSeconds + rows / 20_000;
}

/**
 * Seconds that one rule may take over a return with so many rows.
 * @example secondsForRule(23_000) // => 3.3
 */
export function secondsForRule(rows: number): number {
  return 1 + rows / 10_000;
}

/**
 * Seconds in which the tables of a return with so many rows must have become rows inside the engine.
 * @example secondsForTables(23_000) // => 32.3
 */
export function secondsForTables(rows: number): number {
  return 30 + rows / 10_000;
}

/**
 * Megabytes that an engine may grow to for a return with so many rows.
 * @example megabytesFor(23_000) // => 192
 */
export function megabytesFor(rows: number): number {
  return Math.min(1024, Math.max(limits.megabytes, 64 * Math.ceil((64 + rows * 0.0025) / 64) + 64));
}
