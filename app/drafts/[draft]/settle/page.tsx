// Settle: the same rule was changed twice, and its writer says on one page what it holds from now on.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { sayClash } from "#domain/clash";
import { readMadeUp } from "#rules";
import { personOrSignIn } from "#server/session";
import * as settling from "#server/settling";
import * as shelf from "#server/shelf";
import { LinkButton } from "../../../_ui/button";
import { Notice } from "../../../_ui/notice";
import { Page, PageHead } from "../../../_ui/page";
import { Settle } from "./settle";

export const metadata: Metadata = { title: "Settle two texts" };

/**
 * The page on which a clash is settled.
 * @example <SettlePage params={Promise.resolve({ draft: "d1" })} /> // => what differs, what each does, and one button
 */
export default async function SettlePage({ params }: { params: Promise<{ draft: string }> }) {
  const { draft: id } = await params;
  const person = await personOrSignIn(`/drafts/${id}/settle`);
  const found = await settling.read(person, id);
  if (!found.ok) notFound();
  const asked = found.value;
  if (asked === null) {
    return (
      <Page width="narrow">
        <PageHead
          crumbs={[{ href: `/drafts/${id}`, name: "Your rule" }]}
          title="There is nothing to settle"
        />
        <Notice
          tone="good"
          actions={
            <LinkButton kind="main" href={`/drafts/${id}`}>
              Go to your rule
            </LinkButton>
          }
        >
          Nobody else changed this rule, or it was settled already.
        </Notice>
      </Page>
    );
  }
  const { dataset, code } = asked.draft;
  const [source, madeUp] = await Promise.all([shelf.source(dataset), readMadeUp(dataset)]);
  return (
    <Page width="normal">
      <PageHead
        crumbs={[{ href: `/drafts/${id}`, name: `Rule ${code}` }]}
        title={`Two texts of rule ${code}`}
        lead={`${sayClash(asked.clash)} Say here what the rule holds from now on. Nothing is lost: both texts stay in the history, and both people are named.`}
      />
      <Settle settling={asked} source={source} madeUp={madeUp} />
    </Page>
  );
}
