// What the code host tells us by itself. It is a hint of where to look, and nothing in it is believed.
import { verify } from "@octokit/webhooks-methods";
import { z } from "zod";
import { db } from "./db";
import { env } from "./env";
import * as queue from "./queue";

const numbered = z.object({ number: z.number() });
const hintSchema = z.object({
  ref: z.string().optional(),
  sha: z.string().optional(),
  check_run: z.object({ head_sha: z.string() }).optional(),
  repository: z.object({ full_name: z.string() }).optional(),
  pull_request: numbered.optional(),
  issue: numbered.optional(),
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
  const repository = hint.data.repository?.full_name.toLowerCase();
  if (repository !== undefined && repository !== env().GITHUB_REPOSITORY.toLowerCase()) {
    return { status: 202, reason: "about another repository" };
  }
  if (name === "push" && hint.data.ref === "refs/heads/main") await queue.ask("shelf", "all");
  const about = placesOf(hint.data);
  if (about.length > 0) {
    const where = { OR: about, number: { not: null } };
    const found = await prisma.submission.findMany({ where, select: { id: true } });
    for (const submission of found) await queue.ask("sync", submission.id);
  }
  return { status: 202, reason: "taken in" };
}

/** What tells a submission by: its number, the commit that stands on its branch, or the branch itself. */
function placesOf({ pull_request, issue, sha, check_run, ref }: z.infer<typeof hintSchema>) {
  const number = pull_request?.number ?? issue?.number;
  const headSha = check_run?.head_sha ?? sha;
  const branch = /^refs\/heads\/(rule\/.+)$/.exec(ref ?? "")?.[1];
  return [
    ...(number === undefined ? [] : [{ number }]),
    ...(headSha === undefined ? [] : [{ headSha }]),
    ...(branch === undefined ? [] : [{ branch }]),
  ];
}

async function isSigned(body: string, signature: string): Promise<boolean> {
  if (body === "" || signature === "") return false;
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
