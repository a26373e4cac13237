// One writer at a time, the budget kept over workers and restarts; and a code host that holds everything up, until it is mended.
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import * as codeHost from "#server/code-host";
import { db } from "#server/db";
import * as line from "#server/line";
import * as specification from "#server/specification";
import * as submissions from "#server/submissions";
import { inTurn, NotYet } from "#server/writing";
import { findWrong, letTimePass, sendRule, type SentRule } from "../faults/sent-rule";
import { type CodeHost, openCodeHost, signIn } from "./code-host";
import { onEveryDatabase } from "./databases";

vi.setConfig({ testTimeout: 120_000 });

onEveryDatabase(() => {
  let host: CodeHost;
  let codes: string[];

  beforeAll(async () => {
    host = await openCodeHost();
    codes = (await specification.read("ssda903")).map(({ code }) => code);
  });
  afterEach(async () => {
    delete process.env.GITHUB_PACE;
    delete process.env.GITHUB_WRITES;
    await fetch(`${host.url}/_faults`, { method: "DELETE" });
  });
  afterAll(async () => {
    await host.close();
  });

  const keepTo = (words: string) => Object.assign(process.env, { GITHUB_PACE: "on", GITHUB_WRITES: words });
  const nothing = { headers: {} };

  test("many who write at once write one after the other, no faster than they may", async () => {
    keepTo("4 in 400ms, 30ms apart");
    const done: [number, number][] = [];
    const write = () =>
      inTurn(async () => {
        const began = performance.now();
        await pause(10);
        done.push([began, performance.now()]);
        return nothing;
      });
    await Promise.all(Array.from({ length: 9 }, write));
    expect(done).toHaveLength(9);
    for (const [index, [began]] of done.entries()) {
      // A millisecond is as fine as the database counts.
      const before = done[index - 1];
      if (before) expect(began - before[1]).toBeGreaterThan(29);
      const fourth = done[index - 4];
      if (fourth) expect(began - fourth[1]).toBeGreaterThan(399);
    }
  });

  test("a budget that is used up is not waited for: it is said when there is room again, and nobody forgets it", async () => {
    keepTo("2 in 1h");
    const write = vi.fn(async () => nothing);
    await inTurn(write);
    await inTurn(write);
    const refused = await inTurn(write).catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(NotYet);
    const { notBefore, heldUp } = await codeHost.readState();
    expect(notBefore?.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
    expect(heldUp).toBe(null); // Nothing is wrong: it is a long line.
    await expect(inTurn(write)).rejects.toThrow(NotYet);
    expect(write).toHaveBeenCalledTimes(2);
  });

  async function sendTwo(): Promise<[SentRule, SentRule]> {
    const [sam, priya] = [await signIn("sam"), await signIn("priya")];
    return [await sendRule(sam, codes.shift() ?? ""), await sendRule(priya, codes.shift() ?? "")];
  }

  for (const [what, match, status, kind, cause] of [
    ["the key is refused", ".*", 401, "parked", "key"],
    ["the App was taken away", ".*", 404, "parked", "repository"],
    ["the App may no longer write", "POST .*/git/trees$", 403, "parked", "permission"],
    ["GitHub does not answer", ".*", 502, "away", null],
  ] as const) {
    test(`${what}: all that was sent is kept, it is said what is wrong and since when, and goes on when that is mended`, async () => {
      const [first, second] = await sendTwo();
      await host.trouble(match, status, { times: 50, message: "Not now" });
      expect(await line.carry(20)).toMatchObject({ again: expect.any(Date) });
      const told = await submissions.placeOf(second.id);
      expect(told).toMatchObject({ ahead: 1, seconds: null, heldUp: { kind, cause } });
      const since = told?.heldUp?.since;

      await letTimePass();
      await line.carry(20);
      expect((await submissions.placeOf(first.id))?.heldUp).toMatchObject({ kind, since });
      // Its examples need no code host.
      const { prisma } = await db();
      expect(await prisma.event.count({ where: { did: "verified" } })).toBe(2);

      await fetch(`${host.url}/_faults`, { method: "DELETE" });
      await letTimePass();
      expect(await line.carry(60)).toEqual({ again: null });
      expect((await codeHost.readState()).heldUp).toBe(null);
      expect(await findWrong(first)).toEqual([]);
      expect(await findWrong(second)).toEqual([]);
    });
  }

  test("one rule that the code host will not take does not hold up the others", async () => {
    const [first, second] = await sendTwo();
    await host.trouble("POST .*/pulls$", 422, { message: "Validation Failed" });
    await line.carry(60);
    expect((await codeHost.readState()).heldUp).toBe(null);
    await letTimePass();
    await line.carry(60);
    const { prisma } = await db();
    const opened = await prisma.event.findMany({ where: { did: "opened" }, orderBy: { id: "asc" } });
    expect(opened.map(({ submissionId }) => submissionId)).toEqual([second.id, first.id]);
    expect(await findWrong(second)).toEqual([]);
    expect(await findWrong(first)).toEqual([]);
  });
});
