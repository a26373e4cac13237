// One submission: what it does, run here and now; the file with what was said of it; and the decision. The author sees the same page.
import { IconExternalLink, IconPencil } from "@tabler/icons-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ballOf, type Submission } from "#domain/submission";
import { readDatasetSource } from "#rules";
import { personOrSignIn } from "#server/session";
import { read } from "#server/submissions";
import { StateBadge } from "../../_ui/badge";
import { LinkButton } from "../../_ui/button";
import { Facts } from "../../_ui/data-table";
import { DiffView } from "../../_ui/diff-view";
import { Notice } from "../../_ui/notice";
import { Beside, Page, PageHead, Section } from "../../_ui/page";
import { Ago, Day } from "../../_ui/when";
import { Conversation } from "./conversation";
import { Decide } from "./decide";
import { KeepLooking } from "./keep-looking";
import { ReadFile } from "./read-file";
import { RunHere } from "./run-here";
import styles from "./submission.module.css";
import { Texts } from "./texts";

export const metadata: Metadata = { title: "Read a rule" };

/**
 * The review page.
 * @example GET /review/s1 // => rule 356 by Sam, with its examples run again
 */
export default async function Review({ params }: { params: Promise<{ submission: string }> }) {
  const { submission: id } = await params;
  const who = await personOrSignIn(`/review/${id}`);
  const sent = await read(id, who);
  if (!sent) notFound();
  const yours = sent.author.id === who.id;
  const source = await readDatasetSource(sent.dataset);
  const turn = ballOf(sent.state);
  const open = turn !== "nobody";
  return (
    <Page width="wide">
      <PageHead
        crumbs={[{ href: "/review", name: "Review" }]}
        above={
          <>
            <StateBadge state={sent.state} />
            {sent.rounds.length > 1 && <span className={styles.quiet}>Round {sent.rounds.length}</span>}
          </>
        }
        title={`Rule ${sent.code} by ${yours ? "you" : sent.author.name}`}
        lead={sent.sentence}
        actions={
          yours && open ? (
            <LinkButton
              href={`/drafts/${sent.draftId}`}
              kind={turn === "author" ? "main" : "second"}
              icon={<IconPencil size={17} aria-hidden />}
            >
              Change the rule
            </LinkButton>
          ) : undefined
        }
      />
      <Where sent={sent} yours={yours} />
      <Beside
        aside={
          <>
            <Section title={open ? (yours ? "Whose move it is" : "Your decision") : "How it ended"} boxed>
              <Decision sent={sent} yours={yours} />
            </Section>
            <Section title="About it" boxed>
              <About sent={sent} />
            </Section>
          </>
        }
      >
        <Section title="What it does, in the author’s words">
          <blockquote className={styles.explanation}>{sent.explanation}</blockquote>
        </Section>
        <Section title="Its examples, run now">
          <RunHere source={source} rule={{ path: sent.path, text: sent.text }} verdict={sent.verdict} />
        </Section>
        <Section title="The rule">
          <Texts of={texts(sent)} />
        </Section>
        <Section title="Conversation" note={beside(sent)}>
          <Conversation sent={sent} />
        </Section>
      </Beside>
    </Page>
  );
}

function beside(sent: Submission): string | undefined {
  const lines = sent.threads.flatMap(({ line }) => (line === null ? [] : [line]));
  if (lines.length === 0) return undefined;
  return `and beside ${lines.length === 1 ? "line" : "lines"} ${lines.sort((a, b) => a - b).join(", ")} of the file`;
}

function texts(sent: Submission) {
  const views = [
    {
      id: "file",
      name: "The file",
      view: (
        <ReadFile
          submission={sent.id}
          text={sent.text}
          threads={sent.threads}
          mayComment={sent.may.comment.ok}
        />
      ),
    },
  ];
  const before = sent.rounds.at(-2);
  if (before) {
    views.push({
      id: "round",
      name: `Changed since round ${before.round}`,
      view: (
        <DiffView before={before.text} after={sent.text} label={`What changed since round ${before.round}`} />
      ),
    });
  }
  if (sent.readText !== null && sent.readText !== before?.text) {
    views.push({
      id: "read",
      name: "Changed since it was last read",
      view: <DiffView before={sent.readText} after={sent.text} label="What changed since it was last read" />,
    });
  }
  if (sent.approvedText !== null && sent.approvedText !== sent.text) {
    views.push({
      id: "approved",
      name: "Against the rule set",
      view: <DiffView before={sent.approvedText} after={sent.text} label="What changes in the rule set" />,
    });
  }
  return views;
}

function Where({ sent, yours }: { sent: Submission; yours: boolean }) {
  if (sent.stuck) {
    return (
      <Notice tone="wait" title="It is held up on its way to the reviewers">
        {sent.stuck} Nothing is lost, and it is tried again by itself.
        <KeepLooking seconds={10} />
      </Notice>
    );
  }
  if (sent.step !== "open") {
    return (
      <Notice title="It is on its way to the reviewers" announce="soon">
        This takes a few seconds.
        <KeepLooking seconds={2} />
      </Notice>
    );
  }
  if (yours && sent.state === "changes wanted") {
    return (
      <Notice tone="wait" title="A reviewer asked for changes">
        Read what they wrote, change the rule, and send it again. Nothing is lost.
      </Notice>
    );
  }
  return null;
}

function Decision({ sent, yours }: { sent: Submission; yours: boolean }) {
  if (sent.state === "approved" && sent.approval) {
    return (
      <>
        <p>
          It is in the rule set. Written by {sent.approval.author}
          {sent.approval.reader && <>, read by {sent.approval.reader}</>}, <Day at={sent.approval.at} />.
        </p>
        <LinkButton href={`/rules/${sent.dataset}/${sent.code}`}>See rule {sent.code}</LinkButton>
      </>
    );
  }
  if (sent.state === "approved" || sent.state === "closed") {
    return <p>{sent.state === "closed" ? "It was ended without being added." : "It is in the rule set."}</p>;
  }
  if (yours) {
    return (
      <p className={styles.quiet}>
        {ballOf(sent.state) === "author"
          ? "It is your move: change the rule and send it again."
          : "A reviewer has the next move. You can go on changing it, and send it again."}
      </p>
    );
  }
  if (!sent.may.decide.ok) return <p className={styles.quiet}>{sent.may.decide.reason}</p>;
  return (
    <Decide
      submission={sent.id}
      author={sent.author.name}
      state={sent.state}
      mayAdd={sent.state !== "ready" || sent.may.merge.ok}
    />
  );
}

function About({ sent }: { sent: Submission }) {
  return (
    <>
      <Facts
        of={[
          [
            "Rule",
            <Link
              key="rule"
              href={`/rules/${sent.dataset}/${sent.code}`}
            >{`${sent.code} on the board`}</Link>,
          ],
          ["Written by", sent.author.name],
          ["Credited to", sent.credit],
          ["Sent", <Ago key="sent" at={sent.rounds.at(-1)?.sentAt ?? sent.sentAt} />],
          ["Rounds", String(sent.rounds.length)],
        ]}
      />
      {sent.url && (
        <p>
          <a href={sent.url} className={styles.outside}>
            <IconExternalLink size={16} aria-hidden /> See it on the code host (number {sent.number})
          </a>
        </p>
      )}
    </>
  );
}
