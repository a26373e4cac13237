"use client";
// An approved rule as a folder. The dataset and its made-up rows are fetched when somebody asks for it.
import { z } from "zod";
import type { SourceFile } from "#domain/dataset";
import { refuse, type Result, succeed } from "#domain/result";
import { folderOfRule, type LookAround, type WorkFolder } from "#domain/work-folder";
import { TakeFolder } from "../../../_take/take-folder";

const textsSchema = z.record(z.string(), z.string());
const answerSchema = z.object({
  source: z.object({ id: z.string(), files: z.array(z.object({ path: z.string(), text: z.string() })) }),
  madeUp: z.object({ thisYear: textsSchema, lastYear: textsSchema, reference: textsSchema }),
});

/**
 * The button that saves it.
 * @example <TakeRule dataset="ssda903" code="356" sentence="…" rule={file} look={look} megabytes={0.6} /> // => "Save this rule as a folder (about 0.6 MB)"
 */
export function TakeRule(props: {
  dataset: string;
  code: string;
  sentence: string;
  rule: SourceFile;
  look: LookAround | null;
  megabytes: number;
}) {
  const { dataset, code, sentence, rule, look } = props;
  const make = async (): Promise<Result<WorkFolder>> => {
    const answer = await fetch(`/api/folder/${dataset}`).catch(() => null);
    const read = answerSchema.safeParse(await answer?.json().catch(() => null));
    if (!read.success)
      return refuse("The made-up rows could not be fetched. Try again when there is a connection.");
    return succeed(folderOfRule({ code, sentence, rule, look, ...read.data }));
  };
  return <TakeFolder what="this rule" megabytes={props.megabytes} make={make} />;
}
