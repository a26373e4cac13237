// The rule process: an engine in a process of its own, with nothing of the server in it. It ends when its parent does.
import { openSandbox } from "../node";
import { serve } from "../serve";

const engine = await openSandbox();
process.title = "ruleyard rules";
process.on("disconnect", () => process.exit(0));
process.on(
  "message",
  serve(engine, (answer) => {
    if (process.connected) process.send?.(answer);
  }),
);
process.send?.({ kind: "ready" });
