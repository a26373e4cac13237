// A lesson's page: its prose as written, with its cells and exercises in between.
import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import Markdown from "react-markdown";
import { readLesson, slugOf } from "#lessons";
import { folderOfLesson } from "#domain/work-folder";
import { readDatasetSource } from "#rules";
import * as lessonProgress from "#server/lesson-progress";
import * as spots from "#server/spots";
import { person } from "#server/session";
import { readCourse, readFree } from "../../_course/read-course";
import { folderMegabytes } from "../../_take/folder-size";
import { TakeCard } from "../../_take/take-card";
import { LinkButton } from "../../_ui/button";
import { Page, PageHead } from "../../_ui/page";
import { Afterwards } from "./afterwards";
import { CellBlock } from "./cell";
import { ExerciseBlock } from "./exercise";
import styles from "./lesson.module.css";
import { Notebook, NotebookLine } from "./notebook";
import { RulesLikeThis } from "./rules-like-this";
import { Steps } from "./steps";
import { TakeLesson } from "./take-lesson";

type Params = { params: Promise<{ lesson: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const lesson = await readLesson((await params).lesson);
  return { title: lesson.ok ? lesson.value.title : "Lesson" };
}

/**
 * One lesson as a notebook.
 * @example <LessonPage params={Promise.resolve({ lesson: "rows-dates-and-blanks" })} /> // => the notebook
 */
export default async function LessonPage({ params }: Params) {
  const { lesson: name } = await params;
  const read = await readLesson(name);
  if (!read.ok && slugOf(name) !== name) permanentRedirect(`/lessons/${slugOf(name)}`);
  if (!read.ok) notFound();
  const lesson = read.value;
  const who = await person();
  const [source, known, spot, { outlines, known: passed }, { free, names }] = await Promise.all([
    readDatasetSource(lesson.dataset),
    who ? lessonProgress.read(who, lesson.slug) : [],
    who ? spots.read(who, "lesson", lesson.slug) : null,
    readCourse(who),
    readFree(who),
  ]);
  const megabytes = await folderMegabytes(
    `lesson ${lesson.slug}`,
    async () => folderOfLesson(lesson, source, {}).files,
  );
  const at = outlines.findIndex((it) => it.slug === lesson.slug);
  const next = outlines[at + 1];
  const before = outlines[at - 1];
  return (
    <Page width="narrow">
      <Notebook lesson={lesson} source={source} there={{ known, spot }} signedIn={who !== null}>
        <PageHead
          crumbs={[{ href: "/lessons", name: "Learn" }]}
          above={
            <>
              <span className={styles.quiet}>
                Lesson {at + 1} of {outlines.length}
              </span>
              <span className={styles.quiet}>About {lesson.minutes} minutes</span>
            </>
          }
          title={lesson.title}
          lead={lesson.summary}
        />
        <div>
          <NotebookLine />
          <Steps />
        </div>
        {lesson.blocks.map((block, index) =>
          block.kind === "prose" ? (
            <div key={index} className={styles.prose}>
              <Markdown>{block.text}</Markdown>
            </div>
          ) : block.kind === "cell" ? (
            <CellBlock key={block.name} cell={block} />
          ) : (
            <ExerciseBlock key={block.name} exercise={block} />
          ),
        )}
        <Afterwards course={{ outlines, known: passed }} free={free} names={names} />
        <TakeCard says="This lesson as a folder, with the answers that you have given so far.">
          <TakeLesson megabytes={megabytes} />
        </TakeCard>
        <RulesLikeThis lesson={lesson} lessons={outlines} />
        <div className={styles.ways}>
          {next && (
            <LinkButton kind="main" href={`/lessons/${next.slug}`}>
              Next: {next.title}
            </LinkButton>
          )}
          {before && <LinkButton href={`/lessons/${before.slug}`}>Before: {before.title}</LinkButton>}
          <LinkButton href="/lessons">All lessons</LinkButton>
          <LinkButton href={`/notebook/new?rows=${lesson.dataset}`} kind="quiet" prefetch={false}>
            Try things in a notebook
          </LinkButton>
        </div>
      </Notebook>
    </Page>
  );
}
