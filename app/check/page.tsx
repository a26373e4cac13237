// Check a return: the approved rules over files that never leave the computer. No account is needed.
import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { listDatasets, readMadeUp, readRuleFiles, readSpecification } from "#rules";
import { Page, PageHead } from "../_ui/page";
import { readDataset } from "../rules/dataset";
import { CheckReturn } from "./check-return";
import styles from "./check.module.css";

export const metadata: Metadata = { title: "Check a return" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/**
 * The page on which a return is checked; `?dataset=` says of which dataset, when there are several.
 * @example <CheckPage searchParams={Promise.resolve({})} /> // => three places for files, and a button
 */
export default async function CheckPage({ searchParams }: Props) {
  await connection();
  const datasets = await listChoices();
  const { dataset: asked } = await searchParams;
  const dataset = (datasets.find(({ id }) => id === asked) ?? datasets[0])?.id;
  if (!dataset) return <PageHead title="There is no dataset yet" />;
  const [madeUp, specification] = await Promise.all([readMadeUp(dataset), readSpecification(dataset)]);
  return (
    <Page>
      <PageHead
        title="Check a return"
        lead="Your files are read and checked inside this browser. Nothing in them is sent anywhere, and nothing is kept when you close the page."
      />
      {datasets.length > 1 && (
        <nav aria-label="Dataset" className={styles.datasets}>
          {datasets.map(({ id, name }) => (
            <Link
              key={id}
              href={`/check?dataset=${id}`}
              aria-current={id === dataset ? "page" : undefined}
              prefetch={false}
            >
              {name}
            </Link>
          ))}
        </nav>
      )}
      <CheckReturn
        key={dataset}
        dataset={dataset}
        madeUp={madeUp}
        sentences={Object.fromEntries(specification.map(({ code, sentence }) => [code, sentence]))}
      />
    </Page>
  );
}

/** The datasets by name, the one with the most rules first: it is shown to whoever asked for none. */
async function listChoices(): Promise<{ id: string; name: string }[]> {
  const found = await Promise.all(
    (await listDatasets()).map(async (id) => {
      const [{ name }, { length }] = await Promise.all([readDataset(id), readRuleFiles(id)]);
      return { id, name, length };
    }),
  );
  return found.sort((one, other) => other.length - one.length);
}
