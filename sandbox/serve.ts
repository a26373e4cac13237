// The engine's side of the door: takes jobs as they come, and answers with everything that is heard on the way.
import type { Engine } from "./engine";
import { type Answer, type Job, jobSchema } from "./job";
import { packFindings } from "./packed-findings";

/** Says an answer, and hands these pieces of it over instead of copying them, where that can be done. */
type Answering = (answer: Answer, handedOver?: ArrayBuffer[]) => void;

/**
 * Answers jobs with an engine. The answer is the listener for incoming messages.
 * @example process.on("message", serve(engine, (answer) => process.send?.(answer)))
 */
export function serve(engine: Engine, answer: Answering): (message: unknown) => void {
  return (message) => {
    const job = jobSchema.safeParse(message);
    if (!job.success) {
      const id = Number((message as { id?: unknown } | null)?.id ?? -1);
      answer({
        kind: "failed",
        id,
        reason: `The job is not one that the engine knows: ${job.error.message}`,
      });
      return;
    }
    const handedOver: ArrayBuffer[] = [];
    work(engine, job.data, answer, handedOver).then(
      (value) => answer({ kind: "done", id: job.data.id, value }, handedOver),
      (error: unknown) =>
        answer({
          kind: "failed",
          id: job.data.id,
          reason: error instanceof Error ? error.message : String(error),
        }),
    );
  };
}

async function work(
  engine: Engine,
  job: Job,
  answer: Answering,
  handedOver: ArrayBuffer[],
): Promise<unknown> {
  const { id } = job;
  const begun = (at: number, seconds: number) => answer({ kind: "begun", id, at, seconds });
  switch (job.kind) {
    case "readDataset":
      return engine.readDataset(job.dataset);
    case "runExamples":
      return engine.runExamples(job, begun);
    case "prepare":
      return engine.prepare(job, begun);
    case "readFiles": {
      const read = await engine.readFiles(job);
      handedOver.push(...buffersOf(read));
      return read;
    }
    case "hold":
      return engine.hold(job);
    case "checkHeld":
      return engine.checkHeld(
        job,
        (outcome, found, at) => {
          const findings = packFindings(outcome.code, found);
          answer({ kind: "rule", id, at, outcome, findings }, [findings.numbers.buffer]);
        },
        begun,
      );
    case "findEdges":
      return engine.findEdges(job, begun);
    case "compareRules":
      return engine.compareRules(job, begun);
    case "makeUp":
      return engine.makeUp(job, begun);
    case "mutate":
      return engine.mutate(job, begun);
    case "letGo":
      return engine.letGo();
    case "trace":
      return engine.trace(job, begun);
    case "runCell":
      return engine.runCell(job, undefined, begun);
    case "showWhole":
      return engine.showWhole(job, begun);
    case "readTable": {
      const read = await engine.readTable(job, begun);
      if (read.ok)
        for (const { codes, ends } of Object.values(read.value.table.columns))
          handedOver.push(codes.buffer, ends.buffer);
      return read;
    }
  }
}

/** The numbers of the tables that were read: the engine has no more use for them. */
function buffersOf(read: Awaited<ReturnType<Engine["readFiles"]>>): ArrayBuffer[] {
  if (!read.ok) return [];
  return read.value.parts
    .flatMap(({ holds }) => (holds.ok ? Object.values(holds.value.tables) : []))
    .flatMap(({ columns }) => Object.values(columns))
    .flatMap(({ codes, ends }) => [codes.buffer, ends.buffer]);
}
