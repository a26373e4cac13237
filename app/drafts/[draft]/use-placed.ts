// The comments of a review, at the lines where they stand in the text as it is now.
import { useMemo } from "react";
import type { Thread } from "#domain/review";
import { wordsAround } from "#domain/suggestion";
import type { LineNote } from "../../_editor/field";
import { moveLine } from "../move-line";
import type { useKeeper } from "../use-keeper";
import type { Placed } from "./comments";

type Submitted = { text: string; threads: Thread[] } | null;

/**
 * The threads beside the text as it is, and their notes for the editor. The editor moves the notes with their lines: they
 * are placed anew only when a text comes in from outside, which is when `replaced` changes.
 * @example usePlaced(submission, text, keeper, keeping?.replaced) // => { placed: [{ now: 4, … }], notes: [{ line: 4, … }] }
 */
export function usePlaced(
  submission: Submitted,
  text: string | null,
  keeper: ReturnType<typeof useKeeper>["keeper"],
  replaced: number | undefined,
): { placed: Placed[]; notes: LineNote[] } {
  const placed = useMemo(
    () => (submission && text !== null ? place(submission.threads, submission.text, text) : []),
    [submission, text],
  );
  const notes = useMemo(
    () =>
      submission && keeper && replaced !== undefined
        ? notesOf(place(submission.threads, submission.text, keeper.read().text))
        : [],
    [submission, keeper, replaced],
  );
  return { placed, notes };
}

/** What the editor shows under a line: the last word of each thread that has a line. */
function notesOf(threads: Placed[]): LineNote[] {
  return threads.flatMap(({ id, now, comments }) => {
    const last = comments.at(-1);
    return now === null || !last ? [] : [{ id, line: now, author: last.author, body: inShort(last.body) }];
  });
}

/** A suggestion has no room in a line's note: it is shown whole below the editor. */
function inShort(body: string): string {
  const words = wordsAround(body);
  return words === body.trim() ? body : `${words} (Suggests another text: see below.)`.trim();
}

/** The open threads of what was sent (`older`), each with its line in the text as it is (`newer`); null where its line is gone. */
function place(threads: Thread[], older: string, newer: string): Placed[] {
  return threads
    .filter((thread) => !thread.resolved)
    .map((thread) => {
      const line = thread.line ?? thread.originalLine;
      return { ...thread, now: line === null ? null : moveLine(older, newer, line) };
    });
}
