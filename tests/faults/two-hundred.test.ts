// Forty people send two hundred rules in the same moment, to a code host that keeps GitHub's limits: each rule arrives
// once, people take turns, and no limit is gone over. A minute of the limits lasts half a second here.
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Person } from "#domain/person";
import * as claims from "#server/claims";
import { db } from "#server/db";
import * as drafts from "#server/drafts";
import { machine } from "#server/github/connect";
import * as jobs from "#server/jobs";
import * as specification from "#server/specification";
import * as submissions from "#server/submissions";
import * as verdict from "#server/verdict";
import { type CodeHost, openCodeHost } from "../server/code-host";
import { onEveryDatabase, someone } from "../server/databases";
import { textOf } from "./sent-rule";

const minute = 500;
const [people, each] = [40, 5];

const p99 = (times: number[]) =>
  (times.sort((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? 0).toFixed(0);

onEveryDatabase((database) => {
  let host: CodeHost;
  let stop: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    host = await openCodeHost(undefined, { limits: true, minute });
    process.env.GITHUB_PACE = "on";
    process.env.GITHUB_WRITES = `80 in ${minute}ms, 500 in ${minute * 60}ms, ${minute / 60}ms apart`;
  });
  afterAll(async () => {
    await stop?.();
    await verdict.close();
    await host?.close();
  });

  test("two hundred rules sent at once are two hundred requests, without a limit gone over", {
    timeout: 900_000,
  }, async () => {
    const codes = (await specification.read("ssda903")).map(({ code }) => code);
    const ready: { person: Person; draftId: string; code: string }[] = [];
    for (let index = 0; index < people; index += 1) {
      const person = await someone(`P${index} Example`);
      for (let turn = 0; turn < each; turn += 1) {
        const code = codes.shift() ?? "";
        const claimed = await claims.claim(person, "ssda903", code);
        if (!claimed.ok) throw new Error(claimed.reason);
        ready.push({ person, draftId: claimed.value.draftId, code });
      }
    }
    const typed = performance.now();
    const kept = await Promise.all(
      ready.map(async ({ person, draftId, code }) => {
        const saved = await drafts.save(person, draftId, { text: textOf(code, "Said once."), basedOn: 1 });
        if (!saved.ok) throw new Error(saved.reason);
        return performance.now() - typed;
      }),
    );
    stop = await jobs.start();
    const began = performance.now();
    const answered = await Promise.all(
      ready.map(async ({ person, draftId }) => {
        const sent = await submissions.send(person, draftId, {
          revision: 2,
          explanation: "It says so.",
          credit: person.name,
        });
        if (!sent.ok) throw new Error(sent.reason);
        return { id: sent.value.submissionId, took: performance.now() - began };
      }),
    );
    const { prisma } = await db();
    const places = await Promise.all(answered.map(({ id }) => submissions.placeOf(id)));
    const foreseen = Math.max(...places.map((place) => place?.seconds ?? 0));
    await expect
      .poll(() => prisma.submission.count({ where: { step: "open" } }), { timeout: 800_000, interval: 500 })
      .toBe(people * each);
    const seconds = (performance.now() - began) / 1000;

    const faults = z.object({ broken: z.record(z.string(), z.number()) });
    const { broken } = faults.parse(await (await fetch(`${host.url}/_faults`)).json());
    process.stdout.write(
      `\n${people * each} rules of ${people} people, on ${database}: ${seconds.toFixed(1)} s, ` +
        `foreseen ${foreseen} s, all saved at once in ${p99(kept)} ms (p99), “send” answered in ` +
        `${p99(answered.map(({ took }) => took))} ms (p99), limits gone over: ${JSON.stringify(broken)}\n`,
    );
    expect(broken).toEqual({});

    const { octokit, owner, repo } = await machine();
    const pulls = await octokit.paginate(octokit.rest.pulls.list, {
      owner,
      repo,
      state: "all",
      per_page: 100,
    });
    const rows = await prisma.submission.findMany({ select: { number: true, branch: true } });
    const byNumber = (one: { number: number | null }, other: { number: number | null }) =>
      (one.number ?? 0) - (other.number ?? 0);
    expect(pulls.map(({ number, head }) => ({ number, branch: head.ref })).sort(byNumber)).toEqual(
      rows.sort(byNumber),
    );
    const opened = await prisma.event.findMany({ where: { did: "opened" }, orderBy: { id: "asc" } });
    expect(opened).toHaveLength(people * each);
    const authorOf = new Map(
      (await prisma.submission.findMany({ select: { id: true, authorId: true } })).map(({ id, authorId }) => [
        id,
        authorId,
      ]),
    );
    // A round of everybody's first, then one of everybody's second.
    for (let round = 0; round < each; round += 1) {
      const served = opened
        .slice(round * people, (round + 1) * people)
        .map(({ submissionId }) => authorOf.get(submissionId ?? ""));
      expect(new Set(served).size).toBe(people);
    }
    // The job that carried them ends before the database is closed under it.
    const { pool } = await db();
    const running = async () =>
      (await pool.query("select id from pgboss.job where state = 'active'")).rowCount;
    await expect.poll(running, { timeout: 60_000 }).toBe(0);
  });
});
