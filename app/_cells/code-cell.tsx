"use client";
// A cell of any notebook: some code, its buttons, and what it came to.
import { IconAlertTriangle, IconPlayerPlay, IconPlayerStop } from "@tabler/icons-react";
import { type ReactNode, type Ref, useEffect, useState } from "react";
import { CodeField } from "../_editor/code-field";
import type { FieldHandle, FieldSpot, LineNote, Mark, TypeText } from "../_editor/field";
import { PressButton } from "../_ui/button";
import { troubleInWords } from "../_ui/examples";
import styles from "./cells.module.css";
import { InCode } from "./in-code";
import { sayShown, ShownThings } from "./shown";
import type { Cells } from "./use-cells";

/** How long typing has rested before a line is pushed apart to say what is wrong with it. */
const rest = 1500;

/**
 * One cell. It runs a moment after it was typed in, with Ctrl+Enter, with Shift+Enter on the way to the next, and by its button.
 * @example <CodeCell id="cell-1" name="cell 1" path="cell-1.ts" text={text} types={types} cells={cells} onText={write} />
 * // => code, and a table under it
 */
export function CodeCell(props: {
  id: string;
  /** What it is called on screen: "cell 1". */
  name: string;
  path: string;
  /** Null while it is not known yet what this person had written. */
  text: string | null;
  before: string;
  types: TypeText[];
  cells: Cells;
  onText: (text: string) => void;
  onNext?: (() => void) | undefined;
  onLeave?: ((way: "up" | "down") => void) | undefined;
  onSpot?: ((spot: FieldSpot) => void) | undefined;
  handle?: Ref<FieldHandle> | undefined;
  /** More buttons, after Run. */
  children?: ReactNode;
}) {
  const { id, name, text, cells } = props;
  const outcome = cells.outcomes[id];
  const isRunning = cells.running?.id === id;
  const stale = isRunning ? undefined : cells.stale[id];
  const trouble = outcome?.trouble;
  const { place, message } = { place: trouble?.place, message: trouble?.message ?? "" };
  const [notes, setNotes] = useState<LineNote[]>([]);
  useEffect(() => {
    setNotes([]);
    if (!place || isRunning) return;
    const note = { id: "trouble", line: place.line, author: `Line ${place.line}`, body: message };
    const timer = setTimeout(() => setNotes([note]), rest);
    return () => clearTimeout(timer);
  }, [place, message, isRunning]);
  const marks: Mark[] = place ? [{ ...place, message, severity: "warning" }] : [];
  const isAsked = cells.asked?.id === id;
  return (
    <section id={id} className={styles.cell} aria-label={`Cell ${id}`} tabIndex={-1}>
      {text === null ? (
        <pre className={styles.waiting}>{props.before}</pre>
      ) : (
        <CodeField
          grow
          label={`Code of ${name}`}
          path={props.path}
          text={text}
          types={props.types}
          marks={marks}
          notes={notes}
          onText={props.onText}
          onRun={() => cells.run(id)}
          onRunOn={() => {
            cells.run(id);
            props.onNext?.();
          }}
          onLeave={props.onLeave}
          onSpot={props.onSpot}
          handle={props.handle}
        />
      )}
      <div className={styles.ways}>
        {isRunning && cells.running?.isAsked ? (
          <PressButton size="small" icon={<IconPlayerStop size={16} aria-hidden />} onClick={cells.stop}>
            Stop <span className="unseen">{name}</span>
          </PressButton>
        ) : (
          <PressButton
            size="small"
            icon={<IconPlayerPlay size={16} aria-hidden />}
            title="Ctrl+Enter"
            onClick={() => cells.run(id)}
          >
            Run <span className="unseen">{name}</span>
          </PressButton>
        )}
        {props.children}
        <span className={styles.stale}>
          {stale && <IconAlertTriangle size={16} aria-hidden />}
          {isRunning && cells.running?.isAsked ? (
            "Running …"
          ) : outcome === undefined && !isRunning ? (
            "Not run yet."
          ) : stale ? (
            <InCode text={stale} />
          ) : (
            ""
          )}
        </span>
      </div>
      <div className={styles.value} data-stale={stale ? "" : undefined}>
        {outcome && <ShownThings shown={outcome.shown} of={name} whole={(at) => cells.whole(id, at)} />}
        {trouble && (
          <p className={styles.wait}>
            <InCode text={troubleInWords(trouble)} />
          </p>
        )}
      </div>
      {/* Said once for each time that somebody asked; what runs while it is typed is not read out. */}
      <p role="status" className="unseen">
        {isAsked && outcome && !isRunning
          ? trouble
            ? troubleInWords(trouble)
            : sayShown(outcome.shown)
          : ""}
      </p>
    </section>
  );
}
