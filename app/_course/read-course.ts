// What the pages know of the course and of the rules that are free, for whoever looks at them.
import { type Outline, outlineOf } from "#domain/course";
import type { Person } from "#domain/person";
import { listLessons } from "#lessons";
import { listDatasets } from "#rules";
import { type BoardRow, read as readBoard } from "#server/board";
import * as lessonProgress from "#server/lesson-progress";
import { readDataset } from "../rules/dataset";

/** A rule that nobody has written or claimed. */
export type Free = Pick<BoardRow, "code" | "sentence" | "fields" | "difficulty" | "needs"> & {
  dataset: string;
};
export type Course = {
  outlines: Outline[];
  /** Every exercise that works for who is signed in, as "lesson exercise"; null where only their computer knows. */
  known: string[] | null;
};

/**
 * The lessons in outline, and the exercises that work for this person.
 * @example (await readCourse(sam)).known // => ["reading-a-return how-many-children"]
 */
export async function readCourse(who: Person | null): Promise<Course> {
  const [lessons, works] = await Promise.all([listLessons(), who ? lessonProgress.works(who) : null]);
  const known = works && works.map(({ lesson, exercise }) => `${lesson} ${exercise}`);
  return { outlines: lessons.map(outlineOf), known };
}

/**
 * The rules of every dataset that nobody has written or claimed, and what each dataset is called.
 * @example (await readFree(null)).names // => { cin: "CIN Census children in need", ssda903: "SSDA903 looked-after children" }
 */
export async function readFree(who: Person | null): Promise<{ free: Free[]; names: Record<string, string> }> {
  const ids = await listDatasets();
  const read = await Promise.all(
    ids.map(async (id) => {
      const [dataset, rows] = await Promise.all([readDataset(id), readBoard(id, who)]);
      return { id, name: dataset.name, rows };
    }),
  );
  const free = read.flatMap(({ id, rows }) =>
    rows
      .filter(({ state }) => state === "free")
      .map(({ code, sentence, fields, difficulty, needs }) => ({
        dataset: id,
        code,
        sentence,
        fields,
        difficulty,
        needs,
      })),
  );
  return { free, names: Object.fromEntries(read.map(({ id, name }) => [id, name])) };
}
