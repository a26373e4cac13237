"use client";
// The welcome card of the front page: its code is fetched for those alone who are welcomed back.
import { type ComponentProps, lazy, Suspense } from "react";
import type { WelcomeBack } from "./welcome-back";

const Card = lazy(async () => ({ default: (await import("./welcome-back")).WelcomeBack }));

/**
 * What `WelcomeBack` is, on a page that must be light for everyone else.
 * @example <WelcomeLater welcome={welcome} now={now} /> // => the card
 */
export function WelcomeLater(props: ComponentProps<typeof WelcomeBack>) {
  return (
    <Suspense>
      <Card {...props} />
    </Suspense>
  );
}
