// A rule that a test sends, and what must be true of it in the end: on the code host, in the tables, and in what was told.
import { z } from "zod";
import type { Person } from "#domain/person";
import { steps } from "#domain/submission";
import * as claims from "#server/claims";
import { db } from "#server/db";
import * as drafts from "#server/drafts";
import { machine } from "#server/github/connect";
import * as submissions from "#server/submissions";

export type SentRule = { id: string; draftId: string; code: string; person: Person; texts: string[] };

const dataset = "ssda903";
let written = 0;
export const textOf = (code: string, words: string) =>
  `rule({ code: "${code}", message: "${words}", table: "Episodes", fields: ["DEC"], fails: () => false, valid: { a: {} }, invalid: {} });\n`;

/**
 * Claims a rule, writes it and sends it. Nothing has carried it anywhere yet.
 * @example const rule = await sendRule(sam, "356")
 */
export async function sendRule(person: Person, code: string): Promise<SentRule> {
  const claimed = await claims.claim(person, dataset, code);
  if (!claimed.ok) throw new Error(claimed.reason);
  const rule = { id: "", draftId: claimed.value.draftId, code, person, texts: [] };
  return sendAgain(rule);
}

/**
 * Changes what was sent and sends it again.
 * @example const second = await sendAgain(rule)
 */
export async function sendAgain(rule: SentRule): Promise<SentRule> {
  const { person, draftId, code } = rule;
  written += 1;
  const text = textOf(code, `Text ${written}, with an é and a “quote”.`);
  const draft = await drafts.read(person, draftId);
  if (!draft.ok) throw new Error(draft.reason);
  const saved = await drafts.save(person, draftId, { text, basedOn: draft.value.revision });
  if (!saved.ok) throw new Error(saved.reason);
  const sent = await submissions.send(person, draftId, {
    revision: saved.value.revision,
    explanation: "It says so.",
    credit: person.name,
  });
  if (!sent.ok) throw new Error(sent.reason);
  return { ...rule, id: sent.value.submissionId, texts: [...rule.texts, text] };
}

/**
 * Ends a rule's submission on the code host, so that its code may be sent again.
 * @example await endRule(rule) // => undefined
 */
export async function endRule({ id }: SentRule): Promise<void> {
  const { prisma } = await db();
  const { number, branch } = await prisma.submission.findUniqueOrThrow({ where: { id } });
  const { octokit, owner, repo } = await machine();
  if (number !== null) await octokit.rest.pulls.update({ owner, repo, pull_number: number, state: "closed" });
  await octokit.rest.git.deleteRef({ owner, repo, ref: `heads/${branch}` });
  await submissions.sync(id);
}

/** As if a minute had gone by since a worker died: what it held is anyone's again. */
export async function letTimePass(): Promise<void> {
  const { prisma } = await db();
  await prisma.submission.updateMany({ data: { heldUntil: null, dueAt: new Date(0) } });
  await freeWriting();
}

/** As if a writer that stands still had been waited for long enough. */
export async function freeWriting(): Promise<void> {
  const { prisma } = await db();
  await prisma.codeHost.updateMany({ data: { heldBy: null, heldUntil: null, notBefore: new Date(0) } });
}

/**
 * All that is wrong with a rule whose sending has ended; nothing, when it was sent exactly once for each time.
 * @example await findWrong(rule) // => []
 */
