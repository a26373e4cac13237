"use client";
// The plain editor: a text box that every keyboard, screen reader and old computer knows.
import { useImperativeHandle, useRef } from "react";
import type { FieldProps } from "./field";
import styles from "./editor.module.css";

/**
 * A text box that takes the same as Monaco does.
 * @example <PlainView label="Rule" path="rule.ts" text={text} onText={setText} types={[]} /> // => a textarea
 */
export function PlainView(props: FieldProps) {
  const { label, text, onText, onRun, onRunOn, onLeave, onSpot, grow, marks, describedBy, handle } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(handle, () => ({
    goTo(line, column = 1, scrolled) {
      const before =
        text
          .split("\n")
          .slice(0, line - 1)
          .join("\n").length + (line > 1 ? 1 : 0);
      box.current?.focus();
      box.current?.setSelectionRange(before + column - 1, before + column - 1);
      if (scrolled !== undefined && box.current) box.current.scrollTop = scrolled;
    },
    focus: () => box.current?.focus(),
    line: () => (box.current ? text.slice(0, box.current.selectionStart).split("\n").length : null),
  }));
  const lines = text.split("\n").length;
  return (
    <textarea
      ref={box}
      className={styles.plain}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={marks?.some((mark) => mark.severity === "error") || undefined}
      value={text}
      rows={grow ? Math.max(2, lines) : undefined}
      data-fill={grow ? undefined : ""}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      wrap="off"
      onChange={(event) => onText(event.currentTarget.value)}
      onSelect={({ currentTarget: { value, selectionEnd, scrollTop } }) => {
        const above = value.slice(0, selectionEnd).split("\n");
        const cursor = { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
        onSpot?.({ cursor, scrolled: Math.round(scrollTop) });
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          onRun?.();
        } else if (event.key === "Enter" && event.shiftKey && onRunOn) {
          event.preventDefault();
          onRunOn();
        } else if (onLeave && (event.key === "ArrowDown" || event.key === "ArrowUp") && !event.shiftKey) {
          const { selectionStart, selectionEnd, value } = event.currentTarget;
          const isUp = event.key === "ArrowUp";
          const rest = isUp ? value.slice(0, selectionStart) : value.slice(selectionEnd);
          if (selectionStart !== selectionEnd || rest.includes("\n")) return;
          event.preventDefault();
          onLeave(isUp ? "up" : "down");
        }
      }}
    />
  );
}
