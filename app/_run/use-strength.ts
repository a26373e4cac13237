"use client";
// How much a rule's examples prove, measured when typing has rested and they all pass.
import { useEffect, useState } from "react";
import type { Strength } from "#domain/mutant";
import type { Result } from "#domain/result";
import type { DatasetSource } from "#sandbox/sandbox";
import { patientEngine } from "./engine";

/** The newest answer and the text that it is of. */
export type Measured = { text: string; strength: Result<Strength> };

const pause = 900;

/**
 * Measures the examples of a rule, in an engine of its own, so that no verdict waits for it.
 * @example useStrength(source, "rules/ssda903/356.ts", text, true) // => { text, strength: { ok: true, value: { tried: 2, … } } }
 */
export function useStrength(
  dataset: DatasetSource,
  path: string,
  text: string | null,
  isPassed: boolean,
): Measured | null {
  const [measured, setMeasured] = useState<Measured | null>(null);
  useEffect(() => {
    if (text === null || !isPassed) return;
    let gone = false;
    const ask = async () => {
      const strength = await (await patientEngine())
        .mutate({ dataset, rule: { path, text } })
        .catch((trouble: unknown) => ({ ok: false as const, reason: String(trouble) }));
      if (!gone) setMeasured({ text, strength });
    };
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [dataset, path, text, isPassed]);
  return measured;
}
