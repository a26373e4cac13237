"use client";
// The rows of the board: a table where there is room, cards where there is not.
import Link from "next/link";
import { sayBack } from "#domain/away";
import { type Outline, wayTo } from "#domain/course";
import { Way } from "../_course/way";
import { Difficulty, StateBadge } from "../_ui/badge";
import { LinkButton } from "../_ui/button";
import { Day } from "../_ui/when";
import styles from "./board.module.css";
import { ClaimButton } from "./claim-button";
import type { BoardLine } from "./view";

/**
 * One row for each rule: code, sentence, what it looks at, how it stands, what you can do. `passed` is null where it is
 * not known yet.
 * @example <BoardTable dataset="ssda903" rows={rows} signedIn course={course} passed={[]} /> // => a table
 */
export function BoardTable(props: {
  dataset: string;
  rows: BoardLine[];
  signedIn: boolean;
  course: Outline[];
  passed: string[] | null;
}) {
  const { dataset, course, passed } = props;
  return (
    <div className={styles.frame}>
      <table className={styles.board}>
        <caption className="unseen">Rules, with how each stands</caption>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">What must hold</th>
            <th scope="col">Looks at</th>
            <th scope="col">State</th>
            <th scope="col">
              <span className="unseen">What you can do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.code}>
              <th scope="row" className={styles.code}>
                <Link href={`/rules/${props.dataset}/${row.code}`}>{row.code}</Link>
              </th>
              <td className={styles.sentence}>
                {row.sentence}
                <span className={styles.where}>
                  {row.tables.join(", ")}
                  {row.fields.length > 0 && <> · {row.fields.join(", ")}</>}
                </span>
                {row.state === "free" && passed && (
                  <Way
                    way={wayTo(course, passed, { dataset, code: row.code, needs: row.needs })}
                    course={course}
                    begun={passed.length > 0}
                  />
                )}
              </td>
              <td>
                <Difficulty of={row.difficulty} />
              </td>
              <td>
                <StateBadge state={row.state} />
                <Who row={row} />
              </td>
              <td className={styles.do}>
                <Next dataset={props.dataset} row={row} signedIn={props.signedIn} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Who({ row }: { row: BoardLine }) {
  if (row.approval) {
    return (
      <span className={styles.who}>
        by {row.approval.author}
        {row.approval.reader && <>, read by {row.approval.reader}</>}
      </span>
    );
  }
  if (row.state === "claimed" && row.claim) {
    return (
      <span className={styles.who}>
        by {row.claim.yours ? "you" : row.claim.by},{" "}
        {row.claim.back ? (
          sayBack(row.claim.back)
        ) : (
          <>
            until <Day at={row.claim.until} />
          </>
        )}
      </span>
    );
  }
  if (row.claim && row.state !== "free") {
    return <span className={styles.who}>by {row.claim.yours ? "you" : row.claim.by}</span>;
  }
  return null;
}

function Next({ dataset, row, signedIn }: { dataset: string; row: BoardLine; signedIn: boolean }) {
  if (row.draftId && row.state !== "approved") {
    return (
      <LinkButton
        href={`/drafts/${row.draftId}`}
        size="small"
        kind={row.ball === "author" ? "main" : "second"}
      >
        {row.state === "changes wanted" ? "Change it" : "Carry on"}
        <span className="unseen"> with rule {row.code}</span>
      </LinkButton>
    );
  }
  if (row.submissionId && row.state !== "approved" && row.state !== "free" && signedIn) {
    return (
      <LinkButton href={`/review/${row.submissionId}`} size="small">
        Read<span className="unseen"> what was sent for rule {row.code}</span>
      </LinkButton>
    );
  }
  return row.state === "free" ? <ClaimButton dataset={dataset} code={row.code} /> : null;
}
