// What the code host tells us by itself. It is a hint of where to look, and nothing in it is believed.
import { verify } from "@octokit/webhooks-methods";
import { z } from "zod";
import { db } from "./db";
import { env } from "./env";
import * as queue from "./queue";

const hintSchema = z.object({
  ref: z.string().optional(),
  number: z.number().optional(),
  repository: z.object({ full_name: z.string() }).optional(),
  pull_request: z.object({ number: z.number() }).optional(),
  issue: z.object({ number: z.number() }).optional(),
});

/** The longest body that is read, in bytes. */
export const longestBody = 2 * 1024 * 1024;

export type Delivered = { status: 202 | 400 | 401; reason: string };

/**
 * Takes in one delivery: checks its signature over the bytes as they came, asks for what it hints at, once.
 * @example await webhook.take({ id: "…", name: "pull_request", signature: "sha256=…", body: "{…}" }) // => { status: 202, reason: "taken in" }
 */
export async function take(delivery: {
  id: string | null;
  name: string | null;
  signature: string | null;
  body: string;
}): Promise<Delivered> {
  const { id, name, signature, body } = delivery;
  if (signature === null || !(await isSigned(body, signature))) {
    return { status: 401, reason: "The signature does not fit." };
  }
  if (id === null || name === null || !/^[\w-]{1,100}$/.test(id)) {
    return { status: 400, reason: "This is not a delivery." };
  }
  const hint = hintSchema.safeParse(parse(body));
  if (!hint.success) return { status: 400, reason: "The delivery cannot be read." };
  const { prisma } = await db();
  const { count } = await prisma.delivery.createMany({
    data: [{ id, name: name.slice(0, 100) }],
    skipDuplicates: true,
  });
  if (count === 0) return { status: 202, reason: "taken in before" };
  const about = hint.data.repository?.full_name.toLowerCase();
  if (about !== undefined && about !== env().GITHUB_REPOSITORY.toLowerCase()) {
    return { status: 202, reason: "about another repository" };
  }
  if (name === "push" && hint.data.ref === "refs/heads/main") await queue.ask("shelf", "all");
  const number = hint.data.pull_request?.number ?? hint.data.issue?.number;
  if (number !== undefined) {
    const found = await prisma.submission.findMany({ where: { number }, select: { id: true } });
    for (const submission of found) await queue.ask("sync", submission.id);
  }
  return { status: 202, reason: "taken in" };
}

async function isSigned(body: string, signature: string): Promise<boolean> {
  for (const secret of env().GITHUB_WEBHOOK_SECRET) {
    if (await verify(secret, body, signature)) return true;
  }
  return false;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
