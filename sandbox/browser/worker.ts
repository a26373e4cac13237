// The engine in a Web Worker: one file that asks the network for nothing. The page hands in the compiled module first.
import { openEngine } from "../engine";
import { stackKilobytes } from "../limits";
import { serve } from "../serve";

let heard: ((message: unknown) => void) | undefined;

self.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (heard !== undefined) {
    heard(data);
    return;
  }
  if (!(data instanceof WebAssembly.Module)) return;
  heard = serve(openEngine({ wasm: data, stack: stackKilobytes.browser }), (answer, handedOver = []) =>
    self.postMessage(answer, { transfer: handedOver }),
  );
  self.postMessage({ kind: "ready" });
});
