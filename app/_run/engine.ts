"use client";
// The one engine of this page: a worker, opened the first time that something is to run.
import type { Sandbox } from "#sandbox/sandbox";
import { openEngine } from "./open-engine";

let opened: Promise<Sandbox> | undefined;

/**
 * The page's engine. It is the same one for every caller; a rule that never ends is stopped and the engine replaced inside it.
 * @example const report = await (await engine()).runExamples({ dataset, rule }) // => { passed: true, … }
 */
export function engine(): Promise<Sandbox> {
  opened ??= Promise.resolve(openEngine());
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

let second: Promise<Sandbox> | undefined;

/**
 * An engine for what may wait, in a worker of its own, so that the verdict on a key never waits for it.
 * @example const trace = await (await patientEngine()).trace({ dataset, rule, row }) // => { ok: true, … }
 */
export function patientEngine(): Promise<Sandbox> {
  second ??= Promise.resolve(openEngine({ spare: 0 }));
  return second;
}
