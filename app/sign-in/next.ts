// What the sign-in pages may be told in their address: a way back that stays on this site, a sentence, and what was typed.
import { z } from "zod";

/** `next` falls back to "/rules" when it would lead anywhere else than to a page of ours. */
export const signInSchema = z.object({
  next: z
    .string()
    .regex(/^\/(?![/\\])[^\\\s]*$/)
    .catch("/rules"),
  trouble: z.string().max(400).optional().catch(undefined),
  /** A word of the code host or of the way back from it. */
  error: z.string().max(80).optional().catch(undefined),
  name: z.string().max(80).catch(""),
  email: z.string().max(254).catch(""),
});

const again = "That sign-in was begun too long ago, in another browser, or used before. Sign in once more.";
const sentences: Record<string, string> = {
  access_denied: "You did not let Ruleyard know who you are on GitHub. Sign in again when you like.",
  state_mismatch: again,
  state_not_found: again,
  please_restart_the_process: again,
  oauth_provider_not_found: "Signing in is not set up yet. Tell your host.",
  redirect_uri_mismatch:
    "GitHub does not know this address of Ruleyard. Tell your host: it must be the App’s callback address.",
  application_suspended: "GitHub has suspended the App that signs you in. Tell your host.",
};

/**
 * A sentence for a word that the way back from the code host brought.
 * @example sentenceOf("access_denied") // => "You did not let Ruleyard know who you are on GitHub. …"
 */
export function sentenceOf(error: string): string {
  return sentences[error] ?? "Signing in did not work. Try again, and tell your host if it goes on.";
}
