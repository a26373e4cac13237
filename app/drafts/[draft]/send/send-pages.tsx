"use client";
// The pages of sending: what the rule does, its checks, the name for the credit, and what happens next.
import { Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { ExamplesReport } from "#domain/rule";
import type { DatasetSource } from "#sandbox/sandbox";
import { engine } from "../../../_run/engine";
import { LinkButton, PressButton } from "../../../_ui/button";
import { Examples, inOneSentence } from "../../../_ui/examples";
import { ErrorSummary, Notice } from "../../../_ui/notice";
import { PageHead } from "../../../_ui/page";
import { useBoxCheck } from "../../../_giveaway/box-check";
import { send } from "./actions";
import { type HeldProps, NotYet } from "./not-yet";
import { SentPage } from "./sent-page";
import styles from "./send.module.css";
import { useAnswers } from "./use-answers";

export type SendProps = {
  draft: { id: string; code: string; path: string; text: string; revision: number };
  held: HeldProps;
  sentence: string;
  dataset: string;
  source: DatasetSource;
  /** The name to begin with. */
  name: string;
  /** What was sent before, and whether changes were asked for. */
  sent: { id: string; revision: number; again: boolean; explanation: string } | null;
  ahead: number;
  page: string;
};

/**
 * The page of sending that the address names.
 * @example <SendPages draft={draft} sentence="…" … page="" /> // => the first page
 */
export function SendPages(props: SendProps) {
  const { draft, sent } = props;
  const report = useReport(props);
  const answers = useAnswers(draft.id, {
    explanation: sent?.explanation ?? "",
    credit: props.name,
    madeUp: false,
  });
  const message = report?.declaration?.message ?? props.sentence;
  const head = (step: number, title: string) => (
    <PageHead
      crumbs={[{ href: `/drafts/${draft.id}`, name: `Rule ${draft.code}` }]}
      above={<span className={styles.step}>Check and send, step {step} of 3</span>}
      title={title}
    />
  );
  if (props.page === "sent") return <SentPage {...props} />;
  if (props.held.places.length > 0)
    return <NotYet draftId={draft.id} head={head(1, "Is anybody real in here?")} {...props.held} />;
  if (props.page === "checks")
    return <ChecksPage {...props} head={head(2, "Do its examples pass?")} report={report} />;
  if (props.page === "name")
    return (
      <NamePage {...props} head={head(3, "Whose name goes with it?")} report={report} answers={answers} />
    );
  return (
    <WordsPage {...props} head={head(1, "What does the rule do?")} answers={answers} message={message} />
  );
}

type Answers = ReturnType<typeof useAnswers>;

function WordsPage(props: SendProps & { head: ReactNode; answers: Answers; message: string }) {
  const { answers, draft } = props;
  const router = useRouter();
  const [trouble, setTrouble] = useState(false);
  const words = answers.read.explanation || props.message;
  const check = useBoxCheck(answers.read.explanation, (explanation) => answers.write({ explanation }));
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (!words.trim() || check.isOpen) return setTrouble(true);
    answers.write({ explanation: words, madeUp: check.madeUp });
    router.push(`/drafts/${draft.id}/send?page=checks`);
  };
  const error = check.isOpen
    ? "Others will read these words. Put made-up values there first."
    : "Say in a few words what the rule does.";
  return (
    <>
      {props.head}
      <form className={styles.form} onSubmit={go} noValidate>
        {trouble && (check.isOpen || !words.trim()) && (
          <ErrorSummary errors={[{ href: "#words", message: error }]} />
        )}
        <Textarea
          id="words"
          label="In your own words"
          description={
            props.sent?.again
              ? "The reviewer reads this first. Say what you changed, too."
              : "The reviewer reads this first. It begins with the sentence in your rule; say it as you would to a colleague."
          }
          autosize
          minRows={4}
          value={answers.read.explanation || (answers.touched ? "" : props.message)}
          error={trouble && (check.isOpen || !words.trim()) ? error : undefined}
          onChange={(event) => answers.write({ explanation: event.currentTarget.value })}
        />
        {check.notice}
        <div className={styles.ways}>
          <PressButton kind="main" type="submit">
            Go on to the checks
          </PressButton>
          <LinkButton href={`/drafts/${draft.id}`} kind="quiet">
            Back to the rule
          </LinkButton>
        </div>
      </form>
    </>
  );
}

