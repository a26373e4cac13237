"use client";
// Times as people say them. The server writes the plain date; the browser then puts it in this person's own time.
import { useSyncExternalStore } from "react";

const never = () => () => {};

function useHere(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/**
 * A day, with the exact moment when pointed at.
 * @example <Day at="2026-04-01T10:40:00Z" /> // => "1 Apr 2026"
 */
export function Day({ at }: { at: string }) {
  const here = useHere();
  const day = new Date(at).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: here ? undefined : "UTC",
  });
  return (
    <time dateTime={at} title={exactly(at, here)}>
      {day}
    </time>
  );
}

/**
 * The time of day.
 * @example <Clock at="2026-04-01T10:40:00Z" /> // => "10:40"
 */
export function Clock({ at }: { at: string }) {
  const here = useHere();
  const time = new Date(at).toLocaleTimeString("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: here ? undefined : "UTC",
  });
  return <time dateTime={at}>{time}</time>;
}

/**
 * How long ago, in words. On the server: the day.
 * @example <Ago at="2026-04-01T10:40:00Z" /> // => "3 days ago"
 */
export function Ago({ at }: { at: string }) {
  const here = useHere();
  if (!here) return <Day at={at} />;
  return (
    <time dateTime={at} title={exactly(at, true)}>
      {ago(at, Date.now())}
    </time>
  );
}

/**
 * How long ago a moment was, in words.
 * @example ago("2026-04-01T10:00:00Z", Date.parse("2026-04-01T12:10:00Z")) // => "2 hours ago"
 */
export function ago(at: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(at)) / 60_000);
  const words = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"} ago`;
  if (minutes < 1) return "just now";
  if (minutes < 60) return words(minutes, "minute");
  if (minutes < 60 * 24) return words(Math.floor(minutes / 60), "hour");
  return words(Math.floor(minutes / 60 / 24), "day");
}

function exactly(at: string, here: boolean): string {
  return new Date(at).toLocaleString("en-GB", {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: here ? undefined : "UTC",
  });
}