export async function findWrong(rule: SentRule): Promise<string[]> {
  const { prisma } = await db();
  const { octokit, owner, repo } = await machine();
  const here = { owner, repo };
  const row = await prisma.submission.findUniqueOrThrow({
    where: { id: rule.id },
    include: { rounds: { orderBy: { number: "asc" } } },
  });
  const wrong: string[] = [];
  const expect = (what: string, found: unknown, wanted: unknown) => {
    const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)];
    if (is !== should) wrong.push(`${what}: ${is} instead of ${should}`);
  };
  expect("the step", [row.step, row.lastError, row.heldUntil], ["open", null, null]);

  const refs = await octokit.rest.git.listMatchingRefs({
    ...here,
    ref: `heads/rule/${dataset}/${rule.code}/`,
  });
  expect(
    "branches",
    refs.data.map(({ ref }) => ref),
    [`refs/heads/${row.branch}`],
  );
  const head = `${owner}:${row.branch}`;
  const { data: own } = await octokit.rest.pulls.list({ ...here, state: "all", head });
  expect(
    "pull requests",
    own.map(({ number, state }) => [number, state]),
    [[row.number, "open"]],
  );
  const number = own[0]?.number;
  if (number === undefined) return wrong;
  const commits = await octokit.rest.pulls.listCommits({ ...here, pull_number: number });
  expect(
    "commits",
    commits.data.map(({ sha }) => sha),
    row.rounds.map(({ commitSha }) => commitSha),
  );
  for (const { commit } of commits.data) {
    expect("author", commit.author?.name, rule.person.name);
    expect("committer", commit.committer?.name, "Ruleyard");
  }
  for (const [index, text] of rule.texts.entries()) {
    const { commitSha, checkRunId } = row.rounds[index] ?? {};
    if (!commitSha) continue;
    const files = await octokit.rest.repos.getCommit({ ...here, ref: commitSha });
    expect(
      "files",
      files.data.files?.map(({ filename }) => filename),
      [row.path],
    );
    const blob = await octokit.rest.git.getBlob({ ...here, file_sha: files.data.files?.[0]?.sha ?? "" });
    const bytes = Buffer.from(blob.data.content, "base64");
    if (!bytes.equals(Buffer.from(text))) wrong.push(`round ${index + 1} holds other bytes`);
    const checks = await octokit.rest.checks.listForRef({ ...here, ref: commitSha, filter: "all" });
    expect(
      `check runs of round ${index + 1}`,
      checks.data.check_runs.map(({ id, external_id }) => [String(id), external_id]),
      [[checkRunId, `${rule.id}/${index + 1}`]],
    );
  }
  expect("the head", row.headSha, row.rounds.at(-1)?.commitSha);
  const events = await prisma.event.groupBy({
    by: ["did"],
    where: { submissionId: rule.id },
    _count: true,
    orderBy: { did: "asc" },
  });
  const rounds = rule.texts.length;
  expect("events", Object.fromEntries(events.map(({ did, _count }) => [did, _count])), {
    opened: rounds,
    sent: 1,
    ...(rounds > 1 ? { "sent again": rounds - 1 } : {}),
    verified: rounds,
  });
  return wrong;
}

const toldSchema = z.looseObject({
  step: z.enum(steps),
  number: z.number().nullable(),
  url: z.string().nullable(),
});
/** What a door said of a submission. */
export type Told = z.infer<typeof toldSchema>;
export const readTold = (value: unknown): Told => toldSchema.parse(value);

/**
 * What was said and is not so: the code host is asked after it was said, and takes nothing back, so anything that is
 * missing there was not there when it was said.
 * @example await findUntrue(rule, { step: "open", number: 12, … }) // => []
 */
export async function findUntrue(rule: SentRule, told: Told): Promise<string[]> {
  const { octokit, owner, repo } = await machine();
  const here = { owner, repo };
  const { prisma } = await db();
  const row = await prisma.submission.findUniqueOrThrow({
    where: { id: rule.id },
    include: { rounds: { orderBy: { number: "asc" } } },
  });
  const reached = (step: Told["step"]) => steps.indexOf(told.step) >= steps.indexOf(step);
  const untrue: string[] = [];
  const claim = async (what: string, isSo: () => Promise<boolean>) => {
    if (!(await isSo().catch(() => false)))
      untrue.push(`said “${what}” at step ${told.step}, and it is not so`);
  };
  const head = async () =>
    (await octokit.rest.git.getRef({ ...here, ref: `heads/${row.branch}` })).data.object.sha;
  const text = rule.texts.at(-1) ?? "";
  if (reached("committed")) {
    await claim("the branch holds the text", async () => {
      const { data } = await octokit.rest.repos.getContent({ ...here, path: row.path, ref: await head() });
      return "content" in data && Buffer.from(data.content, "base64").equals(Buffer.from(text));
    });
  }
  if (told.number !== null) {
    const pull_number = told.number;
    await claim("there is a request", async () => {
      const { data } = await octokit.rest.pulls.get({ ...here, pull_number });
      return data.head.ref === row.branch && data.html_url === told.url;
    });
  }
  if (reached("open")) {
    await claim("reviewers see it, with its check", async () => {
      const { data } = await octokit.rest.checks.listForRef({ ...here, ref: await head() });
      return told.number !== null && data.check_runs.length === 1;
    });
  }
  return untrue;
}
