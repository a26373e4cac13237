// Main moves under what is open: its examples are run again, the same rule changed twice is settled, and nothing is lost.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { suggest } from "#domain/settling";
import type { Person } from "#domain/person";
import { findDifferences, writeSettled } from "#sandbox/settle-rules";
import * as board from "#server/board";
import * as claims from "#server/claims";
import { db } from "#server/db";
import * as drafts from "#server/drafts";
import { machine } from "#server/github/connect";
import { hostAs } from "#server/person-token";
import * as reruns from "#server/reruns";
import * as reviews from "#server/reviews";
import * as settling from "#server/settling";
import * as shelf from "#server/shelf";
import * as submissions from "#server/submissions";
import * as verdict from "#server/verdict";
import { type CodeHost, openCodeHost, signIn } from "./code-host";
import { onEveryDatabase } from "./databases";
import { endsBeforeItStarts } from "./rule-356";

vi.setConfig({ testTimeout: 120_000 });

const codes = ["356", "358", "359", "384", "386", "1008", "387", "388", "501", "502"];
const lastValid = `DEC: "2026-04-01" },\n`;
const more = (text: string, name: string) =>
  text.replace(lastValid, `${lastValid}    "${name}": { DECOM: "2026-04-01", DEC: "2026-05-01" },\n`);

