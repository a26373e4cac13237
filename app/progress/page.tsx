// The way into progress: straight to the dataset when there is one, else a choice.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { listDatasets } from "#rules";
import { personOrSignIn } from "#server/session";
import { Page, PageHead } from "../_ui/page";
import { DatasetCards } from "../rules/dataset-cards";

export const metadata: Metadata = { title: "Progress" };

/**
 * Which dataset's progress to see.
 * @example GET /progress // => a card for each dataset
 */
export default async function ProgressOf() {
  const who = await personOrSignIn("/progress");
  const ids = await listDatasets();
  const [only] = ids;
  if (ids.length === 1 && only) redirect(`/progress/${only}`);
  return (
    <Page>
      <PageHead title="Progress" lead="Choose a dataset." />
      <DatasetCards room="/progress" who={who} />
    </Page>
  );
}
