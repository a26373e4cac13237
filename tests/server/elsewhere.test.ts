// What people do on the code host itself is told here in plain words within one poll, whether or not its webhook came.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Person } from "#domain/person";
import { sayElsewhere } from "#domain/elsewhere";
import { hostAs } from "#server/person-token";
import { db } from "#server/db";
import { machine, type Host } from "#server/github/connect";
import * as jobs from "#server/jobs";
import * as queue from "#server/queue";
import * as reviews from "#server/reviews";
import * as submissions from "#server/submissions";
import * as verdict from "#server/verdict";
import { type CodeHost, openCodeHost, signIn } from "./code-host";
import { onEveryDatabase } from "./databases";
import { type Ear, listen } from "./ear";
import { endsBeforeItStarts } from "./rule-356";
import { sendRule } from "./send-rule";

// Under a busy machine a real code host, a real database and a real rule process take their time.
vi.setConfig({ testTimeout: 240_000 });

onEveryDatabase(() => {
  let host: CodeHost;
  let ear: Ear;
  let sam: Person;
  let priya: Person;
  let jo: Person;

  beforeAll(async () => {
    ear = await listen();
    host = await openCodeHost(ear.url);
  });
  beforeEach(async () => {
    await queue.open();
    [sam, priya, jo] = [await signIn("sam"), await signIn("priya"), await signIn("jo")];
  });
  afterAll(async () => {
    await queue.close();
    await verdict.close();
    await host.close();
    await ear.close();
  });

  const as = async (person: Person): Promise<Host> => {
    const own = await hostAs(person.id);
    if (!own.ok) throw new Error(own.reason);
    return own.value;
  };
  const read = async (id: string) => {
    const sent = await submissions.read(id, sam);
    if (sent === null) throw new Error("It is not there.");
    return sent;
  };
  const told = async (id: string) => (await read(id)).elsewhere.map(sayElsewhere);

  /** Submissions that a webhook asked to be read, or that the sweep found. */
  async function asked(): Promise<string[]> {
    const { boss } = await queue.open();
    const found = (await boss.fetch<{ key: string }>("sync", { batchSize: 50 })) ?? [];
    for (const job of found) await boss.complete("sync", job.id);
    return found.map(({ data }) => data.key);
  }

  describe.each(["its webhook came", "its webhook was lost"])("when %s", (how) => {
    beforeEach(() => {
      ear.deaf = how === "its webhook was lost";
    });
    const code = how === "its webhook was lost" ? "384" : "356";
    const inItsWords = (text: string) => text.replaceAll('"356"', JSON.stringify(code));

    /** Does something there, and waits until it was heard of here: by webhook, or by one look. */
    async function hear(id: string, act: () => Promise<unknown>): Promise<void> {
      await asked();
      await act();
      if (ear.deaf) await jobs.sweep();
      const heard: string[] = [];
      const look = async () => heard.push(...(await asked())) && heard.includes(id);
      await expect.poll(look, { timeout: 30_000, interval: 100 }).toBe(true);
      await submissions.sync(id);
    }

    test("all of it is told, with who did it, and nothing of it is overwritten", async () => {
      const { id, draftId } = await sendRule(sam, code, inItsWords(endsBeforeItStarts.withoutTheOpenEpisode));
      const { number, branch, path } = await (await db()).prisma.submission.findUniqueOrThrow({
        where: { id },
      });
      if (number === null) throw new Error("It has no number.");
      const [reviewer, admin] = [await as(priya), await as(jo)];
      const { owner, repo } = reviewer;
      const place = { owner, repo };
      const pull = { ...place, pull_number: number };
      const head = async () => (await admin.octokit.rest.pulls.get(pull)).data.head.sha;
      const ours = await head();

      // Comments are changed and taken away.
      const line = { commit_id: ours, path, line: 3, side: "RIGHT" } as const;
      const beside = await reviewer.octokit.rest.pulls.createReviewComment({
        ...pull,
        ...line,
        body: "Why?",
      });
      const comment_id = beside.data.id;
      await hear(id, () =>
        reviewer.octokit.rest.issues.createComment({ ...place, issue_number: number, body: "Hm." }),
      );
      await reviewer.octokit.rest.pulls.createReplyForReviewComment({ ...pull, comment_id, body: "Or not?" });
      await submissions.sync(id);
      await later();
      await hear(id, () =>
        reviewer.octokit.rest.pulls.updateReviewComment({ ...place, comment_id, body: "Why so?" }),
      );
      expect((await read(id)).threads.find((thread) => thread.line === 3)?.comments[0]).toMatchObject({
        body: "Why so?",
        edited: true,
      });
      await hear(id, () => reviewer.octokit.rest.pulls.deleteReviewComment({ ...place, comment_id }));
      expect((await read(id)).threads.find((thread) => thread.line === 3)?.comments).toMatchObject([
        { body: "Or not?" },
      ]);
      expect(await told(id)).toEqual([
        "A comment of Priya Nair was changed there.",
        "A comment of Priya Nair was taken away there.",
      ]);

      // A review is set aside by another hand.
      const review = await reviewer.octokit.rest.pulls.createReview({
        ...pull,
        event: "REQUEST_CHANGES",
        body: "No.",
      });
      await submissions.sync(id);
      expect((await read(id)).state).toBe("changes wanted");
      await later();
      await hear(id, () =>
        admin.octokit.rest.pulls.dismissReview({ ...pull, review_id: review.data.id, message: "Settled." }),
      );
      expect((await read(id)).state).toBe("sent");
      expect((await told(id)).at(-1)).toBe("Jo Whitfield set aside what Priya Nair had decided.");

      // A new title changes nothing; another aim holds it back.
      await admin.octokit.rest.git.createRef({
        ...place,
        ref: `refs/heads/trial-${id}`,
        sha: await main(admin),
      });
      await hear(id, () =>
        admin.octokit.rest.pulls.update({ ...pull, title: "A better title", base: `trial-${id}` }),
      );
      expect((await told(id)).at(-1)).toBe(
        `Jo Whitfield turned it to go into “trial-${id}” instead of the rule set.`,
      );
      expect((await read(id)).standing).toContain("not into the rule set");
      await hear(id, () => admin.octokit.rest.pulls.update({ ...pull, base: "main" }));
      expect((await told(id)).at(-1)).toBe("Jo Whitfield turned it back to go into the rule set.");

      // Checks of others.
      const { octokit } = await machine();
      const status = { ...place, sha: ours, context: "lint" };
      await hearCheck(id, () => admin.octokit.rest.repos.createCommitStatus({ ...status, state: "failure" }));
      await octokit.rest.checks.create({ ...place, name: "types", head_sha: ours, conclusion: "success" });
      await submissions.sync(id);
      expect((await read(id)).checks.map(({ name, result }) => [name, result])).toEqual([
        ["lint", "failed"],
        ["types", "passed"],
      ]);

      // Somebody writes on top of it, and somebody puts something else in its place.
      const file = (await admin.octokit.rest.repos.getContent({ ...place, path, ref: branch })).data;
      const theirs = `${inItsWords(endsBeforeItStarts.withoutTheOpenEpisode)}// Jo was here.\n`;
      await hear(id, () =>
        admin.octokit.rest.repos.createOrUpdateFileContents({
          ...place,
          path,
          branch,
          sha: "sha" in file ? file.sha : "",
          message: "A remark",
          content: Buffer.from(theirs).toString("base64"),
        }),
      );
      expect((await told(id)).at(-1)).toBe("Jo Whitfield changed what was sent.");
      expect((await read(id)).theirs).toMatchObject({ text: theirs, who: "Jo Whitfield" });
      expect((await submissions.read(id, priya))?.may.decide.ok).toBe(false);
      await hear(id, async () =>
        admin.octokit.rest.git.updateRef({
          ...place,
          ref: `heads/${branch}`,
          sha: await main(admin),
          force: true,
        }),
      );
      expect((await told(id)).at(-1)).toBe("Jo Whitfield put another text in the place of what was sent.");
      expect((await read(id)).theirs).toMatchObject({ text: null });
      await hear(id, () =>
        admin.octokit.rest.git.updateRef({ ...place, ref: `heads/${branch}`, sha: ours, force: true }),
      );
      expect((await read(id)).theirs).toBe(null);

      // Closed, opened again.
      await hear(id, () => admin.octokit.rest.pulls.update({ ...pull, state: "closed" }));
      expect((await read(id)).state).toBe("closed");
      expect((await told(id)).at(-1)).toBe("Jo Whitfield closed it.");
      await hear(id, () => admin.octokit.rest.pulls.update({ ...pull, state: "open" }));
      expect((await read(id)).state).toBe("sent");
      expect((await told(id)).at(-1)).toBe("Jo Whitfield opened it again.");

      // Its branch is taken away: sending it again puts it back where it was, on the same pull request.
      await hear(id, () => admin.octokit.rest.git.deleteRef({ ...place, ref: `heads/${branch}` }));
      expect((await read(id)).state).toBe("closed");
      expect((await told(id)).at(-1)).toBe("Jo Whitfield took its branch away, which closed it.");
      const again = await sendRule(sam, code, inItsWords(endsBeforeItStarts.whole), draftId);
      expect(again.id).toBe(id);
      expect(await read(id)).toMatchObject({ state: "sent", step: "open", number, theirs: null });
      const commits = (await admin.octokit.rest.pulls.listCommits(pull)).data.map(({ sha }) => sha);
      expect(commits).toEqual([ours, await head()]);

      // Its file is merged there, without a word here.
      expect((await reviews.decide(priya, id, "approve", "")).ok).toBe(true);
      await later();
      await hear(id, async () => admin.octokit.rest.pulls.merge({ ...pull, sha: await head() }));
      expect((await read(id)).state).toBe("approved");
      expect((await told(id)).at(-1)).toBe("Jo Whitfield added it to the rule set there.");
      expect(new Set(await told(id)).size).toBe((await told(id)).length);
    });

    /** A check says nothing of its pull request: without its webhook it is seen with the half-hourly look. */
    async function hearCheck(id: string, act: () => Promise<unknown>): Promise<void> {
      if (!ear.deaf) return hear(id, act);
      await act();
      await submissions.sync(id);
    }
  });

  test("what is merged into another branch is not approved, and its draft can be sent again", async () => {
    ear.deaf = true;
    const { id, draftId } = await sendRule(sam, "358", endsBeforeItStarts.whole.replaceAll("356", "358"));
    const { number } = await (await db()).prisma.submission.findUniqueOrThrow({ where: { id } });
    const { octokit, owner, repo } = await as(jo);
    const place = { owner, repo };
    await octokit.rest.git.createRef({
      ...place,
      ref: "refs/heads/aside",
      sha: await main({ octokit, ...place }),
    });
    const pull = { ...place, pull_number: number ?? 0 };
    await octokit.rest.pulls.update({ ...pull, base: "aside" });
    await octokit.rest.pulls.merge(pull);
    await submissions.sync(id);
    expect((await read(id)).state).toBe("closed");
    expect(await told(id)).toContain("Jo Whitfield merged it into “aside”, which is not the rule set.");
    const again = await sendRule(
      sam,
      "358",
      `${endsBeforeItStarts.whole.replaceAll("356", "358")}\n`,
      draftId,
    );
    expect(again.id).not.toBe(id);

    // The other way round: one that was closed is opened there after the rule was sent anew. It stays closed here.
    const second = await (await db()).prisma.submission.findUniqueOrThrow({ where: { id: again.id } });
    const other = { ...place, pull_number: second.number ?? 0 };
    await octokit.rest.pulls.update({ ...other, state: "closed" });
    await submissions.sync(again.id);
    const third = await sendRule(
      sam,
      "358",
      `${endsBeforeItStarts.whole.replaceAll("356", "358")}\n\n`,
      draftId,
    );
    await octokit.rest.pulls.update({ ...other, state: "open" });
    expect(await submissions.sync(again.id)).toBe("closed");
    expect(await submissions.sync(third.id)).toBe("sent");
  });

  test("a rule whose file was moved on the shelf while it was being changed says where to", async () => {
    ear.deaf = true;
    const admin = await as(jo);
    const place = { owner: admin.owner, repo: admin.repo };
    const { octokit } = admin;
    await octokit.rest.repos.deleteBranchProtection({ ...place, branch: "main" }).catch(() => undefined);
    const { id } = await sendRule(sam, "1008", endsBeforeItStarts.whole.replaceAll("356", "1008"));
    const { path } = await (await db()).prisma.submission.findUniqueOrThrow({ where: { id } });
    const content = Buffer.from("// the rule as it was\n").toString("base64");
    const put = (to: string) =>
      octokit.rest.repos.createOrUpdateFileContents({ ...place, path: to, message: "A rule", content });
    const there = await octokit.rest.repos.getContent({ ...place, path }).catch(() => undefined);
    const kept = there !== undefined && "sha" in there.data ? there.data.sha : undefined;
    const blob = kept ?? (await put(path)).data.content?.sha ?? "";
    await jobs.readShelf();
    await octokit.rest.repos.deleteFile({
      ...place,
      path,
      message: "Away",
      sha: blob,
    });
    const moved = "rules/ssda903/1008-under-another-name.ts";
    await put(moved);
    await jobs.readShelf();
    await jobs.readShelf();
    expect(await told(id)).toEqual([`Jo Whitfield moved the rule’s file in the rule set to ${moved}.`]);
  });
});

const main = async ({ octokit, owner, repo }: Host) =>
  (await octokit.rest.git.getRef({ owner, repo, ref: "heads/main" })).data.object.sha;

/** The code host's clock counts in seconds, and a look takes in what happened in the second of the last. */
const later = () => new Promise((done) => setTimeout(done, 1_100));
