// The notebooks of whoever sits here: a new one over made-up rows or a file of their own, and those that were kept.
import type { Metadata } from "next";
import { ownRows } from "#domain/notebook";
import { connection } from "next/server";
import { listDatasets } from "#rules";
import * as notebooks from "#server/notebooks";
import { person } from "#server/session";
import { LinkButton } from "../_ui/button";
import { Page, PageHead, Section } from "../_ui/page";
import { readDataset } from "../rules/dataset";
import { KeptNotebooks } from "./kept-notebooks";
import styles from "./notebook.module.css";

export const metadata: Metadata = { title: "Notebooks" };

/**
 * The shelf of notebooks. No account is needed: they are kept on this computer, and in the account of whoever has one.
 * @example <NotebooksPage /> // => three ways to begin, and a list
 */
export default async function NotebooksPage() {
  await connection();
  const who = await person();
  const account = who ? await notebooks.all(who) : null;
  const datasets = await Promise.all(
    (await listDatasets()).map(async (id) => ({ id, name: (await readDataset(id)).name })),
  );
  return (
    <Page>
      <PageHead
        crumbs={[{ href: "/lessons", name: "Learn" }]}
        title="Notebooks"
        lead="Try something out, on made-up rows or on a file of your own. Everything runs in this browser, and your rows stay in it."
      />
      <Section title="Begin a new one">
        <ul className={styles.ways}>
          {datasets.map(({ id, name }) => (
            <li key={id}>
              <LinkButton prefetch={false} href={`/notebook/new?rows=${id}`}>
                Made-up rows: {name}
              </LinkButton>
            </li>
          ))}
          <li>
            <LinkButton prefetch={false} href={`/notebook/new?rows=${ownRows}`}>
              A file of my own
            </LinkButton>
          </li>
        </ul>
      </Section>
      <KeptNotebooks datasets={datasets} account={account} />
    </Page>
  );
}
