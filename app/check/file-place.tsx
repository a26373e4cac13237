"use client";
// A place for files: drop them, or choose them, and see what each of them holds.
import { IconCircleCheck, IconCircleX, IconX } from "@tabler/icons-react";
import { useId } from "react";
import { Drop } from "../_files/drop";
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
  const id = useId();
  return (
    <section className={styles.place} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{props.title}</h2>
      <Drop
        call={
          <>
            <b>Choose files</b> or drop them here
            <span className="unseen"> for {props.title}</span>
          </>
        }
        words={props.words}
        accept=".csv,.gz,.xml,text/csv,application/gzip,text/xml"
        many
        disabled={props.disabled}
        onFiles={props.onFiles}
      />
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
