// The rule process: an engine in a process of its own, with nothing of the server in it. It ends when its parent does.
import { limits } from "../limits";
import { openSandbox } from "../node";
import { serve } from "../serve";

const engine = await openSandbox();
// So that the first job finds everything warm.
const heard = serve(engine, (answer) => {
  if (process.connected) process.send?.(answer);
});
process.on("message", heard);
process.on("disconnect", () => process.exit(0));
process.title = `ruleyard rules (${limits.exampleSeconds} s)`;
process.send?.({ kind: "ready" });
