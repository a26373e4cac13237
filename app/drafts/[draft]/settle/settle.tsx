"use client";
// Settling: what the two texts do, what each says, which examples stay, and the text that comes of it, run before it is sent.
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { type Choices, type Side, suggest, type ThreeTexts } from "#domain/settling";
import { findDifferences, writeSettled } from "#sandbox/settle-rules";
import type { DatasetSource } from "#sandbox/sandbox";
import type { Settling } from "#server/settling";
import { CodeField } from "../../../_editor/code-field";
import type { MadeUpTexts } from "../../../_run/made-up";
import { useRuleRun } from "../../../_run/use-rule-run";
import { LinkButton, PressButton } from "../../../_ui/button";
import { CodeView } from "../../../_ui/code-view";
import { inOneSentence, troubleInWords } from "../../../_ui/examples";
import { Notice } from "../../../_ui/notice";
import { Section } from "../../../_ui/page";
import { useKept } from "../../../_ui/use-kept";
import { settle } from "./actions";
import { ExampleTicks } from "./example-ticks";
import { PlaceChoice } from "./place-choice";
import { RowDifferences } from "./row-differences";
import styles from "./settle.module.css";
import { useCompared } from "./use-compared";

/**
 * The whole screen of settling.
 * @example <Settle settling={settling} source={source} madeUp={texts} /> // => "Settle and send"
 */
export function Settle(props: { settling: Settling; source: DatasetSource; madeUp: MadeUpTexts }) {
  const { clash, draft, submissionId } = props.settling;
  const { path } = clash.theirs;
  const other = clash.kind === "elsewhere" ? "the one on GitHub" : "the approved one";
  const three: ThreeTexts = useMemo(
    () => ({ began: clash.began, mine: draft.text, theirs: clash.theirs.text }),
    [clash.began, clash.theirs.text, draft.text],
  );
  const found = useMemo(() => findDifferences(three), [three]);
  const [choices, setChoices] = useState<Choices>(() => suggest(found));
  const joined = useMemo(() => writeSettled(three, choices), [three, choices]);
  // What was changed by hand stays while the choices are looked at again, and when the page is closed.
  const [own, keepOwn] = useKept(`settling ${draft.id}`);
  const [byHand, setByHand] = useState(false);
  const text = byHand ? own : joined;
  const compared = useCompared(props.source, props.madeUp, path, three.mine, three.theirs);
  const [source] = useState(props.source);
  const run = useRuleRun(source, path, text, null);
  const chooseAll = (side: Side) =>
    setChoices({
      parts: Object.fromEntries(found.places.map(({ id }) => [id, side])),
      examples: Object.fromEntries(
        found.examples.map(({ id }) => [id, { mine: side === "mine", theirs: side === "theirs" }]),
      ),
    });
  return (
    <div className={styles.settle}>
      <Section title="What they do differently">
        <RowDifferences compared={compared} other={other} />
      </Section>
      {found.places.length > 0 && (
        <Section title="What they say differently">
          <div className={styles.ways}>
            <PressButton size="small" disabled={byHand} onClick={() => chooseAll("mine")}>
              Take all of yours
            </PressButton>
            <PressButton size="small" disabled={byHand} onClick={() => chooseAll("theirs")}>
              Take all of {other}
            </PressButton>
          </div>
          {found.places.map((place) => (
            <PlaceChoice
              key={place.id}
              place={place}
              other={other}
              disabled={byHand}
              chosen={choices.parts[place.id] ?? "mine"}
              onChoose={(choice) =>
                setChoices((before) => ({ ...before, parts: { ...before.parts, [place.id]: choice } }))
              }
            />
          ))}
        </Section>
      )}
      {found.examples.length > 0 && (
        <Section title="Examples that are not in both" note="keep those that should stay">
          <ExampleTicks
            places={found.examples}
            ticks={choices.examples}
            compared={compared}
            other={other}
            disabled={byHand}
            onTick={(id, side, keep) =>
              setChoices((before) => {
                const now = before.examples[id] ?? { mine: false, theirs: false };
                return { ...before, examples: { ...before.examples, [id]: { ...now, [side]: keep } } };
              })
            }
          />
        </Section>
      )}
      <Section title="The rule as it will be">
        {byHand ? (
          <CodeField
            label="The rule as it will be"
            path="rule.ts"
            text={own}
            onText={keepOwn}
            types={[]}
            grow
          />
        ) : (
          <CodeView text={text} label="The rule as it will be" />
        )}
        <HandWays
          byHand={byHand}
          hasOwn={own !== ""}
          onHand={() => {
            if (own === "") keepOwn(joined);
            setByHand(true);
          }}
          onChoices={() => {
            if (own === joined) keepOwn("");
            setByHand(false);
          }}
          onForget={() => keepOwn("")}
        />
        <Examined run={run} />
      </Section>
      <Ending
        draftId={draft.id}
        isSent={submissionId !== null}
        examples={submissionId === null ? "not asked" : verdictOf(run)}
        given={{ text, revision: draft.revision, key: props.settling.key }}
        onSettled={() => keepOwn("")}
      />
    </div>
  );
}

