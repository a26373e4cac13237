// What the sign-in pages may be told in their address: a way back that stays on this site, a sentence, and what was typed.
import { z } from "zod";

/** `next` falls back to "/rules" when it would lead anywhere else than to a page of ours. */
export const signInSchema = z.object({
  next: z
    .string()
    .regex(/^\/(?![/\\])[^\\\s]*$/)
    .catch("/rules"),
  trouble: z.string().max(400).optional().catch(undefined),
  name: z.string().max(80).catch(""),
  email: z.string().max(254).catch(""),
});
