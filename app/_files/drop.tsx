"use client";
// A place to drop files of one's own on, or to choose them from.
import { IconUpload } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import styles from "./files.module.css";

/**
 * The place, with its call and some words under it. `accept` is what the browser's own dialog offers.
 * @example <Drop call={<b>Choose files</b>} words="CSV or XML." accept=".csv,.xml" many onFiles={add} /> // => a drop zone
 */
export function Drop(props: {
  call: ReactNode;
  words: string;
  accept: string;
  many?: boolean;
  disabled: boolean;
  onFiles: (files: File[]) => void;
}) {
  const [over, setOver] = useState(false);
  const id = useId();
  return (
    <label className={styles.drop} data-over={over || undefined} data-disabled={props.disabled || undefined}>
      <IconUpload size={20} aria-hidden />
      <span>{props.call}</span>
      <span className={styles.quiet} id={id}>
        {props.words}
      </span>
      <input
        type="file"
        multiple={props.many}
        className={styles.input}
        disabled={props.disabled}
        aria-describedby={id}
        accept={props.accept}
        // The field lies over the whole place, so that files can be dropped on it.
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          if (files.length > 0) props.onFiles(files);
        }}
      />
    </label>
  );
}
