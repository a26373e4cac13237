// Webhooks come late, twice, in any order or not at all: after one look, all is as if it had been read once at the end.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "#server/db";
import type { Host } from "#server/github/connect";
import * as jobs from "#server/jobs";
import { hostAs } from "#server/person-token";
import * as queue from "#server/queue";
import * as submissions from "#server/submissions";
import { type CodeHost, openCodeHost, signIn } from "./code-host";
import { onEveryDatabase } from "./databases";
import { type Ear, listen } from "./ear";
import { endsBeforeItStarts } from "./rule-356";
import { sendRule } from "./send-rule";

const runs = Number(process.env.ORDER_RUNS ?? 2);
vi.setConfig({ testTimeout: 120_000 + runs * 30_000 });

const acts = [
  "speak",
  "speak beside a line",
  "answer",
  "change a word",
  "take a word back",
  "approve",
  "want changes",
  "set a review aside",
  "close",
  "open",
  "add to it",
  "name it anew",
  "check",
] as const;

onEveryDatabase(() => {
  let host: CodeHost;
  let ear: Ear;

  beforeAll(async () => {
    ear = await listen();
    host = await openCodeHost(ear.url);
  });
  afterAll(async () => {
    await queue.close();
    await host.close();
    await ear.close();
  });

  test("a story of thirty events ends the same with a fifth of its webhooks lost, a fifth doubled and a third late", async () => {
    await queue.open();
    const sam = await signIn("sam");
    const [priya, jo] = [await signIn("priya"), await signIn("jo")];
    const { id } = await sendRule(sam, "356", endsBeforeItStarts.whole);
    const { number, branch, path } = await (await db()).prisma.submission.findUniqueOrThrow({
      where: { id },
    });
    const people = await Promise.all([priya, jo].map((person) => hostAs(person.id)));
    const hosts = people.flatMap((own) => (own.ok ? [own.value] : []));
    const story = fc.array(fc.record({ act: fc.constantFrom(...acts), who: fc.nat(1), which: fc.nat(20) }), {
      minLength: 30,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(story, fc.integer(), async (events, seed) => {
        await fetch(`${host.url}/_faults`, {
          method: "POST",
          body: JSON.stringify({ hooks: { lost: 0.2, doubled: 0.2, late: 0.33, seed } }),
        });
        let over = false;
        const following = follow(() => over);
        for (const { act, who, which } of events) {
          const actor = hosts[who] ?? hosts[0];
          if (actor) await happen(actor, { number: number ?? 0, branch, path }, act, which);
        }
        over = true;
        await following;
        await jobs.sweep();
        await drain();
        const heard = await snapshot(id);
        await forget(id);
        await submissions.sync(id);
        expect(heard).toEqual(await snapshot(id));
      }),
      { numRuns: runs, ...(process.env.ORDER_SEED ? { seed: Number(process.env.ORDER_SEED) } : {}) },
    );
  });
});

/** Does one thing as a person on the code host; what cannot be done just then is left undone. */
async function happen(
  { octokit, owner, repo }: Host,
  { number, branch, path }: { number: number; branch: string; path: string },
  act: (typeof acts)[number],
  which: number,
): Promise<void> {
  const place = { owner, repo };
  const pull = { ...place, pull_number: number };
  const one = <Item>(items: Item[]): Item | undefined => items[which % Math.max(1, items.length)];
  const rest = octokit.rest;
  const beside = async () => one((await rest.pulls.listReviewComments({ ...pull, per_page: 100 })).data);
  const sha = async () => (await rest.pulls.get(pull)).data.head.sha;
  const doing: Record<(typeof acts)[number], () => Promise<unknown>> = {
    speak: () => rest.issues.createComment({ ...place, issue_number: number, body: `Word ${which}.` }),
    "speak beside a line": async () =>
      rest.pulls.createReviewComment({
        ...pull,
        commit_id: await sha(),
        path,
        line: 1 + (which % 8),
        side: "RIGHT",
        body: `Beside ${which}.`,
      }),
    answer: async () => {
      const to = await beside();
      const body = which % 3 === 0 ? "Settled." : `Answer ${which}.`;
      if (to) await rest.pulls.createReplyForReviewComment({ ...pull, comment_id: to.id, body });
    },
    "change a word": async () => {
      const word = await beside();
      if (word)
        await rest.pulls.updateReviewComment({ ...place, comment_id: word.id, body: `Changed ${which}.` });
    },
    "take a word back": async () => {
      const word = await beside();
      if (word) await rest.pulls.deleteReviewComment({ ...place, comment_id: word.id });
    },
    approve: () => rest.pulls.createReview({ ...pull, event: "APPROVE" }),
    "want changes": () => rest.pulls.createReview({ ...pull, event: "REQUEST_CHANGES", body: "No." }),
    "set a review aside": async () => {
      const review = one((await rest.pulls.listReviews(pull)).data);
      if (review) await rest.pulls.dismissReview({ ...pull, review_id: review.id, message: "No more." });
    },
    close: () => rest.pulls.update({ ...pull, state: "closed" }),
    open: () => rest.pulls.update({ ...pull, state: "open" }),
    "add to it": () =>
      rest.repos.createOrUpdateFileContents({
        ...place,
        branch,
        path: `rules/ssda903/notes/${Date.now()}.md`,
        message: "A note",
        content: "eA==",
      }),
    "name it anew": () => rest.pulls.update({ ...pull, title: `Title ${which}` }),
    check: async () =>
      rest.repos.createCommitStatus({
        ...place,
        sha: await sha(),
        context: `check ${which % 3}`,
        state: which % 2 === 0 ? "success" : "failure",
      }),
  };
  await doing[act]().catch(refused);
}

/** Approving what is closed, or a line that is gone, is refused there; a bug in this test is not. */
function refused(thrown: unknown): void {
  const status = thrown instanceof Error && "status" in thrown ? Number(thrown.status) : 0;
  if (status < 400 || status >= 500) throw thrown;
}

/** Reads whatever the webhooks ask for, two at a time and so in any order, until the story is over. */
async function follow(isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await Promise.all([readAsked(), readAsked()]);
    await new Promise((done) => setTimeout(done, 30));
  }
  // What is late comes within a third of a second.
  await new Promise((done) => setTimeout(done, 600));
  await drain();
}

