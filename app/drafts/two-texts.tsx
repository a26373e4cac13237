"use client";
// A draft that was written in two places: both texts side by side, and one question.
import { diffLines } from "diff";
import { useState } from "react";
import { PressButton } from "../_ui/button";
import type { Other } from "./keeper";
import { clock } from "./save-line";
import styles from "./two-texts.module.css";

/**
 * The choice between two texts. Whichever is chosen, the other stays in the draft's history.
 * @example <TwoTexts mine={text} other={other} onChoose={(choice) => keeper.settle(choice)} /> // => two texts, two buttons
 */
export function TwoTexts(props: {
  mine: string;
  other: Other;
  onChoose: (choice: "mine" | "other") => Promise<void>;
}) {
  const [busy, setBusy] = useState(false);
  const { mine, other } = props;
  const choose = async (choice: "mine" | "other") => {
    setBusy(true);
    await props.onChoose(choice).finally(() => setBusy(false));
  };
  const where =
    other.from === "GitHub"
      ? `on GitHub, by ${other.who ?? "somebody"}, ${clock(other.savedAt)}`
      : other.from === "account"
        ? `saved to your account at ${clock(other.savedAt)}, from another tab or computer`
        : `kept on this computer at ${clock(other.savedAt)}, and never saved to your account`;
  return (
    <section className={styles.choice} aria-labelledby="two-texts" role="alert">
      <h2 id="two-texts">
        {other.from === "GitHub"
          ? `${other.who ?? "Somebody"} changed what you sent. Which text do you go on with?`
          : "This draft has two texts. Which one do you go on with?"}
      </h2>
      <p>
        Nothing is lost: the one that you do not choose stays in the draft’s history. Lines that only one of
        them has are marked with ▸.
      </p>
      {other.trouble && <p className={styles.trouble}>{other.trouble}</p>}
      <div className={styles.sides}>
        <Side title="The text in this tab" text={mine} against={other.text}>
          <PressButton kind="main" busy={busy} onClick={() => void choose("mine")}>
            Keep the text in this tab
          </PressButton>
        </Side>
        <Side title={`The other text, ${where}`} text={other.text} against={mine}>
          <PressButton busy={busy} onClick={() => void choose("other")}>
            Take the other text
          </PressButton>
        </Side>
      </div>
    </section>
  );
}

/**
 * One of two texts, with the lines that only it has marked.
 * @example <Side title="Your copy" text={mine} against={theirs}>…</Side> // => a text, and what stands under it
 */
export function Side(props: { title: string; text: string; against: string; children: React.ReactNode }) {
  const parts = diffLines(props.against, props.text).filter((part) => !part.removed);
  return (
    <div className={styles.side}>
      <h3>{props.title}</h3>
      {/* It scrolls, so the keyboard has to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} aria-label={props.title}>
        {parts.flatMap((part, at) =>
          part.value
            .replace(/\n$/, "")
            .split("\n")
            .map((line, index) => (
              <span key={`${at}-${index}`} className={part.added ? styles.own : undefined}>
                {part.added ? "▸ " : "  "}
                {line}
                {"\n"}
              </span>
            )),
        )}
      </pre>
      {props.children}
    </div>
  );
}
