"use client";
// What an approved rule says of the rows of a sample, asked in this browser on every pause in typing.
import { useEffect, useRef, useState } from "react";
import type { SourceFile } from "#domain/dataset";
import type { Result } from "#domain/result";
import { type Asked, askSample, type Sample } from "#sandbox/rule-notebook";
import type { DatasetSource } from "#sandbox/sandbox";
import { engine } from "../../../../_run/engine";
import { type Latest, latest } from "../../../../_run/latest";

/**
 * What came of the newest question; null until the first is answered.
 * @example useAsked(source, file, ["Episodes"], sample) // => { ok: true, value: { found: [{ table: "Episodes", row: 1 }], … } }
 */
export function useAsked(
  source: DatasetSource,
  file: SourceFile,
  tables: readonly string[],
  sample: Sample | undefined,
): Result<Asked> | null {
  const [asked, setAsked] = useState<Result<Asked> | null>(null);
  const runner = useRef<Latest<Sample>>(undefined);
  useEffect(() => {
    runner.current = latest(60, async (given, isNewest) => {
      const answer = await askSample(await engine(), source, file, tables, given).catch(
        (trouble: unknown) => ({
          ok: false as const,
          reason: trouble instanceof Error ? trouble.message : String(trouble),
        }),
      );
      if (isNewest()) setAsked(answer);
    });
    return () => runner.current?.close();
  }, [source, file, tables]);
  useEffect(() => {
    if (sample) runner.current?.ask(sample);
  }, [sample]);
  return asked;
}
