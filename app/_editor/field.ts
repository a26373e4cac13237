// What every editing field of a page is given, Monaco or plain.
import type { Ref } from "react";

/** Something wrong at a place. Lines and columns count from 1; a column of 0 means the whole line. */
export type Mark = { line: number; column: number; message: string; severity: "error" | "warning" };

/** Words that belong beside a line, as a reviewer's comment does. */
export type LineNote = { id: string; line: number; author: string; body: string };

/** A text of types that completion and underlining know. */
export type TypeText = { path: string; text: string };

/** What a page may ask of a field. */
export type FieldHandle = {
  /** Puts the cursor there and gives the field the focus; `scrolled` also says how far down it is to be, in pixels. */
  goTo: (line: number, column?: number, scrolled?: number) => void;
  focus: () => void;
  /** The line that the cursor is on, from 1; null when it was never there. */
  line: () => number | null;
};

/** Where the cursor is, and how far the field is scrolled, in pixels. */
export type FieldSpot = { cursor: { line: number; column: number }; scrolled: number };

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
  /** The cursor moved here, or came here. */
  onSpot?: ((spot: FieldSpot) => void) | undefined;
  /** Grow with the text instead of filling the space. */
  grow?: boolean | undefined;
  describedBy?: string | undefined;
  /** Begin with the focus, at this place of the text: somebody was typing already. */
  startAt?: { offset: number; scrolled: number } | undefined;
  handle?: Ref<FieldHandle> | undefined;
};
