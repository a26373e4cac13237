// The engine of one host: keeps a desk while it is sound, throws it away when it is not, and answers one job at a time.
import type { SourceFile } from "#domain/dataset";
import type { Finding, RuleOutcome } from "#domain/finding";
import { refuse } from "#domain/result";
import type { Return } from "#domain/return";
import type { ExamplesReport, Trouble } from "#domain/rule";
import { checkRule } from "./check-return";
import { type Desk, type Host, openDesk } from "./desk";
import { limits, megabytesFor } from "./limits";
import { runCells } from "./run-cells";
import { runExamples } from "./run-examples";
import type { DatasetSource, RuleHeard, Sandbox } from "./sandbox";
import { countRows, makeWorld, type World } from "./world";

/** What a host's watchdog wants to hear while a return is checked: which rule is about to run. */
export type RuleBegun = (file: SourceFile, at: number) => void;

export type Engine = Omit<Sandbox, "checkReturn"> & {
  checkReturn(
    input: { dataset: DatasetSource; rules: SourceFile[]; data: Return; only?: string[] },
    onRule?: RuleHeard,
    onBegin?: RuleBegun,
  ): Promise<{ rules: RuleOutcome[]; findings: Finding[] }>;
};

/**
 * Makes the engine of a host from the compiled module and the guest's stack in kB.
 * @example openEngine({ wasm, stack: 256 }) // => a Sandbox
 */
export function openEngine(host: Host): Engine {
  let kept: { desk: Desk; key: string; uses: number; megabytes: number } | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  async function desk(
    source: DatasetSource,
  ): Promise<{ ok: true; value: Desk } | { ok: false; reason: string }> {
    const key = keyOf(source);
    const grown = kept !== undefined && kept.desk.machine.megabytes() > kept.megabytes * 2;
    if (
      kept !== undefined &&
      (kept.desk.machine.isBroken() || kept.key !== key || grown || kept.uses >= limits.runs)
    ) {
      kept = undefined;
    }
    if (kept === undefined) {
      const opened = await openDesk(host, limits.megabytes, source);
      if (!opened.ok) return opened;
      kept = { desk: opened.value, key, uses: 0, megabytes: opened.value.machine.megabytes() };
    }
    kept.uses++;
    return { ok: true, value: kept.desk };
  }

  return {
    readDataset: (source) =>
      inTurn(async () => {
        const opened = await desk(source);
        if (!opened.ok) return opened;
        const { dataset } = opened.value;
        return dataset === undefined
          ? refuse("The dataset could not be read.")
          : { ok: true, value: dataset };
      }),
    runExamples: ({ dataset, rule }) =>
      inTurn(async (): Promise<ExamplesReport> => {
        const opened = await desk(dataset);
        if (!opened.ok) return { passed: false, trouble: engineTrouble(opened.reason), examples: [], ms: 0 };
        return runExamples(opened.value, rule);
      }),
    checkReturn: (input, onRule, onBegin) => inTurn(() => checkReturn(host, input, onRule, onBegin)),
    runCells: (input) => inTurn(() => runCells(host, input)),
    async close() {
      await queue;
      kept = undefined;
    },
  };
}

async function checkReturn(
  host: Host,
  {
    dataset,
    rules,
    data,
    only,
  }: { dataset: DatasetSource; rules: SourceFile[]; data: Return; only?: string[] },
  onRule?: RuleHeard,
  onBegin?: RuleBegun,
): Promise<{ rules: RuleOutcome[]; findings: Finding[] }> {
  const megabytes = megabytesFor(countRows(data));
  let open: { desk: Desk; world: World } | undefined;
  const outcomes: RuleOutcome[] = [];
  const findings: Finding[] = [];
  for (const [at, file] of rules.entries()) {
    if (open === undefined || open.desk.machine.isBroken()) {
      const opened = await openDesk(host, megabytes, dataset);
      if (!opened.ok) throw new Error(opened.reason);
      const { value } = opened;
      if (value.dataset === undefined) throw new Error(`The dataset ${dataset.id} could not be read.`);
      open = { desk: value, world: makeWorld("return", value.dataset, data, false) };
      value.enter(open.world);
    }
    onBegin?.(file, at);
    const checked = checkRule(open.desk, open.world, data, file, only);
    if (checked === undefined) continue;
    outcomes.push(checked.outcome);
    for (const finding of checked.findings) findings.push(finding);
    onRule?.(checked.outcome, checked.findings);
  }
  return { rules: outcomes, findings };
}

/** Two sources with the same key are the same dataset. */
function keyOf(source: DatasetSource): string {
  return JSON.stringify(source);
}

function engineTrouble(message: string): Trouble {
  return { kind: "engine", message };
}
