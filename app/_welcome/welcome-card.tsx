"use client";
// The card that welcomes somebody back: what they did last, the next step, and three ways to go on.
import { type ReactNode, useState } from "react";
import { sayLongAgo, type Welcome } from "#domain/welcome";
import type { PutSpot } from "../_spot/spot-keeper";
import { keepSpotHere } from "../_spot/spot-keeper";
import { shelfOfBrowser } from "../_spot/use-spot";
import { LinkButton, PressButton } from "../_ui/button";
import styles from "./welcome.module.css";

/**
 * The card, until "not now" puts it away, here and wherever else their place is kept.
 * @example <WelcomeCard welcome={welcome} now={Date.now()} put={accountSpots} /> // => "Welcome back. Three weeks ago …"
 */
export function WelcomeCard(props: {
  welcome: Welcome;
  now: number;
  put: PutSpot | null;
  /** In place of the link that leads there, where they are there already. */
  carryOn?: ReactNode;
  onAway?: () => void;
}) {
  const { welcome, now, put } = props;
  const [isAway, setIsAway] = useState(false);
  if (isAway) return null;
  const { spot, was, stood, next, href } = welcome;
  const away = () => {
    const known = { ...spot, putAway: new Date().toISOString() };
    keepSpotHere(shelfOfBrowser(), known);
    void put?.(known, false);
    setIsAway(true);
    props.onAway?.();
    document.getElementById("main")?.focus({ preventScroll: true });
  };
  return (
    <section className={styles.card} aria-labelledby="welcome-back">
      <h2 id="welcome-back">Welcome back</h2>
      <p>
        {sayLongAgo(spot.at, now)} {was}
        {stood && `: ${stood}`}. {next}
      </p>
      <div className={styles.ways}>
        {props.carryOn ?? (
          <LinkButton href={href} kind="main" prefetch={false}>
            Carry on
          </LinkButton>
        )}
        <LinkButton href={`/lessons/warm-up?of=${spot.of}&name=${spot.name}`} prefetch={false}>
          A two-minute warm-up
        </LinkButton>
        <PressButton kind="quiet" onClick={away}>
          Not now
        </PressButton>
      </div>
    </section>
  );
}
