"use client";
// Somebody's notebook over made-up rows, in cells that are kept nowhere.
import { useMemo, useState } from "react";
import type { State } from "#domain/question";
import type { DatasetSource } from "#sandbox/sandbox";
import { wordsTypes } from "#sandbox/words-types";
import { CellsBar } from "../../../_cells/cells-bar";
import { CodeCell } from "../../../_cells/code-cell";
import { useCellTypes } from "../../../_cells/use-cell-types";
import { useCells } from "../../../_cells/use-cells";
import type { MadeUpTexts } from "../../../_run/made-up";
import { useDataset } from "../../../_run/use-dataset";
import { Notice } from "../../../_ui/notice";

/**
 * All cells that were sent; the one that was asked about says so.
 * @example <NotebookCopy source={source} madeUp={texts} state={state} text={text} onText={setText} /> // => cells that run
 */
export function NotebookCopy(props: {
  source: DatasetSource;
  madeUp: MadeUpTexts;
  state: Extract<State, { kind: "notebook" }>;
  text: string;
  onText: (text: string) => void;
}) {
  const { state, text, onText } = props;
  const { dataset, madeUp, trouble } = useDataset(props.source, props.madeUp);
  const [others, setOthers] = useState(state.cells);
  const list = useMemo(
    () => others.map((cell) => (cell.id === state.at ? { ...cell, source: text } : cell)),
    [others, state.at, text],
  );
  const cells = useCells(props.source, dataset ? madeUp : null, list);
  const types = useCellTypes(dataset, cells, wordsTypes);
  const stopped = trouble ?? cells.trouble;
  return (
    <>
      {stopped && (
        <Notice tone="bad" title="The notebook cannot run here" announce="now">
          {stopped}
        </Notice>
      )}
      <CellsBar cells={cells} />
      {list.map(({ id, source }, at) => (
        <CodeCell
          key={id}
          id={id}
          name={id === state.at ? `the cell that was asked about, ${at + 1}` : `cell ${at + 1}`}
          path={`copy-${id}.ts`}
          text={source}
          before=""
          types={types}
          cells={cells}
          onText={(typed) =>
            id === state.at
              ? onText(typed)
              : setOthers(others.map((cell) => (cell.id === id ? { id, source: typed } : cell)))
          }
        />
      ))}
    </>
  );
}
