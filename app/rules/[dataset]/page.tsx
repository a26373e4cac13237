// The board of a dataset: every rule that is published for it, and how each stands.
import type { Metadata } from "next";
import { read } from "#server/board";
import { person } from "#server/session";
import { approved } from "#server/shelf";
import { AtCommit } from "../../_ui/at-commit";
import { LinkButton } from "../../_ui/button";
import { Page, PageHead } from "../../_ui/page";
import { BringAlong } from "../../_course/bring-along";
import { readCourse } from "../../_course/read-course";
import { Board } from "../board";
import { readDataset } from "../dataset";
import { readView } from "../view";

type Asked = { params: Promise<{ dataset: string }>; searchParams: Promise<Record<string, unknown>> };

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  return { title: `Rules of ${(await readDataset((await params).dataset)).name}` };
}

/**
 * The board. The address carries the view.
 * @example GET /rules/ssda903?state=free&sort=easiest // => the free rules, easiest first
 */
export default async function BoardPage({ params, searchParams }: Asked) {
  const { dataset: id } = await params;
  const who = await person();
  const [dataset, rows, { commit }, course, asked] = await Promise.all([
    readDataset(id),
    read(id, who),
    approved(id),
    readCourse(who),
    searchParams,
  ]);
  const count = rows.filter(({ state }) => state === "approved").length;
  const view = readView(asked);
  return (
    <Page width="wide">
      <PageHead
        crumbs={[{ href: "/rules", name: "Rules" }]}
        title={dataset.name}
        lead={`${count} of ${rows.length} published rules are approved. Choose one that is free, and write it.`}
        actions={
          <>
            {count > 0 && <LinkButton href={`/rules/${id}/ideas`}>Approved rules by idea</LinkButton>}
            {who && <LinkButton href={`/progress/${id}`}>See progress</LinkButton>}
          </>
        }
      />
      {who && <BringAlong />}
      <Board dataset={id} lines={rows} start={view} course={course} signedIn={who !== null} />
      <AtCommit commit={commit} />
    </Page>
  );
}
