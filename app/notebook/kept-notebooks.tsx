"use client";
// The notebooks that this computer keeps: open, rename, delete, and bring back what was deleted.
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import type { Notebook } from "#domain/notebook";
import { openPlace, wordsHere } from "../lessons/place/place";
import { PressButton } from "../_ui/button";
import { Empty } from "../_ui/notice";
import { Section } from "../_ui/page";
import { Day } from "../_ui/when";
import { keep, keptHere, listKept, meet, sendNotebook } from "./kept";
import styles from "./notebook.module.css";

/**
 * The list, newest first.
 * @example <KeptNotebooks datasets={[{ id: "ssda903", name: "SSDA903 …" }]} account={null} /> // => one line for each
 */
export function KeptNotebooks(props: {
  datasets: { id: string; name: string }[];
  /** What the account has; null for whoever has none. */
  account: Notebook[] | null;
}) {
  const { datasets, account } = props;
  const [all, setAll] = useState<Notebook[] | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [gone, setGone] = useState<Notebook | null>(null);
  const undo = useRef<HTMLDivElement>(null);
  const [isReached, setIsReached] = useState(true);
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    const here = keptHere();
    const known = account ? null : wordsHere(here);
    setWords(known);
    const bring = (there: Notebook[]) => {
      const lacking = meet(here, there);
      setAll(listKept(here));
      return Promise.all(lacking.map((notebook) => sendNotebook(notebook, known)));
    };
    setAll(listKept(here));
    const look = async () => {
      if (account) return bring(account);
      const opened = known === null ? null : await openPlace(known, 4_000);
      return opened === null ? [] : opened.ok ? bring(opened.value.notebooks) : [false];
    };
    void look().then((sent) => setIsReached(sent.every(Boolean)));
  }, [account]);
  useEffect(() => {
    if (gone) undo.current?.querySelector("button")?.focus();
  }, [gone]);
  const write = (notebook: Notebook) => {
    const changed = { ...notebook, changedAt: new Date().toISOString() };
    keep(keptHere(), changed);
    setAll(listKept(keptHere()));
    if (account || words !== null) void sendNotebook(changed, words).then(setIsReached);
  };
  const there = all?.filter(({ deletedAt }) => deletedAt === undefined) ?? [];
  const overWhat = (rows: string) => {
    const name = datasets.find(({ id }) => id === rows)?.name;
    return name ? `Made-up rows: ${name}` : "A file of my own";
  };
  return (
    <Section
      title={
        account
          ? "Kept here and in your account"
          : words !== null
            ? "Kept here and for your six words"
            : "Kept on this computer"
      }
      note={isReached ? "The code alone: never the rows" : "Ruleyard could not be reached; kept here"}
    >
      <div ref={undo} role="status">
        {gone && (
          <p className={styles.undo}>
            <span>“{gone.name}” was deleted.</span>
            <PressButton
              size="small"
              onClick={() => {
                const { deletedAt: _, ...back } = gone;
                write(back);
                setGone(null);
              }}
            >
              Undo: bring it back
            </PressButton>
          </p>
        )}
      </div>
      {all !== null && there.length === 0 && (
        <Empty title="There is none yet">Begin one above. It is kept as you type.</Empty>
      )}
      <ul className={styles.list}>
        {there.map((notebook) => (
          <li key={notebook.id}>
            {renaming === notebook.id ? (
              <form
                className={styles.rename}
                onSubmit={(event) => {
                  event.preventDefault();
                  const name = String(new FormData(event.currentTarget).get("name") ?? "").trim();
                  if (name) write({ ...notebook, name: name.slice(0, 100) });
                  setRenaming(null);
                }}
              >
                <label>
                  <span className="unseen">New name of {notebook.name}</span>
                  {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by the button that stood here */}
                  <input name="name" defaultValue={notebook.name} maxLength={100} autoFocus />
                </label>
                <PressButton size="small" type="submit">
                  Rename
                </PressButton>
              </form>
            ) : (
              <span className={styles.what}>
                <Link prefetch={false} href={`/notebook/${notebook.id}?rows=${notebook.rows}`}>
                  {notebook.name}
                </Link>
                <span className={styles.quiet}>
                  {overWhat(notebook.rows)} · changed <Day at={notebook.changedAt} />
                </span>
              </span>
            )}
            <span className={styles.doors}>
              <PressButton size="small" kind="quiet" onClick={() => setRenaming(notebook.id)}>
                Rename <span className="unseen">{notebook.name}</span>
              </PressButton>
              <PressButton
                size="small"
                kind="quiet"
                onClick={() => {
                  write({ ...notebook, deletedAt: new Date().toISOString() });
                  setGone(notebook);
                }}
              >
                Delete <span className="unseen">{notebook.name}</span>
              </PressButton>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
