// Drop-ins: hours at which anyone may come and be helped, with their dates, who comes, and a calendar file.
import { IconCalendarEvent, IconCalendarPlus } from "@tabler/icons-react";
import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { authorize } from "#domain/authority";
import { sayComing } from "#domain/drop-in";
import * as dropIns from "#server/drop-ins";
import { env } from "#server/env";
import { person } from "#server/session";
import { DropInTime } from "../../_drop-in/drop-in-time";
import { Badge } from "../../_ui/badge";
import { LinkButton } from "../../_ui/button";
import { Empty, Notice } from "../../_ui/notice";
import { Page, PageHead, Section } from "../../_ui/page";
import { Day } from "../../_ui/when";
import { ComeButton } from "./come-button";
import styles from "./drop-ins.module.css";

export const metadata: Metadata = { title: "Drop-ins" };

const askedSchema = z.object({
  done: z.enum(["planned", "changed", "cancelled"]).optional().catch(undefined),
});
const words = {
  planned: "It is planned. Calendars that ask here find it within the hour.",
  changed: "It is changed. Calendars that ask here are told within the hour. Tell those who come yourself.",
  cancelled: "It is cancelled. It stays here until its time, so that whoever looks finds out.",
};

type Asked = { searchParams: Promise<Record<string, unknown>> };

/**
 * The drop-ins that are to come, for everybody.
 * @example GET /help/drop-ins // => "Bring any rule", Thursday 3 December, "I will come"
 */
export default async function DropIns({ searchParams }: Asked) {
  const who = await person();
  const [all, { done }] = await Promise.all([dropIns.list(who), searchParams.then(askedSchema.parse)]);
  const holds = authorize(who, "hold a drop-in").ok;
  return (
    <Page width="narrow">
      <PageHead
        crumbs={[{ href: "/help", name: "Help" }]}
        title="Drop-ins"
        lead="Come with a rule that will not work, a lesson that you are stuck in, or just to listen. Come late, leave early."
        actions={
          holds && (
            <LinkButton href="/help/drop-ins/plan" kind="main" prefetch={false}>
              Plan a drop-in
            </LinkButton>
          )
        }
      />
      {done && (
        <Notice tone="good" announce="soon">
          {words[done]}
        </Notice>
      )}
      {all.length === 0 ? (
        <Empty
          title="No drop-in is planned just now"
          icon={<IconCalendarEvent size={24} aria-hidden />}
          actions={<LinkButton href="/help#ask">Ask for help in writing</LinkButton>}
        >
          Reviewers and coordinators plan them. In writing you can ask at any time.
        </Empty>
      ) : (
        <ul className={styles.dropIns}>
          {all.map((one) => (
            <li key={one.id} id={one.id}>
              <OneDropIn one={one} isSignedIn={who !== null} holds={holds} />
            </li>
          ))}
        </ul>
      )}
      <Section title="In your own calendar">
        <div className={styles.words}>
          <p>
            Add this address to your calendar program, and every drop-in stands there, with its changes. In
            Outlook that is “Add calendar”, then “Subscribe from web”.
          </p>
          <p>
            <code className={styles.address}>{`${env().APP_URL}/api/drop-ins/calendar.ics`}</code>
          </p>
          <p>
            Or{" "}
            <a href="/api/drop-ins/calendar.ics" download>
              take the file as it is now
            </a>
            . A file learns of no change.
          </p>
        </div>
      </Section>
    </Page>
  );
}

function OneDropIn(props: { one: dropIns.DropInSeen; isSignedIn: boolean; holds: boolean }) {
  const { one, isSignedIn, holds } = props;
  const isOff = one.cancelledAt !== null;
  return (
    <article className={styles.dropIn} aria-labelledby={`about-${one.id}`} data-off={isOff || undefined}>
      <div className={styles.head}>
        <h2 id={`about-${one.id}`}>{one.title}</h2>
        {isOff && <Badge tone="bad">Cancelled</Badge>}
        {!isOff && one.youCome && <Badge tone="good">You come</Badge>}
      </div>
      <p className={styles.time}>
        <DropInTime of={one} />
      </p>
      <p className={styles.quiet}>
        Held by {one.heldBy}
        {!isOff && <> · {sayComing(one.comes, one.youCome)}</>}
        {one.sequence > 0 && (
          <>
            {" "}
            · {isOff ? "cancelled" : "changed"} on <Day at={one.changedAt} />
          </>
        )}
      </p>
      {one.note && <p className={styles.note}>{one.note}</p>}
      {!isOff && (
        <>
          <p className={styles.links}>
            <a href={one.where} rel="noopener noreferrer nofollow">
              <span>
                Go in<span className="unseen"> to {one.title}</span>, at {new URL(one.where).host}
              </span>
            </a>
            <a href={`/api/drop-ins/${one.id}/calendar.ics`} download>
              <IconCalendarPlus size={16} aria-hidden /> Take it into your calendar
            </a>
          </p>
          <div className={styles.do}>
            {isSignedIn ? (
              <ComeButton dropIn={one.id} title={one.title} youCome={one.youCome} />
            ) : (
              <p className={styles.quiet}>
                Just come. If you like, <Link href="/sign-in?next=/help/drop-ins">sign in</Link> and say so.
              </p>
            )}
            {holds && (
              <LinkButton href={`/help/drop-ins/plan?change=${one.id}`} kind="quiet" prefetch={false}>
                <span>
                  Change or cancel<span className="unseen"> {one.title}</span>
                </span>
              </LinkButton>
            )}
          </div>
        </>
      )}
    </article>
  );
}
