// Holds every answer that a client gets against what GitHub publishes of its API.
import type { Octokit } from "@octokit/rest";
import type { Judge } from "../../forge/judge-for-tests";
import { isRefusal } from "./walk";

/**
 * Lets a judge hear each answer to this client; the client is the same one.
 * @example judged(judge, new Octokit())
 */
export function judged(judge: Judge, client: Octokit): Octokit {
  client.hook.wrap("request", async (request, options) => {
    const hear = (status: number, answered: unknown) => {
      // Pages that follow are asked for by their whole address, and are like the first.
      const { method, url, mediaType } = options;
      if (!url.startsWith("/") || mediaType?.format !== undefined || status === 304) return;
      judge.answered({ method, path: url, asked: undefined, status, answered: answered || undefined });
    };
    try {
      const response = await request(options);
      hear(response.status, response.data);
      return response;
    } catch (thrown) {
      if (isRefusal(thrown) && thrown.response) hear(thrown.status, thrown.response.data);
      throw thrown;
    }
  });
  return client;
}
