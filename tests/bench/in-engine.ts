// One engine in this process, part by part: start, reading, taking the return in, and each rule.
import type { SourceFile } from "#domain/dataset";
import { gatherReturn } from "#domain/gather-return";
import type { GivenFile } from "#domain/read-return";
import { openSandbox } from "#sandbox/node";
import type { DatasetSource } from "#sandbox/sandbox";
import { countRows } from "#sandbox/world";
import { type Size, timesOf } from "./report";

export type Ask = {
  dataset: DatasetSource;
  rules: SourceFile[];
  files: GivenFile[];
  times: number;
};

/**
 * Measures the parts, so many times; each rule's time is the middle one.
 * @example (await measureEngine(ask)).slowest[0] // => { code: "399", ms: 42 }
 */
export async function measureEngine({ dataset, rules, files, times }: Ask): Promise<{
  rows: number;
  engine: NonNullable<Size["engine"]>;
  perRule: { code: string; ms: number }[];
}> {
  const parts: Record<"start" | "read" | "load" | "rules", number[]> = {
    start: [],
    read: [],
    load: [],
    rules: [],
  };
  const perRule = new Map<string, number[]>();
  let [rows, megabytes] = [0, 0];
  for (let time = 0; time < times; time++) {
    let began = performance.now();
    const lap = (part: number[]) => {
      const now = performance.now();
      part.push(now - began);
      began = now;
    };
    const engine = await openSandbox();
    await engine.prepare({ dataset, rules });
    lap(parts.start);
    const read = await engine.readFiles({ dataset, files, collection: {} });
    const whole = read.ok ? gatherReturn(read.value.parts, read.value.collection) : read;
    if (!whole.ok) throw new Error(whole.reason);
    lap(parts.read);
    const { data } = whole.value;
    rows = countRows(data);
    await engine.hold({ dataset, data });
    // The first rule takes its tables in; what it takes for itself is little.
    await engine.checkHeld({ rules: rules.slice(0, 1) });
    lap(parts.load);
    await engine.checkHeld({ rules }, (outcome) => {
      if (outcome.outcome !== "ran") return;
      perRule.set(outcome.code, [...(perRule.get(outcome.code) ?? []), outcome.ms]);
    });
    lap(parts.rules);
    megabytes = Math.max(megabytes, process.memoryUsage().rss / 1e6);
    await engine.close();
  }
  return {
    rows,
    engine: {
      start: timesOf(parts.start),
      read: timesOf(parts.read),
      load: timesOf(parts.load),
      rules: timesOf(parts.rules),
      megabytes,
    },
    perRule: [...perRule].map(([code, ms]) => ({ code, ms: timesOf(ms).medianMs })),
  };
}
