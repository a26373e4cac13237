// Questions: help that somebody asked for at a cell, an exercise or a rule, and what was said until it helped.
import { z } from "zod";
import { authorize } from "#domain/authority";
import type { Person } from "#domain/person";
import {
  type askSchema,
  middleOf,
  pageOf,
  type Question,
  type saySchema,
  anchorOf,
  stateSchema,
  type Waits,
} from "#domain/question";
import { tidyText } from "#domain/harmless";
import { refuse, type Result, succeed } from "#domain/result";
import { db } from "./db";
import * as events from "./events";
import { tellAnswered } from "./question-mail";
import { letAnswer, letAsk } from "./saying";
import * as specification from "./specification";
import { transact } from "./transaction";

/** More at once is more than a tutor can answer well. */
const mostOpen = 10;
/** A thread that goes on for longer is better spoken about. */
const mostSayings = 60;

const whole = {
  asker: { select: { id: true, name: true } },
  said: {
    orderBy: [{ at: "asc" as const }, { id: "asc" as const }],
    include: { by: { select: { id: true, name: true } } },
  },
};

/**
 * Asks for help: the words, and the state that a tutor will open. Ten may be open at once.
 * @example await questions.ask(sam, { state, words: "Why is the last one found?" }) // => { ok: true, value: question }
 */
export async function ask(person: Person, asked: z.infer<typeof askSchema>): Promise<Result<Question>> {
  const allowed = authorize(person, "ask for help");
  if (!allowed.ok) return allowed;
  const { state } = asked;
  const words = tidyText(asked.words);
  if (words === "") return refuse("Say in a few words what you are stuck on.");
  if (state.kind === "specification" && !(await specification.find(state.dataset, state.code)))
    return refuse("No such rule is published.");
  const through = await letAsk(state, words, asked.madeUp);
  if (!through.ok) return through;
  const made = await transact(async (tx): Promise<Result<string>> => {
    if (state.kind === "rule") {
      const draft = await tx.draft.findFirst({ where: { id: state.draft, ownerId: person.id } });
      if (draft === null) return refuse("This draft is not yours, so it cannot be asked about from here.");
      if (draft.dataset !== state.dataset || draft.code !== state.code) return refuse("Load the page again.");
    }
    const open = { askerId: person.id, helpedAt: null };
    if ((await tx.question.count({ where: open })) >= mostOpen)
      return refuse(`You have ${mostOpen} open questions. Say of one that it helped, and then ask.`);
    const now = new Date();
    const { id } = await tx.question.create({
      data: {
        askerId: person.id,
        anchor: anchorOf(state),
        state: JSON.stringify(state),
        askedAt: now,
        waitsSince: now,
        said: { create: { byId: person.id, words, at: now } },
      },
    });
    await events.record(tx, { personId: person.id, did: "asked for help", detail: { questionId: id } });
    return succeed(id);
  });
  return made.ok ? read(person, made.value) : made;
}

/**
 * One question, for its asker and for tutors; what a published rule means, for whoever is signed in.
 * @example await questions.read(priya, "q1") // => { ok: true, value: { said: [ … ], … } }
 */
export async function read(person: Person, id: string): Promise<Result<Question>> {
  const { prisma } = await db();
  const found = await prisma.question.findUnique({ where: { id }, include: whole });
  if (found === null) return refuse("There is no such question.");
  const question = questionOf(found);
  const allowed =
    question.state.kind === "specification"
      ? authorize(person, "talk about a published rule")
      : authorize(person, "read a question", { ownerId: found.askerId });
  return allowed.ok ? succeed(question) : allowed;
}

/**
 * What was asked about the meaning of one published rule, newest first.
 * @example await questions.ofRule(sam, "ssda903", "356") // => [question]
 */
export async function ofRule(person: Person, dataset: string, code: string): Promise<Question[]> {
  if (!authorize(person, "talk about a published rule").ok) return [];
  const { prisma } = await db();
  const found = await prisma.question.findMany({
    where: { anchor: anchorOf({ kind: "specification", dataset, code }) },
    orderBy: { askedAt: "desc" },
    include: whole,
    take: 50,
  });
  return found.map(questionOf);
}

/**
 * What others ask about the meaning of published rules and nobody has answered, the longest wait first.
 * @example await questions.ofRulesWaiting(sam) // => [question]
 */
export async function ofRulesWaiting(person: Person): Promise<Question[]> {
  if (!authorize(person, "talk about a published rule").ok) return [];
  const { prisma } = await db();
  const found = await prisma.question.findMany({
    where: {
      anchor: { startsWith: "rule/" },
      helpedAt: null,
      waitsSince: { not: null },
      askerId: { not: person.id },
    },
    orderBy: { waitsSince: "asc" },
    include: whole,
    take: 20,
  });
  return found.map(questionOf);
}

/**
 * What a person asked on one page, oldest first; of what helped, only the last that was said where they asked.
 * @example await questions.onPage(sam, "lesson/rows-dates-and-blanks") // => [question]
 */
export async function onPage(person: Person, page: string): Promise<Question[]> {
  const all = await mine(person);
  return all.filter(({ state }) => pageOf(state) === page).reverse();
}

/**
 * What a person asked, newest first.
 * @example (await questions.mine(sam))[0]?.helpedAt // => null
 */
export async function mine(person: Person): Promise<Question[]> {
  const { prisma } = await db();
  const found = await prisma.question.findMany({
    where: { askerId: person.id },
    orderBy: { askedAt: "desc" },
    include: whole,
    take: 200,
  });
  return found.map(questionOf);
}

