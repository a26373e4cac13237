"use client";
// A cell: some code to change, and what it comes to.
import { IconAlertTriangle, IconPlayerPlay, IconPlayerStop } from "@tabler/icons-react";
import type { Cell } from "#domain/lesson";
import { CodeField } from "../../_editor/code-field";
import type { Mark } from "../../_editor/field";
import { PressButton } from "../../_ui/button";
import { troubleInWords } from "../../_ui/examples";
import styles from "./lesson.module.css";
import { useNotebook } from "./notebook";
import { ShownThings } from "./shown";

/**
 * One cell of a notebook. It runs a moment after it was typed in, with Ctrl+Enter and by its button.
 * @example <CellBlock cell={{ kind: "cell", name: "cell-1", source: "Episodes" }} /> // => code, and a table under it
 */
export function CellBlock({ cell }: { cell: Cell }) {
  const { lesson, types, cells, standing, progress } = useNotebook();
  const text = standing?.entries[cell.name]?.text ?? cell.source;
  const outcome = cells.outcomes[cell.name];
  const isRunning = cells.running?.id === cell.name;
  const stale = isRunning ? undefined : cells.stale[cell.name];
  const place = outcome?.trouble?.place;
  const marks: Mark[] = place
    ? [{ ...place, message: outcome?.trouble?.message ?? "", severity: "warning" }]
    : [];
  const name = cell.name.replaceAll("-", " ");
  return (
    <section className={styles.cell} aria-label={`Cell ${cell.name}`}>
      {progress ? (
        <CodeField
          grow
          label={`Code of ${name}`}
          path={`${lesson.slug}-${cell.name}.ts`}
          text={text}
          types={types}
          marks={marks}
          onText={(typed) => progress.write(cell.name, typed)}
          onRun={() => cells.run(cell.name)}
        />
      ) : (
        <pre className={styles.waiting}>{cell.source}</pre>
      )}
      <div className={styles.ways}>
        {isRunning ? (
          <PressButton size="small" icon={<IconPlayerStop size={16} aria-hidden />} onClick={cells.stop}>
            Stop <span className="unseen">{name}</span>
          </PressButton>
        ) : (
          <PressButton
            size="small"
            icon={<IconPlayerPlay size={16} aria-hidden />}
            title="Ctrl+Enter"
            onClick={() => cells.run(cell.name)}
          >
            Run <span className="unseen">{name}</span>
          </PressButton>
        )}
        {text !== cell.source && (
          <PressButton kind="quiet" size="small" onClick={() => progress?.write(cell.name, cell.source)}>
            Put the cell back as it was
          </PressButton>
        )}
        <span role="status" className={styles.stale}>
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
      <div className={styles.value} aria-live="polite" data-stale={stale ? "" : undefined}>
        {outcome && <ShownThings shown={outcome.shown} of={name} />}
        {outcome?.trouble && <p className={styles.wait}>{troubleInWords(outcome.trouble)}</p>}
      </div>
    </section>
  );
}

/** A sentence with names of code in it, between backquotes. */
function InCode({ text }: { text: string }) {
  return (
    <span>
      {text.split("`").map((part, at) =>
        // oxlint-disable-next-line react/no-array-index-key -- parts of one sentence are told apart by place alone
        at % 2 === 1 ? <code key={at}>{part}</code> : part,
      )}
    </span>
  );
}
