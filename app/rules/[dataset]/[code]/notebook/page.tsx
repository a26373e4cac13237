// An approved rule as a notebook to read: what it says, what it reads, what it asks, and rows to ask it about, step by step.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ruleCodeSchema } from "#domain/draft";
import { writeNotebook } from "#sandbox/rule-notebook";
import { read } from "#server/rule";
import { person } from "#server/session";
import { source as groundOf } from "#server/shelf";
import { LinkButton } from "../../../../_ui/button";
import { CodeView } from "../../../../_ui/code-view";
import { Fields } from "../../../../_ui/fields";
import { Notice } from "../../../../_ui/notice";
import { Page, PageHead, Section } from "../../../../_ui/page";
import { ClaimButton } from "../../../claim-button";
import { readDataset, runApproved } from "../../../dataset";
import styles from "./notebook.module.css";
import { TablesRead } from "./tables-read";
import { TryRows } from "./try-rows";

type Asked = { params: Promise<{ dataset: string; code: string }> };

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { code } = await params;
  return { title: ruleCodeSchema.safeParse(code).success ? `Rule ${code}, step by step` : "Rule" };
}

/**
 * The notebook of one approved rule. A rule that is not approved has none.
 * @example GET /rules/ssda903/501/notebook // => "Rule 501, step by step"
 */
export default async function RuleNotebookPage({ params }: Asked) {
  const { dataset: id, code: given } = await params;
  const code = ruleCodeSchema.safeParse(given);
  if (!code.success) notFound();
  const [dataset, who] = [await readDataset(id), await person()];
  const rule = await read(id, code.data, who);
  if (!rule?.file) notFound();
  const { row } = rule;
  const file = { path: rule.file.path, text: rule.file.text };
  const [report, source] = await Promise.all([runApproved(id, file), groundOf(id)]);
  const notebook = report.declaration && writeNotebook(dataset, file, report.declaration);
  const address = `/rules/${id}/${row.code}`;
  return (
    <Page width="narrow">
      <PageHead
        crumbs={[
          { href: "/rules", name: "Rules" },
          { href: `/rules/${id}`, name: dataset.name },
          { href: address, name: `Rule ${row.code}` },
        ]}
        title={`Rule ${row.code}, step by step`}
        lead="What an approved rule does, on made-up rows that you can change. It runs in this browser, and the rule itself stays as it is."
      />
      {!report.declaration || !notebook?.ok ? (
        <Notice tone="bad" title="This rule cannot be explained">
          {notebook && !notebook.ok ? notebook.reason : (report.trouble?.message ?? "It could not be run.")}
        </Notice>
      ) : (
        <>
          <Section title="1. What it says">
            <blockquote className={styles.says}>{notebook.value.sentence}</blockquote>
            {notebook.value.guidance && <p>{notebook.value.guidance}</p>}
            {notebook.value.notes && <p className={styles.quiet}>{notebook.value.notes}</p>}
          </Section>
          <Section title="2. What it reads" note="Open a field to see what it means.">
            <TablesRead tables={notebook.value.tables} entity={dataset.entity.name} />
            <Fields dataset={dataset} tables={report.declaration.tables} names={notebook.value.fields} />
          </Section>
          <Section title="3. What it asks of each row">
            <CodeView text={notebook.value.asks} label={`The check of rule ${row.code}`} />
            <p className={styles.quiet}>
              A row is found when the answer is yes, or is a list of rows that it clashes with.
            </p>
          </Section>
          <TryRows
            source={source}
            file={file}
            tables={report.declaration.tables}
            fields={notebook.value.fields}
            samples={notebook.value.samples}
          />
          <Section title="6. Go on from here">
            <div className={styles.ways}>
              <LinkButton
                href={`/notebook/new?rows=${id}&rule=${encodeURIComponent(row.code)}`}
                prefetch={false}
              >
                Open it in a notebook of my own
              </LinkButton>
              <LinkButton href={address}>Back to rule {row.code}</LinkButton>
              {row.state === "approved" && (
                <ClaimButton dataset={id} code={row.code} kind="main" words="Change this rule" />
              )}
            </div>
          </Section>
        </>
      )}
    </Page>
  );
}
