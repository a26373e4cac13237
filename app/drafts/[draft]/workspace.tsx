"use client";
// The workspace: what is wanted, the rule being written, and what it does, all on one page.
import Link from "next/link";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Draft } from "#domain/draft";
import type { Elsewhere } from "#domain/elsewhere";
import type { ReviewLine, Thread } from "#domain/review";
import type { Spot } from "#domain/spot";
import { rowTypes } from "#sandbox/row-types";
import { wordsTypes } from "#sandbox/words-types";
import type { Theirs } from "#domain/submission";
import type { Welcome } from "#domain/welcome";
import type { SourceFile } from "#domain/dataset";
import type { DatasetSource } from "#sandbox/sandbox";
import { CodeField } from "../../_editor/code-field";
import type { FieldHandle, Mark } from "../../_editor/field";
import type { MadeUpTexts } from "../../_run/made-up";
import { useDataset } from "../../_run/use-dataset";
import { useRuleRun } from "../../_run/use-rule-run";
import { usePace } from "../../_run/use-pace";
import { useStrength } from "../../_run/use-strength";
import { accountSpots } from "../../_spot/spot-keeper";
import { useSpot } from "../../_spot/use-spot";
import { LinkButton } from "../../_ui/button";
import { ElsewhereList } from "../../_ui/elsewhere";
import { Notice } from "../../_ui/notice";
import { Day } from "../../_ui/when";
import type { Keeping } from "../keeper";
import { type Sent, saveLine } from "../save-line";
import { SaveLineView } from "../save-line-view";
import { TwoTexts } from "../two-texts";
import { useKeeper } from "../use-keeper";
import { AskHere } from "./ask-here";
import { CheckAndSend } from "./check-and-send";
import { Comments } from "./comments";
import { EdgesPanel } from "./edges-panel";
import { ExamplesPanel } from "./examples-panel";
import { HeldBack, useHeldBack } from "./held-back";
import { MadeUpPanel } from "./made-up-panel";
import { Microscope } from "./microscope";
import { SentencePanel } from "./sentence-panel";
import { PaceLine } from "./pace-line";
import { StrengthPanel } from "./strength-panel";
import { TakeDraft } from "./take-draft";
import { TheirText } from "./their-text";
import { Troubles, troublesOf } from "./troubles";
import { useMicroscope } from "./use-microscope";
import { useCarryOn } from "./use-carry-on";
import { useTake } from "./use-take";
import { usePanels } from "./use-panels";
import { usePlaced } from "./use-placed";
import styles from "./workspace.module.css";

export type WorkspaceProps = {
  draft: Draft;
  /** Until when the claim holds, if it does. */
  until: string | null;
  specified: { sentence: string; tables: string[]; fields: string[] };
  source: DatasetSource;
  madeUp: MadeUpTexts;
  /** The dataset's files that make up whole returns. */
  makers: SourceFile[];
  /** The size of a rule's folder. */
  megabytes: number;
  submission: {
    id: string;
    text: string;
    sentAt: string;
    threads: Thread[];
    reviews: ReviewLine[];
    rounds: { text: string }[];
    elsewhere: Elsewhere[];
    theirs: Theirs | null;
  } | null;
  /** Where they were when they had it open last. */
  spot: Spot | null;
  /** What to say to them if that is long ago. */
  welcome: Welcome | null;
};

/**
 * A rule's workspace.
 * @example <Workspace draft={draft} specified={specified} source={source} madeUp={madeUp} submission={null} spot={null} welcome={null} /> // => the page
 */
