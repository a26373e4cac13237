// The engine's side of the door: takes jobs as they come, and answers with everything that is heard on the way.
import type { Engine } from "./engine";
import { type Answer, type Job, jobSchema } from "./job";

/**
 * Answers jobs with an engine. The answer is the listener for incoming messages.
 * @example process.on("message", serve(engine, (answer) => process.send?.(answer)))
 */
export function serve(engine: Engine, answer: (answer: Answer) => void): (message: unknown) => void {
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
    work(engine, job.data, answer).then(
      (value) => answer({ kind: "done", id: job.data.id, value }),
      (error: unknown) =>
        answer({
          kind: "failed",
          id: job.data.id,
          reason: error instanceof Error ? error.message : String(error),
        }),
    );
  };
}

function work(engine: Engine, job: Job, answer: (answer: Answer) => void): Promise<unknown> {
  const { id } = job;
  const begun = (at: number, seconds: number) => answer({ kind: "begun", id, at, seconds });
  switch (job.kind) {
    case "readDataset":
      return engine.readDataset(job.dataset);
    case "runExamples":
      return engine.runExamples(job, begun);
    case "checkReturn":
      return engine.checkReturn(
        job,
        (outcome, findings) => answer({ kind: "rule", id, outcome, findings }),
        begun,
      );
    case "checkFiles":
      return engine.checkFiles(
        job,
        (outcome, findings) => answer({ kind: "rule", id, outcome, findings }),
        (read) => answer({ kind: "read", id, read }),
        begun,
      );
    case "findEdges":
      return engine.findEdges(job, begun);
    case "makeUp":
      return engine.makeUp(job, begun);
    case "mutate":
      return engine.mutate(job, begun);
    case "trace":
      return engine.trace(job, begun);
    case "runCell":
      return engine.runCell(job, undefined, begun);
  }
}
