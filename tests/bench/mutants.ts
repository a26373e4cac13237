// How long small mistakes in a rule take to be judged by its examples.
import type { SourceFile } from "#domain/dataset";
import { openSandbox } from "#sandbox/node";
import type { DatasetSource } from "#sandbox/sandbox";
import { timesOf } from "./report";

const enough = 20;

/**
 * Judges the mistakes of some rules whose examples notice all of them, so that no time goes into finding rows.
 * @example await measureMutants({ dataset, rules }) // => { rules: 20, judged: 212, fiftyMs: { medianMs: 160, ms: […] } }
 */
export async function measureMutants({ dataset, rules }: { dataset: DatasetSource; rules: SourceFile[] }) {
  const engine = await openSandbox();
  const fifty: number[] = [];
  let judged = 0;
  for (const rule of rules) {
    if (fifty.length >= enough) break;
    const strength = await engine.mutate({ dataset, rule });
    if (!strength.ok) continue;
    const { tried, noticed, ms } = strength.value;
    if (tried < 8 || noticed < tried) continue;
    judged += tried;
    fifty.push((ms / tried) * 50);
  }
  await engine.close();
  return { rules: fifty.length, judged, fiftyMs: timesOf(fifty) };
}
