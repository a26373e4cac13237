"use client";
// Welcoming back whoever is signed in: the account says where they were.
import { useEffect, useState } from "react";
import { isWelcome, newestSpot } from "#domain/spot";
import type { Welcome } from "#domain/welcome";
import { accountSpots, spotsHere } from "../_spot/spot-keeper";
import { shelfOfBrowser } from "../_spot/use-spot";
import { WelcomeCard } from "./welcome-card";

/**
 * The card of somebody who is signed in, as the server made it at the moment `now`.
 * @example <WelcomeBack welcome={await welcome.back(who, lessons, now)} now={now} /> // => the card, or nothing
 */
export function WelcomeBack({ welcome, now }: { welcome: Welcome | null; now: number }) {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    // What was done here a moment ago may still be on its way to the account.
    const last = newestSpot([welcome?.spot ?? null, ...spotsHere(shelfOfBrowser())]);
    setIsOver(last !== null && !isWelcome(last, now));
  }, [welcome, now]);
  return welcome && !isOver && <WelcomeCard welcome={welcome} now={now} put={accountSpots} />;
}
