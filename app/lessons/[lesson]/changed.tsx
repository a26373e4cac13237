"use client";
// When a lesson was changed after somebody began on it: their copy and the latest, and nothing decided for them.
import { PressButton } from "../../_ui/button";
import { Side } from "../../drafts/two-texts";
import texts from "../../drafts/two-texts.module.css";
import { isOutrun } from "../progress";
import { useNotebook } from "./notebook";

/**
 * Both copies side by side and two buttons; nothing while the part still starts as it did.
 * @example <Changed part="ends-before-it-starts" start={exercise.start} /> // => two texts, two buttons
 */
export function Changed({ part, start }: { part: string; start: string }) {
  const { standing, progress } = useNotebook();
  const entry = standing?.entries[part];
  if (!progress || !isOutrun(entry, start)) return null;
  const id = `changed-${part}`;
  return (
    <section className={texts.choice} aria-labelledby={id}>
      <h3 id={id}>This part of the lesson has changed since you began it</h3>
      <p>Yours stays as it is until you choose. Lines that only one of them has are marked with ▸.</p>
      <div className={texts.sides}>
        <Side title="Your copy" text={entry.text} against={start}>
          <PressButton
            kind="main"
            onClick={() => {
              goToPart(part);
              progress.keepMine(part, start);
            }}
          >
            Keep mine
          </PressButton>
        </Side>
        <Side title="The latest" text={start} against={entry.text}>
          <PressButton
            onClick={() => {
              goToPart(part);
              progress.replace(part, start, start);
            }}
          >
            Take the latest
          </PressButton>
        </Side>
      </div>
      <p>If you take the latest, yours can be brought back with one press.</p>
    </section>
  );
}

/** The button that was pressed goes away: the focus goes to the part that it belongs to. */
function goToPart(part: string): void {
  document.getElementById(part)?.focus({ preventScroll: true });
}

/**
 * A button that brings back what was replaced here, on this computer or on another; nothing when nothing was.
 * @example <BringBack part="ends-before-it-starts" start={exercise.start} /> // => "Undo: bring back what I had"
 */
export function BringBack({ part, start }: { part: string; start: string }) {
  const { standing, progress } = useNotebook();
  if (typeof standing?.entries[part]?.before !== "string") return null;
  return (
    <PressButton
      size="small"
      kind="quiet"
      onClick={() => {
        goToPart(part);
        progress?.bringBack(part, start);
      }}
    >
      Undo: bring back what I had
    </PressButton>
  );
}
