"use client";
// What is being typed is kept in this browser until it has arrived, so that a closed tab loses nothing.
import { useCallback, useEffect, useState } from "react";

/**
 * A text that survives the tab. Setting it to "" forgets it.
 * @example const [body, setBody] = useKept("s1 line 5") // => ["What if the end", setBody]
 */
export function useKept(name: string): [text: string, keep: (text: string) => void] {
  const key = `ruleyard-unsent ${name}`;
  const [text, setText] = useState("");

  useEffect(() => {
    try {
      setText(localStorage.getItem(key) ?? "");
    } catch {
      // Storage is closed to us: the text lives as long as the page.
    }
  }, [key]);

  const keep = useCallback(
    (next: string) => {
      setText(next);
      try {
        if (next === "") localStorage.removeItem(key);
        else localStorage.setItem(key, next);
      } catch {
        // As above.
      }
    },
    [key],
  );

  return [text, keep];
}
