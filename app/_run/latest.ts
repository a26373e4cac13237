// The newest asked-for run wins: never two at a time, never an old answer after a new one.

export type Latest<Input> = {
  /** Ask for a run, after the pause. What was asked before and has not begun is forgotten. */
  ask: (input: Input) => void;
  close: () => void;
};

/**
 * Run something on every pause in typing. `work` is told whether a newer run was asked for meanwhile.
 * @example latest(60, async (text, isNewest) => { const report = await run(text); if (isNewest()) show(report); })
 * // => { ask, close }
 */
export function latest<Input>(
  pause: number,
  work: (input: Input, isNewest: () => boolean) => Promise<void>,
): Latest<Input> {
  let asked = 0;
  let waiting: { input: Input; number: number } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let closed = false;

  const begin = async () => {
    const next = waiting;
    if (busy || closed || !next) return;
    waiting = undefined;
    busy = true;
    try {
      await work(next.input, () => next.number === asked && !closed);
    } finally {
      busy = false;
      if (waiting && timer === undefined) void begin();
    }
  };

  return {
    ask(input) {
      asked += 1;
      waiting = { input, number: asked };
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        void begin();
      }, pause);
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
