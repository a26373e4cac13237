// A sandbox whose engines run elsewhere, in workers or processes that can be killed: the side of whoever asks.
//
// A rule that holds its engine up is passed over, and says so; the others go on in the next engine.
import { type CodedReturn, codeReturn } from "#domain/coded";
import { succeed } from "#domain/result";
import type { Return } from "#domain/return";
import { checkInLanes, type Lanes, prepareLanes } from "./check-in-lanes";
import { valueSchemas } from "./job";
import { limits } from "./limits";
import { EngineFault, type Lane, openPool } from "./pool";
import { type Reading, readInLanes } from "./read-in-lanes";
import type { FilesToCheck, Sandbox } from "./sandbox";
import { sayEnded } from "./say-ended";

/** `reads`: how files are read; by the engines, where nothing else is said. A page need not carry what it never uses. */
export type ClientOptions = Lane & { reads?: (input: FilesToCheck) => Reading };

/**
 * Opens a sandbox over engines that `start` starts. All that may be at work share each check.
 * @example openClient({ start, size: 2, spare: 1 }) // => a Sandbox
 */
export function openClient(options: ClientOptions): Sandbox {
  const pool = openPool(options);
  const lanes: Lanes = { pool, lanes: options.size, laneOf: new WeakMap() };
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
    prepare: (input) => prepareLanes(lanes, input),
    async checkReturn(input, onRule) {
      const data = isCoded(input.data) ? input.data : codeReturn(input.data);
      const checked = await checkInLanes(lanes, input, async () => data, onRule);
      if (checked === undefined) throw new EngineFault("The engines lost the return.");
      return checked;
    },
    async checkFiles(input, onRule, onRead) {
      const { read, bring } = (options.reads ?? readInLanes)(input);
      void read.then((whole) => {
        if (!whole.ok) return;
        const { collection, files, notes } = whole.value;
        onRead?.({ collection, files, notes });
      });
      const checked = await checkInLanes(lanes, input, bring, onRule);
      const whole = await read;
      if (!whole.ok) return whole;
      if (checked === undefined) throw new EngineFault("The engines lost the return.");
      const { data, ...about } = whole.value;
      return succeed({ ...about, ...checked, ...(input.withRows && { data }) });
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
    async compareRules(input) {
      const ended = await pool.run({ kind: "compareRules", ...input });
      if (ended.done) return valueSchemas.compareRules.parse(ended.value);
      const trouble = sayEnded(ended.reason, limits.comparedSeconds);
      return { asked: 0, differences: [], trouble: { side: "either", ...trouble } };
    },
    async makeUp(input) {
      const ended = await pool.run({ kind: "makeUp", ...input });
      if (ended.done) return valueSchemas.makeUp.parse(ended.value);
      return { ok: false, reason: "The made-up data took too long to make." };
    },
    async showWhole(input) {
      const ended = await pool.run({ kind: "showWhole", ...input });
      if (ended.done) return valueSchemas.showWhole.parse(ended.value);
      return { ok: false, reason: sayEnded(ended.reason, limits.cellSeconds).message };
    },
    async readTable(file) {
      const ended = await pool.run({ kind: "readTable", ...file });
      if (ended.done) return valueSchemas.readTable.parse(ended.value);
      return { ok: false, reason: `${file.name} took too long to read.` };
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

function isCoded(data: Return | CodedReturn): data is CodedReturn {
  const [table] = Object.values(data.thisYear);
  return !Object.values(table?.columns ?? {}).some((column) => Array.isArray(column));
}
