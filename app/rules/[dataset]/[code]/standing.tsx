// How a rule stands: its state, whose move it is, who wrote it and who read it.
import Link from "next/link";
import { sayBack } from "#domain/away";
import { env } from "#server/env";
import type { RulePage } from "#server/rule";
import { difficultyWords, stateWords } from "../../../_ui/badge";
import { Facts } from "../../../_ui/data-table";
import { Day } from "../../../_ui/when";
import styles from "./rule.module.css";

/** A name that leads to its account on the code host. */
function Account({ name, login }: { name: string; login: string }) {
  return (
    <a href={`${env().GITHUB_WEB_URL}/${encodeURIComponent(login)}`} rel="noopener noreferrer nofollow">
      {name}
    </a>
  );
}

/**
 * The facts beside a rule.
 * @example <Standing rule={rule} dataset="ssda903" /> // => State: Approved, Written by: Sam Okafor
 */
export function Standing({ rule, dataset }: { rule: RulePage; dataset: string }) {
  const { row } = rule;
  const turn = { author: "Its author", reviewer: "A reviewer", nobody: "Nobody" }[row.ball];
  const facts: Parameters<typeof Facts>[0]["of"] = [
    ["State", stateWords[row.state].label],
    ["Looks at", difficultyWords[row.difficulty]?.meaning ?? row.difficulty],
  ];
  if (row.state !== "approved" && row.state !== "free") facts.push(["Next move", turn]);
  if (row.claim && row.state === "claimed") {
    facts.push(["Claimed by", row.claim.yours ? "You" : row.claim.by]);
    if (row.claim.back) facts.push(["Away", sayBack(row.claim.back)]);
    facts.push(["Until", <Day key="until" at={row.claim.until} />]);
  }
  if (row.approval) {
    const { author, login } = row.approval;
    facts.push(["Written by", login === null ? author : <Account key="by" name={author} login={login} />]);
    facts.push(["Read by", row.approval.reader ?? "–"]);
    facts.push(["Approved", <Day key="approved" at={row.approval.at} />]);
  }
  return (
    <>
      <Facts of={facts} />
      {row.state === "claimed" && (
        <p className={styles.quiet}>Any saving renews a claim. The work stays when a claim ends.</p>
      )}
      {rule.submissions.length > 0 && (
        <ul className={styles.sent}>
          {rule.submissions.map((one) => (
            <li key={one.id}>
              <Link href={`/review/${one.id}`}>Sent by {one.author}</Link> <Day at={one.sentAt} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>
        <Link href={`/rules/${dataset}?table=${encodeURIComponent(row.tables[0] ?? "")}`}>
          More rules about {row.tables[0]}
        </Link>
      </p>
    </>
  );
}
