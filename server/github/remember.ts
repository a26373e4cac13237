// Asking only for what has changed: an answer is kept with its mark, and the code host says "as before" for nothing.
import type { Octokit } from "@octokit/rest";
import { z } from "zod";

type Answer = Awaited<ReturnType<Octokit["request"]>>;

/** Answers that are kept, and the characters that they may have together: enough for some hundred submissions. */
const most = { answers: 5_000, characters: 64_000_000 };

const unchangedSchema = z.object({ status: z.literal(304) });

/**
 * Makes a client ask with the marks of the answers that it has had. What the code host answers with "not modified" does
 * not count against its hourly limit. Kept in memory: after a restart each thing is asked for once in full.
 * @example rememberAnswers(octokit) // => undefined
 */
export function rememberAnswers(octokit: Octokit): void {
  const kept = new Map<string, { etag: string; answer: Answer; size: number }>();
  let held = 0;
  const drop = (key: string) => {
    held -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };
  octokit.hook.wrap("request", async (request, options) => {
    if (options.method !== "GET") return request(options);
    const { url } = octokit.request.endpoint(options);
    const key = `${url} ${String(options.headers.accept ?? "")}`;
    const before = kept.get(key);
    if (before !== undefined) options.headers["if-none-match"] = before.etag;
    try {
      const answer = await request(options);
      const { etag } = answer.headers;
      drop(key);
      if (answer.status === 200 && etag !== undefined) {
        const size = Number(answer.headers["content-length"] ?? JSON.stringify(answer.data).length);
        kept.set(key, { etag, answer: structuredClone(answer), size });
        held += size;
        for (const [oldest] of kept) {
          if (kept.size <= most.answers && held <= most.characters) break;
          drop(oldest);
        }
      }
      return answer;
    } catch (thrown) {
      if (before === undefined || !unchangedSchema.safeParse(thrown).success) throw thrown;
      // The one that was asked for last is the last to go.
      kept.delete(key);
      kept.set(key, before);
      return structuredClone(before.answer);
    }
  });
}
