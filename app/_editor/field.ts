// What every editing field of a page is given, Monaco or plain.
import type { Ref } from "react";

/** Something wrong at a place. Lines and columns count from 1; a column of 0 means the whole line. */
export type Mark = { line: number; column: number; message: string; severity: "error" | "warning" };

/** Words that belong beside a line, as a reviewer's comment does. */
export type LineNote = { id: string; line: number; author: string; body: string };

/** A text of types that completion and underlining know. */
export type TypeText = { path: string; text: string };

/** What a page may ask of a field. */
export type FieldHandle = { goTo: (line: number, column?: number) => void; focus: () => void };

export type FieldProps = {
  /** What it is, for a screen reader. */
  label: string;
  /** Its name among the page's texts, with an ending: `rule.ts`. */
  path: string;
  text: string;
  onText: (text: string) => void;
  types: TypeText[];
  marks?: Mark[] | undefined;
  notes?: LineNote[] | undefined;
  /** Ctrl+Enter. */
  onRun?: (() => void) | undefined;
  /** Shift+Enter: run, and go on to the next one. */
  onRunOn?: (() => void) | undefined;
  /** The arrow down on the last line, or the arrow up on the first: leave for the neighbour. */
  onLeave?: ((way: "up" | "down") => void) | undefined;
  /** What the types say is wrong, each time that it changes. */
  onFound?: ((marks: Mark[]) => void) | undefined;
  /** Grow with the text instead of filling the space. */
  grow?: boolean | undefined;
  describedBy?: string | undefined;
  /** Begin with the focus, at this place of the text: somebody was typing already. */
  startAt?: number | undefined;
  handle?: Ref<FieldHandle> | undefined;
};
