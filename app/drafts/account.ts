// The account's side of saving: one text sent, one of five answers.
import { z } from "zod";

const savedSchema = z.object({ revision: z.number().int(), savedAt: z.coerce.date() });
const latestSchema = z.object({ text: z.string(), revision: z.number().int(), savedAt: z.coerce.date() });
const conflictSchema = z.object({ latest: latestSchema });
const refusalSchema = z.object({ reason: z.string() });

/** A text as the account has it. */
export type Latest = z.infer<typeof latestSchema>;

export type Answer =
  | { kind: "saved"; revision: number; savedAt: Date }
  | { kind: "conflict"; latest: Latest }
  | { kind: "signed-out" }
  | { kind: "refused"; reason: string }
  | { kind: "unreachable" };

export type Save = (text: string, basedOn: number, leaving?: boolean) => Promise<Answer>;

/**
 * The door of one draft in the account. `leaving` asks the browser to finish sending after the page is gone.
 * @example await accountOf("/api/drafts/d1")("rule({…", 3) // => { kind: "saved", revision: 4, savedAt: Date }
 */
export function accountOf(address: string): Save {
  return async (text, basedOn, leaving = false) => {
    try {
      const response = await fetch(address, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ text, basedOn }),
        keepalive: leaving && text.length < 50_000,
        signal: leaving ? null : AbortSignal.timeout(15_000),
      });
      return readAnswer(response.status, await response.json().catch(() => undefined));
    } catch {
      return { kind: "unreachable" };
    }
  };
}

function readAnswer(status: number, body: unknown): Answer {
  if (status === 401) return { kind: "signed-out" };
  if (status === 409) {
    const conflict = conflictSchema.safeParse(body);
    if (conflict.success) return { kind: "conflict", latest: conflict.data.latest };
  }
  const saved = savedSchema.safeParse(body);
  if (status < 300 && saved.success) return { kind: "saved", ...saved.data };
  const refusal = refusalSchema.safeParse(body);
  if (status >= 400 && status < 500 && status !== 408 && status !== 429)
    return { kind: "refused", reason: refusal.data?.reason ?? "Your account did not take this text." };
  return { kind: "unreachable" };
}
