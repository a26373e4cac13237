"use client";
// This lesson as a folder, with the answers that this computer has.
import { succeed } from "#domain/result";
import { folderOfLesson } from "#domain/work-folder";
import { TakeFolder } from "../../_take/take-folder";
import { useNotebook } from "./notebook";

/**
 * The button that saves it.
 * @example <TakeLesson megabytes={0.6} /> // => "Save this lesson as a folder (about 0.6 MB)"
 */
export function TakeLesson({ megabytes }: { megabytes: number }) {
  const { lesson, source, standing } = useNotebook();
  const answers = Object.fromEntries(
    Object.entries(standing?.entries ?? {}).map(([name, { text }]) => [name, text]),
  );
  return (
    <TakeFolder
      what="this lesson"
      megabytes={megabytes}
      make={async () => succeed(folderOfLesson(lesson, source, answers))}
    />
  );
}
