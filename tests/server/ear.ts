// Where the code host of a test tells what happens: the product's own webhook door, which can be made deaf.
import { createServer } from "node:http";
import { POST as knock } from "../../app/api/github/webhook/route";

export type Ear = { url: string; deaf: boolean; close(): Promise<void> };

/**
 * Opens the door on a port of its own.
 * @example const ear = await listen(); ear.deaf = true
 */
export async function listen(): Promise<Ear> {
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", async () => {
      if (ear.deaf) return void outgoing.writeHead(503).end();
      const headers = new Headers();
      for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
      const url = "http://127.0.0.1:9/api/github/webhook";
      const answer = await knock(new Request(url, { method: "POST", headers, body: Buffer.concat(chunks) }));
      outgoing.writeHead(answer.status).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The ear has no port.");
  const ear: Ear = {
    url: `http://127.0.0.1:${address.port}/api/github/webhook`,
    deaf: false,
    close: () => new Promise((done) => server.close(() => done())),
  };
  return ear;
}
