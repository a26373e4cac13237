// Engines that run elsewhere, some at work and some kept warm. One that is silent for longer than it said is killed.
import { type Answer, answerSchema, type Job } from "./job";
import { limits } from "./limits";

/** A running engine elsewhere. `onEnd` is heard once when it ends by itself. */
export type Port = {
  post(job: Job): void;
  onMessage(heard: (message: unknown) => void): void;
  onEnd(heard: (reason: string) => void): void;
  kill(): void;
};

/** How engines are started: at most `size` at work, and `spare` kept warm beside them. */
export type Lane = { start(): Port | Promise<Port>; size: number; spare: number };

/** A job ended with its value, or its engine was killed for being late, or ended by itself. `at` is the step it was at. */
export type Ended =
  | { done: true; value: unknown }
  | { done: false; at: number; isOver: boolean; seconds: number; reason: "late" | "ended" | "stopped" };

type Without<Key extends string, Of> = Of extends unknown ? Omit<Of, Key> : never;
export type Ask = Without<"id", Job>;
/** One engine for as long as somebody needs the same one. A job that ends badly ends the engine with it. */
export type Lent = {
  /** The same for the same engine, whoever it is lent to. */
  engine: object;
  run(job: Ask, heard?: (answer: Answer) => void, signal?: AbortSignal): Promise<Ended>;
  giveBack(): void;
};
export type Pool = {
  /** The signal kills the engine that is at work on it. */
  run(job: Ask, heard?: (answer: Answer) => void, signal?: AbortSignal): Promise<Ended>;
  lend(): Promise<Lent>;
  close(): Promise<void>;
};

/** A fault of the engine's own, not of what it was given. */
export class EngineFault extends Error {}

type Worker = {
  port: Port;
  ready: Promise<void>;
  hasEnded: boolean;
  heard(answer: Answer): void;
  ended(): void;
};
type Slot = { worker: Promise<Worker> };

/** An engine that never got as far as its first job. */
class NotStarted extends Error {}

/** What comes of a job for an engine that is no more. */
const gone: Ended = { done: false, at: -1, isOver: false, seconds: 0, reason: "ended" };

/** Seconds for an engine to start, and for it to get ready for a job, before either counts as stuck. */
const startSeconds = 30;

/**
 * Opens a pool of engines.
 * @example await openPool({ start, size: 2, spare: 1 }).run(job) // => { done: true, value }
 */
export function openPool(lane: Lane): Pool {
  const all = new Set<Slot>();
  const idle: Slot[] = [];
  const waiting: ((slot: Slot) => void)[] = [];
  let isClosed = false;
  let busy = 0;
  let jobs = 0;

  function begin(): Slot {
    const slot: Slot = { worker: startWorker(lane, () => forget(slot)) };
    all.add(slot);
    slot.worker.catch(() => forget(slot));
    return slot;
  }
  function forget(slot: Slot): void {
    all.delete(slot);
    const at = idle.indexOf(slot);
    if (at !== -1) idle.splice(at, 1);
  }
  function topUp(): void {
    if (isClosed) return;
    while (idle.length < lane.spare && all.size < lane.size + lane.spare) idle.push(begin());
  }
  function take(): Promise<Slot> {
    if (busy >= lane.size) return new Promise((resolve) => waiting.push(resolve));
    busy++;
    return Promise.resolve(idle.shift() ?? begin());
  }
  function giveSlotBack(slot: Slot, isSound: boolean): void {
    if (!isSound) forget(slot);
    const next = waiting.shift();
    if (next !== undefined) next(isSound ? slot : (idle.shift() ?? begin()));
    else {
      busy--;
      if (isSound && !isClosed) idle.unshift(slot);
    }
    topUp();
  }

  async function lendOnce(): Promise<Lent> {
    if (isClosed) throw new Error("The sandbox is closed.");
    const slot = await take();
    topUp();
    let worker: Worker | undefined;
    let isSound = false;
    let isBack = false;
    const giveBack = () => {
      if (isBack) return;
      isBack = true;
      const mayStay = isSound && worker?.hasEnded === false;
      if (!mayStay) worker?.port.kill();
      giveSlotBack(slot, mayStay);
    };
    try {
      worker = await slot.worker;
      await worker.ready;
    } catch (error) {
      giveBack();
      throw error;
    }
    isSound = true;
    const engine = worker;
    return {
      engine,
      async run(job, heard = () => undefined, signal) {
        if (isBack) throw new Error("This engine was given back.");
        if (!isSound) return gone;
        isSound = false;
        try {
          const ended = await runIn(engine, { ...job, id: ++jobs }, heard, signal);
          isSound = ended.done;
          return ended;
        } catch (error) {
          isSound = error instanceof EngineFault;
          throw error;
        }
      },
      giveBack,
    };
  }

  async function lend(): Promise<Lent> {
    try {
      return await lendOnce();
    } catch (error) {
      // What kept one engine from starting may not keep the next.
      if (!(error instanceof NotStarted)) throw error;
      return await lendOnce();
    }
  }

  return {
    lend,
    async run(job, heard, signal) {
      const lent = await lend();
      try {
        return await lent.run(job, heard, signal);
      } finally {
        lent.giveBack();
      }
    },
    async close() {
      isClosed = true;
      const started = await Promise.allSettled([...all].map((slot) => slot.worker));
      for (const worker of started) if (worker.status === "fulfilled") worker.value.port.kill();
      all.clear();
      idle.length = 0;
    },
  };
}

