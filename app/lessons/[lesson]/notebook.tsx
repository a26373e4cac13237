"use client";
// What the parts of a notebook share: the texts that were written, what the cells came to, and the lesson's rows.
import { createContext, type ReactNode, use, useMemo, useState } from "react";
import Link from "next/link";
import { type Lesson, returnOf } from "#domain/lesson";
import type { Return } from "#domain/return";
import type { Spot } from "#domain/spot";
import { wordsTypes } from "#sandbox/words-types";
import type { DatasetSource } from "#sandbox/sandbox";
import { CellsBar } from "../../_cells/cells-bar";
import { useCellTypes } from "../../_cells/use-cell-types";
import { type Cells, useCells } from "../../_cells/use-cells";
import { type Fields, useFields } from "../../_cells/use-fields";
import type { TypeText } from "../../_editor/field";
import { useDataset } from "../../_run/use-dataset";
import { readPlain } from "../../_editor/plain-choice";
import type { Moved, SpotKeeper } from "../../_spot/spot-keeper";
import { clock } from "../../drafts/save-line";
import { type LessonProgress, type Standing, textNow } from "../progress";
import styles from "./lesson.module.css";
import { type KnownHere, useProgress } from "./use-progress";
import { useResume } from "./use-resume";

type Shared = {
  lesson: Lesson;
  source: DatasetSource;
  data: Return | null;
  types: TypeText[];
  cells: Cells;
  fields: Fields;
  standing: Standing | null;
  progress: LessonProgress | null;
  spots: SpotKeeper | null;
  /** Where they were when they came back to the lesson, if they were anywhere. */
  resumed: Spot | null;
  /** They are in this part of the lesson now. */
  move: (part: string, moved: Moved) => void;
  signedIn: boolean;
  /** Somebody else's answers, opened to be run: what is changed here is kept nowhere. */
  isCopy: boolean;
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
 * @example <Notebook lesson={lesson} source={source} there={{ known: [], spot: null }} signedIn={false}>…</Notebook> // => its children, alive
 */
export function Notebook(props: {
  lesson: Lesson;
  source: DatasetSource;
  there: KnownHere;
  signedIn: boolean;
  isCopy?: boolean;
  children: ReactNode;
}) {
  const [{ lesson, source, there, signedIn, isCopy = false }] = useState(props);
  const { dataset, trouble } = useDataset(source, null);
  const { progress, standing, spots } = useProgress(lesson.slug, there, signedIn, isCopy);

  const data = useMemo<Return | null>(() => dataset && returnOf(lesson, dataset), [dataset, lesson]);
  const entries = standing?.entries;
  const texts = useMemo(
    () =>
      lesson.blocks.flatMap((block) =>
        block.kind === "cell"
          ? [{ id: block.name, source: textNow(entries?.[block.name], block.source) }]
          : [],
      ),
    [lesson, entries],
  );
  // Nothing runs before it is known what this person had written.
  const cells = useCells(source, progress ? data : null, texts);
  const fields = useFields(lesson.blocks.flatMap((block) => (block.kind === "prose" ? [] : [block.name])));
  const resumed = useResume(lesson, spots, fields);
  const types = useCellTypes(dataset, cells, exerciseTypes);

  const shared: Shared = {
    lesson,
    source,
    data,
    types,
    cells,
    fields,
    standing,
    progress,
    spots,
    resumed,
    move: (part, moved) => spots?.move({ part, plain: readPlain(), ...moved }),
    signedIn,
    isCopy,
    trouble: trouble ?? cells.trouble,
  };
  return <SharedContext value={shared}>{props.children}</SharedContext>;
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
              : standing?.account === "saved"
                ? "Not on this computer: it has no room, or keeps nothing for this page."
                : "This computer has no room, or keeps nothing for this page: what you write here is lost when you close it."}
        </span>
        {keptFor !== "" && <span>{keptFor}</span>}
        {standing?.account === "signed out" && (
          <Link href={`/sign-in?next=/lessons/${lesson.slug}`}>Sign in again</Link>
        )}
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
    "signed out":
      "Only on this computer for now: you are signed out. It goes to your account when you are back",
    refused: `Only on this computer: one of your answers is too long for ${there}`,
  }[account];
}
