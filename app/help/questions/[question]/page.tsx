// One question. For a tutor the state opens as it was left, to be run and changed in a copy of their own; its asker sees what was said.
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ownRows } from "#domain/notebook";
import { hrefOf, type State, sayState } from "#domain/question";
import { readLesson } from "#lessons";
import { listDatasets, readDatasetSource, readMadeUp } from "#rules";
import * as questions from "#server/questions";
import { personOrSignIn } from "#server/session";
import * as shelf from "#server/shelf";
import { LinkButton } from "../../../_ui/button";
import { Page, PageHead } from "../../../_ui/page";
import { Ago } from "../../../_ui/when";
import type { Bench } from "./bench";
import { Conversation } from "./conversation";

type Params = { params: Promise<{ question: string }> };

export const metadata: Metadata = { title: "A question" };

/**
 * The page of one question.
 * @example GET /help/questions/q1 // => what Sam asked, Sam's text in an editor, and a box for the answer
 */
export default async function QuestionPage({ params }: Params) {
  const { question: id } = await params;
  const who = await personOrSignIn(`/help/questions/${id}`);
  const found = await questions.read(who, id);
  if (!found.ok) notFound();
  const question = found.value;
  // Everybody reads it where it was asked.
  if (question.state.kind === "specification") redirect(hrefOf(question.state));
  const isAsker = question.asker.id === who.id;
  return (
    <Page>
      <PageHead
        crumbs={[
          { href: "/help", name: "Help" },
          { href: "/help/questions", name: "Questions" },
        ]}
        title={sayState(question.state)}
        lead={
          <>
            {isAsker ? "You asked" : `${question.asker.name} asked`} <Ago at={question.askedAt} />.{" "}
            {question.helpedAt
              ? "It helped, and is closed."
              : question.waitsSince
                ? "It waits for a tutor."
                : "It is answered, and still open."}
          </>
        }
        actions={
          isAsker && (
            <LinkButton href={hrefOf(question.state)} kind="main">
              Go to where you asked
            </LinkButton>
          )
        }
      />
      <Conversation question={question} you={who.id} bench={isAsker ? null : await benchOf(question.state)} />
    </Page>
  );
}

/** What a copy of the state runs on; "text" where that is not here any more, or never was. */
async function benchOf(state: State): Promise<Bench> {
  const text: Bench = { on: "text" };
  if (state.kind === "exercise" || state.kind === "cell") {
    const lesson = await readLesson(state.lesson);
    if (!lesson.ok) return text;
    return { on: "lesson", lesson: lesson.value, source: await readDatasetSource(lesson.value.dataset) };
  }
  if (state.kind === "specification") return text;
  const dataset = state.kind === "rule" ? state.dataset : state.rows;
  if (dataset === ownRows || !(await listDatasets()).includes(dataset)) return text;
  const [source, madeUp] = await Promise.all([
    state.kind === "rule" ? shelf.source(dataset) : readDatasetSource(dataset),
    readMadeUp(dataset),
  ]);
  return { on: "dataset", source, madeUp };
}
