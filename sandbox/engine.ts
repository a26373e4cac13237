// The engine of one host: keeps a desk while it is sound, throws it away when it is not, and answers one job at a time.
import type { CodedReturn } from "#domain/coded";
import { type OwnTable, readOwnTable } from "#domain/own-table";
import type { Comparison } from "#domain/comparison";
import type { SourceFile } from "#domain/dataset";
import type { Finding, RuleOutcome } from "#domain/finding";
import { type FilePart, gatherReturn } from "#domain/gather-return";
import { openFiles, tablesIn } from "#domain/read-return";
import { type Result, refuse, succeed } from "#domain/result";
import type { Collection, Return } from "#domain/return";
import type { ExamplesReport } from "#domain/rule";
import type { Strength } from "#domain/mutant";
import type { Trace } from "#domain/trace";
import type { Host } from "./desk";
import { collectionDays } from "./example";
import { compareRules } from "./compare-rules";
import { type Edges, findEdges } from "./find-edges";
import { limits, megabytesFor } from "./limits";
import { type MadeUpReturn, makeUp, type MakeUpAsk } from "./make-up";
import { keepNotebook } from "./run-cell";
import { type HeldReturn, holdReturn } from "./held-return";
import { type Keeper, keepDesk } from "./keep-desk";
import { runExamples } from "./run-examples";
import type {
  CellToRun,
  CheckedFiles,
  RanCell,
  DatasetSource,
  FilesRead,
  FilesToCheck,
  RuleHeard,
  ShownTable,
  TableToRead,
  TableToShow,
} from "./sandbox";
import { measureStrength } from "./mutate/strength";
import { type RowToTrace, traceRow } from "./trace/trace-row";
import { countRows } from "./world";

/** A host's watchdog hears which step begins, and for how many seconds the engine may be silent from then on. */
export type Begun = (at: number, seconds: number) => void;

type ToCheck = { dataset: DatasetSource; rules: SourceFile[]; only?: readonly string[] };
type RulesToAsk = { rules: SourceFile[]; only?: readonly string[] };
type FilesToRead = Pick<FilesToCheck, "dataset" | "files" | "collection">;
export type PartsRead = { collection: Collection; parts: FilePart[] };
/** `at` is the place of the rule among those that were asked. */
type PlacedRuleHeard = (outcome: RuleOutcome, findings: Finding[], at: number) => void;

/** A sandbox that also says how far it is, for whoever watches it, and that can share a check with others. */
export type Engine = {
  readDataset(source: DatasetSource): ReturnType<typeof readOnly>;
  runExamples(input: { dataset: DatasetSource; rule: SourceFile }, begun?: Begun): Promise<ExamplesReport>;
  checkReturn(input: ToCheck & { data: Return | CodedReturn }, onRule?: RuleHeard): Promise<Checked>;
  checkFiles(
    input: FilesToCheck,
    onRule?: RuleHeard,
    onRead?: (read: FilesRead) => void,
  ): Promise<Result<CheckedFiles>>;
  mutate(
    input: { dataset: DatasetSource; rule: SourceFile; endless?: number[] },
    begun?: Begun,
  ): Promise<Result<Strength>>;
  trace(
    input: { dataset: DatasetSource; rule: SourceFile; row: RowToTrace },
    begun?: Begun,
  ): Promise<Result<Trace>>;
  findEdges(
    input: { dataset: DatasetSource; rule: SourceFile; most?: number },
    begun?: Begun,
  ): Promise<Edges>;
  compareRules(
    input: { dataset: DatasetSource; mine: SourceFile; theirs: SourceFile },
    begun?: Begun,
  ): Promise<Comparison>;
  makeUp(input: MakeUpAsk, begun?: Begun): Promise<Result<MadeUpReturn>>;
  /** From inside its own thread an engine cannot hear that it is to stop. */
  runCell(input: CellToRun, signal?: AbortSignal, begun?: Begun): Promise<RanCell>;
  showWhole(input: TableToShow, begun?: Begun): Promise<Result<ShownTable>>;
  readTable(file: TableToRead, begun?: Begun): Promise<Result<OwnTable>>;
  /** Reads the dataset and evaluates rules ahead of a return. */
  prepare(input: { dataset: DatasetSource; rules: SourceFile[] }, begun?: Begun): Promise<void>;
  readFiles(input: FilesToRead): Promise<Result<PartsRead>>;
  /** Takes a return in for the rules to come; any earlier one is forgotten. */
  hold(input: { dataset: DatasetSource; data: CodedReturn }): Promise<void>;
  checkHeld(input: RulesToAsk, onRule?: PlacedRuleHeard, begun?: Begun): Promise<void>;
  letGo(): Promise<void>;
  close(): Promise<void>;
};

type Checked = { rules: RuleOutcome[]; findings: Finding[] };

/**
 * Makes the engine of a host from the compiled module and the guest's stack in kB.
 * @example openEngine({ wasm, stack: 256 }) // => an Engine
 */