async function drain(): Promise<void> {
  while ((await readAsked()) > 0);
}

async function readAsked(): Promise<number> {
  const { boss } = await queue.open();
  const found = (await boss.fetch<{ key: string }>("sync")) ?? [];
  for (const job of found) {
    await submissions.sync(job.data.key);
    await boss.complete("sync", job.id);
  }
  return found.length;
}

/** All that the mirror says that does not depend on when it looked. */
async function snapshot(id: string): Promise<unknown> {
  const { prisma } = await db();
  const row = await prisma.submission.findUniqueOrThrow({
    where: { id },
    include: {
      threads: { orderBy: { remoteId: "asc" }, include: { comments: { orderBy: { remoteId: "asc" } } } },
      reviews: { orderBy: { remoteId: "asc" } },
    },
  });
  const { state, headSha, baseRef, mergeState, unfinished, theirs, remoteAt } = row;
  return {
    of: { state, headSha, baseRef, mergeState, unfinished, theirs, remoteAt },
    threads: row.threads.map(({ id: _id, comments, ...thread }) => ({
      ...thread,
      comments: comments.map(({ remoteId, author, body, at, changedAt }) => ({
        remoteId,
        author,
        body,
        at,
        changedAt,
      })),
    })),
    reviews: row.reviews.map(({ id: _id, ...review }) => review),
  };
}

/** As if it had never been read. */
async function forget(id: string): Promise<void> {
  const { prisma } = await db();
  await prisma.thread.deleteMany({ where: { submissionId: id } });
  await prisma.review.deleteMany({ where: { submissionId: id } });
  await prisma.submission.update({
    where: { id },
    data: { syncedAt: null, remoteAt: null, theirs: undefined },
  });
}
