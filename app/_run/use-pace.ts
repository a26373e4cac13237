"use client";
// How fast a rule is, measured when typing has rested and its examples pass.
import { useEffect, useRef, useState } from "react";
import type { SourceFile } from "#domain/dataset";
import type { Pace } from "#domain/pace";
import { openPacer, type Pacer } from "#sandbox/pace";
import type { DatasetSource } from "#sandbox/sandbox";
import { patientEngine } from "./engine";

/** The newest pace and the text that it is of. */
export type Paced = { text: string; pace: Pace };

const pause = 2_500;

/**
 * Times a rule over made-up returns, in the engine for what may wait. Null until it is known, or where it cannot be.
 * @example usePace(source, files, "rules/ssda903/356.ts", text, true) // => { text, pace: { ms: 3.1, children: 2000 } }
 */
export function usePace(
  dataset: DatasetSource,
  madeUp: SourceFile[],
  path: string,
  text: string | null,
  isPassed: boolean,
): Paced | null {
  const [paced, setPaced] = useState<Paced | null>(null);
  const kept = useRef<{ of: DatasetSource; pacer: Promise<Pacer> } | null>(null);
  useEffect(() => {
    if (text === null || !isPassed) return;
    let gone = false;
    const ask = async () => {
      if (kept.current?.of !== dataset) {
        const pacer = patientEngine().then((sandbox) => openPacer(sandbox, { dataset, madeUp }));
        kept.current = { of: dataset, pacer };
      }
      const pacer = await kept.current.pacer;
      const measured = await pacer.measure({ path, text }).catch(() => null);
      if (!gone && measured?.ok) setPaced({ text, pace: measured.value });
    };
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [dataset, madeUp, path, text, isPassed]);
  return paced;
}
