// The datasets: which collections have a board of rules.
import type { Metadata } from "next";
import Link from "next/link";
import { listDatasets } from "#rules";
import { read } from "#server/board";
import { mine } from "#server/claims";
import { person } from "#server/session";
import { Empty } from "../_ui/notice";
import { Page, PageHead, Section } from "../_ui/page";
import { Day } from "../_ui/when";
import { readDataset } from "./dataset";
import styles from "./datasets.module.css";

export const metadata: Metadata = { title: "Rules" };

/**
 * One card for each dataset, with how far its rules have come.
 * @example GET /rules // => SSDA903, 12 of 322 approved
 */
export default async function Datasets() {
  const who = await person();
  const [ids, claimed] = await Promise.all([listDatasets(), who ? mine(who) : []]);
  const datasets = await Promise.all(
    ids.map(async (id) => {
      const [dataset, rows] = await Promise.all([readDataset(id), read(id, who)]);
      const approved = rows.filter(({ state }) => state === "approved").length;
      const free = rows.filter(({ state }) => state === "free").length;
      return { id, name: dataset.name, all: rows.length, approved, free };
    }),
  );
  return (
    <Page>
      <PageHead
        title="Rules"
        lead="Each dataset has a board: every check that is published for it, and how each one stands."
      />
      {datasets.length === 0 && (
        <Empty title="There are no datasets yet">A dataset is a folder on the shelf.</Empty>
      )}
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
      <ul className={styles.list}>
        {datasets.map(({ id, name, all, approved, free }) => (
          <li key={id}>
            <h2>
              <Link href={`/rules/${id}`}>{name}</Link>
            </h2>
            <p>
              {approved} of {all} rules approved · {free} free to write
            </p>
            <svg
              className={styles.bar}
              viewBox={`0 0 ${Math.max(1, all)} 4`}
              preserveAspectRatio="none"
              aria-hidden
            >
              <rect width={all} height="4" className={styles.rest} />
              <rect width={approved} height="4" className={styles.done} />
            </svg>
          </li>
        ))}
      </ul>
    </Page>
  );
}
