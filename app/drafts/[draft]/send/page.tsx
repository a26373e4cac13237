// Check and send: one question to a page, and then what happens next.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findGiveaways } from "#domain/giveaway";
import { type Held, heldBackBy } from "#domain/giveaway-words";
import * as drafts from "#server/drafts";
import { personOrSignIn } from "#server/session";
import * as shelf from "#server/shelf";
import * as submissions from "#server/submissions";
import { Page } from "../../../_ui/page";
import { SendPages } from "./send-pages";

export const metadata: Metadata = { title: "Check and send" };

/** Where, and never what. */
const placeOf = ({ line, kind, level }: Held): Held => ({ line, kind, level });

type Props = {
  params: Promise<{ draft: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/**
 * The pages of sending one draft.
 * @example <SendPage params={Promise.resolve({ draft: "d1" })} searchParams={Promise.resolve({})} /> // => "What does it do?"
 */
export default async function SendPage({ params, searchParams }: Props) {
  const { draft: id } = await params;
  const { page } = await searchParams;
  const person = await personOrSignIn(`/drafts/${id}/send`);
  const found = await drafts.read(person, id);
  if (!found.ok) notFound();
  const draft = found.value;
  const [source, submission, queue] = await Promise.all([
    shelf.source(draft.dataset),
    draft.submission ? submissions.read(draft.submission.id, person) : null,
    submissions.listQueue(),
  ]);
  const isCleared = draft.clearance?.state === "cleared";
  const held = isCleared ? [] : heldBackBy(findGiveaways(draft.text), draft.saidMadeUp).map(placeOf);
  const waiting = queue.filter((row) => row.state === "sent" && row.submissionId !== submission?.id);
  const ahead = waiting.filter((row) => !submission || row.sentAt < submission.sentAt).length;
  return (
    <Page width="narrow">
      <SendPages
        draft={draft}
        held={{ places: held, clearance: draft.clearance }}
        sentence={draft.specified?.sentence ?? ""}
        dataset={draft.dataset}
        source={source}
        name={submission?.credit ?? person.name}
        sent={
          submission && {
            id: submission.id,
            revision: submission.revision,
            again: submission.state === "changes wanted",
            explanation: submission.explanation,
          }
        }
        ahead={ahead}
        page={typeof page === "string" ? page : ""}
      />
    </Page>
  );
}
