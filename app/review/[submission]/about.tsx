// The facts of a submission, and the way to where it stands on the code host.
import { IconExternalLink } from "@tabler/icons-react";
import Link from "next/link";
import type { Submission } from "#domain/submission";
import { Facts } from "../../_ui/data-table";
import { Ago } from "../../_ui/when";
import styles from "./submission.module.css";

/**
 * Who, when, how often, and a link.
 * @example <About sent={submission} /> // => Written by Sam Okafor
 */
export function About({ sent }: { sent: Submission }) {
  return (
    <>
      <Facts
        of={[
          [
            "Rule",
            <Link
              key="rule"
              href={`/rules/${sent.dataset}/${sent.code}`}
            >{`${sent.code} on the board`}</Link>,
          ],
          ["Written by", sent.author.name],
          ["Credited to", sent.creditedTo],
          ["Sent", <Ago key="sent" at={sent.rounds.at(-1)?.sentAt ?? sent.sentAt} />],
          ["Rounds", String(sent.rounds.length)],
        ]}
      />
      {sent.url && (
        <p>
          <a href={sent.url} className={styles.outside}>
            <IconExternalLink size={16} aria-hidden /> See it on the code host (number {sent.number})
          </a>
        </p>
      )}
    </>
  );
}