export function openEngine(host: Host): Engine {
  const keeper = keepDesk(host);
  const notebook = keepNotebook(host);
  let held: HeldReturn | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  return {
    readDataset: (source) => inTurn(() => readOnly(keeper, source)),
    runExamples: ({ dataset, rule }, begun) =>
      inTurn(async () => {
        const opened = await keeper.take(dataset);
        if (!opened.ok) {
          const trouble = { kind: "engine" as const, message: opened.reason };
          return { passed: false, trouble, examples: [], ms: 0 };
        }
        begun?.(0, limits.exampleSeconds + limits.graceSeconds);
        return runExamples(opened.value, rule);
      }),
    checkReturn: (input, onRule) => inTurn(() => checkReturn(keeper, input, onRule)),
    checkFiles: (input, onRule, onRead) => inTurn(() => checkFiles(keeper, input, onRule, onRead)),
    prepare: ({ dataset, rules }, begun) =>
      inTurn(async () => {
        const opened = await keeper.take(dataset, limits.preparedMegabytes);
        if (!opened.ok) return;
        rules.forEach((file, at) => {
          begun?.(at, limits.exampleSeconds + limits.graceSeconds);
          keeper.prepare(file);
        });
      }),
    readFiles: (input) => inTurn(() => readFiles(keeper, input)),
    hold: ({ dataset, data }) =>
      inTurn(async () => {
        held?.letGo();
        held = holdReturn(keeper, dataset, data);
      }),
    checkHeld: (input, onRule, begun) => inTurn(() => checkHeld(held, input, onRule, begun)),
    letGo: () =>
      inTurn(async () => {
        held?.letGo();
        held = undefined;
      }),
    mutate: ({ dataset, rule, endless }, begun) =>
      inTurn(() => measureStrength({ open: () => keeper.take(dataset), begun, endless }, rule)),
    trace: ({ dataset, rule, row }, begun) =>
      inTurn(async () => {
        const opened = await keeper.take(
          dataset,
          "data" in row ? megabytesFor(countRows(row.data)) : undefined,
        );
        if (!opened.ok) return opened;
        begun?.(0, limits.exampleSeconds * 2 + limits.graceSeconds);
        return traceRow(opened.value, rule, row);
      }),
    findEdges: ({ dataset, rule, most = 200 }, begun) =>
      inTurn(async () => {
        const opened = await keeper.take(dataset);
        if (!opened.ok) return { edges: [], trouble: { kind: "engine" as const, message: opened.reason } };
        begun?.(0, limits.edgeSeconds + limits.graceSeconds);
        return findEdges(opened.value, rule, most);
      }),
    compareRules: ({ dataset, mine, theirs }, begun) =>
      inTurn(async () => {
        const opened = await keeper.take(dataset);
        if (!opened.ok) {
          const trouble = { side: "either" as const, kind: "engine" as const, message: opened.reason };
          return { asked: 0, differences: [], trouble };
        }
        begun?.(0, limits.comparedSeconds + limits.graceSeconds);
        return compareRules(opened.value, mine, theirs);
      }),
    makeUp: (input, begun) =>
      inTurn(async () => {
        const opened = await keeper.take(input.dataset);
        if (!opened.ok) return opened;
        begun?.(0, limits.makeUpSeconds + limits.graceSeconds);
        return makeUp(opened.value, input);
      }),
    runCell: (input, _signal, begun) => inTurn(() => notebook.run(input, begun)),
    showWhole: (input, begun) =>
      inTurn(async () => {
        begun?.(0, limits.cellSeconds + limits.graceSeconds);
        return notebook.showWhole(input);
      }),
    readTable: ({ name, bytes, sheet }, begun) =>
      inTurn(async () => {
        begun?.(0, limits.fileSeconds + limits.graceSeconds);
        return readOwnTable(bytes, name, sheet);
      }),
    async close() {
      await queue;
      keeper.drop();
      notebook.drop();
    },
  };
}

async function readOnly(keeper: Keeper, source: DatasetSource) {
  const opened = await keeper.take(source);
  if (!opened.ok) return opened;
  const { dataset } = opened.value;
  return dataset === undefined ? refuse("The dataset could not be read.") : succeed(dataset);
}

async function readFiles(
  keeper: Keeper,
  { dataset, files, collection }: FilesToRead,
): Promise<Result<PartsRead>> {
  const read = await readOnly(keeper, dataset);
  if (!read.ok) return read;
  const { year = read.value.collection.newest, authority } = collection;
  const days = collectionDays(read.value, year);
  const opened = await openFiles(files);
  return succeed({
    collection: authority === undefined ? days : { ...days, authority },
    parts: opened.map((one) => tablesIn(read.value, one)),
  });
}

async function checkFiles(
  keeper: Keeper,
  input: FilesToCheck,
  onRule?: RuleHeard,
  onRead?: (read: FilesRead) => void,
): Promise<Result<CheckedFiles>> {
  const parts = await readFiles(keeper, input);
  if (!parts.ok) return parts;
  const { collection } = parts.value;
  const read = gatherReturn(parts.value.parts, collection);
  if (!read.ok) return read;
  const { data, files, notes } = read.value;
  onRead?.({ collection, files, notes });
  const checked = await checkReturn(keeper, { ...input, data }, onRule);
  return succeed({ collection, files, notes, ...checked, ...(input.withRows && { data }) });
}

async function checkReturn(
  keeper: Keeper,
  { dataset, rules, data, only }: ToCheck & { data: Return | CodedReturn },
  onRule?: RuleHeard,
): Promise<Checked> {
  const outcomes: RuleOutcome[] = [];
  const findings: Finding[] = [];
  const held = holdReturn(keeper, dataset, data);
  await checkHeld(held, { rules, ...(only && { only }) }, (outcome, found) => {
    outcomes.push(outcome);
    for (const finding of found) findings.push(finding);
    onRule?.(outcome, found);
  });
  held.letGo();
  return { rules: outcomes, findings };
}

async function checkHeld(
  held: HeldReturn | undefined,
  { rules, only }: RulesToAsk,
  onRule?: PlacedRuleHeard,
  begun?: Begun,
): Promise<void> {
  if (held === undefined) throw new Error("The engine holds no return.");
  for (const [at, file] of rules.entries()) {
    const checked = await held.check(file, only, (seconds) => begun?.(at, seconds));
    if (checked !== undefined) onRule?.(checked.outcome, checked.findings, at);
  }
}
