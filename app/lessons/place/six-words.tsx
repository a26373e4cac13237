"use client";
// Six words that open somebody's work on any computer: asked for here, and typed in here.
import { type FormEvent, useEffect, useState } from "react";
import { newestSpot } from "#domain/spot";
import { keepSpotHere, spotsHere } from "../../_spot/spot-keeper";
import { listKept, meet, sendNotebook } from "../../notebook/kept";
import { LinkButton, PressButton } from "../../_ui/button";
import { Notice } from "../../_ui/notice";
import { accountOfPlace, makePlace, openPlace, rememberWords, spotsOfPlace, wordsHere } from "./place";
import styles from "./place.module.css";
import { bringAnswers, sendAll } from "./takeaway";

type Said = { tone: "good" | "bad"; title: string; text: string; href?: string } | null;

/**
 * The words that this computer knows, a button for new ones, and a form for those from another computer.
 * @example <SixWords /> // => "apple river candy moon puzzle orange"
 */
export function SixWords() {
  const [words, setWords] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>(null);
  useEffect(() => setWords(wordsHere(safeShelf())), []);

  const make = async () => {
    setBusy(true);
    const made = await makePlace();
    setBusy(false);
    if (!made.ok) return setSaid({ tone: "bad", title: "There is no code yet", text: made.reason });
    const shelf = safeShelf();
    if (shelf) rememberWords(shelf, made.value);
    setWords(made.value);
    const answers = shelf ? await sendAll(shelf, accountOfPlace(made.value)) : 0;
    const sent = await Promise.all(listKept(shelf).map((notebook) => sendNotebook(notebook, made.value)));
    const missed = answers + sent.filter((isSent) => !isSent).length;
    const lessons = spotsHere(shelf).filter(({ of }) => of === "lesson");
    await Promise.all(lessons.map((spot) => spotsOfPlace(made.value)(spot, false)));
    setSaid({
      tone: missed === 0 ? "good" : "bad",
      title: missed === 0 ? "Your work is kept for these words" : "Some of your work is not kept yet",
      text:
        missed === 0
          ? "Write them down now, on paper or where you keep such things. We cannot tell you them again."
          : "Write the words down. The rest is sent when you open the lesson or your notebooks next.",
    });
  };

  const carryOn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("words");
    setBusy(true);
    const opened = await openPlace(typeof typed === "string" ? typed : "");
    setBusy(false);
    if (!opened.ok) return setSaid({ tone: "bad", title: "These words open nothing", text: opened.reason });
    const shelf = safeShelf();
    if (!shelf) return setSaid({ tone: "bad", title: "Your work cannot come here", text: noShelf });
    rememberWords(shelf, opened.value.words);
    const count = bringAnswers(shelf, opened.value.answers);
    meet(shelf, opened.value.notebooks);
    const notebooks = opened.value.notebooks.filter(({ deletedAt }) => deletedAt === undefined).length;
    const brought = [
      ...(count > 0 ? [count === 1 ? "1 answer" : `${count} answers`] : []),
      ...(notebooks > 0 ? [notebooks === 1 ? "1 notebook" : `${notebooks} notebooks`] : []),
    ].join(" and ");
    for (const spot of opened.value.spots) keepSpotHere(shelf, spot);
    setWords(opened.value.words);
    const text =
      brought === ""
        ? "Nothing was kept for them yet."
        : `${brought} ${count + notebooks === 1 ? "is" : "are"} here. Open any lesson and carry on.`;
    const last = newestSpot(opened.value.spots);
    const href = last && `/lessons/${last.name}#${last.part}`;
    setSaid({ tone: "good", title: "Welcome back", text, ...(href && { href }) });
  };

  const forget = () => {
    const shelf = safeShelf();
    if (shelf) rememberWords(shelf, null);
    setWords(null);
    setSaid({
      tone: "good",
      title: "This computer has forgotten the words",
      text: "The work itself stays kept for them.",
    });
  };

  return (
    <>
      {said && (
        <Notice
          tone={said.tone}
          title={said.title}
          announce={said.tone === "bad" ? "now" : "soon"}
          actions={said.href && <LinkButton href={said.href}>Carry on where you were</LinkButton>}
        >
          {said.text}
        </Notice>
      )}
      <section className={styles.part} aria-labelledby="your-words">
        <h2 id="your-words">Six words</h2>
        {words === null ? (
          <>
            <p>
              Six words open your lessons and notebooks on any computer. There is no name and no address in
              them.
            </p>
            <PressButton kind="main" busy={busy} onClick={() => void make()}>
              Give me six words
            </PressButton>
          </>
        ) : (
          <>
            <p>On this computer your work is kept for these words:</p>
            <ol className={styles.words} translate="no">
              {words.split(" ").map((word, at) => (
                <li key={`${at} ${word}`}>{word}</li>
              ))}
            </ol>
            <p className={styles.actions}>
              <PressButton onClick={() => print()}>Print this page</PressButton>
              <PressButton kind="quiet" onClick={forget}>
                Forget them on this computer
              </PressButton>
            </p>
          </>
        )}
      </section>
      <section className={styles.part} aria-labelledby="other-words">
        <h2 id="other-words">Carry on with your six words</h2>
        <form onSubmit={(event) => void carryOn(event)} className={styles.form}>
          <label htmlFor="words">
            The six words, in their order. The first four letters of each are enough.
          </label>
          <input
            id="words"
            name="words"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
          <PressButton type="submit" busy={busy}>
            Carry on
          </PressButton>
        </form>
      </section>
    </>
  );
}

const noShelf = "This browser keeps nothing for this page. Allow it to, or use another browser.";

function safeShelf(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
