"use client";
// The file that was sent, with what was said beside its lines. Pressing a line's number opens a comment on it.
import { useMemo, useState } from "react";
import type { Thread } from "#domain/review";
import { CodeView } from "../../_ui/code-view";
import { Say } from "./say";
import styles from "./submission.module.css";
import { ThreadCard } from "./thread-card";

/**
 * Numbered lines, their threads, and a box on the line that was chosen.
 * @example <ReadFile submission="s1" revision={2} text={text} threads={threads} mayComment me="p1" texts={texts} /> // => the file
 */
export function ReadFile(props: {
  submission: string;
  revision: number;
  text: string;
  threads: Thread[];
  mayComment: boolean;
  me: string;
  texts: string[];
}) {
  const [chosen, setChosen] = useState<number | null>(null);
  const byLine = useMemo(() => {
    const lines = new Map<number, Thread[]>();
    for (const thread of props.threads) {
      if (thread.line === null) continue;
      lines.set(thread.line, [...(lines.get(thread.line) ?? []), thread]);
    }
    return lines;
  }, [props.threads]);

  const close = (line: number) => {
    setChosen(null);
    document.getElementById(`line-${line}`)?.focus();
  };

  return (
    <>
      {props.mayComment && (
        <p className={styles.hint}>
          Press a line’s number to comment on that line or to suggest another. Enter does the same.
        </p>
      )}
      <CodeView
        text={props.text}
        label="The file that was sent"
        marked={new Set([...byLine.keys(), ...(chosen === null ? [] : [chosen])])}
        renderNumber={
          props.mayComment
            ? (line) => (
                <button
                  type="button"
                  id={`line-${line}`}
                  className={styles.lineNumber}
                  aria-expanded={chosen === line}
                  aria-label={`Comment on line ${line}`}
                  onClick={() => setChosen(chosen === line ? null : line)}
                >
                  {line}
                </button>
              )
            : undefined
        }
        renderBelow={(line) => {
          const threads = byLine.get(line) ?? [];
          if (threads.length === 0 && chosen !== line) return null;
          return (
            <div className={styles.below}>
              {threads.map((thread) => (
                <ThreadCard
                  key={thread.id}
                  submission={props.submission}
                  revision={props.revision}
                  thread={thread}
                  mayAnswer={props.mayComment}
                  me={props.me}
                  texts={props.texts}
                />
              ))}
              {chosen === line && (
                <Say
                  submission={props.submission}
                  revision={props.revision}
                  line={line}
                  text={props.text}
                  label={`Comment on line ${line}`}
                  focus
                  onDone={() => close(line)}
                  onLeave={() => close(line)}
                />
              )}
            </div>
          );
        }}
      />
    </>
  );
}
