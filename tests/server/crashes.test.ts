// However many work on a sending, and whatever happens on the code host meanwhile, it ends with one pull request that holds what was sent.
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Person } from "#domain/person";
import * as claims from "#server/claims";
import { db } from "#server/db";
import * as drafts from "#server/drafts";
import { head, writeCommit } from "#server/github/branch";
import { machine } from "#server/github/connect";
import * as specification from "#server/specification";
import * as submissions from "#server/submissions";
import { type CodeHost, openCodeHost, signIn } from "./code-host";
import { onEveryDatabase } from "./databases";

const dataset = "ssda903";
const textOf = (code: string, words: string) =>
  `rule({ code: "${code}", message: "${words}", table: "Episodes", fields: ["DEC"], fails: () => false, valid: { a: {} }, invalid: {} });\n`;

vi.setConfig({ testTimeout: 120_000 });

onEveryDatabase(() => {
  let host: CodeHost;
  let codes: string[];

  beforeAll(async () => {
    host = await openCodeHost();
    codes = (await specification.read(dataset)).map(({ code }) => code).reverse();
  });
  afterAll(async () => {
    await host.close();
  });

  const nextCode = () => codes.pop() ?? "no more codes";

  async function send(person: Person, code = nextCode()) {
    const claimed = await claims.claim(person, dataset, code);
    if (!claimed.ok) throw new Error(claimed.reason);
    const { draftId } = claimed.value;
    const id = await sendText(person, draftId, textOf(code, "first"));
    return { id, draftId, code };
  }

  async function sendText(person: Person, draftId: string, text: string): Promise<string> {
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
    return sent.value.submissionId;
  }

  async function look(id: string) {
    const { prisma } = await db();
    const row = await prisma.submission.findUniqueOrThrow({ where: { id }, include: { rounds: true } });
    const { octokit, owner, repo } = await machine();
    const pulls = await octokit.paginate(octokit.rest.pulls.list, {
      owner,
      repo,
      state: "all",
      per_page: 100,
    });
    const own = pulls.filter(
      (pull) => pull.body?.includes(`submission:${id}`) || pull.head.ref === row.branch,
    );
    const number = own[0]?.number ?? 0;
    const { data: commits } = await octokit.rest.pulls.listCommits({ owner, repo, pull_number: number });
    const { data: files } = await octokit.rest.pulls.listFiles({ owner, repo, pull_number: number });
    const { data: file } = await octokit.rest.git.getBlob({ owner, repo, file_sha: files[0]?.sha ?? "" });
    const checks = await octokit.rest.checks.listForRef({ owner, repo, ref: row.headSha ?? "" });
    return {
      pulls: own.length,
      commits,
      files: files.map(({ filename }) => filename),
      text: Buffer.from(file.content, "base64").toString("utf8"),
      checks: checks.data.check_runs.length,
      row,
    };
  }

  test("a commit carries the author's name, the yard as its committer, and the submission it belongs to", async () => {
    const sam = await signIn("sam");
    const { id, code } = await send(sam);
    expect(await submissions.work(id)).toEqual({ outcome: "open" });
    const { commits, files, row, checks } = await look(id);
    expect(files).toEqual([row.path]);
    expect(checks).toBe(1);
    expect(commits).toHaveLength(1);
    expect(commits[0]?.commit.author).toMatchObject({ name: "Sam Okafor" });
    expect(commits[0]?.commit.author?.email).toMatch(/^\d+\+sam@users\.noreply\.localhost$/);
    expect(commits[0]?.commit.committer?.name).toBe("Ruleyard");
    expect(commits[0]?.commit.message).toMatch(new RegExp(`^${code}: `));
    expect(commits[0]?.commit.message).toMatch(new RegExp(`\\n\\nSubmission: ${id}\\nRound: 1\\n?$`));
  });

  test("many workers at once on one submission do it once", async () => {
    const sam = await signIn("sam");
    const { id } = await send(sam);
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => submissions.work(id)));
    expect(outcomes.filter(({ outcome }) => outcome === "open")).toHaveLength(1);
    expect(await look(id)).toMatchObject({ pulls: 1, checks: 1 });
  });

  test("a worker that lost its hold leaves the rest to the one that has it", async () => {
    const sam = await signIn("sam");
    const { id, draftId, code } = await send(sam);
    const working = submissions.work(id);
    await sendText(sam, draftId, textOf(code, "second"));
    await working;
    await submissions.work(id);
    const found = await look(id);
    expect(found.pulls).toBe(1);
    expect(found.text).toBe(textOf(code, "second"));
    expect(await submissions.read(id, sam)).toMatchObject({ step: "open", revision: 3 });
  });

  test("a commit that somebody else put on the branch is kept, and nobody approves it unread", async () => {
    const sam = await signIn("sam");
    const priya = await signIn("priya");
    const { id, draftId, code } = await send(sam);
    await submissions.work(id);
    const { row } = await look(id);
    const { octokit, owner, repo } = await machine();
    const stranger = await octokit.rest.repos.createOrUpdateFileContents({
      owner,
      repo,
      branch: row.branch,
      path: "rules/ssda903/a-note.md",
      message: "A note",
      content: Buffer.from("hello").toString("base64"),
    });
    await submissions.sync(id);
    const moved = await submissions.read(id, priya);
    expect(moved?.may.decide).toMatchObject({
      ok: false,
      reason: expect.stringContaining("outside Ruleyard"),
    });
    await sendText(sam, draftId, textOf(code, "second"));
    expect(await submissions.work(id)).toEqual({ outcome: "open" });
    const found = await look(id);
    expect(found.commits.map(({ sha }) => sha)).toContain(stranger.data.commit.sha);
    expect(found.commits).toHaveLength(3);
    expect((await submissions.read(id, priya))?.may.decide.ok).toBe(true);
  });

  test("whatever somebody asks for or puts beside it, what we write is a plain file on a shelf, or is refused in a sentence", async () => {
    const sam = await signIn("sam");
    const odd = [
      "../356",
      "%2e%2e%2f356",
      "356\u0000",
      "CON",
      "\u202e653",
      "３５６",
      ".github/workflows/a.yml",
      "x".repeat(4096),
    ];
    for (const name of odd) {
      expect(await claims.claim(sam, dataset, name)).toMatchObject({ ok: false, reason: expect.any(String) });
      expect(await claims.claim(sam, name, "356")).toMatchObject({ ok: false, reason: expect.any(String) });
    }

    const host = await machine();
    const { octokit, owner, repo } = host;
    const onto = await head(host, "main");
    const ref = "refs/heads/rule/beside";
    await octokit.rest.git.createRef({ owner, repo, ref, sha: onto ?? "" });
    for (const path of [".github/workflows/a.yml", "server/a.ts", `rules/${dataset}/notes/a.md`])
      await octokit.rest.repos.createOrUpdateFileContents({
        owner,
        repo,
        branch: "rule/beside",
        path,
        message: "Beside",
        content: "eA==",
      });
    const by = { name: "Ruleyard", email: "0@x", date: new Date().toISOString() };
    const write = async (path: string) =>
      writeCommit(host, {
        parent: (await head(host, "rule/beside")) ?? "",
        onto,
        path,
        text: "x",
        message: "Written by us",
        author: by,
        committer: by,
      });
    for (const name of odd) {
      for (const path of [name, `rules/${name}`, `rules/${dataset}/${name}`])
        await expect(write(path)).rejects.toThrow(/has a name that cannot be written/);
    }
    const sha = await write(`rules/${dataset}/beside.ts`);
    const basehead = `${onto}...${sha}`;
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead });
    const written = (data.files ?? []).map(({ filename }) => filename);
    expect(written).toEqual([`rules/${dataset}/beside.ts`, `rules/${dataset}/notes/a.md`]);
    const tree = await octokit.rest.git.getTree({ owner, repo, tree_sha: sha, recursive: "1" });
    const entries = tree.data.tree.filter(({ path }) => written.includes(path ?? ""));
    expect(entries.map(({ mode }) => mode)).toEqual(["100644", "100644"]);
  });

  test("what was closed on the code host is closed here, and sending then begins anew", async () => {
    const sam = await signIn("sam");
    const { id, draftId, code } = await send(sam);
    await submissions.work(id);
    const { row } = await look(id);
    const { octokit, owner, repo } = await machine();
    await octokit.rest.pulls.update({ owner, repo, pull_number: row.number ?? 0, state: "closed" });
    expect(await submissions.sync(id)).toBe("closed");
    const second = await sendText(sam, draftId, textOf(code, "second"));
    expect(second).not.toBe(id);
    expect(await submissions.work(second)).toEqual({ outcome: "open" });
  });
});
