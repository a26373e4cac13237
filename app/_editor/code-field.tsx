"use client";
// An editing field: Monaco when it has come, the plain editor before that, when it cannot come, or when it is wanted.
import { type ComponentType, useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import type { FieldProps } from "./field";
import { choosePlain, readPlain, watchPlain } from "./plain-choice";
import styles from "./editor.module.css";
import { PlainView } from "./plain-view";

/**
 * The field and, under it, how to leave it by keyboard and the choice of the plain editor.
 * @example <CodeField label="Rule" path="rule.ts" text={text} onText={setText} types={types} /> // => an editor
 */
export function CodeField(props: FieldProps) {
  const plain = useSyncExternalStore(watchPlain, readPlain, () => false);
  const [Monaco, setMonaco] = useState<ComponentType<FieldProps>>();
  const [failed, setFailed] = useState(false);
  const [startAt, setStartAt] = useState<FieldProps["startAt"]>();
  const ways = useId();
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (plain) return;
    let gone = false;
    import("./monaco-view").then(
      (loaded) => {
        if (gone) return;
        const typing = document.activeElement;
        const isHere = typing instanceof HTMLTextAreaElement && frame.current?.contains(typing);
        setStartAt(isHere ? { offset: typing.selectionStart, scrolled: typing.scrollTop } : undefined);
        setMonaco(() => loaded.MonacoView);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [plain]);

  const rich = !plain && Monaco;
  return (
    <div ref={frame} className={styles.field} data-fill={props.grow ? undefined : ""}>
      {rich ? (
        <Monaco {...props} describedBy={ways} startAt={startAt} />
      ) : (
        <PlainView {...props} describedBy={ways} />
      )}
      <div className={styles.ways}>
        <span id={ways}>
          {rich ? (
            <>
              <kbd>Ctrl</kbd> <kbd>M</kbd> lets <kbd>Tab</kbd> leave the editor
            </>
          ) : failed && !plain ? (
            "The full editor could not be loaded. This one does everything else."
          ) : (
            <>
              <kbd>Tab</kbd> leaves the editor
            </>
          )}
        </span>
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={plain}
            onChange={(event) => choosePlain(event.currentTarget.checked)}
          />
          Plain editor
        </label>
      </div>
    </div>
  );
}
