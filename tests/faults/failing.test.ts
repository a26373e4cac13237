// Every request to the code host goes wrong in every way, one at a time, and every statement to the database: the rule is
// there exactly once in the end.
import { afterAll, beforeAll, expect, test } from "vitest";
import * as specification from "#server/specification";
import * as submissions from "#server/submissions";
import { type CodeHost, openCodeHost, signIn } from "../server/code-host";
import { onEveryDatabase } from "../server/databases";
import { type Point, type Points, stand } from "./points";
import { endRule, findWrong, letTimePass, sendRule } from "./sent-rule";
import { printHead, printLine } from "./table";

const ways = [
  { way: "502, twice", status: 502, times: 2 },
  { way: "lost on its way", status: "lose the request", times: 2 },
  { way: "done, and its answer lost", status: "process, then lose the answer", times: 2 },
  { way: "too slow to wait for", status: "slow", wait: 16_000, times: 1 },
  { way: "401", status: "bad credentials", times: 1 },
  { way: "the hourly limit", status: "primary limit", times: 1 },
  { way: "the second limit", status: "secondary limit", times: 1 },
] as const;

onEveryDatabase((database) => {
  let host: CodeHost;
  let points: Points;
  let codes: string[] = [];

  beforeAll(async () => {
    host = await openCodeHost();
    points = stand(host.url);
    codes = (await specification.read("ssda903")).map(({ code }) => code);
  });
  afterAll(async () => {
    points?.close();
    await host?.close();
  });

  /** Sends a rule, lets one thing go wrong, and answers what is wrong in the end. */
  async function tryOut(goWrong: () => Promise<void>): Promise<string[]> {
    const code = codes.shift() ?? "";
    codes.push(code);
    const rule = await sendRule(await signIn("sam"), code);
    await goWrong();
    await submissions.work(rule.id).catch(() => undefined);
    points.start();
    await fetch(`${host.url}/_faults`, { method: "DELETE" });
    await letTimePass();
    await submissions.work(rule.id);
    const wrong = await findWrong(rule);
    await endRule(rule);
    return wrong;
  }

  async function count(kind: "request" | "statement"): Promise<Point[]> {
    const rule = await sendRule(await signIn("sam"), codes.shift() ?? "");
    points.start();
    await submissions.work(rule.id);
    return points.met([kind]);
  }

  for (const { way, ...fault } of ways) {
    // What goes wrong over there is the same for both databases.
    test.runIf(database === "embedded")(`each request in turn: ${way}`, async () => {
      printHead(`Each request: ${way}`);
      const wrong: string[] = [];
      for (const [index, point] of (await count("request")).entries()) {
        const { status, ...more } = fault;
        const found = await tryOut(() => host.trouble("", status, { ...more, nth: index + 1 }));
        wrong.push(...printLine({ number: index + 1, when: "", point, times: 1, wrong: found }));
      }
      expect(wrong).toEqual([]);
    });
  }

  test("each statement in turn is not taken by the database", async () => {
    printHead(`Each statement, on ${database}`);
    const wrong: string[] = [];
    for (const [index, point] of (await count("statement")).entries()) {
      const found = await tryOut(async () =>
        points.start({ kinds: ["statement"], at: index + 1, when: "before", end: points.fail }),
      );
      wrong.push(...printLine({ number: index + 1, when: "", point, times: 1, wrong: found }));
    }
    expect(wrong).toEqual([]);
  });
});
