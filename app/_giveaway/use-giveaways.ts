"use client";
// What a text gives away, read in this browser as it is typed. Nothing of it is sent anywhere.
import { useEffect, useState } from "react";
import type { Giveaway } from "#domain/giveaway";

/** How long typing rests before the text is read, in milliseconds. */
const rest = 150;
const none: Giveaway[] = [];

/**
 * What a text gives away, once typing has rested; `of` is the text that was read.
 * @example const { found } = useGiveaways(text) // => [{ line: 12, kind: "upn", … }]
 */
export function useGiveaways(text: string | null): { found: Giveaway[]; of: string | null } {
  const [read, setRead] = useState<{ found: Giveaway[]; of: string | null }>({ found: none, of: null });
  useEffect(() => {
    if (text === null || text.trim() === "") {
      setRead({ found: none, of: text });
      return;
    }
    let gone = false;
    const timer = setTimeout(() => {
      // A page that may fetch nothing any more has no box to send from either.
      import("#domain/giveaway").then(
        ({ findGiveaways }) => !gone && setRead({ found: findGiveaways(text), of: text }),
        () => undefined,
      );
    }, rest);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text]);
  return read;
}
