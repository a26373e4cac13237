// What has to be said before anything else: that it is on its way, held up, or back with its author.
import type { Submission } from "#domain/submission";
import { Notice } from "../../_ui/notice";
import { KeepLooking } from "./keep-looking";

/**
 * A notice, or nothing when all is as it should be. The page looks again by itself while it is on its way.
 * @example <Where sent={submission} yours /> // => "A reviewer asked for changes"
 */
export function Where({ sent, yours }: { sent: Submission; yours: boolean }) {
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
        This takes a few seconds.
        <KeepLooking seconds={2} />
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
