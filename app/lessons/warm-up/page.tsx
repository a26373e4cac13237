// A two-minute warm-up before carrying on: questions about the ideas of one's own rule or lesson. Nothing of it is kept.
import type { Metadata } from "next";
import { z } from "zod";
import type { Concept } from "#domain/concept";
import { drawWarmUp } from "#domain/warm-up";
import { carryOn } from "#domain/welcome";
import { listWarmUps, readLesson } from "#lessons";
import { readDatasetSource } from "#rules";
import * as drafts from "#server/drafts";
import { person } from "#server/session";
import * as specification from "#server/specification";
import { LinkButton } from "../../_ui/button";
import { Page, PageHead } from "../../_ui/page";
import { ExerciseBlock } from "../[lesson]/exercise";
import styles from "../[lesson]/lesson.module.css";
import { Notebook } from "../[lesson]/notebook";

type Asked = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const askedSchema = z.object({ of: z.enum(["lesson", "draft"]), name: z.string().max(100) });
const nothing = { known: [], spot: null };
const day = 24 * 60 * 60_000;

export const metadata: Metadata = { title: "Warm-up" };

/**
 * Two or three questions, and the way on to where they were.
 * @example <WarmUpPage searchParams={Promise.resolve({ of: "lesson", name: "rows-dates-and-blanks" })} /> // => questions
 */
export default async function WarmUpPage({ searchParams }: Asked) {
  const asked = askedSchema.safeParse(await searchParams);
  const { needs, about, href } = await readOwn(asked.success ? asked.data : null);
  const lesson = drawWarmUp(await listWarmUps(), needs, Math.floor(Date.now() / day));
  const source = await readDatasetSource(lesson.dataset);
  const count = lesson.blocks.length;
  return (
    <Page width="narrow">
      <Notebook lesson={lesson} source={source} there={nothing} signedIn={false} isCopy>
        <PageHead
          crumbs={[{ href: "/lessons", name: "Learn" }]}
          title={lesson.title}
          lead={`${count === 2 ? "Two" : "Three"} short questions about the ideas of ${about}. Nothing here is kept or counted.`}
        />
        {lesson.blocks.map(
          (block, at) =>
            block.kind === "exercise" && (
              <div key={block.name} className={styles.question}>
                <h2>
                  Question {at + 1} of {count}
                </h2>
                <ExerciseBlock exercise={block} />
              </div>
            ),
        )}
        <div className={styles.ways}>
          <LinkButton href={href} kind="main" prefetch={false}>
            Carry on
          </LinkButton>
        </div>
      </Notebook>
    </Page>
  );
}

/** What their own rule or lesson is about, and the way back into it; the first lesson's ideas for whoever has neither. */
async function readOwn(
  asked: z.infer<typeof askedSchema> | null,
): Promise<{ needs: Concept[]; about: string; href: string }> {
  const who = await person();
  if (asked?.of === "draft" && who) {
    const draft = await drafts.read(who, asked.name);
    const { dataset, code, id } = draft.ok ? draft.value : { dataset: "", code: "", id: "" };
    const specified = await specification.find(dataset, code);
    if (specified) return { needs: specified.needs, about: `rule ${code}`, href: `/drafts/${id}#${carryOn}` };
  }
  const lesson = asked?.of === "lesson" ? await readLesson(asked.name) : null;
  if (lesson?.ok) {
    const { teaches, title, slug } = lesson.value;
    return { needs: teaches, about: `the lesson “${title}”`, href: `/lessons/${slug}` };
  }
  return { needs: [], about: "most rules", href: "/lessons" };
}