async function startWorker(lane: Lane, ended: () => void): Promise<Worker> {
  const port = await lane.start();
  let resolve: () => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const ready = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // It may fail before anyone asks for it.
  ready.catch(() => undefined);
  const worker: Worker = {
    port,
    ready,
    hasEnded: false,
    heard: () => undefined,
    ended: () => undefined,
  };
  const timer = setTimeout(() => {
    reject(new NotStarted("The engine did not start in time."));
    port.kill();
  }, startSeconds * 1000);
  port.onMessage((message) => {
    const answer = answerSchema.safeParse(message);
    if (!answer.success) worker.ended();
    else if (answer.data.kind === "ready") {
      clearTimeout(timer);
      resolve();
    } else worker.heard(answer.data);
  });
  port.onEnd((reason) => {
    clearTimeout(timer);
    reject(new NotStarted(`The engine could not start: ${reason}`));
    ended();
    worker.hasEnded = true;
    worker.ended();
  });
  return worker;
}

function runIn(
  worker: Worker,
  job: Job,
  heard: (answer: Answer) => void,
  signal?: AbortSignal,
): Promise<Ended> {
  if (worker.hasEnded) return Promise.resolve(gone);
  return new Promise((resolve, reject) => {
    let at = -1;
    let seconds = startSeconds;
    let isOver = false;
    let timer = setTimeout(late, startSeconds * 1000);
    function stop(): void {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      worker.heard = () => undefined;
      worker.ended = () => undefined;
    }
    function late(): void {
      stop();
      resolve({
        done: false,
        at,
        isOver,
        seconds: Math.max(1, seconds - limits.graceSeconds),
        reason: "late",
      });
    }
    function abort(): void {
      stop();
      resolve({ done: false, at, isOver, seconds, reason: "stopped" });
    }
    if (signal?.aborted) return abort();
    signal?.addEventListener("abort", abort);
    worker.ended = () => {
      stop();
      resolve({ done: false, at, isOver, seconds, reason: "ended" });
    };
    worker.heard = (answer) => {
      if (answer.kind === "ready" || answer.id !== job.id) return;
      if (answer.kind === "done") {
        stop();
        resolve({ done: true, value: answer.value });
      } else if (answer.kind === "failed") {
        stop();
        reject(new EngineFault(answer.reason));
      } else {
        isOver = answer.kind === "rule";
        if (answer.kind === "begun") ({ at, seconds } = answer);
        // Between two steps the engine may have to get ready again.
        if (isOver) seconds = startSeconds;
        clearTimeout(timer);
        timer = setTimeout(late, seconds * 1000);
        heard(answer);
      }
    };
    worker.port.post(job);
  });
}
