"use client";
// How far somebody without an account is with a lesson, as this computer remembers it.
import { useEffect, useState } from "react";
import { Badge } from "../_ui/badge";
import { takeAway } from "./place/takeaway";

/**
 * "2 of 3 exercises done", when something is done here.
 * @example <DoneHere lesson="rows" exercises={["ends-before", "starts-twice"]} /> // => a badge, or nothing
 */
export function DoneHere({ lesson, exercises }: { lesson: string; exercises: string[] }) {
  const [done, setDone] = useState(0);
  useEffect(() => {
    try {
      const here = takeAway(localStorage, new Date()).lessons[lesson] ?? {};
      setDone(exercises.filter((name) => here[name]?.passedAt).length);
    } catch {
      // A browser that keeps nothing has nothing to tell.
    }
  }, [lesson, exercises]);
  if (done === 0) return null;
  return (
    <Badge tone="good">
      {done >= exercises.length ? "Done" : `${done} of ${exercises.length} exercises done`}
    </Badge>
  );
}
