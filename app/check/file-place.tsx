"use client";
// A place for files: drop them, or choose them, and see what each of them holds.
import { IconCircleCheck, IconCircleX, IconUpload, IconX } from "@tabler/icons-react";
import { useId, useState } from "react";
import styles from "./check.module.css";
import type { Chosen } from "./chosen";

/**
 * One place, with the files that were put in it.
 * @example <FilePlace title="This year" words="…" files={chosen} onFiles={add} onRemove={remove} disabled={false} /> // => a drop zone and a list
 */
export function FilePlace(props: {
  title: string;
  words: string;
  files: Chosen[];
  disabled: boolean;
  onFiles: (files: File[]) => void;
  onRemove: (file: Chosen) => void;
}) {
  const [over, setOver] = useState(false);
  const id = useId();
  return (
    <section className={styles.place} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{props.title}</h2>
      <label
        className={styles.drop}
        data-over={over || undefined}
        data-disabled={props.disabled || undefined}
      >
        <IconUpload size={20} aria-hidden />
        <span>
          <b>Choose files</b> or drop them here
          <span className="unseen"> for {props.title}</span>
        </span>
        <span className={styles.quiet} id={`${id}-words`}>
          {props.words}
        </span>
        <input
          type="file"
          multiple
          className={styles.input}
          disabled={props.disabled}
          aria-describedby={`${id}-words`}
          accept=".csv,.gz,.xml,text/csv,application/gzip,text/xml"
          // The field lies over the whole place, so that files can be dropped on it.
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          onChange={(event) => {
            props.onFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
      </label>
      {props.files.length > 0 && (
        <ul className={styles.files}>
          {props.files.map((it) => (
            <li key={it.name} data-ok={it.holds.ok}>
              {it.holds.ok ? (
                <IconCircleCheck size={17} aria-hidden />
              ) : (
                <IconCircleX size={17} aria-hidden />
              )}
              <span>
                {it.holds.ok ? (
                  <>
                    <b>{it.holds.table}</b> <span className={styles.quiet}>{it.name}</span>
                  </>
                ) : (
                  it.holds.reason
                )}
              </span>
              <button type="button" aria-label={`Take ${it.name} out`} onClick={() => props.onRemove(it)}>
                <IconX size={16} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
