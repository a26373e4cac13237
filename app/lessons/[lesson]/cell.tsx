"use client";
// A cell: some code to change, and what it comes to.
import type { Cell } from "#domain/lesson";
import { CodeField } from "../../_editor/code-field";
import type { Mark } from "../../_editor/field";
import { PressButton } from "../../_ui/button";
import { troubleInWords } from "../../_ui/examples";
import styles from "./lesson.module.css";
import { useNotebook } from "./notebook";
import { ShownValue } from "./shown";

/**
 * One cell of a notebook. It runs as you type, with those above it.
 * @example <CellBlock cell={{ kind: "cell", name: "cell-1", source: "Episodes" }} /> // => code, and a table under it
 */
export function CellBlock({ cell }: { cell: Cell }) {
  const { lesson, types, outcomes, standing, progress, again } = useNotebook();
  const text = standing?.entries[cell.name]?.text ?? cell.source;
  const outcome = outcomes[cell.name];
  const place = outcome?.trouble?.place;
  const marks: Mark[] = place
    ? [{ ...place, message: outcome?.trouble?.message ?? "", severity: "warning" }]
    : [];
  return (
    <section className={styles.cell} aria-label={`Cell ${cell.name}`}>
      {progress ? (
        <CodeField
          grow
          label={`Code of ${cell.name}`}
          path={`${lesson.slug}-${cell.name}.ts`}
          text={text}
          types={types}
          marks={marks}
          onText={(typed) => progress.write(cell.name, typed)}
          onRun={again}
        />
      ) : (
        <pre className={styles.waiting}>{cell.source}</pre>
      )}
      <div className={styles.value} aria-live="polite">
        {outcome?.trouble ? (
          <p className={styles.wait}>{troubleInWords(outcome.trouble)}</p>
        ) : (
          outcome && <ShownValue outcome={outcome} of={cell.name} />
        )}
      </div>
      {text !== cell.source && (
        <PressButton kind="quiet" size="small" onClick={() => progress?.write(cell.name, cell.source)}>
          Put the cell back as it was
        </PressButton>
      )}
    </section>
  );
}
