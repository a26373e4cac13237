// A worker in a program of its own, which carries one submission and is killed at the point that it is told.
import { z } from "zod";
import { db } from "#server/db";
import * as submissions from "#server/submissions";
import { crashes, stand } from "./points";

const orderSchema = z.object({
  id: z.string(),
  /** The point to be killed at; none to go through to the end. */
  at: z.number().optional(),
  when: z.enum(["before", "after"]).optional(),
});

const points = stand(new URL(process.env.GITHUB_API_URL ?? "").origin);
process.on("disconnect", () => process.exit(0));
process.on("message", async (given) => {
  const { id, at, when } = orderSchema.parse(given);
  const end = () => process.kill(process.pid, "SIGKILL");
  points.start(at === undefined || when === undefined ? undefined : { kinds: crashes, at, when, end });
  const { outcome } = await submissions.work(id);
  process.send?.({ outcome, points: points.met(crashes) });
});
await db();
process.send?.("ready");
