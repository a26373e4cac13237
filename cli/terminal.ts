// What a command may do to the terminal: print its answer, say something beside it, show how far it is.
import { SingleBar } from "cli-progress";
import type { Result } from "#domain/result";
import { letReadersLeave } from "./early-reader";

export type Terminal = {
  /** The folder in which the command was given; paths are read from there. */
  folder: string;
  /** The answer, on standard output. */
  print(text: string): void;
  /** Anything else, on standard error. */
  say(text: string): void;
  /** A bar on standard error where there is a terminal; nothing where there is none. */
  progress(total: number, doing: string): Progress;
};

export type Progress = { step(): void; stop(): void };

/** What a command comes to: the exit code, or the reason why it could not do its work (which exits with 2). */
export type Outcome = Promise<Result<0 | 1>>;

export type Command = (args: string[], terminal: Terminal) => Outcome;

/**
 * The terminal that this process was started in.
 * @example processTerminal().print("Hello\n") // => writes Hello to standard output
 */
export function processTerminal(): Terminal {
  letReadersLeave();
  return {
    folder: process.cwd(),
    print: (text) => void process.stdout.write(text),
    say: (text) => void process.stderr.write(`${text}\n`),
    progress(total, doing) {
      if (!process.stderr.isTTY || total === 0) return { step: () => undefined, stop: () => undefined };
      const bar = new SingleBar({
        stream: process.stderr,
        clearOnComplete: true,
        hideCursor: true,
        format: `${doing} {bar} {value} of {total}`,
      });
      bar.start(total, 0);
      return { step: () => bar.increment(), stop: () => bar.stop() };
    },
  };
}
