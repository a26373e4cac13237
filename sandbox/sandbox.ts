// The one engine, as everyone outside this room sees it: the same promises in a browser, a terminal and a server.
import type { CodedReturn } from "#domain/coded";
import type { Comparison } from "#domain/comparison";
import type { Dataset, SourceFile } from "#domain/dataset";
import type { OwnTable } from "#domain/own-table";
import type { Finding, RuleOutcome } from "#domain/finding";
import type { GivenFile } from "#domain/read-return";
import type { Result } from "#domain/result";
import type { Collection, ReadFile, Return } from "#domain/return";
import type { ExamplesReport, Trouble } from "#domain/rule";
import type { Strength } from "#domain/mutant";
import type { Trace } from "#domain/trace";
import type { Edges } from "./find-edges";
import type { MadeUpReturn, MakeUpAsk } from "./make-up";
import type { CellNames } from "#domain/stale";
import type { Shown, ShownTable } from "./shown";
import type { RowToTrace } from "./trace/trace-row";

export type { Shown, ShownTable } from "./shown";
export type { RowToTrace } from "./trace/trace-row";

/** A dataset's own files as text: `dataset.ts`, its tables and its reference lists. */
export type DatasetSource = { id: string; files: SourceFile[] };

/** What came of one cell: what it shows, in order, what stopped it, and which names it makes, uses and changes. */
export type CellOutcome = {
  id: string;
  shown: Shown[];
  names: CellNames;
  trouble?: Trouble;
  ms: number;
  /** False when it had to be stopped: then it leaves nothing behind for other cells. */
  isKept: boolean;
};

/** One cell of a notebook. `runs` counts those before it; `start` is what an engine needs that has lost the notebook. */
export type CellToRun = {
  notebook: string;
  runs: number;
  cell: { id: string; source: string };
  seconds?: number | undefined;
  start?:
    | {
        dataset?: DatasetSource | undefined;
        data?: Return | CodedReturn | undefined;
        before: { id: string; source: string }[];
      }
    | undefined;
};

/** A file of somebody's own. `sheet`: which one of a workbook, otherwise the first. */
export type TableToRead = { name: string; bytes: Uint8Array; sheet?: string | undefined };

/** Lost: this engine has not the notebook as it stands after so many runs, and was not told how to begin it. */
export type RanCell = { lost: true } | { lost: false; outcome: CellOutcome };

/** A table that a cell showed: the `at`th of the things that it showed when it ran last. */
export type TableToShow = { notebook: string; runs: number; cell: string; at: number };

/** Files as somebody chose them, and what to hold against them. */
export type FilesToCheck = {
  dataset: DatasetSource;
  rules: SourceFile[];
  files: GivenFile[];
  /** The year of the collection, otherwise the dataset's newest; its first and last day follow from the dataset. */
  collection: { year?: number; authority?: string };
  only?: readonly string[];
  /** Answer with the rows as well, so that they can be shown. */
  withRows?: boolean;
};

export type CheckedFiles = {
  collection: Collection;
  files: ReadFile[];
  notes: string[];
  rules: RuleOutcome[];
  findings: Finding[];
  data?: CodedReturn;
};

export type FilesRead = { collection: Collection; files: ReadFile[]; notes: string[] };

export type RuleHeard = (outcome: RuleOutcome, findings: Finding[]) => void;

export interface Sandbox {
  /** Reads a dataset's files and holds them against the shape that a dataset must have. */
  readDataset(source: DatasetSource): Promise<Result<Dataset>>;
  /** Runs a rule file's own examples. Whatever is wrong with the file is in the report. */
  runExamples(input: { dataset: DatasetSource; rule: SourceFile }): Promise<ExamplesReport>;
  /**
   * Runs rules over a return, in as many engines as there are. One rule that crashes stops none of the others.
   * The answer is in the order of the rules; outcomes also arrive one by one, each as soon as it is there.
   */
  checkReturn(
    input: {
      dataset: DatasetSource;
      rules: SourceFile[];
      data: Return | CodedReturn;
      only?: readonly string[];
    },
    onRule?: RuleHeard,
  ): Promise<{ rules: RuleOutcome[]; findings: Finding[] }>;
  /** Reads files into a return and checks it, none of it in the thread of the page. */
  checkFiles(
    input: FilesToCheck,
    onRule?: RuleHeard,
    onRead?: (read: FilesRead) => void,
  ): Promise<Result<CheckedFiles>>;
  /** Gets engines ready for a check that is to come: the dataset read, the rules evaluated. Nobody need wait for it. */
  prepare(input: { dataset: DatasetSource; rules: SourceFile[] }): Promise<void>;
  /** Says what every part of a rule comes to on one row, and which other rows it looks at. */
  trace(input: { dataset: DatasetSource; rule: SourceFile; row: RowToTrace }): Promise<Result<Trace>>;
  /** Makes the edge rows of a rule file, at most 200, and says which of them the rule finds. */
  findEdges(input: { dataset: DatasetSource; rule: SourceFile; most?: number }): Promise<Edges>;
  /** Asks two versions of a rule about the same rows, and answers those on which they differ. */
  compareRules(input: { dataset: DatasetSource; mine: SourceFile; theirs: SourceFile }): Promise<Comparison>;
  /** Makes up families of rows, from the dataset and from its own files of made-up data. */
  makeUp(input: MakeUpAsk): Promise<Result<MadeUpReturn>>;
  /** Runs one cell of a notebook; `notebook.ts` keeps count. The signal stops it, wherever the engine can be killed. */
  runCell(input: CellToRun, signal?: AbortSignal): Promise<RanCell>;
  /** Every row of a table that a cell showed the first rows of. */
  showWhole(input: TableToShow): Promise<Result<ShownTable>>;
  /** Reads a delimited file or a sheet of a workbook, whatever its columns are; none of it in the thread of the page. */
  readTable(file: TableToRead): Promise<Result<OwnTable>>;
  /** Makes small mistakes in a rule, and says which of them its examples do not notice, with rows that would. */
  mutate(input: { dataset: DatasetSource; rule: SourceFile }): Promise<Result<Strength>>;
  close(): Promise<void>;
}
