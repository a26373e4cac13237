// What people say of a submission, said on the code host in their own name: comments, suggestions, answers.
import { bodySchema, commentSchema, openingWords, settlingWords } from "#domain/review";
import type { Person } from "#domain/person";
import { type Result, refuse, succeed } from "#domain/result";
import { writeSuggestion } from "#domain/suggestion";
import { db } from "./db";
import * as talk from "./github/talk";
import { act, readAnew } from "./ground";
import { letSay } from "./saying";

/**
 * Says something beside a line, or several, of what was sent last, or of the whole. With `instead` it suggests lines to
 * stand in their place.
 * @example await reviews.comment(priya, "c9", { line: 8, body: "And when it has not ended?" }) // => { ok: true, value: { threadId: "c4" } }
 */
export async function comment(
  person: Person,
  submissionId: string,
  given: { line: number | null; from?: number; instead?: string; body: string; madeUp?: boolean },
): Promise<Result<{ threadId: string }>> {
  const parsed = commentSchema.safeParse(given);
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? "This cannot be said.");
  const { line, instead } = parsed.data;
  const from = parsed.data.from ?? line;
  if (instead === undefined && parsed.data.body === "") return refuse("Write something first.");
  if (instead !== undefined && line === null) return refuse("A suggestion is for lines: choose them first.");
  if (line !== null && from !== null && from > line) return refuse("The first line comes before the last.");
  const said = [
    { text: parsed.data.body, where: "Your comment" },
    { text: instead ?? "", where: "What you suggest" },
  ];
  const through = await letSay(submissionId, said, parsed.data.madeUp);
  if (!through.ok) return through;
  const body = instead === undefined ? parsed.data.body : writeSuggestion(parsed.data.body, instead);
  return act(person, submissionId, "comment", async ({ host, number, path, commit, lines, words }) => {
    if (line !== null && line > lines) return refuse("There is no such line in what was sent.");
    const remoteId =
      line === null
        ? await talk.say(host, number, words(body))
        : await talk.sayBeside(host, number, { sha: commit, path, from, line }, words(body));
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
  madeUp?: boolean,
): Promise<Result<true>> {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? "This cannot be said.");
  const through = await letSay(submissionId, [{ text: parsed.data, where: "Your answer" }], madeUp);
  if (!through.ok) return through;
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
 * Settles a thread, or opens it again: by a word in the thread that anyone on the code host can say and read, too.
 * @example await reviews.settle(priya, "c9", "c4", true) // => { ok: true, value: true }
 */
export function settle(
  person: Person,
  submissionId: string,
  threadId: string,
  settled: boolean,
): Promise<Result<true>> {
  return reply(person, submissionId, threadId, settled ? settlingWords.settled : openingWords);
}

/**
 * Changes one's own comment.
 * @example await reviews.change(priya, "c9", "c5", "And when it has no end?") // => { ok: true, value: true }
 */
export async function change(
  person: Person,
  submissionId: string,
  commentId: string,
  body: string,
  madeUp?: boolean,
): Promise<Result<true>> {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? "This cannot be said.");
  const through = await letSay(submissionId, [{ text: parsed.data, where: "Your comment" }], madeUp);
  if (!through.ok) return through;
  const own = await ownComment(person, submissionId, commentId);
  if (!own.ok) return own;
  return act(person, submissionId, "comment", async ({ host, words }) => {
    await talk.change(host, own.value, words(parsed.data));
    // What was done here is no news from elsewhere.
    const { prisma } = await db();
    await prisma.comment.updateMany({
      where: { id: commentId },
      data: { body: parsed.data, editedAt: new Date() },
    });
    await readAnew(submissionId);
    return succeed(true);
  });
}

/**
 * Takes one's own comment away.
 * @example await reviews.remove(priya, "c9", "c5") // => { ok: true, value: true }
 */
export async function remove(person: Person, submissionId: string, commentId: string): Promise<Result<true>> {
  const own = await ownComment(person, submissionId, commentId);
  if (!own.ok) return own;
  return act(person, submissionId, "comment", async ({ host }) => {
    await talk.remove(host, own.value);
    const { prisma } = await db();
    await prisma.comment.deleteMany({ where: { id: commentId } });
    await readAnew(submissionId);
    return succeed(true);
  });
}

async function ownComment(person: Person, submissionId: string, id: string): Promise<Result<string>> {
  const { prisma } = await db();
  const found = await prisma.comment.findFirst({ where: { id, thread: { submissionId } } });
  if (found === null) return refuse("This comment is not there any more.");
  if (found.authorId !== person.id) return refuse("This comment is someone else’s.");
  return succeed(found.remoteId);
}

async function threadOf(remoteId: string): Promise<string> {
  const { prisma } = await db();
  const found = await prisma.comment.findUnique({ where: { remoteId }, select: { threadId: true } });
  return found?.threadId ?? "";
}
