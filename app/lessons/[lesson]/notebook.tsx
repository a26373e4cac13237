"use client";
// What the parts of a notebook share: the texts that were written, what the cells came to, and the lesson's rows.
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import Link from "next/link";
import { collectionOf } from "#domain/collection";
import type { Lesson } from "#domain/lesson";
import type { Return } from "#domain/return";
import { rowTypes, wordsTypes } from "#sandbox/editor-types";
import type { CellOutcome, DatasetSource } from "#sandbox/sandbox";
import type { TypeText } from "../../_editor/field";
import { engine } from "../../_run/engine";
import { type Latest, latest } from "../../_run/latest";
import { useDataset } from "../../_run/use-dataset";
import { clock } from "../../drafts/save-line";
import { cellTypes } from "../cell-types";
import { accountOfLesson, type Known, LessonProgress, type Standing } from "../progress";
import styles from "./lesson.module.css";

type Shared = {
  lesson: Lesson;
  source: DatasetSource;
  data: Return | null;
  types: TypeText[];
  outcomes: Record<string, CellOutcome>;
  standing: Standing | null;
  progress: LessonProgress | null;
  /** Run the cells again, now. */
  again: () => void;
  /** Why nothing can be run, when nothing can. */
  trouble: string | null;
};
/** An exercise brings its own examples, so a rule in a lesson may leave them out. */
const exerciseTypes = wordsTypes.replace(/^( +(?:in)?valid): /gm, "$1?: ");

const SharedContext = createContext<Shared | null>(null);

/**
 * What the parts of the notebook share.
 * @example const { outcomes } = useNotebook() // => { "cell-1": { shown: { kind: "table", … }, … } }
 */
export function useNotebook(): Shared {
  const shared = use(SharedContext);
  if (!shared) throw new Error("This stands inside a <Notebook>.");
  return shared;
}

/**
 * Holds a lesson's parts together.
 * @example <Notebook lesson={lesson} source={source} known={[]} signedIn={false}>…</Notebook> // => its children, alive
 */
export function Notebook(props: {
  lesson: Lesson;
  source: DatasetSource;
  known: Known[];
  signedIn: boolean;
  children: ReactNode;
}) {
  const [{ lesson, source, known, signedIn }] = useState(props);
  const { dataset, trouble } = useDataset(source, null);
  const { progress, standing } = useProgress(lesson.slug, known, signedIn);
  const [outcomes, setOutcomes] = useState<Record<string, CellOutcome>>({});
  const [stopped, setStopped] = useState<string | null>(null);
  const runner = useRef<Latest<{ id: string; source: string }[]>>(undefined);

  const data = useMemo<Return | null>(
    () =>
      dataset && {
        collection: collectionOf(dataset.collection, dataset.collection.newest),
        thisYear: lesson.data,
      },
    [dataset, lesson],
  );
  const types = useMemo(
    () =>
      dataset
        ? [
            { path: "rows.d.ts", text: rowTypes(dataset) },
            { path: "words.d.ts", text: exerciseTypes },
            { path: "cells.d.ts", text: cellTypes(dataset) },
          ]
        : [],
    [dataset],
  );

  useEffect(() => {
    if (!data) return;
    runner.current = latest(60, async (cells, isNewest) => {
      try {
        const done = await (await engine()).runCells({ dataset: source, data, cells });
        if (isNewest()) setOutcomes(Object.fromEntries(done.map((outcome) => [outcome.id, outcome])));
      } catch (problem) {
        setStopped(problem instanceof Error ? problem.message : String(problem));
      }
    });
    return () => runner.current?.close();
  }, [source, data]);

  const entries = standing?.entries;
  const cells = useMemo(
    () =>
      lesson.blocks.flatMap((block) =>
        block.kind === "cell"
          ? [{ id: block.name, source: entries?.[block.name]?.text ?? block.source }]
          : [],
      ),
    [lesson, entries],
  );
  // A text of its own for what would run, so that progress which changes no cell runs none.
  const asked = JSON.stringify(cells);
  useEffect(() => {
    if (data) runner.current?.ask(JSON.parse(asked));
  }, [asked, data]);

  const shared: Shared = {
    lesson,
    source,
    data,
    types,
    outcomes,
    standing,
    progress,
    again: () => runner.current?.ask(cells),
    trouble: trouble ?? stopped,
  };
  return <SharedContext value={shared}>{props.children}</SharedContext>;
}

function useProgress(lesson: string, known: Known[], signedIn: boolean) {
  const [progress, setProgress] = useState<LessonProgress | null>(null);
  useEffect(() => {
    let shelf: Storage | undefined;
    try {
      shelf = localStorage;
    } catch {
      shelf = undefined;
    }
    const made = new LessonProgress(lesson, known, shelf, signedIn ? accountOfLesson(lesson) : null);
    setProgress(made);
    const online = () => made.now();
    addEventListener("online", online);
    return () => {
      made.close();
      removeEventListener("online", online);
    };
  }, [lesson, known, signedIn]);
  const standing = useSyncExternalStore(
    progress?.subscribe ?? nobody,
    () => progress?.read() ?? null,
    () => null,
  );
  return { progress, standing };
}

const nobody = () => () => {};

/**
 * The notebook's own save line.
 * @example <NotebookLine /> // => Saved on this computer 10:42 · saved to your account
 */
export function NotebookLine() {
  const { standing, lesson, trouble } = useNotebook();
  const here = standing?.here;
  return (
    <div>
      <p className={styles.line}>
        <span>
          {!here || (here.ok && !here.at)
            ? "What you write is kept on this computer."
            : here.ok && here.at
              ? `Saved on this computer ${clock(here.at)}`
              : "This computer keeps nothing for this page: what you write here is lost when you close it."}
        </span>
        {standing && accountWords[standing.account] !== "" && <span>{accountWords[standing.account]}</span>}
        {standing?.account === "none" && (
          <span>
            <Link href={`/sign-in?next=/lessons/${lesson.slug}`}>Sign in</Link> to keep it in an account
          </span>
        )}
        <span>The children are made up. Nothing that you type is sent anywhere to be run.</span>
      </p>
      {trouble && (
        <p role="alert" className={styles.trouble}>
          The notebook cannot run here: {trouble}
        </p>
      )}
    </div>
  );
}

const accountWords = {
  none: "",
  saved: "Saved to your account",
  waiting: "Saving to your account",
  unreachable: "Could not reach your account; kept on this computer, trying again",
};
