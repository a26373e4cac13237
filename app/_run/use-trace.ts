"use client";
// A row looked into while its rule is written: what every part of the rule comes to on it.
import { useEffect, useRef, useState } from "react";
import type { Result } from "#domain/result";
import type { Trace } from "#domain/trace";
import type { DatasetSource, RowToTrace } from "#sandbox/sandbox";
import { patientEngine } from "./engine";

/** What came of the newest look, and the text and the row that it was of. */
export type Look = { row: RowToTrace; text: string; trace: Result<Trace> };

const pause = 250;

/**
 * Looks into a row now, and again on every pause in typing.
 * @example useTrace(source, "rules/ssda903/356.ts", text, { table: "Episodes", row: 0, data }) // => { trace: { ok: true, … }, … }
 */
export function useTrace(
  dataset: DatasetSource,
  path: string,
  text: string | null,
  row: RowToTrace | null,
): Look | null {
  const [look, setLook] = useState<Look | null>(null);
  const lookedInto = useRef<RowToTrace | null>(null);
  useEffect(() => {
    if (text === null || row === null) return;
    let gone = false;
    // A row that was just pressed is shown at once; typing is waited for.
    const wait = lookedInto.current === row ? pause : 0;
    const ask = async () => {
      const trace = await (await patientEngine())
        .trace({ dataset, rule: { path, text }, row })
        .catch((trouble: unknown) => ({ ok: false as const, reason: String(trouble) }));
      if (gone) return;
      lookedInto.current = row;
      setLook({ row, text, trace });
    };
    const timer = setTimeout(() => void ask(), wait);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [dataset, path, text, row]);
  return row === null ? null : look;
}
