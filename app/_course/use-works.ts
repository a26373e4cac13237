"use client";
// Which exercises work for somebody: as their account knows it, or as this computer remembers it.
import { useEffect, useState } from "react";
import { takeAway } from "../lessons/place/takeaway";

/**
 * Every exercise that works, as "lesson exercise"; null until this computer was asked.
 * @example useWorks(null) // => ["reading-a-return how-many-children"]
 */
export function useWorks(known: string[] | null): string[] | null {
  const [here, setHere] = useState<string[] | null>(null);
  useEffect(() => {
    if (known) return;
    const look = () => setHere(worksHere());
    look();
    addEventListener("storage", look);
    addEventListener("pageshow", look);
    return () => {
      removeEventListener("storage", look);
      removeEventListener("pageshow", look);
    };
  }, [known]);
  return known ?? here;
}

function worksHere(): string[] {
  try {
    const { lessons } = takeAway(localStorage, new Date());
    return Object.entries(lessons).flatMap(([lesson, entries]) =>
      Object.entries(entries).flatMap(([name, { passedAt }]) => (passedAt ? [`${lesson} ${name}`] : [])),
    );
  } catch {
    return []; // A browser that keeps nothing has nothing to tell.
  }
}
