// The reviewers' queue: what was sent, longest wait first, and whose move each is.
import { IconChecks } from "@tabler/icons-react";
import type { Metadata } from "next";
import Link from "next/link";
import { ballOf, type QueueRow } from "#domain/submission";
import * as clearances from "#server/clearances";
import { personOrSignIn } from "#server/session";
import { listQueue, mine } from "#server/submissions";
import { StateBadge, VerdictBadge } from "../_ui/badge";
import { LinkButton } from "../_ui/button";
import { DataTable } from "../_ui/data-table";
import { Empty } from "../_ui/notice";
import { Page, PageHead, Section } from "../_ui/page";
import { Ago } from "../_ui/when";
import { HeldBack } from "./held-back";
import styles from "./review.module.css";

export const metadata: Metadata = { title: "Review" };

/**
 * What waits for a reviewer, what waits for its author, and what this person sent.
 * @example GET /review // => two rules wait to be read
 */
export default async function Queue() {
  const who = await personOrSignIn("/review");
  const [queue, sent, held] = await Promise.all([listQueue(), mine(who), clearances.waiting(who)]);
  const waiting = queue.filter(({ state }) => ballOf(state) === "reviewer");
  const withAuthor = queue.filter(({ state }) => ballOf(state) === "author");
  return (
    <Page width="wide">
      <PageHead
        title="Review"
        lead={
          who.role === "analyst"
            ? "What has been sent, and what was said of it. Reading other people’s rules is a good way to learn."
            : "Read the one that has waited longest. A kind word and one clear point are a good review."
        }
      />
      {held.length > 0 && (
        <Section title="Is anybody real in these?" note={count(held.length)}>
          {held.map((one) => (
            <HeldBack key={one.id} of={one} />
          ))}
        </Section>
      )}
      <Section title="Waiting for a reviewer" note={count(waiting.length)}>
        {waiting.length === 0 ? (
          <Empty
            icon={<IconChecks size={24} aria-hidden />}
            title="Nothing waits to be read"
            actions={<LinkButton href="/rules">Go to the rules</LinkButton>}
          >
            When someone sends a rule, it appears here at once.
          </Empty>
        ) : (
          <Lines caption="Waiting for a reviewer, longest first" rows={waiting} you={who.id} />
        )}
      </Section>
      {withAuthor.length > 0 && (
        <Section title="With their authors" note={count(withAuthor.length)}>
          <Lines caption="A reviewer asked for changes" rows={withAuthor} you={who.id} />
        </Section>
      )}
      {sent.length > 0 && (
        <Section title="What you sent" note={count(sent.length)}>
          <Lines caption="What you sent" rows={sent} you={who.id} />
        </Section>
      )}
    </Page>
  );
}

const count = (many: number) => `${many} ${many === 1 ? "rule" : "rules"}`;

function Lines({ caption, rows, you }: { caption: string; rows: QueueRow[]; you: string }) {
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Sent</th>
          <th scope="col">By</th>
          <th scope="col">State</th>
          <th scope="col">Server’s run</th>
          <th scope="col">Comments</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.submissionId}>
            <th scope="row" className={styles.rule}>
              <Link href={`/review/${row.submissionId}`}>{row.code}</Link>
              <span>{row.sentence}</span>
            </th>
            <td className={styles.nowrap}>
              <Ago at={row.sentAt} />
              {row.round > 1 && <span className={styles.small}>round {row.round}</span>}
            </td>
            <td>{row.authorId === you ? "you" : row.author}</td>
            <td>
              <StateBadge state={row.state} />
              {row.stuck && <span className={styles.small}>{row.stuck}</span>}
            </td>
            <td>
              <VerdictBadge verdict={row.verdict} />
            </td>
            <td className={styles.number}>{row.comments}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
