// How far a dataset's rules have come: the counts, what is stuck and on whom, and what happened lately.
import type { Metadata } from "next";
import { read as readBoard } from "#server/board";
import { readState } from "#server/code-host";
import * as involvement from "#server/involvement";
import { read } from "#server/progress";
import { personOrSignIn } from "#server/session";
import { LinkButton } from "../../_ui/button";
import { HeldUp } from "../../_ui/held-up";
import { Notice } from "../../_ui/notice";
import { Page, PageHead, Section } from "../../_ui/page";
import { Clock } from "../../_ui/when";
import { readDataset } from "../../rules/dataset";
import { BeingWritten, beingWritten } from "./being-written";
import { ByDifficulty } from "./by-difficulty";
import { Lately } from "./lately";
import { Levels } from "./levels";
import { People } from "./people";
import styles from "./progress.module.css";
import { Standing } from "./standing";
import { Waits, waitsInWords } from "./waits";
import { Weeks } from "./weeks";

type Asked = { params: Promise<{ dataset: string }> };

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  return { title: `Progress of ${(await readDataset((await params).dataset)).name}` };
}

/**
 * The progress page. Every number leads to the rules behind it, and says how it is counted.
 * @example GET /progress/ssda903 // => 13 of 322 approved, 2 wait for a reviewer
 */
export default async function ProgressPage({ params }: Asked) {
  const { dataset: id } = await params;
  const who = await personOrSignIn(`/progress/${id}`);
  const [dataset, progress, board] = await Promise.all([readDataset(id), read(id), readBoard(id, who)]);
  const { heldUp } = await readState();
  const levels = await involvement.levels(who);
  const written = beingWritten(board, new Date());
  return (
    <Page width="wide">
      <PageHead
        title={`Progress of ${dataset.name}`}
        lead={progress.coverage.inWords}
        actions={<LinkButton href={`/rules/${id}`}>Open the board</LinkButton>}
      />
      {heldUp && (
        <Notice tone="wait" title="Rules that were sent do not reach the reviewers just now">
          <HeldUp heldUp={heldUp} mends={who.role === "coordinator"} />
        </Notice>
      )}
      <Section
        title="How the rules stand"
        note={
          <>
            as at <Clock at={new Date().toISOString()} />
          </>
        }
      >
        <Standing dataset={id} progress={progress} />
      </Section>
      <Section title="What waits, oldest first" note={waitsInWords(progress.waiting)}>
        <Waits rows={progress.waiting} />
      </Section>
      {written.length > 0 && (
        <Section title="Being written, longest quiet first" note="Any saving renews a claim">
          <BeingWritten dataset={id} rows={written} />
        </Section>
      )}
      <div className={styles.halves}>
        <Section title="By what they look at">
          <ByDifficulty dataset={id} rows={progress.byDifficulty} />
        </Section>
        <Section title="Week by week" note="Rules, each counted once in a week">
          <Weeks weeks={progress.weeks} />
        </Section>
      </div>
      {levels.ok && (
        <Section
          title="Who can give what"
          note="Of all datasets, in their own words. Coordinators alone see it."
        >
          <Levels rows={levels.value} />
        </Section>
      )}
      <div className={styles.halves}>
        <Section title="Who took part" note="In order of name. This is not a ranking.">
          <People people={progress.people} />
        </Section>
        <Section title="Lately">
          <Lately dataset={id} events={progress.lately} />
        </Section>
      </div>
    </Page>
  );
}
