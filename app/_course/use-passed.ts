"use client";
// The lessons that somebody has passed: as their account knows them, or as this computer remembers them.
import { useEffect, useState } from "react";
import { type Outline, passedOf } from "#domain/course";
import { takeAway } from "../lessons/place/takeaway";

/**
 * The lessons that were passed; null until this computer was asked.
 * @example usePassed(course.outlines, null) // => ["reading-a-return"]
 */
export function usePassed(outlines: Outline[], known: string[] | null): string[] | null {
  const [here, setHere] = useState<string[] | null>(null);
  useEffect(() => {
    if (known) return;
    const look = () => setHere(passedHere(outlines));
    look();
    addEventListener("storage", look);
    addEventListener("pageshow", look);
    return () => {
      removeEventListener("storage", look);
      removeEventListener("pageshow", look);
    };
  }, [outlines, known]);
  return known ?? here;
}

function passedHere(outlines: Outline[]): string[] {
  try {
    const { lessons } = takeAway(localStorage, new Date());
    return passedOf(outlines, (lesson, exercise) => Boolean(lessons[lesson]?.[exercise]?.passedAt));
  } catch {
    return []; // A browser that keeps nothing has nothing to tell.
  }
}
