// What has to be said before anything else: that it is on its way, held up, or back with its author.
import { sayElsewhere, whatNow } from "#domain/elsewhere";
import type { Submission } from "#domain/submission";
import { type PlaceInLine, sayPlace } from "#domain/line";
import { LinkButton } from "../../_ui/button";
import { HeldUp } from "../../_ui/held-up";
import { ClashNotice, RetiredNotice } from "../../_ui/clash-notice";
import { Notice } from "../../_ui/notice";
import { KeepLooking } from "./keep-looking";

type Props = { sent: Submission; yours: boolean; place: PlaceInLine | null; mends: boolean };

/**
 * A notice, or nothing when all is as it should be. The page looks again by itself while it is on its way.
 * @example <Where sent={submission} yours place={null} mends={false} /> // => "A reviewer asked for changes"
 */
export function Where({ sent, yours, place, mends }: Props) {
  if (place?.heldUp) {
    return (
      <Notice tone="wait" title="It is held up on its way to the reviewers">
        <HeldUp heldUp={place.heldUp} mends={mends} />
        <KeepLooking seconds={10} />
      </Notice>
    );
  }
  if (sent.stuck) {
    return (
      <Notice tone="wait" title="It is held up on its way to the reviewers">
        {sent.stuck} Nothing is lost, and it is tried again by itself.
        <KeepLooking seconds={10} />
      </Notice>
    );
  }
  if (sent.step !== "open") {
    return (
      <Notice title="It is on its way to the reviewers" announce="soon">
        {place ? sayPlace(place) : "This takes a few seconds."}
        <KeepLooking seconds={place?.ahead ? 5 : 2} />
      </Notice>
    );
  }
  if (sent.clash && sent.clash.kind !== "elsewhere") {
    return <ClashNotice clash={sent.clash} draftId={sent.draftId} yours={yours} />;
  }
  if (sent.isRetired) return <RetiredNotice code={sent.code} />;
  const last = sent.elsewhere.at(-1);
  if (sent.theirs) {
    return (
      <Notice
        tone="wait"
        title={`${sent.theirs.who} changed it on GitHub`}
        actions={
          yours && (
            <LinkButton href={`/drafts/${sent.draftId}${sent.clash ? "/settle" : ""}`}>
              Look at both texts
            </LinkButton>
          )
        }
      >
        {yours
          ? "Yours is safe in your draft. Take theirs or go on with yours, and send it again."
          : "What stands there is not what was sent, so it cannot be decided on. Its author has been told."}
      </Notice>
    );
  }
  if (yours && sent.state === "closed" && last) {
    return (
      <Notice
        tone="wait"
        title={sayElsewhere(last)}
        actions={<LinkButton href={`/drafts/${sent.draftId}`}>Go to your draft</LinkButton>}
      >
        {whatNow(last.what)}
      </Notice>
    );
  }
  if (yours && sent.state === "changes wanted") {
    return (
      <Notice tone="wait" title="A reviewer asked for changes">
        Read what they wrote, change the rule, and send it again. Nothing is lost.
      </Notice>
    );
  }
  return null;
}
