// The files of a return, read by the engines that will check it: each takes the largest file that is left.
import type { CodedReturn } from "#domain/coded";
import { type FilePart, gatherReturn } from "#domain/gather-return";
import { type Result, refuse, succeed } from "#domain/result";
import type { Collection } from "#domain/return";
import type { Bring } from "./check-in-lanes";
import { valueSchemas } from "./job";
import type { Lent } from "./pool";
import type { FilesRead, FilesToCheck } from "./sandbox";

/** A return that was read, and what is said of its files. */
export type Read = FilesRead & { data: CodedReturn };
export type Reading = { bring: Bring; read: Promise<Result<Read>> };

/**
 * Starts nothing by itself: whichever engine is brought in reads until no file is left, then waits for the others.
 * @example readInLanes({ dataset, rules, files, collection }).read // => { ok: true, value: { files, notes, data, … } }
 */
export function readInLanes({ dataset, files, collection }: FilesToCheck): Reading {
  const waiting = files
    .map((file, at) => ({ file, at }))
    .sort((one, other) => other.file.bytes.length - one.file.bytes.length);
  const parts: FilePart[] = [];
  let left = files.length;
  let settle: (read: Result<Read>) => void = () => undefined;
  const read = new Promise<Result<Read>>((resolve) => {
    settle = resolve;
  });
  const gather = (days: Collection): Result<Read> => {
    const whole = gatherReturn(parts, days);
    return whole.ok ? succeed({ collection: days, ...whole.value }) : whole;
  };

  async function readNext(lent: Lent): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const ended = await lent.run({ kind: "readFiles", dataset, files: [next.file], collection });
      if (!ended.done) return settle(refuse("These files took too long to read."));
      const answer = valueSchemas.readFiles.parse(ended.value);
      if (!answer.ok) return settle(answer);
      const [part] = answer.value.parts;
      if (part === undefined) throw new Error("The engine read no file.");
      parts[next.at] = part;
      left--;
      if (left === 0) settle(gather(answer.value.collection));
    }
  }

  return {
    read,
    async bring(lent) {
      await readNext(lent).catch((error: unknown) => {
        // Whoever waits for the other files waits no longer.
        settle(refuse("These files could not be read."));
        throw error;
      });
      const whole = await read;
      return whole.ok ? whole.value.data : undefined;
    },
  };
}
