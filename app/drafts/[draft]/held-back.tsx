"use client";
// What in a rule may be a real person's: a mark on its line, and under the editor what to do about it.
import Link from "next/link";
import { useMemo, useState } from "react";
import type { Draft } from "#domain/draft";
import type { Giveaway } from "#domain/giveaway";
import { heldBackBy, sayGiveaway } from "#domain/giveaway-words";
import type { Mark } from "../../_editor/field";
import styles from "../../_giveaway/giveaway.module.css";
import buttons from "../../_ui/button.module.css";
import { useGiveaways } from "../../_giveaway/use-giveaways";
import { PressButton } from "../../_ui/button";
import { Notice } from "../../_ui/notice";
import type { useKeeper } from "../use-keeper";
import { sayMadeUp } from "./actions";

type Given = Pick<Draft, "id" | "text" | "saidMadeUp" | "clearance" | "yours">;

/**
 * What holds a rule back, with its marks beside those that the editor has already.
 * @example const held = useHeldBack(draft, text, marks) // => { open: [{ line: 12, kind: "upn" }], marks: […], … }
 */
export function useHeldBack(draft: Given, text: string | null, others: Mark[]) {
  const { found } = useGiveaways(text);
  const [said, setSaid] = useState(draft.saidMadeUp);
  const [trouble, setTrouble] = useState("");
  // It is for one exact text.
  const clearance = draft.text === text ? draft.clearance : null;
  const cleared = clearance?.state === "cleared" ? clearance : null;
  const open = useMemo(() => (cleared ? [] : heldBackBy(found, said)), [found, said, cleared]);
  const marks = useMemo(() => [...others, ...open.map(markOf)], [others, open]);
  const sayIt = async (key: string) => {
    const keys = [...said, key];
    setSaid(keys);
    const done = await sayMadeUp(draft.id, { keys }).catch(() => null);
    setTrouble(
      done?.ok ? "" : (done?.reason ?? "Your answer could not be kept. Press it again in a moment."),
    );
    if (!done?.ok) setSaid(said);
  };
  return { text, open, said, marks, clearance, yours: draft.yours, trouble, sayIt };
}

/**
 * The list under the editor; nothing when nothing is held back.
 * @example <HeldBack held={held} keeper={keeper} onGo={goTo} /> // => "Line 12 may hold a real pupil number (UPN)."
 */
export function HeldBack(props: {
  held: ReturnType<typeof useHeldBack>;
  keeper: ReturnType<typeof useKeeper>["keeper"];
  onGo: (line: number, column?: number) => void;
}) {
  const { open, text, clearance, said, yours } = props.held;
  const [now, setNow] = useState("");
  const replace = async (which: Giveaway | "all", line: number) => {
    const { replaceAll, replaceGiveaway } = await import("#domain/giveaway-made-up");
    if (text === null) return;
    props.keeper?.type(which === "all" ? replaceAll(text, said) : replaceGiveaway(text, which));
    setNow("Replaced with made-up values, wherever they stood.");
    // What was pressed goes away; the line that was changed is where the eye goes.
    props.onGo(line);
  };
  const [first] = open;
  return (
    <>
      {clearance?.state === "cleared" && (
        <Notice tone="good" title={`Cleared by ${clearance.by}`}>
          {clearance.reason} This is for the text as it stands: a change has to be cleared again.
        </Notice>
      )}
      {clearance?.state === "not cleared" && (
        <Notice tone="wait" title={`${clearance.by} did not clear it`}>
          {clearance.reason}
        </Notice>
      )}
      {first && (
        <Notice
          tone={open.some(({ level }) => level === "certain") ? "bad" : "wait"}
          title="Is anybody real in here?"
          actions={
            yours &&
            open.length > 1 && (
              <PressButton kind="main" size="small" onClick={() => void replace("all", first.line)}>
                Replace all with made-up
              </PressButton>
            )
          }
        >
          <p>
            A rule is public once it is sent.{" "}
            {yours ? "Until then, only you and coordinators can read it." : "A coordinator may clear it."}{" "}
            {yours ? (
              <Link href="/help#made-up" prefetch={false}>
                How to write somebody made up
              </Link>
            ) : (
              <Link href="/review" prefetch={false}>
                Answer on the review page
              </Link>
            )}
          </p>
          <ul className={styles.list} aria-label="What may be a real person’s">
            {open.slice(0, 8).map((each) => (
              <li key={`${each.start} ${each.key}`}>
                <p>
                  <button
                    type="button"
                    className={buttons.inWords}
                    onClick={() => props.onGo(each.line, each.column)}
                  >
                    Line {each.line}
                  </button>
                  {sayGiveaway(each).slice(`Line ${each.line}`.length)}
                </p>
                {yours && each.kind !== "rows" && (
                  <PressButton size="small" onClick={() => void replace(each, each.line)}>
                    Replace with made-up <span className="unseen">on line {each.line}</span>
                  </PressButton>
                )}
                {yours && each.level === "unsure" && (
                  <PressButton
                    size="small"
                    onClick={() => {
                      props.onGo(each.line);
                      void props.held.sayIt(each.key);
                    }}
                  >
                    It is made up <span className="unseen">on line {each.line}</span>
                  </PressButton>
                )}
              </li>
            ))}
          </ul>
          {open.length > 8 && <p>And {open.length - 8} more.</p>}
          {props.held.trouble && <p role="alert">{props.held.trouble}</p>}
        </Notice>
      )}
      <span role="status" className="unseen">
        {first ? sayGiveaway(first) : now}
      </span>
    </>
  );
}

function markOf(giveaway: Giveaway): Mark {
  const { line, column, level } = giveaway;
  return {
    line,
    column,
    message: sayGiveaway(giveaway),
    severity: level === "certain" ? "error" : "warning",
  };
}
