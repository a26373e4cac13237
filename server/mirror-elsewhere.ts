// What happened to a submission on the code host besides speaking: recorded once, with who and when, and never undone.
import type { ElsewhereKind } from "#domain/elsewhere";
import type { Transaction } from "./db";
import { env } from "./env";
import * as events from "./events";
import type { RemoteHappening } from "./github/history";
import type { PullRequest } from "./github/pull-request";
import type { Reading } from "./mirror";
import { about, type Row } from "./mirror-talk";

/** GitHub's words for what we tell. A rename of the title and a label change nothing here. */
const kinds: Record<string, ElsewhereKind | undefined> = {
  closed: "closed",
  reopened: "opened again",
  merged: "merged",
  base_ref_changed: "retargeted",
  head_ref_force_pushed: "rewritten",
  head_ref_deleted: "branch removed",
  review_dismissed: "review taken back",
  convert_to_draft: "marked unfinished",
  converted_to_draft: "marked unfinished",
  ready_for_review: "marked finished",
};

/**
 * Records what others did since the last reading.
 * @example await mirrorHappenings(tx, row, reading) // => undefined
 */
export async function mirrorHappenings(tx: Transaction, row: Row, reading: Reading): Promise<void> {
  const { pull, history, theirs, people } = reading;
  const nameOf = (login: string | null) => (login === null ? null : (people.get(login)?.name ?? login));
  const found: events.Happened[] = [];
  const tell = (what: ElsewhereKind, who: string | null, at: string, once: string, more: string | null) =>
    found.push({
      ...about(row),
      did: "happened elsewhere",
      detail: { what, who, more },
      at: new Date(at),
      once,
    });

  for (const one of history) {
    const what = kindOf(one, reading);
    if (what === null || isOurs(one, row, reading)) continue;
    tell(what, nameOf(one.login), one.at, `elsewhere:${row.id}:${one.id}`, moreOf(what, one, reading));
  }
  // What stands on top of ours is an addition; anything else was told as rewritten.
  if (theirs?.onTop) {
    tell(
      "added to",
      nameOf(theirs.login) ?? theirs.name,
      theirs.at,
      `elsewhere:${row.id}:${pull.headSha}`,
      null,
    );
  }
  await events.record(tx, ...found);
}

function kindOf(one: RemoteHappening, { pull, history }: Reading): ElsewhereKind | null {
  const what = kinds[one.event] ?? null;
  if (what === "closed") {
    const gone = history.some((other) => other.event === "head_ref_deleted" && isOneAct(other, one));
    const merged = history.some(({ event }) => event === "merged");
    return gone || merged ? null : what;
  }
  if (what === "branch removed") {
    return history.some((other) => other.event === "closed" && isOneAct(one, other)) ? what : null;
  }
  if (what === "review taken back" && one.review?.byNewText) return null;
  if (what === "merged" && pull.base !== "main") return "merged into another";
  return what;
}

/** Taking a branch away closes what stands on it, in the same moment and by the same hand. */
function isOneAct(one: RemoteHappening, other: RemoteHappening): boolean {
  return one.login === other.login && Math.abs(Date.parse(one.at) - Date.parse(other.at)) <= 2_000;
}

/** Done by our App, or through it by somebody who was here. */
function isOurs(one: RemoteHappening, row: Row, { pull, people }: Reading): boolean {
  if (one.login !== null && one.login === pull.byLogin && one.login.endsWith("[bot]")) return true;
  if (one.app !== null && String(one.app) === env().GITHUB_APP_ID) return true;
  const person = one.login === null ? undefined : people.get(one.login);
  return one.event === "merged" && person !== undefined && person.id === row.addingById;
}

function moreOf(what: ElsewhereKind, one: RemoteHappening, { pull, talk, people }: Reading): string | null {
  if (what === "retargeted" || what === "merged into another") return pull.base;
  if (what !== "review taken back") return null;
  const login = talk.reviews.find(({ id }) => id === one.review?.id)?.login;
  return login === undefined ? null : (people.get(login)?.name ?? login);
}

/**
 * When its branch was taken away while it was open, which closed it; null when it was not, or is there again.
 * @example branchGoneAt(pull, history) // => null
 */
export function branchGoneAt(pull: PullRequest, history: RemoteHappening[]): Date | null {
  if (pull.open || pull.merged !== null) return null;
  const last = history.findLast(({ event }) => event === "head_ref_deleted" || event === "head_ref_restored");
  if (last?.event !== "head_ref_deleted") return null;
  const closed = history.findLast(({ event }) => event === "closed");
  return closed !== undefined && isOneAct(last, closed) ? new Date(last.at) : null;
}