/** Between the choices and one's own text, there and back; only a press that says so throws the own text away. */
function HandWays(props: {
  byHand: boolean;
  hasOwn: boolean;
  onHand(): void;
  onChoices(): void;
  onForget(): void;
}) {
  const { byHand, hasOwn, onHand, onChoices, onForget } = props;
  const there = hasOwn ? "Go back to your own text" : "Change it by hand";
  const ways = useRef<HTMLDivElement>(null);
  const forget = () => {
    onForget();
    // This button goes with the text; the one beside it stays.
    ways.current?.querySelector("button")?.focus();
  };
  return (
    <>
      <div ref={ways} className={styles.ways}>
        <PressButton size="small" onClick={byHand ? onChoices : onHand}>
          {byHand ? "Go back to the choices" : there}
        </PressButton>
        {!byHand && hasOwn && (
          <PressButton size="small" kind="quiet" onClick={forget}>
            Throw your own text away
          </PressButton>
        )}
      </div>
      {!byHand && hasOwn && (
        <p className={styles.quiet} role="status">
          What you changed by hand is kept. It is not part of this text.
        </p>
      )}
    </>
  );
}

function Examined({ run }: { run: ReturnType<typeof useRuleRun> }) {
  const { report, trouble } = run;
  if (trouble) return <Notice tone="bad">{trouble}</Notice>;
  if (!report) return <p role="status">The examples of both are run…</p>;
  const failing = report.examples.filter(({ outcome }) => outcome !== "passed");
  return (
    <Notice
      tone={report.passed ? "good" : "bad"}
      announce="soon"
      title={report.trouble ? "The rule cannot be run" : inOneSentence(report)}
    >
      {report.trouble && troubleInWords(report.trouble)}
      {failing.length > 0 && (
        <ul>
          {failing.map(({ kind, name, reason }) => (
            <li key={`${kind} ${name}`}>
              “{name}”: {reason}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** What the examples say of the text as it stands; while they are run, nothing yet. */
type Verdict = "not asked" | "running" | "all pass" | "not all pass";

function verdictOf({ running, trouble, report }: ReturnType<typeof useRuleRun>): Verdict {
  if (running || (!report && !trouble)) return "running";
  return report?.passed ? "all pass" : "not all pass";
}

function Ending(props: {
  draftId: string;
  isSent: boolean;
  examples: Verdict;
  given: { text: string; revision: number; key: string };
  onSettled(): void;
}) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  // Pressed while the examples are run: it goes on by itself once they have been.
  const [waiting, setWaiting] = useState(false);
  const settling = useRef(false);
  const go = async () => {
    // State comes too late for a second press in the same moment.
    if (settling.current) return;
    setTrouble(null);
    if (props.examples === "running") return setWaiting(true);
    setWaiting(false);
    if (props.examples === "not all pass")
      return setTrouble("Not all examples pass yet. Choose differently, or mend it by hand.");
    settling.current = true;
    setBusy(true);
    const done = await settle(props.draftId, props.given).catch(() => null);
    settling.current = false;
    setBusy(false);
    if (!done)
      return setTrouble("Ruleyard could not be reached, so nothing was settled. Try again in a moment.");
    if (!done.ok) return setTrouble(done.reason);
    props.onSettled();
    router.push(done.value.submissionId ? `/review/${done.value.submissionId}` : `/drafts/${props.draftId}`);
    router.refresh();
  };
  const goOn = useEffectEvent(go);
  useEffect(() => {
    if (waiting && props.examples !== "running") void goOn();
  }, [waiting, props.examples]);
  return (
    <div className={styles.ending}>
      {trouble && (
        <Notice tone="bad" announce="now">
          {trouble}
        </Notice>
      )}
      <div className={styles.ways}>
        <PressButton kind="main" busy={busy || waiting} onClick={() => void go()}>
          {props.isSent ? "Settle and send" : "Settle"}
        </PressButton>
        <LinkButton kind="quiet" href={`/drafts/${props.draftId}`}>
          Back to your rule
        </LinkButton>
      </div>
      {props.isSent && <p className={styles.quiet}>A reviewer reads the settled rule once more.</p>}
    </div>
  );
}
