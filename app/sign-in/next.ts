// What the sign-in page may be told in its address: a way back that stays on this site, and a sentence to show.
import { z } from "zod";

/** `next` falls back to "/rules" when it would lead anywhere else than to a page of ours. */
export const signInSchema = z.object({
  next: z
    .string()
    .regex(/^\/(?![/\\])[^\\\s]*$/)
    .catch("/rules"),
  trouble: z.string().max(400).optional().catch(undefined),
});
