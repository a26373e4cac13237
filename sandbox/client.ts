// A sandbox whose engine runs elsewhere, in a worker or a process that can be killed: the side of whoever asks.
//
// A rule that holds its engine up is passed over, and says so; the others go on in the next engine.
import type { SourceFile } from "#domain/dataset";
import type { Finding, RuleOutcome } from "#domain/finding";
import type { Trouble } from "#domain/rule";
import { type Answer, valueSchemas } from "./job";
import { sayTooLong } from "./explain";
import { limits } from "./limits";
import { type Ended, type Lane, openPool } from "./pool";
import { codeOfPath } from "./rule-path";
import type { RuleHeard, Sandbox } from "./sandbox";

/**
 * Opens a sandbox over engines that `lane` starts.
 * @example openClient({ start, size: 2, spare: 1 }) // => a Sandbox
 */
export function openClient(lane: Lane): Sandbox {
  const pool = openPool(lane);
  return {
    close: () => pool.close(),
    async readDataset(dataset) {
      const ended = await pool.run({ kind: "readDataset", dataset });
      if (ended.done) return valueSchemas.readDataset.parse(ended.value);
      return { ok: false, reason: `The dataset ${dataset.id} took too long to read.` };
    },
    async runExamples({ dataset, rule }) {
      const began = performance.now();
      const ended = await pool.run({ kind: "runExamples", dataset, rule });
      if (ended.done) return valueSchemas.runExamples.parse(ended.value);
      const trouble = sayEnded(ended.reason, limits.exampleSeconds);
      return { passed: false, trouble, examples: [], ms: performance.now() - began };
    },
    async checkReturn(input, onRule) {
      const gone = await goOn(input.rules, input.only, onRule, (from, heard) =>
        pool.run({ kind: "checkReturn", ...input, from }, heard),
      );
      return { rules: gone.rules, findings: gone.findings };
    },
    async checkFiles(input, onRule, onRead) {
      let isRead = false;
      const gone = await goOn(input.rules, input.only, onRule, (from, heard) =>
        pool.run({ kind: "checkFiles", ...input, from }, (answer) => {
          if (answer.kind === "read" && !isRead) {
            isRead = true;
            onRead?.(answer.read);
          }
          heard(answer);
        }),
      );
      if (gone.last === undefined) return { ok: false, reason: "These files took too long to read." };
      const { rules, findings } = gone;
      const last = valueSchemas.checkFiles.parse(gone.last);
      return last.ok ? { ok: true, value: { ...last.value, rules, findings } } : last;
    },
    async mutate(input) {
      const endless: number[] = [];
      while (true) {
        const ended = await pool.run({ kind: "mutate", ...input, endless });
        if (ended.done) return valueSchemas.mutate.parse(ended.value);
        // A rule that never ends with a mistake in it is noticed; the others are tried in the next engine.
        const isNew = ended.at >= 0 && !endless.includes(ended.at) && endless.length < 3;
        if (!isNew) return { ok: false, reason: sayEnded(ended.reason, limits.strengthSeconds).message };
        endless.push(ended.at);
      }
    },
    async trace(input) {
      const ended = await pool.run({ kind: "trace", ...input });
      if (ended.done) return valueSchemas.trace.parse(ended.value);
      return { ok: false, reason: sayEnded(ended.reason, limits.exampleSeconds).message };
    },
    async findEdges({ dataset, rule, most = 200 }) {
      const ended = await pool.run({ kind: "findEdges", dataset, rule, most });
      if (ended.done) return valueSchemas.findEdges.parse(ended.value);
      return { edges: [], trouble: sayEnded(ended.reason, limits.edgeSeconds) };
    },
    async makeUp(input) {
      const ended = await pool.run({ kind: "makeUp", ...input });
      if (ended.done) return valueSchemas.makeUp.parse(ended.value);
      return { ok: false, reason: "The made-up data took too long to make." };
    },
    async runCell(input, signal) {
      const began = performance.now();
      const ended = await pool.run({ kind: "runCell", ...input }, undefined, signal);
      if (ended.done) return valueSchemas.runCell.parse(ended.value);
      const trouble = sayEnded(ended.reason, input.seconds ?? limits.cellSeconds);
      const names = { makes: [], uses: [], changes: [] };
      const ms = performance.now() - began;
      return { lost: false, outcome: { id: input.cell.id, shown: [], names, trouble, ms, isKept: false } };
    },
  };
}

/** Runs rules in one engine after another until each has an outcome. */
async function goOn(
  files: SourceFile[],
  only: readonly string[] | undefined,
  onRule: RuleHeard | undefined,
  ask: (from: number, heard: (answer: Answer) => void) => Promise<Ended>,
): Promise<{ last?: unknown; rules: RuleOutcome[]; findings: Finding[] }> {
  const rules: RuleOutcome[] = [];
  const findings: Finding[] = [];
  const hear: RuleHeard = (outcome, found) => {
    rules.push(outcome);
    for (const finding of found) findings.push(finding);
    onRule?.(outcome, found);
  };
  let from = 0;
  while (true) {
    const ended = await ask(from, (answer) => {
      if (answer.kind === "rule") hear(answer.outcome, answer.findings);
    });
    if (ended.done) return { last: ended.value, rules, findings };
    const stuck = files[ended.at];
    if (ended.at < from || stuck === undefined) return { rules, findings };
    const code = codeOfPath(stuck.path);
    // One that was heard already had come to its end: what stopped then was the engine on its way to the next.
    if (!ended.isOver && (only === undefined || only.includes(code))) {
      hear({ code, outcome: "crashed", trouble: sayEnded(ended.reason, ended.seconds) }, []);
    }
    from = ended.at + 1;
  }
}

function sayEnded(reason: "late" | "ended" | "stopped", seconds: number): Trouble {
  if (reason === "stopped") return { kind: "stopped", message: "You stopped this. It left nothing behind." };
  if (reason === "ended") {
    const message = "The engine stopped while this ran. It may have needed too much memory.";
    return { kind: "too-much-memory", message };
  }
  return { kind: "too-long", message: sayTooLong(seconds) };
}
