"use client";
// The work of this computer as a file, and back again.
import { useRef, useState } from "react";
import { PressButton } from "../../_ui/button";
import { Notice } from "../../_ui/notice";
import styles from "./place.module.css";
import { type Brought, bringBack, takeAway } from "./takeaway";

type Said = { ok: true; brought: Brought } | { ok: false; reason: string } | null;

/**
 * Two buttons: save all work as one file, and bring a file back.
 * @example <TakeawayFile /> // => "Save my work as a file"
 */
export function TakeawayFile() {
  const [said, setSaid] = useState<Said>(null);
  const input = useRef<HTMLInputElement>(null);

  const save = () => {
    const now = new Date();
    const work = JSON.stringify(takeAway(localStorage, now), null, 1);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([work], { type: "application/json" }));
    link.download = `My Ruleyard work ${now.toISOString().slice(0, 10)}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  const bring = async (file: File | undefined) => {
    if (!file) return;
    const back = bringBack(localStorage, await file.text());
    setSaid(back.ok ? { ok: true, brought: back.value } : back);
    if (input.current) input.current.value = "";
  };

  return (
    <section className={styles.part} aria-labelledby="file">
      <h2 id="file">A file to take along</h2>
      <p>
        One file holds all that you wrote in lessons and notebooks on this computer. It holds no data of
        yours.
      </p>
      <p className={styles.actions}>
        <PressButton onClick={save}>Save my work as a file</PressButton>
        <PressButton onClick={() => input.current?.click()}>Bring a file back</PressButton>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          className="unseen"
          tabIndex={-1}
          aria-label="A file of your work"
          onChange={(event) => void bring(event.currentTarget.files?.[0])}
        />
      </p>
      {said && !said.ok && (
        <Notice tone="bad" title="Nothing was brought back" announce="now">
          {said.reason}
        </Notice>
      )}
      {said?.ok && (
        <Notice tone="good" title={toldOf(said.brought.brought)} announce="soon">
          {said.brought.different.length > 0 && (
            <details>
              <summary>
                {said.brought.different.length} of them {said.brought.different.length === 1 ? "is" : "are"}{" "}
                written differently here and {said.brought.different.length === 1 ? "was" : "were"} left as
                they are. See what the file has.
              </summary>
              {said.brought.different.map(({ lesson, exercise, text }) => (
                <div key={`${lesson} ${exercise}`}>
                  <p>
                    {lesson}: {exercise}
                  </p>
                  <pre className={styles.text}>{text}</pre>
                </div>
              ))}
            </details>
          )}
        </Notice>
      )}
    </section>
  );
}

function toldOf(count: number): string {
  if (count === 0) return "Everything in this file was here already";
  return `${count} ${count === 1 ? "piece of work is" : "pieces of work are"} back`;
}
