// What can go wrong with the code host, told apart by what is to be done about it.
import { z } from "zod";

/** What the client throws when the code host said no, known by its shape: two copies of a class are two classes. */
const refusalSchema = z.object({
  status: z.number(),
  message: z.string(),
  response: z
    .object({ headers: z.record(z.string(), z.union([z.string(), z.number(), z.undefined()])) })
    .optional(),
});
type Refusal = z.infer<typeof refusalSchema>;

/** away: try again · limited: try again at `retryAt` · signed-out: the person must sign in again · refused, missing, changed: look. */
export type TroubleKind = "away" | "limited" | "signed-out" | "refused" | "missing" | "changed";

export class CodeHostTrouble extends Error {
  readonly kind: TroubleKind;
  readonly status: number;
  readonly retryAt: Date | null;

  constructor(kind: TroubleKind, message: string, status: number, retryAt: Date | null, cause: unknown) {
    super(message, { cause });
    this.name = "CodeHostTrouble";
    this.kind = kind;
    this.status = status;
    this.retryAt = retryAt;
  }
}

/**
 * What was thrown by a request, as trouble with a name and a sentence for people.
 * @example asTrouble(new Error("fetch failed")).kind // => "away"
 */
export function asTrouble(thrown: unknown): CodeHostTrouble {
  if (thrown instanceof CodeHostTrouble) return thrown;
  const refusal = refusalSchema.safeParse(thrown);
  if (!refusal.success) {
    return new CodeHostTrouble("away", "The code host could not be reached.", 0, null, thrown);
  }
  const { status } = refusal.data;
  const make = (kind: TroubleKind, message: string, retryAt: Date | null = null) =>
    new CodeHostTrouble(kind, message, status, retryAt, thrown);
  const wait = waitOf(refusal.data);
  if (status === 429 || (status === 403 && wait !== null)) {
    return make("limited", "The code host asked us to wait.", wait ?? new Date(Date.now() + 60_000));
  }
  if (status === 401) return make("signed-out", "The code host did not accept who is asking.");
  if (status === 404) return make("missing", "The code host does not have this, or does not show it to us.");
  if (status === 409) return make("changed", "This changed on the code host meanwhile.");
  if (status >= 500) return make("away", "The code host is not well. It will be tried again.");
  return make("refused", `The code host refused this: ${said(refusal.data)}`);
}

function waitOf(error: Refusal): Date | null {
  const headers = error.response?.headers ?? {};
  const after = Number(headers["retry-after"]);
  if (headers["retry-after"] !== undefined && Number.isFinite(after))
    return new Date(Date.now() + after * 1000);
  if (headers["x-ratelimit-remaining"] === "0") {
    return new Date(Number(headers["x-ratelimit-reset"] ?? 0) * 1000);
  }
  return /secondary rate limit/i.test(error.message) ? new Date(Date.now() + 60_000) : null;
}

function said(error: Refusal): string {
  return error.message.replace(/ - https?:\/\/\S+$/, "").slice(0, 300);
}
