// What reviewers and authors say and decide, said on the code host by themselves: each act is the person's own.
import { bodySchema, commentSchema, type Decision, decisionSchema } from "#domain/review";
import type { Person } from "#domain/person";
import { type Result, refuse, succeed } from "#domain/result";
import type { Submission } from "#domain/submission";
import { hostAs } from "./person-token";
import { db } from "./db";
import { type Host, machine } from "./github/connect";
import * as pull from "./github/pull-request";
import * as talk from "./github/talk";
import { CodeHostTrouble } from "./github/trouble";
import { sync } from "./mirror";
import * as queue from "./queue";
import { speakFor } from "./spoken-for";
import { mayOf } from "./submission-pages";

/**
 * Says something beside a line of what was sent last, or of the whole.
 * @example await reviews.comment(priya, "c9", { line: 8, body: "And when it has not ended?" }) // => { ok: true, value: { threadId: "c4" } }
 */
export async function comment(
  person: Person,
  submissionId: string,
  given: { line: number | null; body: string },
): Promise<Result<{ threadId: string }>> {
  const parsed = commentSchema.safeParse(given);
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? "This cannot be said.");
  const { line, body } = parsed.data;
  return act(person, submissionId, "comment", async ({ host, number, path, commit, lines, words }) => {
    if (line !== null && line > lines) return refuse("There is no such line in what was sent.");
    const remoteId =
      line === null
        ? await talk.say(host, number, words(body))
        : await talk.sayBeside(host, number, { sha: commit, path, from: null, line }, words(body));
    await readAnew(submissionId);
    return succeed({ threadId: await threadOf(remoteId) });
  });
}

/**
 * Answers in a thread.
 * @example await reviews.reply(sam, "c9", "c4", "I have added an example.") // => { ok: true, value: true }
 */
export async function reply(
  person: Person,
  submissionId: string,
  threadId: string,
  body: string,
): Promise<Result<true>> {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? "This cannot be said.");
  const { prisma } = await db();
  const thread = await prisma.thread.findFirst({ where: { id: threadId, submissionId } });
  if (thread === null) return refuse("There is nothing here to answer: it may have been taken away.");
  return act(person, submissionId, "comment", async ({ host, number, words }) => {
    if (thread.remoteId === "talk") await talk.say(host, number, words(parsed.data));
    else await talk.answer(host, number, thread.remoteId, words(parsed.data));
    await readAnew(submissionId);
    return succeed(true);
  });
}

/**
 * Says yes, or asks for changes, to what was sent last.
 * @example await reviews.decide(priya, "c9", "approve", "Clear. Thank you.") // => { ok: true, value: true }
 */
export async function decide(
  person: Person,
  submissionId: string,
  decision: Decision,
  body: string,
): Promise<Result<true>> {
  if (!decisionSchema.safeParse(decision).success) return refuse("Choose: yes, or changes.");
  const text = body.trim();
  if (decision === "changes" && text === "") return refuse("Say what should change.");
  if (text.length > 20_000) return refuse("Say it in at most 20,000 characters.");
  return act(person, submissionId, "decide", async ({ host, number, commit }) => {
    await talk.decide(host, number, commit, decision, text);
    await readAnew(submissionId);
    return succeed(true);
  });
}

/**
 * Puts what was said yes to on the shelf: exactly the text that was read, or nothing.
 * @example await reviews.merge(priya, "c9") // => { ok: true, value: true }
 */
export async function merge(person: Person, submissionId: string): Promise<Result<true>> {
  return act(person, submissionId, "merge", async ({ host, number, commit, row }) => {
    const title = `${row.code}: ${row.sentence}`.replace(/\s+/g, " ").slice(0, 200);
    const message = `Submission: ${submissionId}\nRead-by: ${person.name.replace(/[<>\r\n]/g, "")}`;
    const { prisma } = await db();
    await prisma.submission.update({ where: { id: submissionId }, data: { addingById: person.id } });
    try {
      await pull.merge(host, number, commit, { title, message });
    } catch (thrown) {
      if (!(thrown instanceof CodeHostTrouble)) throw thrown;
      await readAnew(submissionId);
      if (await isApproved(submissionId)) return succeed(true); // An earlier try went through.
      if (thrown.kind === "changed") {
        return refuse("This was changed since you read it. Read it again, then approve it.");
      }
      if (thrown.status === 405) {
        return refuse(
          "The code host cannot put this on the shelf as it stands: the same file may have changed there meanwhile. Ask its author to send it again.",
        );
      }
      throw thrown;
    }
    await readAnew(submissionId);
    return succeed(true);
  });
}

type Ground = {
  host: Host;
  number: number;
  /** A comment as it is said there: in the person's own name, or by our App for them. */
  words(body: string): string;
  path: string;
  commit: string;
  lines: number;
  row: { code: string; sentence: string };
};

/** People speak with their own account; for who has none, our App says it. Deciding is never done for anyone. */
async function hostFor(person: Person, name: keyof Submission["may"]): Promise<Result<Host>> {
  if (person.login !== null) return hostAs(person.id);
  if (name === "comment") return succeed(await machine());
  return refuse("Approving needs a GitHub account of your own. Sign out, and sign in with GitHub.");
}

/** Asks the law, finds the ground to stand on, and turns the code host's trouble into sentences. */
async function act<Value>(
  person: Person,
  submissionId: string,
  name: keyof Submission["may"],
  work: (ground: Ground) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const { prisma } = await db();
  const row = await prisma.submission.findUnique({
    where: { id: submissionId },
    include: { rounds: { orderBy: { number: "asc" } } },
  });
  if (row === null) return refuse("There is no such submission.");
  const allowed = mayOf(row, person)[name];
  if (!allowed.ok) return allowed;
  const last = row.rounds.at(-1);
  if (row.number === null || last === undefined || last.commitSha === null) {
    return refuse("This is still on its way to the reviewers. Look again in a moment.");
  }
  const host = await hostFor(person, name);
  if (!host.ok) return host;
  const lines = last.text.split("\n").length;
  try {
    return await work({
      host: host.value,
      number: row.number,
      words: (body) => (person.login === null ? speakFor(person, row.number ?? 0, body) : body),
      path: row.path,
      commit: last.commitSha,
      lines,
      row,
    });
  } catch (thrown) {
    if (!(thrown instanceof CodeHostTrouble)) throw thrown;
    return refuse(inWords(thrown));
  }
}

function inWords(trouble: CodeHostTrouble): string {
  if (trouble.kind === "signed-out") {
    return "Your sign-in with the code host has run out. Sign out and in again; your text is kept.";
  }
  if (trouble.kind === "away") {
    return "The code host did not answer, so this may or may not have been done. Load the page again before you repeat it.";
  }
  if (trouble.kind === "limited") return "The code host asks us to wait. Try again in a minute.";
  if (trouble.kind === "missing") return "The code host does not let you do this. Ask a coordinator.";
  return trouble.message;
}

/** What was just done shows at once where that can be had; else the sweep brings it. */
async function readAnew(submissionId: string): Promise<void> {
  try {
    await sync(submissionId);
  } catch {
    await queue.ask("sync", submissionId);
  }
}

async function threadOf(remoteId: string): Promise<string> {
  const { prisma } = await db();
  const found = await prisma.comment.findUnique({ where: { remoteId }, select: { threadId: true } });
  return found?.threadId ?? "";
}

async function isApproved(submissionId: string): Promise<boolean> {
  const { prisma } = await db();
  const row = await prisma.submission.findUnique({ where: { id: submissionId }, select: { state: true } });
  return row?.state === "approved";
}
