// A worker that is cut off at any request or any write, and one whose one request or write fails: what was sent is there
// exactly once, and nobody was told of anything that was not so. `npm run test:faults` does it with real kills.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import * as specification from "#server/specification";
import * as submissions from "#server/submissions";
import { GET as askDoor } from "../../app/api/submissions/[submission]/route";
import { crashes, type Plan, type Points, stand } from "../faults/points";
import {
  findUntrue,
  findWrong,
  letTimePass,
  readTold,
  sendAgain,
  sendRule,
  type SentRule,
} from "../faults/sent-rule";
import { type CodeHost, openCodeHost, signInWithCookies } from "./code-host";
import { onEveryDatabase } from "./databases";

vi.setConfig({ testTimeout: 900_000 });

onEveryDatabase((database) => {
  let host: CodeHost;
  let points: Points;
  let codes: string[];
  let sam: Awaited<ReturnType<typeof signInWithCookies>>;

  beforeAll(async () => {
    host = await openCodeHost();
    points = stand(host.url);
    codes = (await specification.read("ssda903")).map(({ code }) => code);
  });
  beforeEach(async () => {
    sam = await signInWithCookies("sam");
  });
  afterAll(async () => {
    points?.close();
    await host?.close();
  });

  async function prepare(rounds: number): Promise<SentRule> {
    const first = await sendRule(sam.person, codes.shift() ?? "");
    if (rounds === 1) return first;
    expect((await submissions.work(first.id)).outcome).toBe("open");
    return sendAgain(first);
  }

  /** Works under a plan, looking at the door after each answer of the code host; then on, until it is there. */
  async function tryOut(rule: SentRule, plan?: Plan): Promise<string[]> {
    const wrong: string[] = [];
    let lastTold = "";
    const look = async () => {
      const asked = new Request(`http://127.0.0.1:9/api/submissions/${rule.id}`, {
        headers: { cookie: sam.cookie },
      });
      const answer = await askDoor(asked, { params: Promise.resolve({ submission: rule.id }) });
      const told = readTold(await answer.json());
      if (lastTold === JSON.stringify([told.step, told.number])) return;
      lastTold = JSON.stringify([told.step, told.number]);
      wrong.push(...(await findUntrue(rule, told)));
    };
    points.look(look);
    points.start(plan);
    await submissions.work(rule.id).catch(() => undefined);
    await points.aside(look);
    points.look(null);
    for (let times = 0; times < 3; times += 1) {
      const reached = points.met(plan?.kinds ?? crashes).length;
      if (times === 0 && plan !== undefined && reached < plan.at) wrong.push("the point was not met");
      points.start();
      await points.aside(letTimePass);
      if ((await submissions.work(rule.id)).outcome !== "later") break;
    }
    await points.aside(look);
    return [...wrong, ...(await points.aside(() => findWrong(rule)))];
  }

  // What the code host sees is the same on both databases: the embedded one meets the rest.
  const isEmbedded = database === "embedded";

  for (const rounds of isEmbedded ? [1, 2] : [1]) {
    const sent = rounds === 1 ? "sent" : "sent again";
    test(`a rule that is ${sent}: a worker that is cut off at any point leaves it to the next`, async () => {
      const whole = await prepare(rounds);
      points.start();
      expect((await submissions.work(whole.id)).outcome).toBe("open");
      const met = points.met(crashes);
      expect(met.length).toBeGreaterThan(20);
      const wrong: string[] = [];
      for (const [index, { label }] of met.entries()) {
        // One side of each point, and every fifth of them again elsewhere; both sides, many times, in `npm run test:faults`.
        const isAgain = rounds === 2 || !isEmbedded;
        if (isAgain && index % 5 !== rounds) continue;
        const when = (index + (isAgain ? 1 : 0)) % 2 === 0 ? "before" : "after";
        const rule = await prepare(rounds);
        const found = await tryOut(rule, { kinds: crashes, at: index + 1, when, end: points.die });
        wrong.push(...found.map((one) => `${when} ${index + 1} ${label}: ${one}`));
      }
      expect(wrong).toEqual([]);
    });
  }

  if (!isEmbedded) return;
  test("a request that does not go through, and a statement that the database does not take, is done anew", async () => {
    const wrong: string[] = [];
    for (const kind of ["request", "statement"] as const) {
      // Every ninth here; every one of them in `npm run test:faults`.
      for (let at = 2, more = true; more; at += 9) {
        const rule = await prepare(1);
        const found = await tryOut(rule, { kinds: [kind], at, when: "before", end: points.fail });
        more = !found.includes("the point was not met");
        if (more) wrong.push(...found.map((one) => `${kind} ${at}: ${one}`));
      }
    }
    expect(wrong).toEqual([]);
  });
});
