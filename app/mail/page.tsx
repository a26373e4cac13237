// The letters of a practice yard, which no mail server ever sees. Elsewhere there is no such page.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { isKeptHere, recent } from "#server/mail";
import { Page, PageHead } from "../_ui/page";
import { Ago } from "../_ui/when";
import styles from "./mail.module.css";

export const metadata: Metadata = { title: "Mail of the practice yard" };

/**
 * The page /mail.
 * @example GET /mail // => "123456 is your code for Ruleyard", or 404 where mail goes out for real
 */
export default async function Mail() {
  await connection();
  if (!isKeptHere()) notFound();
  const letters = await recent();
  return (
    <Page width="narrow">
      <PageHead title="Mail" lead="What this practice yard would have sent, newest first." />
      {letters.length === 0 && <p>Nothing was sent yet.</p>}
      <ol className={styles.letters}>
        {letters.map(({ id, to, subject, text, at }) => (
          <li key={id}>
            <h2>{subject}</h2>
            <p className={styles.to}>
              To {to}, <Ago at={at.toISOString()} />
            </p>
            <p className={styles.text}>{text}</p>
          </li>
        ))}
      </ol>
    </Page>
  );
}
