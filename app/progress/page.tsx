// The way into progress: straight to the dataset when there is one, else a choice.
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { listDatasets } from "#rules";
import { personOrSignIn } from "#server/session";
import { Page, PageHead } from "../_ui/page";

export const metadata: Metadata = { title: "Progress" };

/**
 * Which dataset's progress to see.
 * @example GET /progress // => goes to /progress/ssda903
 */
export default async function ProgressOf() {
  await personOrSignIn("/progress");
  const ids = await listDatasets();
  const [only] = ids;
  if (ids.length === 1 && only) redirect(`/progress/${only}`);
  return (
    <Page>
      <PageHead title="Progress" lead="Choose a dataset." />
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <Link href={`/progress/${id}`}>{id}</Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
