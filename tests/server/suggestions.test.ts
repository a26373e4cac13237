// A reviewer proposes lines, here or on GitHub; the author takes them with one press, and whose they were stays known.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Person } from "#domain/person";
import type { Submission } from "#domain/submission";
import * as drafts from "#server/drafts";
import { machine } from "#server/github/connect";
import { hostAs } from "#server/person-token";
import * as reviews from "#server/reviews";
import * as submissions from "#server/submissions";
import * as suggestions from "#server/suggestions";
import { type CodeHost, openCodeHost, signIn } from "./code-host";
import { onEveryDatabase } from "./databases";
import { endsBeforeItStarts } from "./rule-356";
import { sendRule } from "./send-rule";

// Under a busy machine a real code host, a real database and a real rule process take their time.
vi.setConfig({ testTimeout: 120_000 });

const before = endsBeforeItStarts.withoutTheOpenEpisode;
const lineOf = (part: string) => before.split("\n").findIndex((line) => line.includes(part)) + 1;

onEveryDatabase(() => {
  let host: CodeHost;
  let sam: Person;
  let priya: Person;

  beforeAll(async () => {
    host = await openCodeHost();
  });
  beforeEach(async () => {
    [sam, priya] = [await signIn("sam"), await signIn("priya")];
  });
  afterAll(async () => {
    await host.close();
  });

  const read = async (id: string): Promise<Submission> => {
    const sent = await submissions.read(id, sam);
    if (sent === null) throw new Error("It is not there.");
    return sent;
  };
  const comments = async (id: string) => (await read(id)).threads.flatMap((thread) => thread.comments);
  const as = async (person: Person) => {
    const own = await hostAs(person.id);
    if (!own.ok) throw new Error(own.reason);
    return own.value;
  };

  test("suggestions from here and from GitHub go into the draft together, with credit, and are answered", async () => {
    const { id, draftId } = await sendRule(sam, "356", before);
    const fails = lineOf("fails:");
    const here = "  // A blank end is no end.\n  fails: (episode) => episode.DEC < episode.DECOM,";
    expect((await reviews.comment(priya, id, { line: fails, instead: here, body: "Say why." })).ok).toBe(
      true,
    );
    const { octokit, owner, repo } = await as(priya);
    const sent = await read(id);
    const pull = { owner, repo, pull_number: sent.number ?? 0 };
    const there = await octokit.rest.pulls.listReviewComments(pull);
    expect(there.data[0]?.body).toBe(`Say why.\n\n\`\`\`suggestion\n${here}\n\`\`\``);

    // Somebody who was never here writes one on GitHub, over two lines.
    const [from, to] = [lineOf("ends the day it starts"), lineOf("ends the day it starts") + 1];
    const open = '    "has not ended": { DECOM: "2026-04-01" },';
    const kept = before.split("\n").slice(from - 1, to);
    const ana = await signIn("ana");
    const hers = await as(ana);
    await hers.octokit.rest.pulls.createReviewComment({
      ...pull,
      commit_id: sent.rounds[0]?.commit ?? "",
      path: sent.path,
      start_line: from,
      line: to,
      side: "RIGHT",
      start_side: "RIGHT",
      body: `\`\`\`suggestion\r\n${[kept[0], open, kept[1]].join("\r\n")}\r\n\`\`\``,
    });
    await submissions.sync(id);

    const [first, second] = await comments(id);
    const draft = await drafts.read(sam, draftId);
    if (!draft.ok || !first || !second) throw new Error("Something is missing.");
    const { revision } = draft.value;
    expect(await suggestions.take(priya, id, [first.id], revision)).toMatchObject({ ok: false });
    expect(await suggestions.take(sam, id, [first.id], revision - 1)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("has changed since"),
    });
    const taken = await suggestions.take(sam, id, [first.id, second.id], revision);
    const whole = endsBeforeItStarts.whole.replace("  fails:", "  // A blank end is no end.\n  fails:");
    expect(taken).toMatchObject({ ok: true, value: { text: whole, answered: true } });
    expect(await drafts.read(sam, draftId)).toMatchObject({ ok: true, value: { text: whole } });
    const threads = (await read(id)).threads;
    expect(threads.map(({ resolved }) => resolved)).toEqual([true, true]);
    expect(threads.map((thread) => thread.comments.map(({ body, taken: is }) => [body, is])).flat(1)).toEqual(
      expect.arrayContaining([
        [first.body, true],
        ["Taken.", false],
      ]),
    );

    // A third is for a line that the first has changed meanwhile.
    await reviews.comment(priya, id, { line: fails, instead: "  fails: () => false,", body: "" });
    const late = (await comments(id)).find(({ body }) => body.includes("() => false"));
    const now = await drafts.read(sam, draftId);
    if (!late || !now.ok) throw new Error("Something is missing.");
    const edited = now.value.text.replace("episode.DEC < episode.DECOM", "episode.DECOM > episode.DEC");
    expect((await drafts.save(sam, draftId, { text: edited, basedOn: now.value.revision })).ok).toBe(true);
    const newest = await drafts.read(sam, draftId);
    if (!newest.ok) throw new Error(newest.reason);
    expect(await suggestions.take(sam, id, [late.id], newest.value.revision)).toMatchObject({
      ok: false,
      reason: expect.stringContaining(`Line ${fails} changed`),
    });

    // The next commit credits both, each once.
    await sendRule(sam, "356", `${edited}\n`, draftId);
    const commit = (await read(id)).rounds.at(-1)?.commit ?? "";
    const { message } = (await octokit.rest.git.getCommit({ owner, repo, commit_sha: commit })).data;
    expect(message.split("\n").filter((line) => line.startsWith("Co-authored-by: "))).toEqual([
      expect.stringMatching(/^Co-authored-by: Priya Nair <\d+\+priya@users\.noreply\.localhost>$/),
      expect.stringMatching(/^Co-authored-by: Ana Lima <\d+\+ana@users\.noreply\.localhost>$/),
    ]);
  });

  test("a comment is changed, settled, opened again and taken away by whoever wrote it, on GitHub too", async () => {
    const { id } = await sendRule(sam, "384", before.replaceAll('"356"', '"384"'));
    const said = await reviews.comment(priya, id, { line: 3, body: "Why?" });
    if (!said.ok) throw new Error(said.reason);
    const [mine] = await comments(id);
    if (!mine) throw new Error("It is not there.");
    expect(await reviews.change(sam, id, mine.id, "Mine now.")).toMatchObject({ ok: false });
    expect(await reviews.remove(sam, id, mine.id)).toMatchObject({ ok: false });
    expect((await reviews.change(priya, id, mine.id, "Why so?")).ok).toBe(true);
    const { octokit, owner, repo } = await as(priya);
    const pull = { owner, repo, pull_number: (await read(id)).number ?? 0 };
    const there = async () => (await octokit.rest.pulls.listReviewComments(pull)).data;
    expect((await there()).map(({ body, user }) => [body, user.login])).toEqual([["Why so?", "priya"]]);

    const settled = async () => (await read(id)).threads[0]?.resolved;
    expect((await reviews.settle(sam, id, said.value.threadId, true)).ok).toBe(true);
    expect(await settled()).toBe(true);
    expect((await reviews.settle(priya, id, said.value.threadId, false)).ok).toBe(true);
    expect(await settled()).toBe(false);
    await octokit.rest.pulls.createReplyForReviewComment({
      ...pull,
      comment_id: (await there())[0]?.id ?? 0,
      body: "Settled.",
    });
    await submissions.sync(id);
    expect(await settled()).toBe(true);

    expect((await reviews.remove(priya, id, mine.id)).ok).toBe(true);
    expect((await there()).map(({ body }) => body)).not.toContain("Why so?");
    expect((await read(id)).elsewhere).toEqual([]);
  });

  test("the check of a rule says beside the lines which examples do not pass", async () => {
    const failing = Array.from(
      { length: 60 },
      (_, at) => `    "open ${at}": { DECOM: "2026-04-01" },\n`,
    ).join("");
    const text = before.replaceAll('"356"', '"1008"').replace("  invalid: {\n", `  invalid: {\n${failing}`);
    const { id } = await sendRule(sam, "1008", text);
    const { octokit, owner, repo } = await machine();
    const sent = await read(id);
    const place = { owner, repo };
    const runs = await octokit.rest.checks.listForRef({ ...place, ref: sent.rounds[0]?.commit ?? "" });
    const [run] = runs.data.check_runs;
    expect(run).toMatchObject({ name: "Examples", conclusion: "failure", output: { annotations_count: 60 } });
    const notes = await octokit.paginate(octokit.rest.checks.listAnnotations, {
      ...place,
      check_run_id: run?.id ?? 0,
      per_page: 100,
    });
    const lines = text.split("\n");
    for (const note of notes) {
      expect(note).toMatchObject({ path: sent.path, annotation_level: "failure" });
      expect(lines[note.start_line - 1]).toContain(/“(.*)”/.exec(note.title ?? "")?.[1]);
    }
    expect(run?.output.summary?.split("\n").length).toBeLessThan(50);
  });
});
