// How far a dataset's rules have come: the counts, what is stuck and on whom, and what happened lately.
import { IconChecks } from "@tabler/icons-react";
import type { Metadata } from "next";
import Link from "next/link";
import { inWords } from "#domain/event";
import type { BoardState, Progress, Waiting } from "#domain/progress";
import { read } from "#server/progress";
import { personOrSignIn } from "#server/session";
import { difficultyWords, stateWords } from "../../_ui/badge";
import { LinkButton } from "../../_ui/button";
import { DataTable } from "../../_ui/data-table";
import { Empty } from "../../_ui/notice";
import { Page, PageHead, Section } from "../../_ui/page";
import { Ago, Clock } from "../../_ui/when";
import { readDataset } from "../../rules/dataset";
import styles from "./progress.module.css";
import { Weeks } from "./weeks";

type Asked = { params: Promise<{ dataset: string }> };

const states: BoardState[] = ["approved", "ready", "sent", "changes wanted", "claimed", "free"];

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  return { title: `Progress of ${(await readDataset((await params).dataset)).name}` };
}

/**
 * The progress page. Every number leads to the rules behind it, and says how it is counted.
 * @example GET /progress/ssda903 // => 13 of 322 approved, 2 wait for a reviewer
 */
export default async function ProgressPage({ params }: Asked) {
  const { dataset: id } = await params;
  await personOrSignIn(`/progress/${id}`);
  const dataset = await readDataset(id);
  const progress = await read(id);
  const approved = progress.byState.approved;
  return (
    <Page width="wide">
      <PageHead
        title={`Progress of ${dataset.name}`}
        lead={`${approved} of ${progress.published} published rules are approved.`}
        actions={<LinkButton href={`/rules/${id}`}>Open the board</LinkButton>}
      />
      <Section
        title="How the rules stand"
        note={
          <>
            as at <Clock at={new Date().toISOString()} />
          </>
        }
      >
        <Standing dataset={id} progress={progress} />
        <details className={styles.how}>
          <summary>How each is counted</summary>
          <dl>
            {progress.counts.map(({ name, value, meaning }) => (
              <div key={name}>
                <dt>
                  {name}: {value}
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </details>
      </Section>
      <Section title="What waits, oldest first" note={waits(progress.waiting)}>
        <Waits rows={progress.waiting} />
      </Section>
      <div className={styles.halves}>
        <Section title="By what they look at">
          <ByDifficulty dataset={id} rows={progress.byDifficulty} />
        </Section>
        <Section title="Week by week" note="Rules, each counted once in a week">
          <Weeks weeks={progress.weeks} />
        </Section>
      </div>
      <div className={styles.halves}>
        <Section title="Who took part" note="In order of name. This is not a ranking.">
          <People people={progress.people} />
        </Section>
        <Section title="Lately">
          {progress.lately.length === 0 ? (
            <p className={styles.quiet}>Nothing has happened yet.</p>
          ) : (
            <ol className={styles.lately}>
              {progress.lately.map((event) => (
                <li key={event.id}>
                  {event.code ? (
                    <Link
                      href={
                        event.submissionId ? `/review/${event.submissionId}` : `/rules/${id}/${event.code}`
                      }
                    >
                      {inWords(event)}
                    </Link>
                  ) : (
                    <span>{inWords(event)}</span>
                  )}
                  <Ago at={event.at} />
                </li>
              ))}
            </ol>
          )}
        </Section>
      </div>
    </Page>
  );
}

function waits(rows: Waiting[]): string {
  const reviewer = rows.filter(({ ball }) => ball === "reviewer").length;
  return rows.length === 0 ? "" : `${reviewer} with reviewers, ${rows.length - reviewer} with authors`;
}

function Standing({ dataset, progress }: { dataset: string; progress: Progress }) {
  return (
    <div className={styles.standing}>
      <div className={styles.stack} aria-hidden="true">
        {states.map((state) => (
          <span
            key={state}
            className={styles.tone}
            data-state={state}
            style={{ flexGrow: progress.byState[state] }}
          />
        ))}
      </div>
      <ul className={styles.counts}>
        {states.map((state) => (
          <li key={state}>
            <Link href={`/rules/${dataset}?state=${encodeURIComponent(state)}`}>
              <span className={styles.value}>{progress.byState[state]}</span>
              <span className={styles.name}>
                <span className={`${styles.dot} ${styles.tone}`} data-state={state} />
                {stateWords[state].label}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Waits({ rows }: { rows: Waiting[] }) {
  if (rows.length === 0) {
    return (
      <Empty icon={<IconChecks size={24} aria-hidden />} title="Nothing waits for anybody">
        When a rule is sent, it stands here until it is approved.
      </Empty>
    );
  }
  return (
    <DataTable caption="Rules that wait, oldest first">
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">What must hold</th>
          <th scope="col">Waits for</th>
          <th scope="col">Since</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row" className={styles.code}>
              {row.submissionId ? <Link href={`/review/${row.submissionId}`}>{row.code}</Link> : row.code}
            </th>
            <td className={styles.sentence}>{row.sentence}</td>
            <td className={styles.nowrap}>
              {row.who}
              <span className={styles.quiet}>{row.ball === "author" ? ", its author" : ""}</span>
            </td>
            <td className={styles.nowrap}>
              <strong>{row.days === 0 ? "today" : `${row.days} ${row.days === 1 ? "day" : "days"}`}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function ByDifficulty({ dataset, rows }: { dataset: string; rows: Progress["byDifficulty"] }) {
  return (
    <DataTable caption="Rules by what they look at">
      <thead>
        <tr>
          <th scope="col">Looks at</th>
          <th scope="col">Approved</th>
        </tr>
      </thead>
      <tbody>
        {easiestFirst(rows).map((row) => (
          <tr key={row.difficulty}>
            <th scope="row">
              <Link href={`/rules/${dataset}?difficulty=${encodeURIComponent(row.difficulty)}`}>
                {difficultyWords[row.difficulty]?.label ?? row.difficulty}
              </Link>
            </th>
            <td className={`${styles.nowrap} ${styles.barCell}`}>
              {row.approved} of {row.published}
              <span className={styles.bar} aria-hidden="true">
                <span style={{ width: `${(100 * row.approved) / Math.max(1, row.published)}%` }} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function easiestFirst(rows: Progress["byDifficulty"]): Progress["byDifficulty"] {
  const order = Object.keys(difficultyWords);
  return [...rows].sort((a, b) => order.indexOf(a.difficulty) - order.indexOf(b.difficulty));
}

function People({ people }: { people: Progress["people"] }) {
  if (people.length === 0) return <p className={styles.quiet}>Nobody has claimed or read a rule yet.</p>;
  return (
    <DataTable caption="What each person did">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Claimed</th>
          <th scope="col">Sent</th>
          <th scope="col">Approved</th>
          <th scope="col">Read</th>
        </tr>
      </thead>
      <tbody>
        {[...people]
          .sort((a, b) => a.name.localeCompare(b.name, "en"))
          .map((one) => (
            <tr key={one.name}>
              <th scope="row">{one.name}</th>
              <td>{one.claimed}</td>
              <td>{one.sent}</td>
              <td>{one.approved}</td>
              <td>{one.read}</td>
            </tr>
          ))}
      </tbody>
    </DataTable>
  );
}
