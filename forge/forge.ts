// A GitHub that lives in a folder: one bare git repository, its people and pull requests, over HTTP.
import { z } from "zod";
import { startTelling } from "./acts/telling";
import { requireGit } from "./git/repository";
import { lockFolder } from "./lock";
import { openYard } from "./opening";
import { forgeOptions, type ForgeOptions } from "./options";
import { makeServer } from "./server";
import { nobody, type Witness } from "./witness";
import type { Yard } from "./yard";

export type { ForgeOptions } from "./options";
export interface Forge {
  /** http://127.0.0.1:port; the API is there and below /api/v3. */
  url: string;
  /** Ends what is under way, then leaves the folder to others. */
  close(): Promise<void>;
}

function listen(yard: Yard, port: number): Promise<{ url: string; stop(): Promise<void> }> {
  const server = makeServer(yard);
  return new Promise((resolve, reject) => {
    server.once("error", (trouble: NodeJS.ErrnoException) => {
      const taken = trouble.code === "EADDRINUSE";
      reject(taken ? new Error(`Port ${port} is taken. Set FORGE_PORT to another one.`) : trouble);
    });
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const real = typeof address === "object" && address ? address.port : port;
      resolve({
        url: `http://127.0.0.1:${real}`,
        stop: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeIdleConnections();
            setTimeout(() => server.closeAllConnections(), 2_000).unref();
          }),
      });
    });
  });
}

/**
 * Starts a forge on a folder. Refuses wrong options, a folder in use, a taken port and an old git with a sentence.
 * `witness` hears all that it answers and tells.
 * @example const forge = await startForge({ folder, appPublicKey, clientId: "x", clientSecret: "y" }); forge.url
 */
export async function startForge(options: ForgeOptions, witness: Witness = nobody): Promise<Forge> {
  const read = forgeOptions.safeParse(options);
  if (!read.success) throw new Error(`The forge cannot start.\n${z.prettifyError(read.error)}`);
  await requireGit();
  const release = await lockFolder(read.data.folder);
  let yard: Yard | undefined;
  try {
    yard = await openYard(read.data);
    yard.witness = witness;
    const { url, stop } = await listen(yard, read.data.port);
    yard.url = url;
    const telling = startTelling(yard);
    yard.wake = telling.wake;
    telling.wake();
    const open = yard;
    return {
      url,
      async close() {
        await stop();
        await telling.stop();
        open.git.close();
        await open.store.close();
        await release();
      },
    };
  } catch (trouble) {
    yard?.git.close();
    await yard?.store.close();
    await release();
    throw trouble;
  }
}
