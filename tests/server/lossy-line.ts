// A line to the code host that can be cut at any request: before it arrives, or after it was done and before its answer.
import { createServer, request } from "node:http";

export type LossyLine = {
  url: string;
  /** Requests that went by since the line was last mended. */
  count(): number;
  /** Cuts the line at the n-th request from now on, and leaves it cut. */
  cutAt(n: number, when: "before" | "after"): void;
  mend(): void;
  close(): Promise<void>;
};

/**
 * Opens a line in front of a code host.
 * @example const line = await openLine("http://127.0.0.1:40001")
 */
export async function openLine(target: string): Promise<LossyLine> {
  let seen = 0;
  let cut: { n: number; when: "before" | "after" } | null = null;
  const server = createServer((incoming, outgoing) => {
    seen += 1;
    const dead = cut !== null && (seen > cut.n || (seen === cut.n && cut.when === "before"));
    if (dead) return void incoming.socket.destroy();
    const silent = cut !== null && seen === cut.n;
    const onward = request(
      new URL(incoming.url ?? "/", target),
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        if (silent) {
          answer.resume();
          answer.once("end", () => incoming.socket.destroy());
          return;
        }
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.once("error", () => incoming.socket.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The line has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    count: () => seen,
    cutAt(n, when) {
      seen = 0;
      cut = { n, when };
    },
    mend() {
      seen = 0;
      cut = null;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
