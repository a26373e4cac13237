// The page on which somebody who may hold a drop-in plans one, changes it or cancels it.
import type { Metadata } from "next";
import { z } from "zod";
import { authorize } from "#domain/authority";
import { wallClock } from "#domain/wall-clock";
import * as dropIns from "#server/drop-ins";
import { personOrSignIn } from "#server/session";
import { Notice } from "../../../_ui/notice";
import { Page, PageHead, Section } from "../../../_ui/page";
import { CancelForm } from "./cancel-form";
import { PlanForm } from "./plan-form";

export const metadata: Metadata = { title: "Plan a drop-in" };

const crumbs = [
  { href: "/help", name: "Help" },
  { href: "/help/drop-ins", name: "Drop-ins" },
];
const askedSchema = z.object({ change: z.string().max(60).optional().catch(undefined) });

type Asked = { searchParams: Promise<Record<string, unknown>> };

/**
 * The form for a new one; with `change`, for one that there is.
 * @example GET /help/drop-ins/plan?change=c1 // => what was planned, to be changed, and a button that cancels it
 */
export default async function PlanPage({ searchParams }: Asked) {
  const { change } = askedSchema.parse(await searchParams);
  const who = await personOrSignIn(`/help/drop-ins/plan${change ? `?change=${change}` : ""}`);
  const allowed = authorize(who, "hold a drop-in");
  const found = (await dropIns.list(who)).find(
    ({ id, cancelledAt }) => id === change && cancelledAt === null,
  );
  const trouble = !allowed.ok
    ? allowed.reason
    : change && !found
      ? "This drop-in is over or was cancelled. It cannot be changed any more."
      : null;
  const title = change ? "Change a drop-in" : "Plan a drop-in";
  if (trouble !== null) {
    return (
      <Page width="narrow">
        <PageHead crumbs={crumbs} title={title} />
        <Notice>{trouble}</Notice>
      </Page>
    );
  }
  const zones = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), ...(found ? [found.zone] : [])])];
  return (
    <Page width="narrow">
      <PageHead
        crumbs={crumbs}
        title={title}
        lead="Everybody can read what stands here, also without signing in. Let your meeting tool ask you before it lets people in."
      />
      <PlanForm
        change={found?.id ?? null}
        zones={zones.sort()}
        first={
          found
            ? {
                title: found.title,
                heldBy: found.heldBy,
                where: found.where,
                note: found.note,
                minutes: String(found.minutes),
                zone: found.zone,
                ...wallClock(new Date(found.startsAt), found.zone),
              }
            : { heldBy: who.name, minutes: "45" }
        }
      />
      {found && (
        <Section title="Cancel it">
          <CancelForm dropIn={found.id} later={found.later} />
        </Section>
      )}
    </Page>
  );
}
