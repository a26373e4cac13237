// The files of a return, read by whoever asks for the check while the engines get ready.
import { collectionOf } from "#domain/collection";
import type { Dataset } from "#domain/dataset";
import { gatherReturn } from "#domain/gather-return";
import { openFiles, tablesIn } from "#domain/read-return";
import { type Result, refuse, succeed } from "#domain/result";
import { valueSchemas } from "./job";
import type { Lent } from "./pool";
import type { Read, Reading } from "./read-in-lanes";
import type { FilesToCheck } from "./sandbox";

/**
 * Opens the files at once; the first engine that is brought in says what the dataset is. Each engine evaluates its
 * stretch of the rules while it waits.
 * @example await readHere({ dataset, rules, files, collection }).read // => { ok: true, value: { files, notes, data, … } }
 */
export function readHere({ dataset, files, collection }: FilesToCheck): Reading {
  const opened = openFiles(files);
  // It may fail before anyone waits for it.
  opened.catch(() => undefined);
  let settle: (read: Result<Read>) => void = () => undefined;
  const read = new Promise<Result<Read>>((resolve) => {
    settle = resolve;
  });
  let isAsked = false;
  let mayPrepare = true;

  async function assemble(dataset: Dataset): Promise<Result<Read>> {
    const days = collectionOf(
      dataset.collection,
      collection.year ?? dataset.collection.newest,
      collection.authority,
    );
    const parts = (await opened).map((one) => tablesIn(dataset, one));
    const whole = gatherReturn(parts, days);
    return whole.ok ? succeed({ collection: days, ...whole.value }) : whole;
  }

  async function askDataset(lent: Lent): Promise<void> {
    const ended = await lent.run({ kind: "readDataset", dataset });
    if (!ended.done) return settle(refuse(`The dataset ${dataset.id} took too long to read.`));
    const answer = valueSchemas.readDataset.parse(ended.value);
    if (!answer.ok) return settle(answer);
    assemble(answer.value).then(settle, (error: unknown) =>
      settle(refuse(error instanceof Error ? error.message : String(error))),
    );
  }

  return {
    read,
    async bring(lent, stretch) {
      if (!isAsked) {
        isAsked = true;
        await askDataset(lent);
      }
      if (mayPrepare) {
        const ended = await lent.run({ kind: "prepare", dataset, rules: stretch });
        // A rule that stops an engine while it is only evaluated is told of when it is asked.
        if (!ended.done) mayPrepare = false;
      }
      const whole = await read;
      return whole.ok ? whole.value.data : undefined;
    },
  };
}