onEveryDatabase(() => {
  let host: CodeHost;
  let sam: Person;
  let ana: Person;
  let priya: Person;
  let jo: Person;
  let used = 0;
  let code: string;
  let text: string;

  beforeAll(async () => {
    host = await openCodeHost();
  });
  beforeEach(async () => {
    [sam, ana] = [await signIn("sam"), await signIn("ana")];
    [priya, jo] = [await signIn("priya"), await signIn("jo")];
    code = codes[used++ % codes.length] ?? "356";
    text = endsBeforeItStarts.whole.replaceAll('"356"', JSON.stringify(code));
    await shelf.sync();
    await protect(null);
  });
  afterAll(async () => {
    await verdict.close();
    await host.close();
  });

  async function write(person: Person, written: string): Promise<{ draftId: string; revision: number }> {
    const claimed = await claims.claim(person, "ssda903", code);
    if (!claimed.ok) throw new Error(claimed.reason);
    const { draftId } = claimed.value;
    const draft = await drafts.read(person, draftId);
    if (!draft.ok) throw new Error(draft.reason);
    const saved = await drafts.save(person, draftId, { text: written, basedOn: draft.value.revision });
    if (!saved.ok) throw new Error(saved.reason);
    return { draftId, revision: saved.value.revision };
  }

  async function send(person: Person, written: string): Promise<{ id: string; draftId: string }> {
    const { draftId, revision } = await write(person, written);
    const sent = await submissions.send(person, draftId, given(revision, person.name));
    if (!sent.ok) throw new Error(sent.reason);
    expect(await submissions.work(sent.value.submissionId)).toEqual({ outcome: "open" });
    return { id: sent.value.submissionId, draftId };
  }

  const given = (revision: number, credit: string) => ({ revision, explanation: "It says so.", credit });

  /** Somebody changes main, past Ruleyard. */
  async function onMain(path: string, content: string | null, branch = "main"): Promise<void> {
    const { octokit, owner, repo } = await asAdmin();
    const there = await octokit.rest.repos
      .getContent({ owner, repo, path, ref: branch })
      .then(({ data }) => (Array.isArray(data) ? undefined : data.sha))
      .catch(() => undefined);
    const author = { name: "Jo Whitfield", email: "4+jo@users.noreply.localhost" };
    const change = { owner, repo, path, branch, message: `Change ${path}`, author, committer: author };
    if (content === null) await octokit.rest.repos.deleteFile({ ...change, sha: there ?? "" });
    else {
      const bytes = Buffer.from(content).toString("base64");
      await octokit.rest.repos.createOrUpdateFileContents({
        ...change,
        content: bytes,
        ...(there && { sha: there }),
      });
    }
    if (branch === "main") await shelf.sync();
  }

  async function asAdmin() {
    const admin = await hostAs(jo.id);
    if (!admin.ok) throw new Error(admin.reason);
    return admin.value;
  }

  /** Administrators may change main themselves; everybody else asks for approval. */
  async function protect(checks: { strict: boolean; contexts: string[] } | null): Promise<void> {
    const { octokit, owner, repo } = await asAdmin();
    await octokit.rest.repos.updateBranchProtection({
      owner,
      repo,
      branch: "main",
      enforce_admins: false,
      restrictions: null,
      required_status_checks: checks,
      required_pull_request_reviews: { required_approving_review_count: 1 },
    });
  }

  const pathOf = async (id: string) => (await submissions.read(id, sam))?.path ?? "";

  async function joinAndSettle(draftId: string): Promise<void> {
    const found = await settling.read(sam, draftId);
    if (!found.ok || found.value === null) throw new Error("There is nothing to settle.");
    const { clash, draft, key } = found.value;
    const three = { began: clash.began, mine: draft.text, theirs: clash.theirs.text };
    const joined = writeSettled(three, suggest(findDifferences(three)));
    const settled = await settling.settle(sam, draftId, { text: joined, revision: draft.revision, key });
    if (!settled.ok) throw new Error(settled.reason);
    if (settled.value.submissionId !== null)
      expect(await submissions.work(settled.value.submissionId)).toEqual({ outcome: "open" });
  }

  async function approve(id: string): Promise<void> {
    expect(await reviews.decide(priya, id, "approve", "Good.")).toEqual({ ok: true, value: true });
    expect(await reviews.merge(priya, id)).toEqual({ ok: true, value: true });
  }

  test("a change of the dataset runs the examples again, once, and says whose answers changed", async () => {
    const { id } = await send(sam, text);
    expect(await reruns.runAgain()).toEqual({ run: 0, told: 0 });
    expect((await submissions.read(id, sam))?.isOnNewest).toBe(true);
    code = "366";
    await send(sam, endsBeforeItStarts.whole.replaceAll('"356"', JSON.stringify(code)));

    const path = "rules/ssda903/tables/episodes.ts";
    const { files } = await shelf.source("ssda903");
    const table = files.find((file) => file.path === path);
    if (table === undefined) throw new Error(`There is no ${path}.`);
    await onMain(table.path, `// A word more.\n${table.text}`);
    expect(await reruns.runAgain()).toEqual({ run: 2, told: 2 });
    expect(await reruns.runAgain()).toEqual({ run: 0, told: 0 });
    const still = await submissions.read(id, sam);
    expect(still).toMatchObject({ isOnNewest: true, again: { verdict: { passed: true } } });
    expect(still?.again?.because).toMatchObject({ paths: [table.path], by: "Jo Whitfield" });
    expect(still?.again?.verdict.ground?.commit).toBe((await shelf.approved("ssda903")).commit);

    await onMain(table.path, table.text.replace("    DEC: {", "    DEC_2: {"));
    expect(await reruns.runAgain()).toEqual({ run: 2, told: 2 });
    const broken = await submissions.read(id, priya);
    expect(broken?.again?.verdict.passed).toBe(false);
    expect(broken?.verdict?.passed).toBe(true);
    await reviews.decide(priya, id, "approve", "");
    expect(await reviews.merge(priya, id)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("on the newest approved rules"),
    });
    const { octokit, owner, repo } = await machine();
    const ref = still?.rounds[0]?.commit ?? "";
    const { data } = await octokit.rest.checks.listForRef({ owner, repo, ref, filter: "all" });
    expect(data.check_runs.map(({ output }) => output.title)).toContain(
      "Run again on the newest approved rules: All 3 examples pass.",
    );
    const { prisma } = await db();
    expect(await prisma.event.count({ where: { submissionId: id, did: "run again" } })).toBe(2);

    await onMain(table.path, table.text);
    expect(await reruns.runAgain()).toEqual({ run: 2, told: 2 });
    expect((await submissions.read(id, priya))?.may.merge).toEqual({ ok: true, value: true });
    await approve(id);
  });

  test("main moves with other files only: there is no clash, and it is added as it is", async () => {
    const { id } = await send(sam, text);
    await onMain("rules/ssda903/a-note.md", `About ${code}.`);
    expect((await submissions.read(id, sam))?.clash).toBe(null);
    expect(await reruns.runAgain()).toEqual({ run: 0, told: 0 });
    await approve(id);
  });

  test("the same rule changed twice is not joined by git alone; settled, it holds both and credits both", async () => {
    const first = await send(sam, text);
    await approve(first.id);
    const { id, draftId } = await send(sam, more(text, "ends a month later"));
    const path = await pathOf(id);
    // On other lines, so that git would join the two without a word.
    const theirs = text.replace("must not end before it starts", "cannot end before it starts");
    await onMain(path, theirs);

    const clashing = await submissions.read(id, priya);
    expect(clashing?.clash).toMatchObject({ kind: "approved", began: text, theirs: { text: theirs } });
    await reviews.decide(priya, id, "approve", "");
    expect(await reviews.merge(priya, id)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("settles the two first"),
    });
    const draft = await drafts.read(sam, draftId);
    if (!draft.ok) throw new Error(draft.reason);
    const again = await submissions.send(sam, draftId, given(draft.value.revision, "Sam Okafor"));
    expect(again).toMatchObject({ ok: false, reason: expect.stringContaining("Settle the two texts first") });
    expect((await settling.read(ana, draftId)).ok).toBe(false);

    const before = (await submissions.read(id, sam))?.rounds.at(-1)?.commit;
    await joinAndSettle(draftId);
    expect(await settling.read(sam, draftId)).toEqual({ ok: true, value: null });
    const settled = await submissions.read(id, priya);
    expect(settled).toMatchObject({ clash: null, state: "sent", verdict: { passed: true } });
    expect(settled?.text).toBe(more(theirs, "ends a month later"));
    expect(settled?.creditedTo).toContain("Jo Whitfield");
    const { octokit, owner, repo } = await machine();
    const sha = settled?.rounds.at(-1)?.commit ?? "";
    const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: sha });
    expect(data.parents.map((parent) => parent.sha)).toEqual([
      before,
      (await shelf.approved("ssda903")).commit,
    ]);
    expect(data.message).toContain("Co-authored-by: Jo Whitfield <4+jo@users.noreply.localhost>");
    await approve(id);
    const row = (await board.read("ssda903", sam)).find((one) => one.code === code);
    expect(row?.approval?.author).toBe("Sam Okafor and Jo Whitfield");
    const { prisma } = await db();
    expect(await prisma.revision.count({ where: { draftId, text: more(text, "ends a month later") } })).toBe(
      1,
    );
  });

  test("a clash on the same line, which git cannot join, is settled on the same way and then merges", async () => {
    const { id, draftId } = await send(sam, more(text, "mine"));
    const path = await pathOf(id);
    await onMain(path, more(text, "theirs"));
    expect((await submissions.read(id, sam))?.clash).toMatchObject({ began: null });
    await joinAndSettle(draftId);
    const settled = await submissions.read(id, sam);
    expect(settled?.text).toContain(`"mine"`);
    expect(settled?.text).toContain(`"theirs"`);
    await approve(id);
  });

  test("what does not pass is not sent, what was settled with something else is looked at anew", async () => {
    const { id, draftId } = await send(sam, text);
    const path = await pathOf(id);
    await onMain(path, more(text, "theirs"));
    const found = await settling.read(sam, draftId);
    if (!found.ok || found.value === null) throw new Error("There is nothing to settle.");
    const { key, draft } = found.value;
    const wrong = text.replace("episode.DEC < episode.DECOM", "true");
    expect(await settling.settle(sam, draftId, { text: wrong, revision: draft.revision, key })).toMatchObject(
      {
        ok: false,
        reason: expect.stringContaining("“ends the day it starts”"),
      },
    );
    await onMain(path, more(text, "theirs, again"));
    expect(await settling.settle(sam, draftId, { text, revision: draft.revision, key })).toMatchObject({
      ok: false,
      reason: expect.stringContaining("once more"),
    });
    expect((await submissions.read(id, sam))?.rounds).toHaveLength(1);
    await onMain(path, null);
  });

  test("a rule whose file was renamed follows it, and one that was taken out says so", async () => {
    const first = await send(sam, text);
    await approve(first.id);
    const path = await pathOf(first.id);
    const { id, draftId } = await send(sam, more(text, "ends a month later"));
    const renamed = path.replace(".ts", "-renamed.ts");
    await onMain(renamed, text);
    await onMain(path, null);
    expect((await submissions.read(id, sam))?.clash).toMatchObject({
      kind: "moved",
      theirs: { path: renamed },
    });
    await joinAndSettle(draftId);
    expect(await pathOf(id)).toBe(renamed);
    await approve(id);
    const { rules } = await shelf.approved("ssda903");
    expect(rules.filter((rule) => rule.code === code).map((rule) => rule.path)).toEqual([renamed]);

    const third = await send(sam, more(text, "once more"));
    await onMain(renamed, null);
    expect(await submissions.read(third.id, sam)).toMatchObject({ isRetired: true, clash: null });
  });

  test("what somebody changed on the code host after it was sent is settled the same way, and not covered", async () => {
    const { id, draftId } = await send(sam, text);
    const { prisma } = await db();
    const { branch, path } = await prisma.submission.findUniqueOrThrow({ where: { id } });
    await onMain(path, more(text, "from the host"), branch);
    await submissions.sync(id);
    expect((await submissions.read(id, sam))?.clash).toMatchObject({
      kind: "elsewhere",
      theirs: { by: "Jo Whitfield" },
    });
    await write(sam, more(text, "mine"));
    await joinAndSettle(draftId);
    const settled = await submissions.read(id, sam);
    expect(settled).toMatchObject({ clash: null });
    expect(settled?.text).toContain("from the host");
    expect(settled?.text).toContain(`"mine"`);
    await approve(id);
  });

  test("a repository that takes only what stands on the newest main gets it so, without a word from anybody", async () => {
    const { octokit, owner, repo } = await asAdmin();
    await protect({ strict: true, contexts: ["Examples"] });
    try {
      const { id } = await send(sam, text);
      const other = code;
      code = codes[used++ % codes.length] ?? "356";
      const second = await send(ana, text.replaceAll(JSON.stringify(other), JSON.stringify(code)));
      await approve(second.id);
      await approve(id);
      const { number } = (await submissions.read(id, sam)) ?? {};
      const commits = await octokit.rest.pulls.listCommits({ owner, repo, pull_number: number ?? 0 });
      expect(commits.data.length).toBeGreaterThan(1);
      expect((await submissions.read(id, sam))?.reviews.every(({ current }) => current)).toBe(true);
    } finally {
      await protect(null);
    }
  });

  test("two who wrote the same text share one submission; a different one is kept and told who was first", async () => {
    const mine = await write(sam, text);
    const { prisma } = await db();
    await prisma.claim.updateMany({ data: { until: new Date(Date.now() - 1000) } });
    const { id } = await send(ana, text.replace("  valid: {", "\n  valid: {"));
    const joined = await submissions.send(sam, mine.draftId, given(mine.revision, "Sam Okafor"));
    expect(joined).toEqual({ ok: true, value: { submissionId: id, joined: "Ana Lima" } });
    expect(await submissions.send(sam, mine.draftId, given(mine.revision, "Sam Okafor"))).toEqual(joined);
    expect(await prisma.submission.count({ where: { code } })).toBe(1);
    expect((await submissions.read(id, priya))?.creditedTo).toBe("Ana Lima and Sam Okafor");
    expect(await prisma.event.count({ where: { submissionId: id, did: "wrote the same" } })).toBe(1);
    await approve(id);
    const { octokit, owner, repo } = await machine();
    const { data } = await octokit.rest.repos.getCommit({ owner, repo, ref: "main" });
    expect(data.commit.message).toContain("Co-authored-by: Sam Okafor <");
  });

  test("a different text of what somebody else has sent is kept, and says who was first", async () => {
    const mine = await write(sam, more(text, "mine"));
    const { prisma } = await db();
    await prisma.claim.updateMany({ data: { until: new Date(Date.now() - 1000) } });
    await send(ana, text);
    expect(await submissions.send(sam, mine.draftId, given(mine.revision, "Sam Okafor"))).toMatchObject({
      ok: false,
      reason: expect.stringContaining("Ana Lima has already sent"),
    });
  });
});