/**
 * What waits for a tutor, longest first, then what is open and waits for its asker.
 * @example await questions.queue(priya) // => { ok: true, value: { waiting: [question], answered: [] } }
 */
export async function queue(person: Person): Promise<Result<{ waiting: Question[]; answered: Question[] }>> {
  const allowed = authorize(person, "answer questions");
  if (!allowed.ok) return allowed;
  const { prisma } = await db();
  const [waiting, answered] = await Promise.all([
    prisma.question.findMany({
      where: { helpedAt: null, waitsSince: { not: null } },
      orderBy: { waitsSince: "asc" },
      include: whole,
      take: 200,
    }),
    prisma.question.findMany({
      where: { helpedAt: null, waitsSince: null },
      orderBy: { askedAt: "desc" },
      include: whole,
      take: 50,
    }),
  ]);
  return succeed({ waiting: waiting.map(questionOf), answered: answered.map(questionOf) });
}

/**
 * How many wait before a moment, and how long the last twenty first answers took.
 * @example await questions.waits("2026-04-01T10:00:00Z") // => { ahead: 2, seconds: 7200, of: 20 }
 */
export async function waits(since: string | null): Promise<Waits> {
  const { prisma } = await db();
  const before = since === null ? undefined : { lt: new Date(since) };
  const [ahead, lately] = await Promise.all([
    prisma.question.count({ where: { helpedAt: null, waitsSince: { not: null, ...before } } }),
    prisma.question.findMany({
      where: { firstAnsweredAt: { not: null } },
      orderBy: { firstAnsweredAt: "desc" },
      select: { askedAt: true, firstAnsweredAt: true },
      take: 20,
    }),
  ]);
  const took = lately.flatMap(({ askedAt, firstAnsweredAt }) =>
    firstAnsweredAt === null ? [] : [(firstAnsweredAt.getTime() - askedAt.getTime()) / 1000],
  );
  return { ahead, seconds: middleOf(took), of: took.length };
}

/**
 * Says something: a tutor's answer, with a text to try if they like, or another word of its asker, who is then waiting again.
 * @example await questions.say(priya, "q1", { words: "Try < here.", instead: "rule({ …" }) // => { ok: true, value: question }
 */
export async function say(
  person: Person,
  id: string,
  given: z.infer<typeof saySchema>,
): Promise<Result<Question>> {
  const found = await read(person, id);
  if (!found.ok) return found;
  const isAsker = found.value.asker.id === person.id;
  const words = tidyText(given.words);
  if (words === "") return refuse("Write something first.");
  if (found.value.state.kind === "specification" && given.instead !== undefined)
    return refuse("What a rule means is said in words.");
  if (isAsker && given.instead !== undefined)
    return refuse("A text to try comes from a tutor. Change yours where you asked.");
  const instead = given.instead?.toWellFormed().replaceAll("\u0000", "").replaceAll("\r\n", "\n");
  const through = letAnswer(found.value.state, words, instead, given.madeUp);
  if (!through.ok) return through;
  const isTurned = await transact(async (tx): Promise<Result<boolean>> => {
    const before = await tx.question.findUniqueOrThrow({ where: { id } });
    if ((await tx.saying.count({ where: { questionId: id } })) >= mostSayings)
      return refuse("This has become long. Say that it helped, and ask anew.");
    const now = new Date();
    await tx.saying.create({
      data: { questionId: id, byId: person.id, words, at: now, ...(instead !== undefined && { instead }) },
    });
    await tx.question.update({
      where: { id },
      data: isAsker
        ? { waitsSince: before.waitsSince ?? now, helpedAt: null }
        : { waitsSince: null, firstAnsweredAt: before.firstAnsweredAt ?? now },
    });
    if (!isAsker)
      await events.record(tx, {
        personId: person.id,
        did: "helped",
        detail: { questionId: id },
        once: `helped:${id}:${person.id}`,
      });
    return succeed(!isAsker && before.waitsSince !== null);
  });
  if (!isTurned.ok) return isTurned;
  if (isTurned.value) await tellAnswered(found.value, person.name);
  return read(person, id);
}

/**
 * Its asker says that it helped, and the question is closed.
 * @example await questions.close(sam, "q1") // => { ok: true, value: question }
 */
export async function close(person: Person, id: string): Promise<Result<Question>> {
  const { prisma } = await db();
  const closed = await prisma.question.updateMany({
    where: { id, askerId: person.id },
    data: { helpedAt: new Date(), waitsSince: null },
  });
  return closed.count === 0 ? refuse("Only who asked can say that it helped.") : read(person, id);
}

const storedState = z.preprocess((kept) => (typeof kept === "string" ? JSON.parse(kept) : kept), stateSchema);

type Row = {
  id: string;
  state: string;
  asker: { id: string; name: string };
  askedAt: Date;
  waitsSince: Date | null;
  helpedAt: Date | null;
  said: { id: string; words: string; instead: string | null; at: Date; by: { id: string; name: string } }[];
};

function questionOf({ id, state, asker, askedAt, waitsSince, helpedAt, said }: Row): Question {
  return {
    id,
    state: storedState.parse(state),
    asker,
    askedAt: askedAt.toISOString(),
    waitsSince: waitsSince?.toISOString() ?? null,
    helpedAt: helpedAt?.toISOString() ?? null,
    said: said.map(({ by, at, ...one }) => ({
      id: one.id,
      words: one.words,
      instead: one.instead,
      who: by.name,
      byId: by.id,
      at: at.toISOString(),
    })),
  };
}
