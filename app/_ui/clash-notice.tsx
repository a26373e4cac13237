// The notice that the same rule was changed twice, and the way to the page on which that is settled.
import { type Clash, sayClash } from "#domain/clash";
import { LinkButton } from "./button";
import { Notice } from "./notice";

/**
 * For its writer with a button; for everyone else in a sentence.
 * @example <ClashNotice clash={clash} draftId="d1" yours /> // => "Settle the two texts"
 */
export function ClashNotice({ clash, draftId, yours }: { clash: Clash; draftId: string; yours: boolean }) {
  return (
    <Notice
      tone="wait"
      title={sayClash(clash)}
      actions={
        yours && (
          <LinkButton kind="main" href={`/drafts/${draftId}/settle`}>
            Settle the two texts
          </LinkButton>
        )
      }
    >
      {yours
        ? "Yours is safe. One page shows what the two do differently, and you say what the rule holds from now on."
        : "Its author settles the two texts first; then it can be added."}
    </Notice>
  );
}

/**
 * The notice that a rule was taken out of the approved rules while somebody was changing it.
 * @example <RetiredNotice code="356" /> // => "Rule 356 was taken out of the approved rules meanwhile"
 */
export function RetiredNotice({ code }: { code: string }) {
  return (
    <Notice tone="wait" title={`Rule ${code} was taken out of the approved rules meanwhile`}>
      Adding this text puts it back. Ask a reviewer whether that is wanted.
    </Notice>
  );
}
