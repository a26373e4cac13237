// Whose move it is: the decision box for who may decide, a sentence for everyone else, and how it ended.
import { ballOf, type Submission } from "#domain/submission";
import { LinkButton } from "../../_ui/button";
import { Day } from "../../_ui/when";
import { Decide } from "./decide";
import styles from "./submission.module.css";

/**
 * The decision, as this person may see it.
 * @example <Decision sent={submission} yours={false} /> // => three choices, or why there are none
 */
export function Decision({ sent, yours }: { sent: Submission; yours: boolean }) {
  if (sent.state === "approved" && sent.approval) {
    return (
      <>
        <p>
          It is in the rule set. Written by {sent.approval.author}
          {sent.approval.reader ? <>, read by {sent.approval.reader}</> : " and read by nobody else"},{" "}
          <Day at={sent.approval.at} />.
        </p>
        <LinkButton href={`/rules/${sent.dataset}/${sent.code}`}>See rule {sent.code}</LinkButton>
      </>
    );
  }
  if (sent.state === "approved" || sent.state === "closed") {
    return <p>{sent.state === "closed" ? "It was ended without being added." : "It is in the rule set."}</p>;
  }
  if (yours) {
    return (
      <p className={styles.quiet}>
        {ballOf(sent.state) === "author"
          ? "It is your move: change the rule and send it again."
          : "A reviewer has the next move. You can go on changing it, and send it again."}
      </p>
    );
  }
  if (!sent.may.decide.ok) return <p className={styles.quiet}>{sent.may.decide.reason}</p>;
  return (
    <Decide
      submission={sent.id}
      revision={sent.revision}
      author={sent.author.name}
      state={sent.state}
      mayAdd={sent.state !== "ready" || sent.may.merge.ok}
    />
  );
}
