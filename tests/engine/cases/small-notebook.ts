// What the cases over a notebook's cells share: a notebook over a small return, and what its cells said.
import { type Notebook, openNotebook } from "#sandbox/notebook";
import type { CellOutcome, Sandbox } from "#sandbox/sandbox";
import { smallReturn } from "../small";
import { dataset } from "./case";

export const open = (sandbox: Sandbox) => openNotebook(sandbox, { dataset, data: smallReturn });
export const text = (outcome: CellOutcome) =>
  outcome.trouble?.message ??
  outcome.shown.map((one) => (one.kind === "text" ? one.text : one.kind)).join(" ");

/** Runs cells of these texts one after another, each under its own name. */
export async function runAll(notebook: Notebook, ...sources: string[]): Promise<CellOutcome[]> {
  const done: CellOutcome[] = [];
  for (const [at, source] of sources.entries()) done.push(await notebook.run({ id: `c${at}`, source }, 1));
  return done;
}
