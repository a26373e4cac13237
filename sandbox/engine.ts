// The engine of one host: keeps a desk while it is sound, throws it away when it is not, and answers one job at a time.
import type { SourceFile } from "#domain/dataset";
import type { Finding, RuleOutcome } from "#domain/finding";
import { readReturn } from "#domain/read-return";
import { type Result, refuse, succeed } from "#domain/result";
import type { Return } from "#domain/return";
import type { ExamplesReport } from "#domain/rule";
import type { Strength } from "#domain/mutant";
import type { Trace } from "#domain/trace";
import { checkRule } from "./check-return";
import { type Desk, type Host, openDesk } from "./desk";
import { collectionDays } from "./example";
import { type Edges, findEdges } from "./find-edges";
import { limits, megabytesFor } from "./limits";
import { type MadeUpReturn, makeUp, type MakeUpAsk } from "./make-up";
import { keepNotebook } from "./run-cell";
import { runExamples } from "./run-examples";
import type {
  CellToRun,
  CheckedFiles,
  RanCell,
  DatasetSource,
  FilesRead,
  FilesToCheck,
  RuleHeard,
} from "./sandbox";
import { measureStrength } from "./mutate/strength";
import { type RowToTrace, traceRow } from "./trace/trace-row";
import { countRows, makeWorld, type World } from "./world";

/** A host's watchdog hears which step begins, and for how many seconds the engine may be silent from then on. */
export type Begun = (at: number, seconds: number) => void;

type ToCheck = { dataset: DatasetSource; rules: SourceFile[]; only?: string[]; from?: number };

/** A sandbox that also says how far it is, for whoever watches it. */
export type Engine = {
  readDataset(source: DatasetSource): ReturnType<typeof readOnly>;
  runExamples(input: { dataset: DatasetSource; rule: SourceFile }, begun?: Begun): Promise<ExamplesReport>;
  checkReturn(input: ToCheck & { data: Return }, onRule?: RuleHeard, begun?: Begun): Promise<Checked>;
  checkFiles(
    input: FilesToCheck & { from?: number },
    onRule?: RuleHeard,
    onRead?: (read: FilesRead) => void,
    begun?: Begun,
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
  makeUp(input: MakeUpAsk, begun?: Begun): Promise<Result<MadeUpReturn>>;
  /** From inside its own thread an engine cannot hear that it is to stop. */
  runCell(input: CellToRun, signal?: AbortSignal, begun?: Begun): Promise<RanCell>;
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
    checkReturn: (input, onRule, begun) => inTurn(() => checkReturn(keeper, input, onRule, begun)),
    checkFiles: (input, onRule, onRead, begun) =>
      inTurn(() => checkFiles(keeper, input, onRule, onRead, begun)),
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
    makeUp: (input, begun) =>
      inTurn(async () => {
        const opened = await keeper.take(input.dataset);
        if (!opened.ok) return opened;
        begun?.(0, limits.makeUpSeconds + limits.graceSeconds);
        return makeUp(opened.value, input);
      }),
    runCell: (input, _signal, begun) => inTurn(() => notebook.run(input, begun)),
    async close() {
      await queue;
      keeper.drop();
      notebook.drop();
    },
  };
}

type Keeper = { take(source: DatasetSource, megabytes?: number): Promise<Result<Desk>>; drop(): void };

function keepDesk(host: Host): Keeper {
  let kept: { desk: Desk; key: string; uses: number; most: number; size: number } | undefined;
  return {
    async take(source, megabytes = limits.megabytes) {
      const key = JSON.stringify(source);
      if (kept !== undefined) {
        const { machine } = kept.desk;
        const isGrown = machine.megabytes() > kept.size * 2 || kept.most < megabytes;
        if (machine.isBroken() || kept.key !== key || isGrown || kept.uses >= limits.runs) kept = undefined;
      }
      if (kept === undefined) {
        const opened = await openDesk(host, megabytes, source);
        if (!opened.ok) return opened;
        const { machine } = opened.value;
        kept = { desk: opened.value, key, uses: 0, most: megabytes, size: machine.megabytes() };
      }
      kept.uses++;
      return succeed(kept.desk);
    },
    drop() {
      kept = undefined;
    },
  };
}

async function readOnly(keeper: Keeper, source: DatasetSource) {
  const opened = await keeper.take(source);
  if (!opened.ok) return opened;
  const { dataset } = opened.value;
  return dataset === undefined ? refuse("The dataset could not be read.") : succeed(dataset);
}

async function checkFiles(
  keeper: Keeper,
  input: FilesToCheck & { from?: number },
  onRule?: RuleHeard,
  onRead?: (read: FilesRead) => void,
  begun?: Begun,
): Promise<Result<CheckedFiles>> {
  const dataset = await readOnly(keeper, input.dataset);
  if (!dataset.ok) return dataset;
  const { year, authority } = input.collection;
  const days = collectionDays(dataset.value, year);
  const collection = authority === undefined ? days : { ...days, authority };
  const read = await readReturn(dataset.value, input.files, collection);
  if (!read.ok) return read;
  const { data, files, notes } = read.value;
  onRead?.({ collection, files, notes });
  const checked = await checkReturn(keeper, { ...input, data }, onRule, begun);
  return succeed({ collection, files, notes, ...checked, ...(input.withRows && { data }) });
}

let returns = 0;

async function checkReturn(
  keeper: Keeper,
  { dataset, rules, data, only, from = 0 }: ToCheck & { data: Return },
  onRule?: RuleHeard,
  begun?: Begun,
): Promise<Checked> {
  const rows = countRows(data);
  let open: { desk: Desk; world: World } | undefined;
  const outcomes: RuleOutcome[] = [];
  const findings: Finding[] = [];
  for (const [at, file] of rules.entries()) {
    if (at < from) continue;
    if (open === undefined || open.desk.machine.isBroken()) {
      const opened = await keeper.take(dataset, megabytesFor(rows));
      if (!opened.ok) throw new Error(opened.reason);
      const { value } = opened;
      if (value.dataset === undefined) throw new Error(`The dataset ${dataset.id} could not be read.`);
      open = { desk: value, world: makeWorld(`return ${returns++}`, value.dataset, data, false) };
      value.enter(open.world);
    }
    const checked = checkRule(open.desk, open.world, data, file, only, (seconds) => begun?.(at, seconds));
    if (checked === undefined) continue;
    outcomes.push(checked.outcome);
    for (const finding of checked.findings) findings.push(finding);
    onRule?.(checked.outcome, checked.findings);
    // What a stopped rule left behind must not stop the next one.
    if (checked.outcome.outcome === "crashed" && open.desk.machine.megabytes() > megabytesFor(rows) / 2) {
      keeper.drop();
      open = undefined;
    }
  }
  if (open !== undefined) open.desk.leave(open.world);
  return { rules: outcomes, findings };
}
