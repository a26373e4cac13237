// A rule's own page: its sentence, the fields it looks at, how it stands, and, once approved, its file, examples and history.
import { IconArrowRight, IconEye } from "@tabler/icons-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ruleCodeSchema } from "#domain/draft";
import { read, type RulePage } from "#server/rule";
import { person } from "#server/session";
import { Difficulty, difficultyWords, StateBadge, stateWords } from "../../../_ui/badge";
import { LinkButton } from "../../../_ui/button";
import { CodeView } from "../../../_ui/code-view";
import { Facts } from "../../../_ui/data-table";
import { Fields } from "../../../_ui/fields";
import { Notice } from "../../../_ui/notice";
import { Beside, Page, PageHead, Section } from "../../../_ui/page";
import { Ago, Day } from "../../../_ui/when";
import { ClaimButton, ReleaseButton } from "../../claim-button";
import { readDataset } from "../../dataset";
import { ApprovedExamples } from "./approved-examples";
import styles from "./rule.module.css";

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
  const dataset = await readDataset(asked.dataset);
  const rule = await read(asked.dataset, code.data, who);
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
        actions={<Next dataset={asked.dataset} row={row} />}
      />
      <Beside
        aside={
          <Section title="How it stands" boxed>
            <Standing rule={rule} dataset={asked.dataset} />
          </Section>
        }
      >
        <Section title="What it looks at" note={`Open a field to see what it means.`}>
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
            <Section title="The rule" note={file.path}>
              <CodeView text={file.text} label={`The file of rule ${row.code}`} />
            </Section>
            <ApprovedExamples dataset={asked.dataset} file={file} />
          </>
        ) : (
          <Notice title="This rule is not in the rule set yet">
            {stateWords[row.state].meaning} When it is approved, its file and its examples stand here.
          </Notice>
        )}
        <Section title="What happened">
          {rule.history.length === 0 ? (
            <p className={styles.quiet}>Nothing yet.</p>
          ) : (
            <ol className={styles.history}>
              {rule.history.map(({ at, words, event }) => (
                <li key={event.id}>
                  <span>{words}</span>
                  <Ago at={at} />
                </li>
              ))}
            </ol>
          )}
        </Section>
      </Beside>
    </Page>
  );
}

function Next({ dataset, row }: { dataset: string; row: RulePage["row"] }) {
  if (row.state === "free" && row.draftId === null)
    return <ClaimButton dataset={dataset} code={row.code} kind="main" />;
  const yours = row.draftId !== null && row.state !== "approved";
  return (
    <>
      {yours && row.state === "claimed" && row.claim?.yours && (
        <ReleaseButton dataset={dataset} code={row.code} />
      )}
      {yours && row.state === "free" && <ClaimButton dataset={dataset} code={row.code} kind="main" />}
      {row.submissionId && row.state !== "approved" && (
        <LinkButton href={`/review/${row.submissionId}`} icon={<IconEye size={18} aria-hidden />}>
          {row.state === "sent" && yours ? "With a reviewer" : "See what was sent"}
        </LinkButton>
      )}
      {yours && row.state !== "free" && (
        <LinkButton
          href={`/drafts/${row.draftId}`}
          kind={row.ball === "reviewer" ? "second" : "main"}
          icon={<IconArrowRight size={18} aria-hidden />}
        >
          {row.state === "changes wanted" ? "Change the rule" : "Carry on writing"}
        </LinkButton>
      )}
    </>
  );
}

function Standing({ rule, dataset }: { rule: RulePage; dataset: string }) {
  const { row } = rule;
  const turn = { author: "Its author", reviewer: "A reviewer", nobody: "Nobody" }[row.ball];
  const facts: Parameters<typeof Facts>[0]["of"] = [
    ["State", stateWords[row.state].label],
    ["Looks at", difficultyWords[row.difficulty]?.meaning ?? row.difficulty],
  ];
  if (row.state !== "approved" && row.state !== "free") facts.push(["Next move", turn]);
  if (row.claim && row.state === "claimed") {
    facts.push(["Claimed by", row.claim.yours ? "You" : row.claim.by]);
    facts.push(["Until", <Day key="until" at={row.claim.until} />]);
  }
  if (row.approval) {
    facts.push(["Written by", row.approval.author]);
    facts.push(["Read by", row.approval.reader ?? "–"]);
    facts.push(["Approved", <Day key="approved" at={row.approval.at} />]);
  }
  return (
    <>
      <Facts of={facts} />
      {row.state === "claimed" && (
        <p className={styles.quiet}>Any saving renews a claim. The work stays when a claim ends.</p>
      )}
      {rule.submissions.length > 0 && (
        <ul className={styles.sent}>
          {rule.submissions.map((one) => (
            <li key={one.id}>
              <Link href={`/review/${one.id}`}>Sent by {one.author}</Link> <Day at={one.sentAt} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>
        <Link href={`/rules/${dataset}?table=${encodeURIComponent(row.tables[0] ?? "")}`}>
          More rules about {row.tables[0]}
        </Link>
      </p>
    </>
  );
}
