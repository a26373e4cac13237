// What looking costs when nothing happened: questions are asked, and none of them counts against GitHub's limit.
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "#server/db";
import { machine } from "#server/github/connect";
import * as jobs from "#server/jobs";
import * as shelf from "#server/shelf";
import * as submissions from "#server/submissions";
import { type CodeHost, openCodeHost, signIn } from "./code-host";
import { onEveryDatabase } from "./databases";
import { endsBeforeItStarts } from "./rule-356";
import { sendRule } from "./send-rule";

/** Open submissions; CI asks with a few, `QUIET_SUBMISSIONS=50` with many. */
const many = Number(process.env.QUIET_SUBMISSIONS ?? 4);
vi.setConfig({ testTimeout: 60_000 + many * 10_000 });

onEveryDatabase(() => {
  let host: CodeHost;
  let asked = 0;

  beforeAll(async () => {
    host = await openCodeHost();
    const { octokit } = await machine();
    octokit.hook.before("request", () => {
      asked += 1;
    });
  });
  afterAll(async () => {
    await host.close();
  });

  test("a quiet look at every open submission counts for nothing", async () => {
    const sam = await signIn("sam");
    const { id } = await sendRule(sam, "356", endsBeforeItStarts.whole);
    const ids = [id, ...(await openMore(id, many - 1))];
    for (const one of ids) await submissions.sync(one);
    await jobs.sweep();
    await shelf.sync();

    // As if a minute had gone by since they were read.
    const { prisma } = await db();
    const syncedAt = new Date(Date.now() + 60_000);
    await prisma.submission.updateMany({ data: { syncedAt } });
    const quiet = await cost(async () => {
      expect((await jobs.sweep()).changed).toBe(0);
      await shelf.sync();
    });
    await prisma.submission.updateMany({ data: { syncedAt: new Date(0) } });
    const whole = await cost(async () => {
      for (const one of ids) await submissions.sync(one);
    });
    console.log(
      `${many} open submissions: a quiet sweep asks ${quiet.asked} times, ${quiet.counted} counted; reading all anew asks ${whole.asked} times, ${whole.counted} counted.`,
    );
    expect(quiet.counted).toBe(0);
    expect(quiet.asked).toBeLessThanOrEqual(4);
    expect(whole.counted).toBe(0);
  });

  async function cost(work: () => Promise<void>): Promise<{ asked: number; counted: number }> {
    const before = { used: await used(), asked };
    await work();
    const during = asked - before.asked;
    return { asked: during, counted: (await used()) - before.used };
  }
});

/** What GitHub has counted of our App in this hour; asking for that is free. */
async function used(): Promise<number> {
  const { octokit } = await machine();
  return (await octokit.rest.rateLimit.get()).data.resources.core.used;
}

/** More like the first: each with a branch, a commit and a pull request of its own. */
async function openMore(first: string, count: number): Promise<string[]> {
  const { prisma } = await db();
  const { octokit, owner, repo } = await machine();
  const place = { owner, repo };
  const row = await prisma.submission.findUniqueOrThrow({ where: { id: first }, include: { rounds: true } });
  const head = (await octokit.rest.git.getRef({ ...place, ref: "heads/main" })).data.object.sha;
  const ids: string[] = [];
  for (let at = 1; at <= count; at += 1) {
    const branch = `rule/ssda903/many-${at}`;
    await octokit.rest.git.createRef({ ...place, ref: `refs/heads/${branch}`, sha: head });
    const { data } = await octokit.rest.repos.createOrUpdateFileContents({
      ...place,
      branch,
      path: `rules/ssda903/many-${at}.ts`,
      message: "One of many",
      content: Buffer.from(String(at)).toString("base64"),
    });
    const pull = await octokit.rest.pulls.create({ ...place, head: branch, base: "main", title: branch });
    const commitSha = data.commit.sha ?? "";
    const { rounds, checks: _checks, theirs: _theirs, ...same } = row;
    const [round] = rounds;
    if (!round) throw new Error("The first has no round.");
    const id = `many-${at}`;
    const path = `rules/ssda903/many-${at}.ts`;
    await prisma.submission.create({
      data: {
        ...same,
        id,
        code: `M${at}`,
        path,
        branch,
        number: pull.data.number,
        headSha: commitSha,
        syncedAt: null,
      },
    });
    const { verdict: _verdict, coAuthors: _coAuthors, again: _again, ...told } = round;
    await prisma.round.create({ data: { ...told, submissionId: id, commitSha } });
    ids.push(id);
  }
  return ids;
}
