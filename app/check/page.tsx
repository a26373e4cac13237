// Check a return: the approved rules over files that never leave the computer. No account is needed.
import type { Metadata } from "next";
import { connection } from "next/server";
import { listDatasets, readMadeUp, readSpecification } from "#rules";
import { LinkButton } from "../_ui/button";
import { Page, PageHead } from "../_ui/page";
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
  const datasets = await listDatasets();
  const { dataset: asked } = await searchParams;
  const dataset = datasets.find((id) => id === asked) ?? datasets[0];
  if (!dataset) return <PageHead title="There is no dataset yet" />;
  const [madeUp, specification] = await Promise.all([readMadeUp(dataset), readSpecification(dataset)]);
  return (
    <Page>
      <PageHead
        title="Check a return"
        lead="Your files are read and checked inside this browser. Nothing in them is sent anywhere, and nothing is kept when you close the page."
      />
      {datasets.length > 1 && (
        <nav aria-label="Dataset" className={styles.ways}>
          {datasets.map((id) => (
            <LinkButton
              key={id}
              href={`/check?dataset=${id}`}
              kind={id === dataset ? "main" : "second"}
              size="small"
            >
              {id}
            </LinkButton>
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
