"use client";
// What the editor knows in a notebook's cells: the rows, the words, and the names that other cells made.
import { useMemo } from "react";
import type { Dataset } from "#domain/dataset";
import { rowTypes } from "#sandbox/row-types";
import type { TypeText } from "../_editor/field";
import { cellTypes } from "./cell-types";
import type { Cells } from "./use-cells";

/**
 * The types for all cells of a page; none before the dataset is known.
 * @example useCellTypes(dataset, cells, wordsTypes) // => [{ path: "rows.d.ts", text: "…" }, …]
 */
export function useCellTypes(dataset: Dataset | null, cells: Cells, words: string): TypeText[] {
  const made = [...new Set(Object.values(cells.outcomes).flatMap(({ names }) => names.makes))]
    .sort()
    .join(" ");
  return useMemo(
    () =>
      dataset
        ? [
            { path: "rows.d.ts", text: rowTypes(dataset) },
            { path: "words.d.ts", text: words },
            { path: "cells.d.ts", text: cellTypes(dataset, made.split(" ").filter(Boolean)) },
          ]
        : [],
    [dataset, made, words],
  );
}
