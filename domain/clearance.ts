// A clearance: a coordinator's word, with a reason, that one exact text gives no real person away though it looks so.
import { z } from "zod";
import type { Kind } from "./giveaway-kinds";

/** Where a text was held back: `line` counts from 1. Never what stands there. */
export const placesSchema = z.array(z.object({ line: z.number(), kind: z.string() }));

/** What was asked and said of a draft's text as it stands. `by` and `reason` are there once it was decided. */
export type Clearance = { state: "asked" | "cleared" | "not cleared"; by: string; reason: string };

/** A text that waits for a coordinator. `askedAt` is ISO 8601. */
export type Waiting = {
  id: string;
  draftId: string;
  dataset: string;
  code: string;
  author: { id: string; name: string };
  askedAt: string;
  found: { line: number; kind: Kind }[];
};

export const decidedSchema = z.strictObject({
  id: z.string().min(1).max(100),
  isCleared: z.boolean(),
  reason: z
    .string()
    .trim()
    .min(1, "Give a reason: the author reads it, and it is kept.")
    .max(1000, "Give a reason of at most 1,000 characters."),
});

/** The keys of giveaways that somebody says are made up, and those that they no longer do. */
export const saidSchema = z.strictObject({
  keys: z.array(z.string().regex(/^[0-9a-f]{32}$/)).max(500),
});
