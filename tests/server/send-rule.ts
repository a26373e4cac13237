// A rule from the board to the reviewers, in one step, for tests of what comes after.
import type { Person } from "#domain/person";
import * as claims from "#server/claims";
import * as drafts from "#server/drafts";
import * as submissions from "#server/submissions";

/**
 * Claims a rule, writes this text, sends it and carries it all the way; with a draft, it is sent again.
 * @example await sendRule(sam, "356", text) // => { id: "c9", draftId: "c1" }
 */
export async function sendRule(
  person: Person,
  code: string,
  text: string,
  draft?: string,
): Promise<{ id: string; draftId: string }> {
  const draftId = draft ?? orThrow(await claims.claim(person, "ssda903", code)).draftId;
  const { revision: basedOn } = orThrow(await drafts.read(person, draftId));
  const { revision } = orThrow(await drafts.save(person, draftId, { text, basedOn }));
  const sending = { revision, explanation: "It says so.", credit: person.name };
  const { submissionId: id } = orThrow(await submissions.send(person, draftId, sending));
  const worked = await submissions.work(id);
  if (worked.outcome !== "open") throw new Error(`It was not opened: ${JSON.stringify(worked)}`);
  return { id, draftId };
}

function orThrow<Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}
