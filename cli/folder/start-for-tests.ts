// A folder that was taken to work, started for tests by a Node that may reach nothing else.
import { spawn } from "node:child_process";

/** Any step towards a network ends the program. */
const alone = `data:text/javascript,${encodeURIComponent(`
  import dns from "node:dns";
  import net from "node:net";
  const stop = () => { console.log("IT REACHED OUT"); process.exit(9); };
  net.Socket.prototype.connect = stop;
  net.Server.prototype.listen = stop;
  dns.lookup = stop;
  globalThis.fetch = stop;
`)}`;

/**
 * Starts a folder as its README says, where the network is a trap.
 * @example await start("/tmp/rule-229") // => { code: 0, said: "Rule 229 …" }
 */
export async function start(folder: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["--import", alone, "start.mjs"], {
    cwd: folder,
    env: { NODE_ENV: "test" },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, said };
}
