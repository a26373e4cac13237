// A worker is killed (kill -9) at each point of a sending, and another takes over: the rule is there exactly once, and what
// was told while nobody worked was so.
import { afterAll, beforeAll, expect, test } from "vitest";
import * as specification from "#server/specification";
import * as submissions from "#server/submissions";
import * as verdict from "#server/verdict";
import { GET as askDoor } from "../../app/api/submissions/[submission]/route";
import { type CodeHost, openCodeHost, signInWithCookies } from "../server/code-host";
import { onEveryDatabase } from "../server/databases";
import type { Point, When } from "./points";
import { openSenders } from "./senders";
import {
  endRule,
  findUntrue,
  findWrong,
  freeWriting,
  letTimePass,
  readTold,
  sendAgain,
  sendRule,
  type SentRule,
} from "./sent-rule";
import { printHead, printLine, printSum } from "./table";

const times = Number(process.env.FAULT_TIMES ?? 2);
/** So many sendings stand at the point, each in the middle of whatever it does, when their worker is killed. */
const together = 5;
/**
 * `at` counts from the start of a worker, `again` for each sending that it carries after its first; null when only a first
 * one comes there. `ready`: the examples were run before by a worker that lived, as they are while the code host is away.
 */
type Place = { point: Point; at: number; again: number | null; ready: boolean };
type Line = {
  number: number;
  rounds: number;
  when: When;
  place: Place;
  point: Point;
  times: number;
  wrong: string[];
};

onEveryDatabase((database) => {
  let host: CodeHost;
  let sam: Awaited<ReturnType<typeof signInWithCookies>>;
  let codes: string[] = [];
  let senders: ReturnType<typeof openSenders> | undefined;

  beforeAll(async () => {
    host = await openCodeHost();
    codes = (await specification.read("ssda903")).map(({ code }) => code);
  });
  afterAll(async () => {
    await senders?.close();
    await verdict.close();
    await host.close();
  });

  async function sendNext(rounds: number, ready: boolean): Promise<SentRule> {
    const code = codes.shift() ?? "";
    codes.push(code);
    let rule = await sendRule(sam.person, code);
    for (let round = 1; round < rounds; round += 1) {
      expect((await submissions.work(rule.id)).outcome).toBe("open");
      rule = await sendAgain(rule);
    }
    if (ready) await submissions.work(rule.id, "verified");
    return rule;
  }

  /** Where a worker can be killed: up to the verdict with all that it takes, and from there on with the verdict there. */
  async function findPlaces(rounds: number): Promise<Place[]> {
    const [all, rest, second] = [[], [], []] as [Point[], Point[], Point[]];
    for (const lists of [[all], [rest, second]]) {
      const sender = await senders?.take();
      for (const met of lists) {
        const rule = await sendNext(rounds, met !== all);
        const done = await sender?.carry({ id: rule.id });
        expect(done?.outcome).toBe("open");
        expect(await findWrong(rule)).toEqual([]);
        await endRule(rule);
        met.push(...(done?.points ?? []));
      }
      await sender?.kill();
    }
    // Both begin by taking the hold.
    const early = all.length - rest.length + 1;
    expect(all.slice(early)).toEqual(rest.slice(1));
    let next = 1;
    const places = all.map((point, index) => {
      if (index < early) return { point, at: index + 1, again: index + 1, ready: false };
      const again = second[next]?.label === point.label ? next + 1 : null;
      if (again !== null) next += 1;
      return { point, at: index - early + 2, again, ready: true };
    });
    expect(next).toBe(second.length);
    return places;
  }

  /** What the page says of a rule that nobody is working on, held against the code host. */
  async function findUntold(rule: SentRule): Promise<string[]> {
    const asked = new Request(`http://127.0.0.1:9/api/submissions/${rule.id}`, {
      headers: { cookie: sam.cookie },
    });
    const answer = await askDoor(asked, { params: Promise.resolve({ submission: rule.id }) });
    return findUntrue(rule, readTold(await answer.json()));
  }

  async function killAt({ at, again, ready }: Place, when: When, rounds: number, count: number) {
    const wrong: string[] = [];
    const rules: SentRule[] = [];
    const sender = await senders?.take();
    for (let one = 0; one < count; one += 1) {
      const rule = await sendNext(rounds, ready);
      rules.push(rule);
      const stands = await sender?.carry({ id: rule.id, at: one === 0 ? at : (again ?? at), when });
      if (stands !== null) wrong.push("the point was not met");
      // It may stand there with everybody's turn to write.
      await freeWriting();
    }
    await sender?.kill();
    for (const rule of rules) wrong.push(...(await findUntold(rule)));
    await letTimePass();
    for (const rule of rules) {
      const { outcome } = await submissions.work(rule.id);
      if (!["open", "nothing to do"].includes(outcome)) wrong.push(`the next worker ended with ${outcome}`);
      wrong.push(...(await findWrong(rule)));
      await endRule(rule);
    }
    return wrong;
  }

  test(`killed before and after every request and every write, ${times} times each`, {
    timeout: 12 * 60 * 60_000,
  }, async ({ skip }) => {
    // The embedded database has one program at a time; what it keeps when killed is walked through in tests/journeys/killed.
    if (database === "embedded") skip("one program at a time");
    sam = await signInWithCookies("sam");
    senders = openSenders(2);
    const lines: Line[] = [];
    for (const rounds of [1, 2]) {
      const places = await findPlaces(rounds);
      expect(places.length).toBeGreaterThan(30);
      for (const place of places)
        for (const when of ["before", "after"] as const)
          lines.push({
            number: lines.length + 1,
            rounds,
            when,
            place,
            point: place.point,
            times: 0,
            wrong: [],
          });
    }
    const sides = `${lines.length} sides of ${lines.length / 2} points of a rule that is sent, and of one that is sent again`;
    printHead(`${sides}, on ${database}`);
    const began = performance.now();
    // Each place once, then each place again: whenever it is ended, it is known how often all of them were tried.
    let [kills, sendings] = [0, 0];
    for (let done = 0; done < times; done += together) {
      for (const line of lines) {
        const asMany = Math.min(together, times - done);
        const wrong: string[] = [];
        for (let left = asMany; left > 0; kills += 1) {
          const count = line.place.again === null ? 1 : left;
          wrong.push(...(await killAt(line.place, line.when, line.rounds, count)));
          left -= count;
        }
        sendings += asMany;
        line.times += asMany;
        line.wrong.push(...wrong);
        printLine({ ...line, wrong });
      }
      const wrong = lines.filter((line) => line.wrong.length > 0).length;
      const seconds = (performance.now() - began) / 1000;
      printSum({ title: "Killed", sides: lines.length, kills, sendings, wrong, seconds });
    }
    expect(lines.flatMap(printLine)).toEqual([]);
  });
});
