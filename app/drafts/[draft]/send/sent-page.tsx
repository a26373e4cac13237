"use client";
// "Sent", and what happens next: who reads it, how long that takes, and what to do meanwhile.
import { useEffect, useState } from "react";
import { z } from "zod";
import { placeInLineSchema, sayPlace } from "#domain/line";
import { LinkButton } from "../../../_ui/button";
import { HeldUp } from "../../../_ui/held-up";
import { Notice } from "../../../_ui/notice";
import { PageHead } from "../../../_ui/page";
import type { SendProps } from "./send-pages";
import styles from "./send.module.css";

const standingSchema = z.object({
  step: z.string(),
  stuck: z.string().nullable(),
  place: placeInLineSchema.nullable(),
});
type Standing = z.infer<typeof standingSchema>;

/**
 * The last page of sending.
 * @example <SentPage draft={draft} sent={sent} ahead={1} … /> // => "Sent"
 */
export function SentPage({ draft, sent, ahead, dataset }: SendProps) {
  const standing = useStanding(sent?.id ?? null);
  if (!sent)
    return (
      <>
        <PageHead
          title="This was not sent yet"
          crumbs={[{ href: `/drafts/${draft.id}`, name: `Rule ${draft.code}` }]}
        />
        <LinkButton kind="main" href={`/drafts/${draft.id}/send`}>
          Check and send
        </LinkButton>
      </>
    );
  const arrived = standing?.step === "open";
  return (
    <>
      <PageHead
        crumbs={[{ href: `/rules/${dataset}`, name: "Rules" }]}
        title="Sent"
        lead={`Rule ${draft.code} is on its way to be read. You did your part; there is nothing more to press.`}
      />
      {standing?.place?.heldUp ? (
        <Notice tone="wait" title="It is kept, and held up for the moment" announce="soon">
          <HeldUp heldUp={standing.place.heldUp} />
        </Notice>
      ) : standing?.stuck ? (
        <Notice tone="wait" title="It is kept, and held up for the moment" announce="soon">
          {standing.stuck} Nothing is lost and you need not send it again: it goes on by itself.
        </Notice>
      ) : (
        <Notice
          tone={arrived ? "good" : "info"}
          announce="soon"
          title={arrived ? "It is in the reviewers’ queue" : "It is recorded"}
        >
          {arrived
            ? "The server has run its examples too, and put the file where reviewers see it."
            : "The server runs its examples and puts it in the reviewers’ queue. You can close this page."}
          {!arrived && standing?.place && <p className={styles.place}>{sayPlace(standing.place)}</p>}
        </Notice>
      )}
      <section className={styles.next} aria-labelledby="next">
        <h2 id="next">What happens next</h2>
        <dl>
          <div>
            <dt>Who reads it</dt>
            <dd>A reviewer of this rule set. They see your words, your rule, and what its examples did.</dd>
          </div>
          <div>
            <dt>How long it takes</dt>
            <dd>
              {ahead === 0
                ? "Yours is the next to be read. Reviewers have other work too: think of days, not hours."
                : `${ahead} ${ahead === 1 ? "rule is" : "rules are"} ahead of yours. Reviewers have other work too: think of days, not hours.`}
            </dd>
          </div>
          <div>
            <dt>What you hear</dt>
            <dd>
              If something should change, the reviewer’s words stand beside the line, on your draft’s page.
              Otherwise the board shows the rule as approved, with your name.
            </dd>
          </div>
        </dl>
      </section>
      <section className={styles.next} aria-labelledby="meanwhile">
        <h2 id="meanwhile">Meanwhile</h2>
        <div className={styles.ways}>
          <LinkButton kind="main" href={`/rules/${dataset}`}>
            Choose another rule
          </LinkButton>
          <LinkButton href="/check">Check a return</LinkButton>
          <LinkButton href={`/drafts/${draft.id}`}>Look at what you sent</LinkButton>
        </div>
      </section>
    </>
  );
}

/** How far the sending got, asked for until it has arrived. */
function useStanding(id: string | null): Standing | null {
  const [standing, setStanding] = useState<Standing | null>(null);
  useEffect(() => {
    if (id === null) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const ask = async (wait: number) => {
      const response = await fetch(`/api/submissions/${id}`, { signal: stop.signal }).catch(() => undefined);
      const read = standingSchema.safeParse(
        response?.ok ? await response.json().catch(() => undefined) : undefined,
      );
      if (stop.signal.aborted) return;
      if (read.success) setStanding(read.data);
      if (read.data?.step !== "open") timer = setTimeout(() => void ask(Math.min(wait * 1.5, 15_000)), wait);
    };
    void ask(800);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [id]);
  return standing;
}
