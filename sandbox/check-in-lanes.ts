// One check shared by several engines: each takes the return in once, then rules in small lots until none are left.
//
// A rule that holds its engine up costs that engine and itself; the rest of its lot goes back to be dealt again. The
// answer is in the order of the rules, however many engines there were and whichever was quicker.
import type { CodedReturn } from "#domain/coded";
import type { SourceFile } from "#domain/dataset";
import type { Finding, RuleOutcome } from "#domain/finding";
import { dealRules } from "./deal";
import { unpackFindings } from "./packed-findings";
import type { Lent, Pool } from "./pool";
import { codeOfPath } from "./rule-path";
import { sayEnded } from "./say-ended";
import type { DatasetSource, RuleHeard } from "./sandbox";

export type Checked = { rules: RuleOutcome[]; findings: Finding[] };
type ToCheck = { dataset: DatasetSource; rules: SourceFile[]; only?: readonly string[] | undefined };

/** Engines to share a check. `laneOf` remembers which of them evaluated which stretch of the rules ahead. */
export type Lanes = { pool: Pool; lanes: number; laneOf: WeakMap<object, number> };

/** Where the return comes from: read by the engines that are lent, or there already. Undefined when there is none. */
export type Bring = (lent: Lent, stretch: SourceFile[]) => Promise<CodedReturn | undefined>;

/** Engines that may be lost while a return is taken in, before that is the return's fault. */
const mostLost = 3;

/**
 * Checks in so many engines of a pool; undefined when there was no return to check.
 * @example await checkInLanes({ pool, lanes: 2, laneOf }, { dataset, rules }, async () => data) // => { rules: [{ code: "356", … }], findings }
 */
export async function checkInLanes(
  { pool, lanes, laneOf }: Lanes,
  { dataset, rules, only }: ToCheck,
  bring: Bring,
  onRule?: RuleHeard,
): Promise<Checked | undefined> {
  const deal = dealRules(rules, lanes);
  const filesAt = (places: readonly number[]) => places.flatMap((at) => rules[at] ?? []);
  const done: (Checked | undefined)[] = rules.map(() => undefined);
  const now = { lost: 0, asked: 0, isOver: false };
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const count = (rules: number) => {
    now.asked += rules;
    if (now.asked === done.length) finish();
  };
  const hear = (at: number, outcome: RuleOutcome, findings: Finding[]) => {
    done[at] = { rules: [outcome], findings };
    onRule?.(outcome, findings);
  };

  async function askRules(lent: Lent, lane: number): Promise<void> {
    for (let lot = deal.take(lane); lot.length > 0 && !now.isOver; lot = deal.take(lane)) {
      const ended = await lent.run({ kind: "checkHeld", rules: filesAt(lot), only }, (answer) => {
        const at = answer.kind === "rule" ? lot[answer.at] : undefined;
        if (answer.kind === "rule" && at !== undefined)
          hear(at, answer.outcome, unpackFindings(answer.findings));
      });
      if (ended.done) {
        count(lot.length);
        continue;
      }
      const stuck = lot[ended.at];
      const file = stuck === undefined ? undefined : rules[stuck];
      deal.putBack(lane, lot.slice(ended.at + 1));
      if (stuck === undefined || file === undefined) {
        if (++now.lost > mostLost)
          throw new Error("The engine ended again and again before it could ask a rule.");
        return;
      }
      count(ended.at + 1);
      const code = codeOfPath(file.path);
      // One that was heard already had come to its end: what stopped then was the engine on its way to the next.
      if (done[stuck] === undefined && (only === undefined || only.includes(code)))
        hear(stuck, { code, outcome: "crashed", trouble: sayEnded(ended.reason, ended.seconds) }, []);
      return;
    }
    await lent.run({ kind: "letGo" });
  }

  async function work(number: number): Promise<void> {
    let isFirst = number === 0;
    while (!now.isOver && (isFirst || !deal.isDone())) {
      const lent = await pool.lend();
      try {
        if (now.isOver || (!isFirst && deal.isDone())) return;
        isFirst = false;
        const lane = laneOf.get(lent.engine) ?? number;
        const data = await bring(lent, filesAt(deal.stretch(lane)));
        if (data === undefined) {
          now.isOver = true;
          return;
        }
        const held = await lent.run({ kind: "hold", dataset, data });
        if (held.done) await askRules(lent, lane);
        else if (++now.lost > mostLost) throw new Error("This return could not be taken in by the engine.");
      } finally {
        lent.giveBack();
      }
    }
  }

  const working = Promise.all(
    Array.from({ length: Math.min(lanes, Math.max(1, rules.length)) }, (_, number) =>
      work(number).catch((error: unknown) => {
        now.isOver = true;
        throw error;
      }),
    ),
  );
  // Whoever still waits for an engine need not be waited for.
  await (rules.length === 0 ? working : Promise.race([working, finished]));
  if (now.isOver) return undefined;
  const heard = done.flatMap((one) => one ?? []);
  return {
    rules: heard.flatMap((one) => one.rules),
    findings: heard.flatMap((one) => one.findings),
  };
}

/**
 * Has each engine read the dataset and evaluate its stretch of the rules. An engine that is stopped by a rule does
 * without: the rule will be told of when it is asked.
 * @example await prepareLanes({ pool, lanes: 2, laneOf }, { dataset, rules }) // => undefined
 */
export async function prepareLanes(
  { pool, lanes, laneOf }: Lanes,
  { dataset, rules }: ToCheck,
): Promise<void> {
  const deal = dealRules(rules, lanes);
  const ready = Array.from({ length: lanes }, async (_, lane) => {
    const lent = await pool.lend();
    laneOf.set(lent.engine, lane);
    await lent
      .run({ kind: "prepare", dataset, rules: deal.stretch(lane).flatMap((at) => rules[at] ?? []) })
      .finally(() => lent.giveBack());
  });
  for (const one of await Promise.allSettled(ready)) if (one.status === "rejected") throw one.reason;
}
