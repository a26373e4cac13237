"use client";
// What the parts of a notebook share: the texts that were written, what the cells came to, and the lesson's rows.
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import Link from "next/link";
import { type Lesson, returnOf } from "#domain/lesson";
import type { Return } from "#domain/return";
import { rowTypes } from "#sandbox/row-types";
import { wordsTypes } from "#sandbox/words-types";
import type { DatasetSource } from "#sandbox/sandbox";
import { cellTypes } from "../../_cells/cell-types";
import { CellsBar } from "../../_cells/cells-bar";
import { type Cells, useCells } from "../../_cells/use-cells";
import { type Fields, useFields } from "../../_cells/use-fields";
import type { TypeText } from "../../_editor/field";
import { useDataset } from "../../_run/use-dataset";
import { clock } from "../../drafts/save-line";
import { dropNumbers } from "../old-keys";
import { accountOfPlace, knownInPlace, wordsHere } from "../place/place";
import { accountOfLesson, type Known, LessonProgress, type Standing } from "../progress";
import styles from "./lesson.module.css";

type Shared = {
  lesson: Lesson;
  source: DatasetSource;
  data: Return | null;
  types: TypeText[];
  cells: Cells;
  fields: Fields;
  standing: Standing | null;
  progress: LessonProgress | null;
  signedIn: boolean;
  /** Why nothing can be run, when nothing can. */
  trouble: string | null;
};
/** An exercise brings its own examples, so a rule in a lesson may leave them out. */
const exerciseTypes = wordsTypes.replace(/^( +(?:in)?valid): /gm, "$1?: ");

const SharedContext = createContext<Shared | null>(null);

/**
 * What the parts of the notebook share.
 * @example const { cells } = useNotebook() // => { outcomes: { "cell-1": { shown: [ … ], … } }, stale: {}, … }
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

  const data = useMemo<Return | null>(() => dataset && returnOf(lesson, dataset), [dataset, lesson]);
  const entries = standing?.entries;
  const texts = useMemo(
    () =>
      lesson.blocks.flatMap((block) =>
        block.kind === "cell"
          ? [{ id: block.name, source: entries?.[block.name]?.text ?? block.source }]
          : [],
      ),
    [lesson, entries],
  );
  // Nothing runs before it is known what this person had written.
  const cells = useCells(source, progress ? data : null, texts);
  const fields = useFields(lesson.blocks.flatMap((block) => (block.kind === "prose" ? [] : [block.name])));
  const made = [...new Set(Object.values(cells.outcomes).flatMap(({ names }) => names.makes))]
    .sort()
    .join(" ");
  const types = useMemo(
    () =>
      dataset
        ? [
            { path: "rows.d.ts", text: rowTypes(dataset) },
            { path: "words.d.ts", text: exerciseTypes },
            { path: "cells.d.ts", text: cellTypes(dataset, made.split(" ").filter(Boolean)) },
          ]
        : [],
    [dataset, made],
  );

  const shared: Shared = {
    lesson,
    source,
    data,
    types,
    cells,
    fields,
    standing,
    progress,
    signedIn,
    trouble: trouble ?? cells.trouble,
  };
  return <SharedContext value={shared}>{props.children}</SharedContext>;
}

function useProgress(lesson: string, known: Known[], signedIn: boolean) {
  const [progress, setProgress] = useState<LessonProgress | null>(null);
  useEffect(() => {
    let made: LessonProgress | undefined;
    let isClosed = false;
    const shelf = openShelf();
    const begin = async () => {
      const words = signedIn ? null : wordsHere(shelf);
      const put = signedIn ? accountOfLesson(lesson) : words === null ? null : accountOfPlace(words)(lesson);
      const elsewhere = words === null ? known : await knownInPlace(words, lesson);
      if (isClosed) return;
      made = new LessonProgress(lesson, elsewhere, shelf, put);
      setProgress(made);
    };
    void begin();
    const online = () => made?.now();
    addEventListener("online", online);
    return () => {
      isClosed = true;
      made?.close();
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

function openShelf(): Storage | undefined {
  try {
    dropNumbers(localStorage);
    return localStorage;
  } catch {
    return undefined;
  }
}

/**
 * The notebook's own save line.
 * @example <NotebookLine /> // => Saved on this computer 10:42 · saved to your account
 */
export function NotebookLine() {
  const { standing, lesson, signedIn, trouble, cells } = useNotebook();
  const here = standing?.here;
  const keptFor = standing ? sayKept(standing.account, signedIn) : "";
  const hasCells = lesson.blocks.some((block) => block.kind === "cell");
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
        {keptFor !== "" && <span>{keptFor}</span>}
        {standing?.account === "none" && (
          <span>
            <Link href={`/sign-in?next=/lessons/${lesson.slug}`}>Sign in</Link>, or take{" "}
            <Link href="/lessons/place">six words</Link>, to find it again on another computer
          </span>
        )}
        <span>The children are made up. Nothing that you type is sent anywhere to be run.</span>
      </p>
      {hasCells && <CellsBar cells={cells} />}
      {trouble && (
        <p role="alert" className={styles.trouble}>
          The notebook cannot run here: {trouble}
        </p>
      )}
    </div>
  );
}

/** Where else it is kept: in an account, or for six words. */
function sayKept(account: Standing["account"], isAccount: boolean): string {
  const there = isAccount ? "your account" : "your six words";
  return {
    none: "",
    saved: `Saved for ${there}`,
    waiting: `Saving for ${there}`,
    unreachable: "Only on this computer for now: Ruleyard could not be reached. It is tried again",
  }[account];
}