function ChecksPage(props: SendProps & { head: ReactNode; report: ExamplesReport | null }) {
  const { report, draft } = props;
  return (
    <>
      {props.head}
      {!report && (
        <Notice title="Running the examples…" announce="soon">
          They run on this computer.
        </Notice>
      )}
      {report && (
        <Notice
          tone={report.passed ? "good" : "bad"}
          announce="soon"
          title={report.passed ? inOneSentence(report) : "The rule cannot be sent yet"}
        >
          {report.passed
            ? "The server runs them once more after you send, and the reviewer sees both."
            : whyNot(report)}
        </Notice>
      )}
      {report?.declaration && <Examples declared={report.declaration.examples} outcomes={report.examples} />}
      <div className={styles.ways}>
        {report?.passed && (
          <LinkButton kind="main" href={`/drafts/${draft.id}/send?page=name`}>
            Go on to the name
          </LinkButton>
        )}
        {report && !report.passed && (
          <LinkButton kind="main" href={`/drafts/${draft.id}`}>
            Back to the rule, to mend it
          </LinkButton>
        )}
        <LinkButton kind="quiet" href={`/drafts/${draft.id}/send`}>
          Back a step
        </LinkButton>
      </div>
    </>
  );
}

function NamePage(props: SendProps & { head: ReactNode; report: ExamplesReport | null; answers: Answers }) {
  const { answers, draft, report } = props;
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const sending = useRef(false);
  const { credit, madeUp } = answers.read;
  const check = useBoxCheck(credit, (name) => answers.write({ credit: name }), "name");
  const blank = "Give the name that the rule is to be credited to.";
  const go = async (event: FormEvent) => {
    event.preventDefault();
    // State comes too late for a second press in the same moment.
    if (sending.current) return;
    if (!credit.trim()) return setTrouble(blank);
    if (report && !report.passed) return setTrouble(whyNot(report));
    if (!report) return setTrouble("The examples are still running. Try again in a moment.");
    sending.current = true;
    setBusy(true);
    setTrouble(null);
    const explanation = answers.read.explanation || report.declaration?.message || props.sentence;
    const done = await send(draft.id, { revision: draft.revision, explanation, credit, madeUp }).catch(
      () => null,
    );
    sending.current = false;
    setBusy(false);
    if (done?.ok) {
      answers.forget();
      // Somebody sent the same text first: it is theirs and this person's now.
      router.push(
        done.value.joined ? `/review/${done.value.submissionId}` : `/drafts/${draft.id}/send?page=sent`,
      );
      router.refresh();
    } else
      setTrouble(
        done ? done.reason : "Ruleyard could not be reached, so nothing was sent. Try again in a moment.",
      );
  };
  return (
    <>
      {props.head}
      <form className={styles.form} onSubmit={(event) => void go(event)} noValidate>
        {trouble && <ErrorSummary errors={[{ href: "#credit", message: trouble }]} />}
        <TextInput
          id="credit"
          label="Name for the credit"
          description="It stands beside the rule for everyone to see, as the one who wrote it. It can be your name, or your team’s."
          autoComplete="name"
          value={credit}
          error={trouble === blank ? blank : undefined}
          onChange={(event) => answers.write({ credit: event.currentTarget.value })}
        />
        {check.notice}
        <div className={styles.ways}>
          <PressButton kind="main" type="submit" busy={busy}>
            {busy ? "Sending…" : props.sent?.again ? "Send again" : "Send"}
          </PressButton>
          <LinkButton kind="quiet" href={`/drafts/${draft.id}/send?page=checks`}>
            Back a step
          </LinkButton>
        </div>
      </form>
    </>
  );
}

function whyNot(report: ExamplesReport): string {
  const kinds = new Set(report.examples.map((example) => example.kind));
  const allPass = report.examples.every((example) => example.outcome === "passed");
  if (!report.trouble && allPass && !kinds.has("invalid"))
    return "It has no example of a row that must be found. Add one to “invalid” in the rule.";
  if (!report.trouble && allPass && !kinds.has("valid"))
    return "It has no example of a row that must be left alone. Add one to “valid” in the rule.";
  return `A reviewer can only read a rule whose own examples pass. ${inOneSentence(report)}`;
}

/** The rule's examples, run in this browser over exactly the text that would be sent. */
function useReport({ draft, source, page }: SendProps): ExamplesReport | null {
  const [report, setReport] = useState<ExamplesReport | null>(null);
  const { path, text } = draft;
  const [dataset] = useState(source);
  useEffect(() => {
    if (page === "sent") return;
    let gone = false;
    void engine()
      .then((sandbox) => sandbox.runExamples({ dataset, rule: { path, text } }))
      .catch((trouble: unknown): ExamplesReport => {
        const message = `The examples could not be run: ${trouble instanceof Error ? trouble.message : String(trouble)}`;
        return { passed: false, trouble: { kind: "engine", message }, examples: [], ms: 0 };
      })
      .then((done) => !gone && setReport(done));
    return () => {
      gone = true;
    };
  }, [dataset, path, text, page]);
  return report;
}
