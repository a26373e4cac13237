// Which sheet of a workbook is open, a way to another, and what was odd about this one.
import type { FromSheet } from "#domain/read-workbook";
import styles from "./notebook.module.css";

/**
 * A line under the place for a file.
 * @example <SheetChoice sheet={{ name: "People", all: ["People", "Teams"], notes: [] }} onChoose={open} /> // => "Sheet: People"
 */
export function SheetChoice({ sheet, onChoose }: { sheet: FromSheet; onChoose: (name: string) => void }) {
  return (
    <div className={styles.sheet}>
      {sheet.all.length > 1 ? (
        <label className={styles.name}>
          Sheet
          <select value={sheet.name} onChange={(event) => onChoose(event.currentTarget.value)}>
            {sheet.all.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      ) : (
        <span className={styles.quiet}>Its one sheet, {sheet.name}.</span>
      )}
      {sheet.notes.map((note) => (
        <span key={note} className={styles.quiet}>
          {note}
        </span>
      ))}
    </div>
  );
}
