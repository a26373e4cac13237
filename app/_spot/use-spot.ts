"use client";
// A page's hold on where somebody is in it, from the moment that it is known where they were.
import { useEffect, useState } from "react";
import type { Spot } from "#domain/spot";
import { type PutSpot, SpotKeeper } from "./spot-keeper";

/**
 * The keeper of a lesson's or a draft's spot; null until the page is alive, or while `known` is still being asked for.
 * @example useSpot("draft", "d1", known, accountSpots)?.first?.cursor // => { line: 6, column: 12 }
 */
export function useSpot(
  of: Spot["of"],
  name: string,
  known: Spot | null | undefined,
  put: PutSpot | null,
): SpotKeeper | null {
  const [keeper, setKeeper] = useState<SpotKeeper | null>(null);
  useEffect(() => {
    if (known === undefined) return;
    const made = new SpotKeeper(of, name, known, shelfOfBrowser(), put);
    setKeeper(made);
    const stop = new AbortController();
    const { signal } = stop;
    // Text that is spoken or pasted comes without a key.
    for (const act of ["keydown", "pointerdown", "input"])
      addEventListener(act, made.touch, { signal, capture: true });
    addEventListener("pagehide", () => made.leave(), { signal });
    return () => {
      made.leave();
      stop.abort();
    };
  }, [of, name, known, put]);
  return keeper;
}

/** What this browser keeps for the page; undefined where it keeps nothing. */
export function shelfOfBrowser(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
