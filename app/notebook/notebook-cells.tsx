"use client";
// The cells of a notebook that is free of lessons: written, run, added, taken away and brought back.
import { IconPlus } from "@tabler/icons-react";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { CodedReturn } from "#domain/coded";
import type { Dataset } from "#domain/dataset";
import { ownRows } from "#domain/notebook";
import type { Return } from "#domain/return";
import type { DatasetSource } from "#sandbox/sandbox";
import { wordsTypes } from "#sandbox/words-types";
import { AskForHelp } from "../_ask/ask-for-help";
import { CellsBar } from "../_cells/cells-bar";
import { CodeCell } from "../_cells/code-cell";
import { outcomeOf } from "../_cells/outcome-of";
import { useCellTypes } from "../_cells/use-cell-types";
import { useCells } from "../_cells/use-cells";
import { useFields } from "../_cells/use-fields";
import { PressButton } from "../_ui/button";
import { Notice } from "../_ui/notice";
import { PageHead } from "../_ui/page";
import { clock } from "../drafts/save-line";
import { newId } from "./kept";
import styles from "./notebook.module.css";
import type { Kept } from "./use-kept";

const none: DatasetSource = { id: "none", files: [] };
type Gone = { cell: { id: string; source: string }; at: number };

/**
 * The head of the page, whatever belongs above the cells, and the cells.
 * @example <NotebookCells kept={kept} source={source} dataset={dataset} data={data} trouble={null} lead="…">…</NotebookCells>
 */
export function NotebookCells(props: {
  kept: Kept;
  source: DatasetSource | null;
  dataset: Dataset | null;
  data: Return | CodedReturn | null;
  trouble: string | null;
  lead: ReactNode;
  isSignedIn: boolean;
  children: ReactNode;
}) {
  const { dataset, source, data } = props;
  const { notebook, kept, change } = props.kept;
  const list = useMemo(() => notebook?.cells ?? [], [notebook]);
  const cells = useCells(source ?? none, notebook && source && dataset ? data : null, list);
  const order = list.map(({ id }) => id);
  const fields = useFields(order);
  const [gone, setGone] = useState<Gone | null>(null);
  const types = useCellTypes(dataset, cells, wordsTypes);
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    if (focusNext.current === null) return;
    fields.focus(focusNext.current);
    focusNext.current = null;
  });

  const write = (id: string, source: string) =>
    change({ cells: list.map((cell) => (cell.id === id ? { id, source } : cell)) });
  const add = (after: number) => {
    const cell = { id: newId(), source: "" };
    focusNext.current = cell.id;
    change({ cells: list.toSpliced(after + 1, 0, cell) });
  };
  const remove = (at: number) => {
    const cell = list[at];
    if (cell === undefined) return;
    setGone({ cell, at });
    cells.forget(cell.id);
    change({ cells: list.toSpliced(at, 1) });
  };
  const trouble = props.trouble ?? cells.trouble;

  return (
    <>
      <PageHead
        crumbs={[
          { href: "/lessons", name: "Learn" },
          { href: "/notebook", name: "Notebooks" },
        ]}
        title={notebook?.name ?? "Notebook"}
        lead={props.lead}
      />
      <div className={styles.line}>
        <label className={styles.name}>
          Name
          <input
            value={notebook?.name ?? ""}
            maxLength={100}
            disabled={notebook === null}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        </label>
        <span>
          {!kept.ok
            ? "This computer keeps nothing for this page: what you write here is lost when you close it."
            : kept.at
              ? `Code saved on this computer ${clock(kept.at)}. Rows are not kept.`
              : "Code is kept on this computer as you type. Rows are not kept."}
        </span>
      </div>
      {props.children}
      {trouble && (
        <Notice tone="bad" title="The notebook cannot run here" announce="now">
          {trouble}
        </Notice>
      )}
      <CellsBar cells={cells} />
      {list.map((cell, at) => (
        <CodeCell
          key={cell.id}
          id={cell.id}
          name={`cell ${at + 1}`}
          path={`notebook-${cell.id}.ts`}
          text={cell.source}
          before=""
          types={types}
          cells={cells}
          onText={(typed) => write(cell.id, typed)}
          onNext={() => (at + 1 < list.length ? fields.go(cell.id, 1) : add(at))}
          onLeave={(way) => fields.go(cell.id, way === "up" ? -1 : 1)}
          handle={fields.handle(cell.id)}
        >
          <PressButton size="small" kind="quiet" onClick={() => add(at)}>
            Add a cell below <span className="unseen">cell {at + 1}</span>
          </PressButton>
          <PressButton size="small" kind="quiet" onClick={() => remove(at)}>
            Delete <span className="unseen">cell {at + 1}</span>
          </PressButton>
          {notebook && (
            <AskForHelp
              page={`notebook/${notebook.id}`}
              at={cell.id}
              name={`cell ${at + 1}`}
              isSignedIn={props.isSignedIn}
              isSealed={notebook.rows === ownRows}
              state={() => ({
                kind: "notebook",
                notebook: notebook.id,
                rows: notebook.rows,
                at: cell.id,
                cells: list,
                outcome: notebook.rows === ownRows ? "" : outcomeOf(cells, cell.id),
              })}
              own={{ text: cell.source, onTake: (taken) => write(cell.id, taken) }}
            />
          )}
        </CodeCell>
      ))}
      <div role="status">
        {gone && (
          <p className={styles.undo}>
            <span>A cell was deleted.</span>
            <PressButton
              size="small"
              onClick={() => {
                focusNext.current = gone.cell.id;
                change({ cells: list.toSpliced(gone.at, 0, gone.cell) });
                setGone(null);
              }}
            >
              Undo: bring it back
            </PressButton>
          </p>
        )}
      </div>
      <div className={styles.doors}>
        <PressButton icon={<IconPlus size={18} aria-hidden />} onClick={() => add(list.length - 1)}>
          Add a cell
        </PressButton>
        <span className={styles.quiet}>
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> runs a cell, <kbd>Shift</kbd> <kbd>Enter</kbd> runs it and goes on.
        </span>
      </div>
    </>
  );
}
