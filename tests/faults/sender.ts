// A worker in a program of its own, which carries one submission after another, each as far as it is told, until it is killed.
import { z } from "zod";
import { db } from "#server/db";
import * as submissions from "#server/submissions";
import { crashes, stand } from "./points";

const orderSchema = z.object({
  id: z.string(),
  /** The point to stand still at; none to go through to the end. */
  at: z.number().optional(),
  when: z.enum(["before", "after"]).optional(),
});

const points = stand(new URL(process.env.GITHUB_API_URL ?? "").origin);
process.on("disconnect", () => process.exit(0));
process.on("message", async (given) => {
  const { id, at, when } = orderSchema.parse(given);
  const end = () => {
    points.stop();
    process.send?.("stands");
  };
  points.start(at === undefined || when === undefined ? undefined : { kinds: crashes, at, when, end });
  const { outcome } = await points.run(() => submissions.work(id));
  process.send?.({ outcome, points: points.met(crashes) });
});
await db();
process.send?.("ready");
