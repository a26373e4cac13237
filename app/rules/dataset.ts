// What the pages ask the sandbox about a dataset and about approved rules. Answers are kept for as long as the texts are the same.
import { createHash } from "node:crypto";
import { notFound } from "next/navigation";
import type { Dataset, SourceFile } from "#domain/dataset";
import type { ExamplesReport } from "#domain/rule";
import { listDatasets, readDatasetSource } from "#rules";
import { openProcess } from "#sandbox/process/client";
import type { Sandbox } from "#sandbox/sandbox";

type Held = {
  sandbox: Promise<Sandbox>;
  datasets: Map<string, Promise<Dataset>>;
  reports: Map<string, Promise<ExamplesReport>>;
};

declare global {
  // One process for all pages, also while a developer's changes are loaded anew.
  var ruleyardPages: Held | undefined;
}

const most = 500;

function held(): Held {
  globalThis.ruleyardPages ??= {
    sandbox: Promise.resolve(openProcess()),
    datasets: new Map(),
    reports: new Map(),
  };
  return globalThis.ruleyardPages;
}

function keep<Answer>(answers: Map<string, Promise<Answer>>, texts: string[], ask: () => Promise<Answer>) {
  const key = createHash("sha256").update(JSON.stringify(texts)).digest("hex");
  const known = answers.get(key);
  if (known) return known;
  const answer = ask();
  if (answers.size >= most) answers.clear();
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  return answer;
}

/**
 * A dataset as declared on the shelf. An id that is not on the shelf is a page that does not exist.
 * @example (await readDataset("ssda903")).name // => "SSDA903 looked-after children"
 */
export async function readDataset(id: string): Promise<Dataset> {
  if (!(await listDatasets()).includes(id)) notFound();
  const source = await readDatasetSource(id);
  return keep(
    held().datasets,
    source.files.map(({ text }) => text),
    async () => {
      const read = await (await held().sandbox).readDataset(source);
      if (!read.ok) throw new Error(read.reason);
      return read.value;
    },
  );
}

/**
 * An approved rule's own examples, run. Throws when the engine cannot answer at all.
 * @example (await runApproved("ssda903", { path, text })).passed // => true
 */
export async function runApproved(id: string, rule: SourceFile): Promise<ExamplesReport> {
  const source = await readDatasetSource(id);
  const texts = [...source.files.map(({ text }) => text), rule.path, rule.text];
  return keep(held().reports, texts, async () =>
    (await held().sandbox).runExamples({ dataset: source, rule }),
  );
}
