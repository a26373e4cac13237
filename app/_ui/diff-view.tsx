// What changed between two texts: lines taken out and put in, with the lines around them.
import { structuredPatch } from "diff";
import styles from "./code-view.module.css";
import { Pieces } from "./code-view";
import { highlight } from "./highlight";

type Line = { kind: "same" | "added" | "removed"; text: string; before: number | null; after: number | null };
type Part = { skipped: number; lines: Line[] };

const signs = { same: "", added: "+", removed: "−" };
const said = { same: "", added: "Added: ", removed: "Taken out: " };

/**
 * The parts that differ, each with up to three lines around it. `skipped` counts the unchanged lines before a part.
 * @example changes("a\n", "b\n") // => [{ skipped: 0, lines: [{ kind: "removed", text: "a", … }, { kind: "added", text: "b", … }] }]
 */
export function changes(before: string, after: string): Part[] {
  const patch = structuredPatch("before", "after", before, after, undefined, undefined, { context: 3 });
  let reached = 1;
  return patch.hunks.map((hunk) => {
    let old = hunk.oldStart;
    let fresh = hunk.newStart;
    const part: Part = { skipped: Math.max(0, hunk.newStart - reached), lines: [] };
    for (const raw of hunk.lines) {
      const text = raw.slice(1);
      if (raw.startsWith("+")) part.lines.push({ kind: "added", text, before: null, after: fresh++ });
      else if (raw.startsWith("-")) part.lines.push({ kind: "removed", text, before: old++, after: null });
      else if (raw.startsWith(" ")) part.lines.push({ kind: "same", text, before: old++, after: fresh++ });
    }
    reached = fresh;
    return part;
  });
}

/**
 * The change from one text to another, in words when there is none.
 * @example <DiffView before={approved} after={sent} label="From the approved rule to what was sent" /> // => the lines
 */
export function DiffView({ before, after, label }: { before: string; after: string; label: string }) {
  const parts = changes(before, after);
  if (parts.length === 0) return <p>Nothing changed.</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable
    <section className={styles.frame} aria-label={label} tabIndex={0}>
      <div className={styles.lines} style={{ padding: 0 }}>
        {parts.map((part) => (
          <div key={`${part.lines[0]?.before ?? ""}-${part.lines[0]?.after ?? ""}`}>
            {part.skipped > 0 && (
              <p className={styles.skipped}>
                {part.skipped} unchanged line{part.skipped === 1 ? "" : "s"}
              </p>
            )}
            {part.lines.map((line) => (
              <div
                key={`${line.before ?? ""}-${line.after ?? ""}`}
                className={line.kind === "same" ? styles.line : `${styles.line} ${styles[line.kind]}`}
              >
                <span className={styles.pair} aria-hidden="true">
                  {line.before}
                </span>
                <span className={styles.pair} aria-hidden="true">
                  {line.after}
                </span>
                <span className={styles.sign} aria-hidden="true">
                  {signs[line.kind]}
                </span>
                <code className={styles.code}>
                  {said[line.kind] && <span className="unseen">{said[line.kind]}</span>}
                  <Pieces of={highlight(line.text)[0] ?? []} />
                </code>
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
