// A worker is killed (kill -9) at each point of a sending, and another takes over: the rule is there exactly once.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "#domain/person";
import * as specification from "#server/specification";
import * as submissions from "#server/submissions";
import * as verdict from "#server/verdict";
import { type CodeHost, openCodeHost, signIn } from "../server/code-host";
import { onEveryDatabase } from "../server/databases";
import { openSenders } from "./senders";
import { endRule, findWrong, letTimePass, sendAgain, sendRule, type SentRule } from "./sent-rule";
import { printHead, printLine } from "./table";

const times = Number(process.env.FAULT_TIMES ?? 2);

onEveryDatabase((database) => {
  // The embedded database has one program at a time; what it keeps when killed is walked through in tests/journeys/killed.
  if (database === "embedded") return;
  let host: CodeHost;
  let sam: Person;
  let codes: string[] = [];
  let senders: ReturnType<typeof openSenders>;

  beforeAll(async () => {
    host = await openCodeHost();
    codes = (await specification.read("ssda903")).map(({ code }) => code);
  });
  afterAll(async () => {
    await senders?.close();
    await verdict.close();
    await host.close();
  });

  async function sendNext(rounds: number): Promise<SentRule> {
    const code = codes.shift() ?? "";
    codes.push(code);
    const first = await sendRule(sam, code);
    if (rounds === 1) return first;
    expect((await submissions.work(first.id)).outcome).toBe("open");
    return sendAgain(first);
  }

  for (const rounds of [1, 2]) {
    const sent = rounds === 1 ? "sent" : "sent again";
    test(`a rule that is ${sent}: killed before and after every request and every write, ${times} times each`, {
      timeout: 4 * 60 * 60_000,
    }, async () => {
      sam = await signIn("sam");
      senders = openSenders(2);
      const whole = await sendNext(rounds);
      const through = await senders.run({ id: whole.id });
      expect(through?.outcome).toBe("open");
      expect(await findWrong(whole)).toEqual([]);
      printHead(`A rule that is ${sent}, on ${database}`);
      const allWrong: string[] = [];
      const points = through?.points ?? [];
      for (const [index, point] of points.entries()) {
        for (const when of ["before", "after"] as const) {
          const wrong: string[] = [];
          for (let time = 0; time < times; time += 1) {
            const rule = await sendNext(rounds);
            const killed = await senders.run({ id: rule.id, at: index + 1, when });
            if (killed !== null) wrong.push("it was not killed");
            await letTimePass();
            const { outcome } = await submissions.work(rule.id);
            if (!["open", "nothing to do"].includes(outcome))
              wrong.push(`the next worker ended with ${outcome}`);
            wrong.push(...(await findWrong(rule)));
            await endRule(rule);
          }
          allWrong.push(...printLine({ number: index + 1, when, point, times, wrong }));
        }
      }
      await senders.close();
      expect(allWrong).toEqual([]);
      expect(points.length).toBeGreaterThan(15);
    });
  }
});
