// What is said of a rule or a cell that took its engine with it.
import type { Trouble } from "#domain/rule";
import { sayTooLong } from "./say-too-long";

/**
 * The trouble of whatever an engine was at when it was killed for being late, was stopped, or ended by itself.
 * @example sayEnded("late", 3).message // => "This needed more than 3 seconds and was stopped. …"
 */
export function sayEnded(reason: "late" | "ended" | "stopped", seconds: number): Trouble {
  if (reason === "stopped") return { kind: "stopped", message: "You stopped this. It left nothing behind." };
  if (reason === "ended") {
    const message = "The engine stopped while this ran. It may have needed too much memory.";
    return { kind: "too-much-memory", message };
  }
  return { kind: "too-long", message: sayTooLong(seconds) };
}
