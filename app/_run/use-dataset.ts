"use client";
// A dataset and its made-up return, read by this page's own engine.
import { useEffect, useState } from "react";
import type { Dataset } from "#domain/dataset";
import type { Return } from "#domain/return";
import type { DatasetSource } from "#sandbox/sandbox";
import { engine } from "./engine";
import { type MadeUpTexts, madeUpReturn } from "./made-up";

export type Opened = { dataset: Dataset | null; madeUp: Return | null; trouble: string | null };

/**
 * What a dataset's files declare, and its made-up rows; nulls until they are read.
 * @example useDataset(source, texts) // => { dataset: { id: "ssda903", … }, madeUp: { thisYear: { … } }, trouble: null }
 */
export function useDataset(source: DatasetSource, madeUp: MadeUpTexts | null): Opened {
  const [opened, setOpened] = useState<Opened>({ dataset: null, madeUp: null, trouble: null });
  useEffect(() => {
    let gone = false;
    const show = (next: Opened) => {
      if (!gone) setOpened(next);
    };
    const open = async () => {
      const read = await (await engine()).readDataset(source);
      if (!read.ok) return show({ dataset: null, madeUp: null, trouble: read.reason });
      show({ dataset: read.value, madeUp: null, trouble: null });
      const rows = madeUp ? await madeUpReturn(read.value, madeUp) : null;
      if (rows)
        show({
          dataset: read.value,
          madeUp: rows.ok ? rows.value : null,
          trouble: rows.ok ? null : rows.reason,
        });
    };
    open().catch((trouble: unknown) =>
      show({
        dataset: null,
        madeUp: null,
        trouble: trouble instanceof Error ? trouble.message : String(trouble),
      }),
    );
    return () => {
      gone = true;
    };
  }, [source, madeUp]);
  return opened;
}
