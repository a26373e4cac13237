// One QuickJS in WebAssembly with memory of its own. The only file that knows the engine's programming interface.
//
// Whatever goes wrong inside is an answer; whatever goes wrong with the engine itself breaks the machine for good,
// and a broken machine is dropped without touching it again.
import variant from "@jitl/quickjs-wasmfile-release-sync";
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSHandle } from "quickjs-emscripten-core";

export type Handle = QuickJSHandle;

/** What came out of the engine instead of an answer. */
export type Thrown = {
  kind: "threw" | "too-long" | "too-much-memory" | "broken";
  name: string;
  message: string;
  stack: string;
};

export type Tried<Value> = { ok: true; value: Value } | { ok: false; thrown: Thrown };

export type HostFunction = (...args: string[]) => string | undefined | Record<string, string | ArrayBuffer>;

/** A global object of its own, with all that hangs on it. */
export type Realm = {
  evaluate(text: string, file: string): Tried<Handle>;
  call(what: Handle, ...args: Handle[]): Tried<Handle>;
  text(value: string): Handle;
  number(value: number): Handle;
  property(of: Handle, name: string): Handle;
  /** An object of functions of the host. They take texts and answer a text, a record, or nothing. */
  host(functions: Record<string, HostFunction>): Handle;
  readText(value: Handle): string;
  readNumbers(value: Handle): Int32Array;
  kind(value: Handle): string;
  close(): void;
};

export type Machine = {
  realm(): Realm;
  /** From now on the engine may work for so many seconds; then it is interrupted. */
  allow(seconds: number): void;
  megabytes(): number;
  isBroken(): boolean;
};

const nothing = (kind: Thrown["kind"], message: string): Thrown => ({ kind, name: "", message, stack: "" });

/**
 * Starts an engine. Memory in megabytes, the guest's stack in kB.
 * @example await startMachine({ wasm, megabytes: 128, stack: 256 }) // => a machine
 */
export async function startMachine(options: {
  wasm: WebAssembly.Module;
  megabytes: number;
  stack: number;
}): Promise<Machine> {
  const memory = new WebAssembly.Memory({ initial: 256, maximum: options.megabytes * 16 });
  const engine = await newQuickJSWASMModuleFromVariant(
    newVariant(variant, { wasmModule: options.wasm, wasmMemory: memory }),
  );
  const runtime = engine.newRuntime();
  runtime.setMaxStackSize(options.stack * 1024);
  let deadline = Number.POSITIVE_INFINITY;
  let late = false;
  let broken: Thrown | undefined;
  runtime.setInterruptHandler(() => {
    late ||= performance.now() > deadline;
    return late;
  });
  const megabytes = () => memory.buffer.byteLength / 1_048_576;
  const isFull = () => megabytes() > options.megabytes * 0.85;
  const quiet = runtime.newContext();
  const toldOf = quiet.unwrapResult(quiet.evalCode(tellSource, "tell.js", { type: "global", strict: true }));

  /** What was thrown may be anything, as long as it likes, and may run more of the rule's code when it is touched. */
  function read(error: Handle): Thrown {
    const told = quiet.callFunction(toldOf, quiet.undefined, error);
    if (told.error !== undefined) {
      told.error.dispose();
      return nothing(late ? "too-long" : isFull() ? "too-much-memory" : "threw", "");
    }
    const [kind = "", name = "", message = "", stack = ""] = quiet.getString(told.value).split("\u0002");
    told.value.dispose();
    if (late) return { kind: "too-long", name, message, stack };
    const isEmpty = kind === "null" && isFull();
    const outOfMemory = isEmpty || (name === "InternalError" && message === "out of memory");
    return { kind: outOfMemory ? "too-much-memory" : "threw", name, message, stack };
  }

  function attempt<Value>(work: () => Value): Tried<Value> {
    if (broken !== undefined) return { ok: false, thrown: broken };
    try {
      return { ok: true, value: work() };
    } catch (trouble) {
      if (trouble instanceof GuestError) {
        try {
          const thrown = read(trouble.handle);
          trouble.handle.dispose();
          return { ok: false, thrown };
        } catch (second) {
          return { ok: false, thrown: breakDown(second) };
        }
      }
      return { ok: false, thrown: breakDown(trouble) };
    }
  }

  function breakDown(trouble: unknown): Thrown {
    const message = trouble instanceof Error ? trouble.message : String(trouble);
    broken = isFull() ? nothing("too-much-memory", message) : nothing("broken", message);
    return broken;
  }

  function realm(): Realm {
    const context = runtime.newContext();
    const unwrap = (result: { error?: Handle; value?: Handle }): Handle => {
      if (result.error !== undefined) throw new GuestError(result.error);
      if (result.value === undefined) throw new Error("The engine gave no answer.");
      return result.value;
    };
    return {
      evaluate: (text, file) =>
        attempt(() => unwrap(context.evalCode(text, file, { type: "global", strict: true }))),
      call: (what, ...args) => attempt(() => unwrap(context.callFunction(what, context.undefined, ...args))),
      text: (value) => context.newString(value),
      number: (value) => context.newNumber(value),
      property: (of, name) => context.getProp(of, name),
      readText: (value) => context.getString(value),
      readNumbers(value) {
        const bytes = context.getArrayBuffer(value);
        const numbers = new Int32Array(bytes.value.slice().buffer);
        bytes.dispose();
        return numbers;
      },
      kind: (value) => context.typeof(value),
      host(functions) {
        const object = context.newObject();
        for (const [name, work] of Object.entries(functions)) {
          const made = context.newFunction(name, (...args) => {
            const answer = work(...args.map((arg) => context.getString(arg)));
            if (answer === undefined) return context.undefined;
            if (typeof answer === "string") return context.newString(answer);
            const record = context.newObject();
            for (const [key, value] of Object.entries(answer)) {
              const handle =
                typeof value === "string" ? context.newString(value) : context.newArrayBuffer(value);
              context.setProp(record, key, handle);
              handle.dispose();
            }
            return record;
          });
          context.setProp(object, name, made);
          made.dispose();
        }
        return object;
      },
      close() {
        if (broken === undefined) attempt(() => context.dispose());
      },
    };
  }

  return {
    realm,
    allow(seconds) {
      late = false;
      deadline = performance.now() + seconds * 1000;
    },
    megabytes,
    isBroken: () => broken !== undefined,
  };
}

/** Tells what was thrown, each part cut short before it leaves the engine. No rule can reach this realm. */
const tellSource = String.raw`(error) => {
  const cut = (text, most) => text.slice(0, most).replaceAll("\u0000", " ").replaceAll("\u0002", " ");
  const kind = error === null ? "null" : typeof error;
  if (kind === "symbol" || kind === "bigint") return kind + "\u0002\u0002a " + (kind === "symbol" ? "symbol" : "whole number");
  if (kind !== "object" && kind !== "function") return kind + "\u0002\u0002" + cut(String(error), 500);
  const part = (name, most) => {
    try {
      const value = error[name];
      return typeof value === "string" ? cut(value, most) : "";
    } catch {
      return "";
    }
  };
  return [kind, part("name", 100), part("message", 2000), part("stack", 4000)].join("\u0002");
}`;

class GuestError extends Error {
  constructor(readonly handle: Handle) {
    super("thrown inside the engine");
  }
}
