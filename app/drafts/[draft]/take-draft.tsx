"use client";
// The rule that is being written, as a folder to try it at work.
import type { Dataset } from "#domain/dataset";
import { succeed } from "#domain/result";
import { folderOfRule, lookAround } from "#domain/work-folder";
import type { DatasetSource } from "#sandbox/sandbox";
import type { MadeUpTexts } from "../../_run/made-up";
import { TakeFolder } from "../../_take/take-folder";

/**
 * The button that saves it, with the text as it stands.
 * @example <TakeDraft draft={draft} … megabytes={0.7} /> // => "Save this rule as a folder (about 0.7 MB)"
 */
export function TakeDraft(props: {
  draft: { code: string; path: string; text: string };
  specified: { sentence: string; tables: string[]; fields: string[] };
  dataset: Dataset | null;
  source: DatasetSource;
  madeUp: MadeUpTexts;
  megabytes: number;
}) {
  const { draft, specified, dataset, source, madeUp } = props;
  const { code, path, text } = draft;
  const { sentence, tables, fields } = specified;
  const look = dataset && lookAround(dataset, tables, fields);
  return (
    <TakeFolder
      what="this rule"
      size="small"
      megabytes={props.megabytes}
      make={async () => succeed(folderOfRule({ code, sentence, rule: { path, text }, source, madeUp, look }))}
    />
  );
}