export function Workspace(props: WorkspaceProps) {
  const { draft, specified, submission } = props;
  // A refresh brings the same files again; what was opened with stays.
  const [source] = useState(props.source);
  const [texts] = useState(props.madeUp);
  const first = useMemo<Keeping["account"]>(
    () => ({
      text: draft.text,
      revision: draft.revision,
      savedAt: draft.revision > 0 ? new Date(draft.savedAt) : null,
    }),
    [draft],
  );
  const { keeper, keeping } = useKeeper(draft.id, first);
  const text = keeping?.text ?? null;
  const field = useRef<FieldHandle>(null);
  const { dataset, madeUp } = useDataset(source, texts);
  const run = useRuleRun(source, draft.path, text, madeUp);
  const [underlined, setUnderlined] = useState<Mark[]>([]);
  const passed = run.report?.passed === true && !run.running;
  const measured = useStrength(source, draft.path, text, passed);
  const [makers] = useState(props.makers);
  const paced = usePace(source, makers, draft.path, text, passed);
  const microscope = useMicroscope(source, draft.path, text, run.report?.declaration, madeUp);
  usePanels();
  const spots = useSpot("draft", draft.id, props.spot, accountSpots);
  const carryOn = useCarryOn(spots, field, text !== null, props.welcome, run);

  const types = useMemo(
    () =>
      dataset
        ? [
            { path: "rows.d.ts", text: rowTypes(dataset) },
            { path: "words.d.ts", text: wordsTypes },
          ]
        : [],
    [dataset],
  );
  const marks = useMemo(() => troublesOf(run.report), [run.report]);
  const held = useHeldBack(draft, text, marks);
  const sent: Sent = submission ? { text: submission.text, at: new Date(submission.sentAt) } : null;
  const { placed, notes } = usePlaced(submission, text, keeper, keeping?.replaced);
  const goTo = useCallback((line: number, column?: number) => field.current?.goTo(line, column), []);

  const takeIn = useTake(keeper, submission?.id);

  const table = run.report?.declaration?.tables[0] ?? specified.tables[0] ?? "";
  const rows = madeUp?.thisYear[table];
  const wrong = [...marks, ...underlined.filter((mark) => !marks.some((it) => it.line === mark.line))];

  return (
    <>
      <div className={styles.top}>
        <div className={styles.title}>
          <p className={styles.crumb}>
            <Link href={`/rules/${draft.dataset}`}>Rules</Link>
            <Link prefetch={false} href={`/notebook/new?rows=${draft.dataset}&draft=${draft.id}`}>
              Open a notebook beside this rule
            </Link>
            {props.until && (
              <span>
                Yours until <Day at={props.until} />; it renews as you work
              </span>
            )}
          </p>
          <h1>Rule {draft.code}</h1>
          {keeping ? (
            <SaveLineView words={saveLine(keeping, sent)} />
          ) : (
            <p className={styles.quiet}>Opening…</p>
          )}
        </div>
        <CheckAndSend draftId={draft.id} keeper={keeper} keeping={keeping} />
      </div>
      {carryOn.card}
      {keeping?.state.kind === "signed-out" && (
        <Notice
          tone="wait"
          title="You are signed out"
          actions={<LinkButton href={`/sign-in?next=/drafts/${draft.id}`}>Sign in again</LinkButton>}
        >
          What you write is kept on this computer, and goes to your account when you are back.
        </Notice>
      )}
      {keeper && keeping?.state.kind === "choice" && (
        <TwoTexts
          mine={keeping.text}
          other={keeping.state.other}
          onChoose={(choice) => keeper.settle(choice)}
        />
      )}
      {keeper && keeping?.state.kind !== "choice" && submission?.theirs && text !== null && (
        <TheirText theirs={submission.theirs} mine={text} onTake={(theirs) => keeper.take(theirs)} />
      )}
      <div className={styles.panels}>
        <SentencePanel code={draft.code} {...specified} dataset={dataset} />
        <div className={styles.middle}>
          <section aria-label="The rule" className={styles.middle} data-panel tabIndex={-1}>
            {text === null || !keeper ? (
              <pre className={styles.waiting}>{draft.text}</pre>
            ) : (
              <CodeField
                handle={field}
                label={`Rule ${draft.code}`}
                path={`draft-${draft.id}.ts`}
                text={text}
                onText={(typed) => keeper.type(typed)}
                onSpot={carryOn.onSpot}
                types={types}
                marks={held.marks}
                notes={notes}
                onFound={setUnderlined}
                onRun={run.again}
              />
            )}
            <Troubles marks={wrong} onGo={goTo} />
            <HeldBack held={held} keeper={keeper} onGo={goTo} />
            <p className={styles.hints}>
              <span>
                <kbd>F6</kbd> moves between panels
              </span>
              <span>
                <kbd>Ctrl</kbd> <kbd>Enter</kbd> runs the examples again
              </span>
              <span>They run by themselves while you type.</span>
            </p>
            {text !== null && keeper && (
              <AskHere
                draft={draft}
                text={text}
                run={run}
                field={field}
                onTake={(taken) => keeper.take(taken)}
              />
            )}
            <TakeDraft
              draft={{ ...draft, text: text ?? draft.text }}
              specified={specified}
              dataset={dataset}
              source={source}
              madeUp={texts}
              megabytes={props.megabytes}
            />
          </section>
          {microscope.asked && (
            <Microscope
              key={`${microscope.asked.name} ${microscope.asked.of}`}
              look={microscope.look}
              name={microscope.asked.name}
              of={microscope.asked.of}
              cellsOf={microscope.cellsOf}
              onClose={microscope.close}
            />
          )}
          {submission && submission.elsewhere.length > 0 && (
            <section className={styles.panel} aria-labelledby="elsewhere">
              <h2 id="elsewhere">What happened on GitHub</h2>
              <ElsewhereList of={submission.elsewhere} yours />
            </section>
          )}
          {submission && (
            <Comments
              submissionId={submission.id}
              threads={placed}
              reviews={submission.reviews}
              texts={submission.rounds.map((round) => round.text)}
              text={text ?? ""}
              onGo={goTo}
              onTake={takeIn}
            />
          )}
        </div>
        <div className={styles.right}>
          <ExamplesPanel run={run} onLook={microscope.lookIntoExample} />
          {text !== null && (
            <PaceLine paced={paced} text={text} plural={dataset?.entity.plural ?? "people"} />
          )}
          {text !== null && keeper && (
            <StrengthPanel
              text={text}
              isPassed={run.report?.passed === true}
              measured={measured}
              onAdd={(added) => keeper.type(added)}
              onGo={goTo}
            />
          )}
          {text !== null && keeper && (
            <EdgesPanel
              source={source}
              path={draft.path}
              text={text}
              declaration={run.report?.declaration}
              onAdd={(added) => keeper.type(added)}
            />
          )}
          {rows && (
            <MadeUpPanel
              table={rows}
              first={[dataset?.entity.key ?? "", ...specified.fields]}
              outcome={run.outcome}
              findings={run.findings}
              onLook={microscope.lookIntoMadeUp}
            />
          )}
        </div>
      </div>
    </>
  );
}
