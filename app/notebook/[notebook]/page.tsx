// One notebook: over a dataset's made-up rows, beside a rule, or over a file of somebody's own. What is in it, only the browser knows.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { firstText, ruleCodeSchema } from "#domain/draft";
import { ownRows } from "#domain/notebook";
import type { Person } from "#domain/person";
import { listDatasets, readDatasetSource, readMadeUp } from "#rules";
import * as drafts from "#server/drafts";
import { read as readRule } from "#server/rule";
import { person } from "#server/session";
import { Page } from "../../_ui/page";
import { MadeUpNotebook } from "../made-up-notebook";
import { OwnNotebook } from "../own-notebook";
import type { Start } from "../use-kept";

type Props = {
  params: Promise<{ notebook: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Notebook" };

/**
 * The page of a notebook. `?rows=` is a dataset or `file`; `?rule=` or `?draft=` puts a rule into its first cell.
 * @example GET /notebook/new?rows=ssda903&rule=148 // => a notebook beside rule 148
 */
export default async function NotebookPage({ params, searchParams }: Props) {
  const [{ notebook: id }, asked] = await Promise.all([params, searchParams]);
  const { rows, rule, draft } = asked;
  if (!/^[a-z0-9-]{1,60}$/.test(id)) notFound();
  if (rows === ownRows)
    return (
      <Page>
        <OwnNotebook id={id} />
      </Page>
    );
  if (typeof rows !== "string" || !(await listDatasets()).includes(rows)) notFound();
  const who = await person();
  const [source, madeUp, beside] = await Promise.all([
    readDatasetSource(rows),
    readMadeUp(rows),
    startBeside(rows, rule, draft, who),
  ]);
  return (
    <Page>
      <MadeUpNotebook
        id={id}
        dataset={rows}
        source={source}
        madeUp={madeUp}
        beside={beside}
        hasAccount={who !== null}
      />
    </Page>
  );
}

/** What a notebook beside a rule begins with: the rule itself, which says what it finds, and a few of the rows. */
async function startBeside(
  dataset: string,
  rule: unknown,
  draft: unknown,
  who: Person | null,
): Promise<Start | null> {
  if (typeof draft === "string" && who) {
    const found = await drafts.read(who, draft);
    if (!found.ok || found.value.dataset !== dataset) notFound();
    const { code, text, specified } = found.value;
    return start(dataset, code, text, specified?.tables[0], `/drafts/${draft}`);
  }
  const code = ruleCodeSchema.safeParse(rule);
  if (!code.success) return null;
  const found = await readRule(dataset, code.data, who);
  if (!found) notFound();
  const { row, file } = found;
  return start(
    dataset,
    row.code,
    file?.text ?? firstText(row),
    row.tables[0],
    `/rules/${dataset}/${row.code}`,
  );
}

function start(dataset: string, code: string, text: string, table: string | undefined, href: string): Start {
  return {
    id: `rule-${dataset}-${code.toLowerCase()}`,
    name: `Beside rule ${code}`,
    href,
    cells: [
      { id: "rule", source: text.trim() },
      { id: "rows", source: table ? `${table}.slice(0, 20)` : "" },
    ],
  };
}
