// A draft's page: who is writing, what was published, and everything the workspace needs before it opens.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Person } from "#domain/person";
import { readMadeUp, readMadeUpFiles } from "#rules";
import * as claims from "#server/claims";
import * as drafts from "#server/drafts";
import { personOrSignIn } from "#server/session";
import * as settle from "#server/settling";
import * as shelf from "#server/shelf";
import * as spots from "#server/spots";
import * as submissions from "#server/submissions";
import { ruleFolderMegabytes } from "../../_take/folder-size";
import * as welcome from "#server/welcome";
import { ClashNotice } from "../../_ui/clash-notice";
import { spotOf } from "#domain/spot";
import { Page } from "../../_ui/page";
import { Workspace } from "./workspace";

type Params = { params: Promise<{ draft: string }> };

export const metadata: Metadata = { title: "Write a rule" };

/**
 * The workspace of one draft.
 * @example <DraftPage params={Promise.resolve({ draft: "d1" })} /> // => the workspace
 */
export default async function DraftPage({ params }: Params) {
  const { draft: id } = await params;
  const person = await personOrSignIn(`/drafts/${id}`);
  const found = await drafts.read(person, id);
  if (!found.ok) notFound();
  const draft = found.value;
  const [source, madeUp, makers, submission, claimed, megabytes, spot] = await Promise.all([
    shelf.source(draft.dataset),
    readMadeUp(draft.dataset),
    readMadeUpFiles(draft.dataset),
    draft.submission ? submissions.read(draft.submission.id, person) : null,
    claims.mine(person),
    ruleFolderMegabytes(draft.dataset),
    spots.read(person, "draft", id),
  ]);
  const last = spot ?? spotOf("draft", id, "", new Date(draft.savedAt));
  const settling = draft.yours ? await readClash(person, draft.id) : null;
  const { specified } = draft;
  return (
    <Page width="full">
      {settling && settling.clash.kind !== "elsewhere" && (
        <ClashNotice clash={settling.clash} draftId={draft.id} yours />
      )}
      <Workspace
        draft={draft}
        until={claimed.find((claim) => claim.draftId === draft.id)?.until ?? null}
        specified={{
          sentence: specified?.sentence ?? "This rule is not in the published list.",
          tables: specified?.tables ?? [],
          fields: specified?.fields ?? [],
        }}
        source={source}
        madeUp={madeUp}
        makers={makers}
        submission={submission}
        megabytes={megabytes}
        spot={spot}
        welcome={draft.revision > 0 ? await welcome.toDraft(person, last) : null}
      />
    </Page>
  );
}

async function readClash(person: Person, id: string): Promise<settle.Settling | null> {
  const found = await settle.read(person, id);
  return found.ok ? found.value : null;
}
