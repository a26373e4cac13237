// The server's own verdict: it runs the examples of exactly the text that was sent, in a process that can be killed.
import { createHash } from "node:crypto";
import type { SourceFile } from "#domain/dataset";
import { disarm, tidyText } from "#domain/harmless";
import { isSlow, type Pace, paceSchema, sayPace } from "#domain/pace";
import { examplesReportSchema } from "#domain/rule";
import type { Verdict } from "#domain/submission";
import { readMadeUpFiles } from "#rules";
import { openPacer, type Pacer } from "#sandbox/pace";
import { openProcess } from "#sandbox/process/client";
import type { Sandbox } from "#sandbox/sandbox";
import { z } from "zod";
import * as shelf from "./shelf";

/** A verdict as it is kept. */
export const verdictSchema = z.strictObject({
  passed: z.boolean(),
  sha256: z.string(),
  report: examplesReportSchema,
  at: z.string(),
  pace: paceSchema.optional(),
  ground: z.strictObject({ commit: z.string().nullable(), key: z.string() }).optional(),
});

/** The one thing of a kept verdict that lists ask for. */
export const passedSchema = z.object({ passed: z.boolean() });

const held = globalThis as typeof globalThis & {
  ruleyardSandbox?: Sandbox;
  ruleyardPacer?: { key: string; sandbox: Sandbox; pacer: Pacer };
};

/**
 * Runs a rule file's examples, and holds the file to the code that it was written for; and measures how fast it is.
 * @example (await verdict.reach("ssda903", "356", { path, text })).passed // => true
 */
export async function reach(
  dataset: string,
  code: string,
  rule: { path: string; text: string },
): Promise<Verdict> {
  const ground = await shelf.ground(dataset);
  const verdict = await judge(ground, code, rule);
  const pace = verdict.passed ? await paceOf(ground, rule) : undefined;
  return { ...verdict, ...(pace && { pace }) };
}

/**
 * The same on a ground that the caller names, and without the measuring: what is run again and again must be quick.
 * @example (await verdict.judge(await shelf.ground("ssda903"), "356", { path, text })).passed // => true
 */
export async function judge(ground: shelf.Ground, code: string, rule: SourceFile): Promise<Verdict> {
  const report = await sandboxOfServer().runExamples({ dataset: ground.source, rule });
  const declared = report.declaration?.code;
  const { commit, key } = ground;
  const verdict = { sha256: sha256Of(rule.text), at: new Date().toISOString(), ground: { commit, key } };
  if (declared === undefined || declared === code) return { ...verdict, passed: report.passed, report };
  const message = `The file says that it is rule ${declared}, and it was written for ${code}.`;
  const trouble = { kind: "declaration" as const, message };
  return { ...verdict, passed: false, report: { ...report, passed: false, trouble } };
}

/**
 * The server's own engines: each in a process that is confined and can be killed.
 * @example await verdict.sandboxOfServer().runExamples({ dataset, rule }) // => { passed: true, … }
 */
export function sandboxOfServer(): Sandbox {
  held.ruleyardSandbox ??= openProcess();
  return held.ruleyardSandbox;
}

/** Measured for the reader to know; a rule that cannot be timed, or not in time, is judged all the same. */
async function paceOf({ key, source }: shelf.Ground, rule: SourceFile): Promise<Pace | undefined> {
  const sandbox = sandboxOfServer();
  if (held.ruleyardPacer?.key !== key || held.ruleyardPacer.sandbox !== sandbox) {
    const madeUp = await readMadeUpFiles(source.id);
    held.ruleyardPacer = { key, sandbox, pacer: openPacer(sandbox, { dataset: source, madeUp }) };
  }
  try {
    const measured = await held.ruleyardPacer.pacer.measure(rule);
    return measured.ok ? measured.value : undefined;
  } catch (thrown) {
    console.error(`A rule was not timed: ${thrown instanceof Error ? thrown.message : "unknown"}`);
    return undefined;
  }
}

/**
 * How a text is told from every other.
 * @example sha256Of("").slice(0, 6) // => "e3b0c4"
 */
export function sha256Of(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Ends the process that runs rules. */
export async function close(): Promise<void> {
  const sandbox = held.ruleyardSandbox;
  delete held.ruleyardSandbox;
  delete held.ruleyardPacer;
  await sandbox?.close();
}

/**
 * A verdict in a few lines of Markdown, for the code host.
 * @example verdict.inWords({ passed: true, … }) // => "All 3 examples pass."
 */
export function inWords(verdict: Verdict): { title: string; summary: string } {
  const { report, passed } = verdict;
  const count = report.examples.length;
  // What fails comes first; a long list ends with a number.
  const sorted = [...report.examples].sort(
    (a, b) => Number(a.outcome === "passed") - Number(b.outcome === "passed"),
  );
  const more = sorted.length > mostLines ? [`- and ${sorted.length - mostLines} more`] : [];
  const lines = sorted
    .slice(0, mostLines)
    .map(
      ({ kind, name, outcome, reason }) =>
        `- ${outcome === "passed" ? "✓" : "✗"} ${kind}: ${plain(name)}${reason ? ` (${plain(reason)})` : ""}`,
    );
  const trouble = report.trouble ? [`${plain(report.trouble.message)}`] : [];
  const title = passed ? `All ${count} examples pass.` : "Not all examples pass.";
  const slow = verdict.pace && isSlow(verdict.pace) ? [sayPace(verdict.pace, "made-up families")] : [];
  return { title, summary: [title, ...trouble, ...slow, ...lines, ...more].join("\n") };
}

/** Examples that are listed by name. */
const mostLines = 40;

/** Text of an author that is shown as it is: no marks, no names called. */
function plain(text: string): string {
  const line = tidyText(text).replace(/\s+/g, " ").slice(0, 300);
  return disarm(line.replace(/([\\`*_{}[\]<>|~])/g, "\\$1"));
}
