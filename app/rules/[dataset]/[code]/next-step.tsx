// What this person can do with a rule now: write it, carry on, read what was sent, or give it back.
import { IconArrowRight, IconEye } from "@tabler/icons-react";
import type { RulePage } from "#server/rule";
import { LinkButton } from "../../../_ui/button";
import { ClaimButton, ReleaseButton } from "../../claim-button";

/**
 * The buttons at the head of a rule's page.
 * @example <NextStep dataset="ssda903" row={row} /> // => "Write this rule"
 */
export function NextStep({ dataset, row }: { dataset: string; row: RulePage["row"] }) {
  if (row.state === "free" && row.draftId === null)
    return <ClaimButton dataset={dataset} code={row.code} kind="main" />;
  const yours = row.draftId !== null && row.state !== "approved";
  return (
    <>
      {yours && row.state === "claimed" && row.claim?.yours && (
        <ReleaseButton dataset={dataset} code={row.code} />
      )}
      {yours && row.state === "free" && <ClaimButton dataset={dataset} code={row.code} kind="main" />}
      {row.submissionId && row.state !== "approved" && (
        <LinkButton href={`/review/${row.submissionId}`} icon={<IconEye size={18} aria-hidden />}>
          {row.state === "sent" && yours ? "With a reviewer" : "See what was sent"}
        </LinkButton>
      )}
      {yours && row.state !== "free" && (
        <LinkButton
          href={`/drafts/${row.draftId}`}
          kind={row.ball === "reviewer" ? "second" : "main"}
          icon={<IconArrowRight size={18} aria-hidden />}
        >
          {row.state === "changes wanted" ? "Change the rule" : "Carry on writing"}
        </LinkButton>
      )}
    </>
  );
}
