"use client";
// When a drop-in is: by its holder's clock as the server knows it, then by the clock of whoever reads.
import { useSyncExternalStore } from "react";
import { sayBoth, sayWhen } from "#domain/drop-in";
import type { NextDropIn } from "#domain/drop-in";
import { nameZone } from "#domain/wall-clock";

const never = () => () => {};
const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * The time, with its holder's where that differs.
 * @example <DropInTime of={dropIn} /> // => "Thursday 3 December, 13:30 to 14:15 your time (12:30 to 13:15, London time)"
 */
export function DropInTime({ of }: { of: Pick<NextDropIn, "startsAt" | "minutes" | "zone"> }) {
  const zone = useSyncExternalStore(never, zoneHere, () => null);
  const both = zone === null ? null : sayBoth(of, zone);
  return (
    <time dateTime={of.startsAt}>
      {both === null || both.there === null ? (
        `${sayWhen(of, of.zone)}, ${nameZone(of.zone)}`
      ) : (
        <>
          {both.here}, your time ({both.there})
        </>
      )}
    </time>
  );
}
