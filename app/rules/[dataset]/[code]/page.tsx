// A rule's own page: its sentence, the fields it looks at, how it stands, and, once approved, its file, examples and history.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ruleCodeSchema } from "#domain/draft";
import { lookAround } from "#domain/work-folder";
import { env } from "#server/env";
import * as questions from "#server/questions";
import { read } from "#server/rule";
import { person } from "#server/session";
import { Asks } from "../../../_course/asks";
import { BringAlong } from "../../../_course/bring-along";
import { readCourse } from "../../../_course/read-course";
import { ruleFolderMegabytes } from "../../../_take/folder-size";
import { TakeCard } from "../../../_take/take-card";
import { AtCommit } from "../../../_ui/at-commit";
import { Difficulty, StateBadge, stateWords } from "../../../_ui/badge";
import { LinkButton } from "../../../_ui/button";
import { CodeView } from "../../../_ui/code-view";
import { Fields } from "../../../_ui/fields";
import { Notice } from "../../../_ui/notice";
import { Beside, Page, PageHead, Section } from "../../../_ui/page";
import { readDataset } from "../../dataset";
import { ApprovedExamples } from "./approved-examples";
import { History } from "./history";
import { NextStep } from "./next-step";
import { Questions } from "./questions";
import styles from "./rule.module.css";
import { Standing } from "./standing";
import { WhatItDoes } from "./what-it-does";
import { TakeRule } from "./take-rule";

type Asked = { params: Promise<{ dataset: string; code: string }> };

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { code } = await params;
  return { title: ruleCodeSchema.safeParse(code).success ? `Rule ${code}` : "Rule" };
}

/**
 * The page of one rule. A code that is not a code, or that nothing is published under, is not found.
 * @example GET /rules/ssda903/356 // => "An episode must not end before it starts."
 */
export default async function OneRule({ params }: Asked) {
  const asked = await params;
  const code = ruleCodeSchema.safeParse(asked.code);
  if (!code.success) notFound();
  const who = await person();
  const [dataset, rule, { outlines, known }] = await Promise.all([
    readDataset(asked.dataset),
    read(asked.dataset, code.data, who),
    readCourse(who),
  ]);
  if (!rule) notFound();
  const { row, file } = rule;
  return (
    <Page>
      <PageHead
        crumbs={[
          { href: "/rules", name: "Rules" },
          { href: `/rules/${asked.dataset}`, name: dataset.name },
        ]}
        above={
          <>
            <StateBadge state={row.state} />
            <Difficulty of={row.difficulty} />
          </>
        }
        title={`Rule ${row.code}`}
        lead={row.sentence}
        actions={<NextStep dataset={asked.dataset} row={row} />}
      />
      {who && <BringAlong />}
      <Beside
        aside={
          <>
            <Section title="How it stands" boxed>
              <Standing rule={rule} dataset={asked.dataset} />
            </Section>
            <Section title="What it asks of its writer" boxed>
              <Asks
                course={{ outlines, known }}
                rule={{ dataset: asked.dataset, code: row.code, needs: row.needs }}
                shown={rule.shown}
              />
            </Section>
            {file && <WhatItDoes dataset={asked.dataset} code={row.code} />}
          </>
        }
      >
        <Section
          title="What it looks at"
          note="Open one for its meaning."
          actions={
            <LinkButton
              size="small"
              prefetch={false}
              href={`/notebook/new?rows=${asked.dataset}&rule=${encodeURIComponent(row.code)}`}
            >
              Open a notebook beside this rule
            </LinkButton>
          }
        >
          <Fields dataset={dataset} tables={row.tables} names={row.fields} />
          <p className={styles.tables}>
            {row.tables.map((table) => (
              <span key={table}>
                <code>{table}</code>
                {dataset.tables[table] &&
                  dataset.tables[table].title !== table &&
                  ` ${dataset.tables[table].title}`}
              </span>
            ))}
          </p>
        </Section>
        {file ? (
          <>
            <Section
              title="The rule"
              note={file.path}
              actions={
                <LinkButton
                  size="small"
                  prefetch={false}
                  href={`/rules/${asked.dataset}/${encodeURIComponent(row.code)}/notebook`}
                >
                  See it step by step
                </LinkButton>
              }
            >
              <CodeView text={file.text} label={`The file of rule ${row.code}`} />
              <p className={styles.quiet}>
                <a href={addressOf(file)}>See the file on the code host</a>, where every rule that is approved
                is kept.
              </p>
              <AtCommit commit={file.commit} />
            </Section>
            <ApprovedExamples dataset={asked.dataset} file={file} />
            <TakeCard says="This rule as a folder, with made-up rows to try it on.">
              <TakeRule
                dataset={asked.dataset}
                code={row.code}
                sentence={row.sentence}
                rule={{ path: file.path, text: file.text }}
                look={lookAround(dataset, row.tables, row.fields)}
                megabytes={await ruleFolderMegabytes(asked.dataset)}
              />
            </TakeCard>
          </>
        ) : (
          <Notice title="This rule is not in the rule set yet">
            {stateWords[row.state].meaning} When it is approved, its file and its examples stand here.
          </Notice>
        )}
        <Section title="Questions about what it means" id="questions">
          <Questions
            dataset={asked.dataset}
            code={row.code}
            you={who?.id ?? null}
            asked={who ? await questions.ofRule(who, asked.dataset, row.code) : []}
          />
        </Section>
        <Section title="What happened">
          <History happened={rule.history} />
        </Section>
      </Beside>
    </Page>
  );
}

/** Where an approved file stands on the code host: as it was when it was read, when that is known. */
function addressOf(file: { path: string; commit: string | null }): string {
  const { GITHUB_WEB_URL, GITHUB_REPOSITORY } = env();
  const path = file.path.split("/").map(encodeURIComponent).join("/");
  return `${GITHUB_WEB_URL}/${GITHUB_REPOSITORY}/blob/${file.commit ?? "main"}/${path}`;
}
