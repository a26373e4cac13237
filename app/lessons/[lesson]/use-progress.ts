"use client";
// What somebody wrote in a lesson and where they were in it, from this computer and from wherever else it is kept.
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Spot } from "#domain/spot";
import { accountSpots, type PutSpot, type SpotKeeper } from "../../_spot/spot-keeper";
import { shelfOfBrowser, useSpot } from "../../_spot/use-spot";
import { dropNumbers } from "../old-keys";
import { accountOfPlace, knownInPlace, spotsOfPlace, wordsHere } from "../place/place";
import { accountOfLesson, type Known, LessonProgress, type Standing } from "../progress";

/** What the account knows of a lesson. */
export type KnownHere = { known: Known[]; spot: Spot | null };
type Held = { progress: LessonProgress; known: Spot | null; putSpot: PutSpot | null };

/**
 * The keepers of a lesson's texts and of its spot, once it is known what is kept; null until then. Of what is not to be
 * kept, the texts are remembered for as long as the page is open.
 * @example useProgress("rows", { known: [], spot: null }, false) // => { progress, standing, spots }
 */
export function useProgress(
  lesson: string,
  there: KnownHere,
  signedIn: boolean,
  /** Somebody else's answers: nothing is read from here, and nothing is kept. */
  isCopy = false,
): { progress: LessonProgress | null; standing: Standing | null; spots: SpotKeeper | null } {
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    let made: LessonProgress | undefined;
    let isClosed = false;
    const shelf = isCopy ? undefined : openShelf();
    const begin = async () => {
      const words = signedIn ? null : wordsHere(shelf);
      const put = signedIn ? accountOfLesson(lesson) : words === null ? null : accountOfPlace(words)(lesson);
      const putSpot = signedIn ? accountSpots : words === null ? null : spotsOfPlace(words);
      const elsewhere = words === null ? there : await knownInPlace(words, lesson);
      if (isClosed) return;
      made = new LessonProgress(lesson, elsewhere.known, shelf, put);
      setHeld({ progress: made, known: elsewhere.spot, putSpot });
    };
    void begin();
    const online = () => made?.now();
    addEventListener("online", online);
    return () => {
      isClosed = true;
      made?.close();
      removeEventListener("online", online);
    };
  }, [lesson, there, signedIn, isCopy]);
  const progress = held?.progress ?? null;
  const spots = useSpot("lesson", lesson, isCopy ? undefined : held?.known, held?.putSpot ?? null);
  const standing = useSyncExternalStore(
    progress?.subscribe ?? nobody,
    () => progress?.read() ?? null,
    () => null,
  );
  return { progress, standing, spots };
}

const nobody = () => () => {};

function openShelf(): Storage | undefined {
  const shelf = shelfOfBrowser();
  if (shelf) dropNumbers(shelf);
  return shelf;
}
