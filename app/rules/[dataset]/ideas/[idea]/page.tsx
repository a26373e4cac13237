// One idea: the smallest approved rule that shows it in full, all the others, and the lesson that teaches it.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { gather, ideas, lessonOf } from "#domain/idea";
import { listLessons } from "#lessons";
import { LinkButton } from "../../../../_ui/button";
import { CodeView } from "../../../../_ui/code-view";
import { Page, PageHead, Section } from "../../../../_ui/page";
import { readDataset } from "../../../dataset";
import { readIdeas } from "../../../ideas";
import styles from "../ideas.module.css";

type Asked = { params: Promise<{ dataset: string; idea: string }> };

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { idea } = await params;
  return { title: ideas.find(({ name }) => name === idea)?.title ?? "Idea" };
}

/**
 * The page of one idea. One that no approved rule of the dataset has is not found.
 * @example GET /rules/ssda903/ideas/two-dates // => rule 522 in full, and eleven more
 */
export default async function IdeaPage({ params }: Asked) {
  const { dataset: id, idea: name } = await params;
  const [dataset, rules, lessons] = await Promise.all([readDataset(id), readIdeas(id), listLessons()]);
  const gathered = gather(rules).find(({ idea }) => idea.name === name);
  if (gathered === undefined) notFound();
  const { idea, smallest, others } = gathered;
  const lesson = lessonOf(idea, lessons);
  return (
    <Page>
      <PageHead
        crumbs={[
          { href: "/rules", name: "Rules" },
          { href: `/rules/${id}`, name: dataset.name },
          { href: `/rules/${id}/ideas`, name: "By idea" },
        ]}
        title={idea.title}
        lead={idea.says}
        actions={lesson && <LinkButton href={`/lessons/${lesson.slug}`}>Learn it: {lesson.title}</LinkButton>}
      />
      <Section
        title={`The smallest: rule ${smallest.code}`}
        actions={
          <>
            <LinkButton size="small" href={`/rules/${id}/${smallest.code}/notebook`} prefetch={false}>
              See it step by step
            </LinkButton>
            <LinkButton size="small" href={`/rules/${id}/${smallest.code}`}>
              Open rule {smallest.code}
            </LinkButton>
          </>
        }
      >
        <p>{smallest.sentence}</p>
        <CodeView text={smallest.text} label={`The file of rule ${smallest.code}`} />
      </Section>
      {others.length > 0 && (
        <Section title={others.length === 1 ? "One other does it" : `${others.length} others do it`}>
          <ul className={styles.rules}>
            {others.map(({ code, sentence }) => (
              <li key={code}>
                <Link href={`/rules/${id}/${code}`} prefetch={false}>
                  {code}
                </Link>
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
