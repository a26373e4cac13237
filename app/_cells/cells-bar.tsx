"use client";
// What concerns all cells of a notebook at once: run them, stop the one that runs, forget what they made.
import { IconPlayerStop, IconPlayerTrackNext, IconRotate } from "@tabler/icons-react";
import { PressButton } from "../_ui/button";
import styles from "./cells.module.css";
import type { Cells } from "./use-cells";

/**
 * The bar over a notebook's cells.
 * @example <CellsBar cells={cells} /> // => Run all, Stop, Restart
 */
export function CellsBar({ cells }: { cells: Cells }) {
  const stale = Object.keys(cells.stale).length;
  return (
    <section className={styles.bar} aria-label="All cells">
      <PressButton
        size="small"
        icon={<IconPlayerTrackNext size={16} aria-hidden />}
        busy={cells.running !== null}
        onClick={cells.runAll}
      >
        Run all
      </PressButton>
      <PressButton
        size="small"
        icon={<IconPlayerStop size={16} aria-hidden />}
        disabled={cells.running === null}
        onClick={cells.running === null ? undefined : cells.stop}
      >
        Stop
      </PressButton>
      <PressButton
        size="small"
        kind="quiet"
        icon={<IconRotate size={16} aria-hidden />}
        onClick={cells.restart}
      >
        Restart: forget what the cells made
      </PressButton>
      <span role="status" className={styles.quiet}>
        {stale === 0 ? "" : stale === 1 ? "1 cell is out of date." : `${stale} cells are out of date.`}
      </span>
    </section>
  );
}
