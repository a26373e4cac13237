"use client";
// Welcoming back whoever is not signed in: this computer says where they were.
import { useEffect, useState } from "react";
import { isWelcome, newestSpot } from "#domain/spot";
import { type LessonOutline, type Welcome, welcomeToLesson } from "#domain/welcome";
import { keepSpotHere, type PutSpot, spotsHere } from "../_spot/spot-keeper";
import { shelfOfBrowser } from "../_spot/use-spot";
import { openPlace, spotsOfPlace, wordsHere } from "../lessons/place/place";
import { bringAnswers, takeAway } from "../lessons/place/takeaway";
import { WelcomeCard } from "./welcome-card";

/**
 * The card of somebody without an account, from this computer and from the six words that it knows.
 * @example <WelcomeHere lessons={outlines} /> // => the card, or nothing
 */
export function WelcomeHere({ lessons }: { lessons: LessonOutline[] }) {
  const [card, setCard] = useState<{ welcome: Welcome; now: number; put: PutSpot | null } | null>(null);
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      const [shelf, now] = [shelfOfBrowser(), Date.now()];
      const words = wordsHere(shelf);
      const isDue = () => {
        const spot = newestLesson();
        return spot !== null && isWelcome(spot, now) ? spot : null;
      };
      const newestLesson = () => newestSpot(spotsHere(shelf).filter(({ of }) => of === "lesson"));
      // Another computer may have gone on since: that is asked only when there would be a card.
      if (shelf && words !== null && isDue()) {
        const opened = await openPlace(words, 4_000);
        if (opened.ok) bringAnswers(shelf, opened.value.answers);
        for (const spot of opened.ok ? opened.value.spots : []) keepSpotHere(shelf, spot);
      }
      const spot = isDue();
      if (!shelf || !spot || isGone) return;
      const entries = takeAway(shelf, new Date(now)).lessons[spot.name] ?? {};
      const passed = Object.keys(entries).filter((name) => entries[name]?.passedAt);
      const welcome = welcomeToLesson(spot, lessons, passed);
      if (welcome) setCard({ welcome, now, put: words === null ? null : spotsOfPlace(words) });
    };
    void look();
    return () => {
      isGone = true;
    };
  }, [lessons]);
  return card && <WelcomeCard {...card} />;
}
