// The datasets: which collections have a board of rules.
import type { Metadata } from "next";
import Link from "next/link";
import { mine } from "#server/claims";
import { person } from "#server/session";
import { Page, PageHead, Section } from "../_ui/page";
import { Day } from "../_ui/when";
import { DatasetCards } from "./dataset-cards";
import styles from "./datasets.module.css";

export const metadata: Metadata = { title: "Rules" };

/**
 * One card for each dataset, with how far its rules have come.
 * @example GET /rules // => SSDA903, 12 of 322 approved
 */
export default async function Datasets() {
  const who = await person();
  const claimed = who ? await mine(who) : [];
  return (
    <Page>
      <PageHead
        title="Rules"
        lead="Each dataset has a board: every check that is published for it, and how each one stands."
      />
      {claimed.length > 0 && (
        <Section title="Yours to carry on with">
          <ul className={styles.mine}>
            {claimed.map((one) => (
              <li key={`${one.dataset} ${one.code}`}>
                <Link href={`/drafts/${one.draftId}`}>Rule {one.code}</Link>
                <span>{one.sentence}</span>
                <span className={styles.until}>
                  yours until <Day at={one.until} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <DatasetCards room="/rules" who={who} />
    </Page>
  );
}
