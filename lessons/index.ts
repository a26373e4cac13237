// The door of the shelf of lessons: each is a folder with a `lesson.md`, in the order of their names.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Lesson, readLessonText } from "#domain/lesson";
import { refuse, type Result } from "#domain/result";

const slugShape = /^\d\d-[a-z0-9]+(-[a-z0-9]+)*$/;

function shelf(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), "lessons");
}

/**
 * Every lesson on the shelf, in order. One that cannot be read throws: that is a fault of the shelf, not of a reader.
 * @example await listLessons() // => [{ slug: "01-rows-dates-and-blanks", title: "Rows, dates and blanks", … }]
 */
export async function listLessons(root = shelf()): Promise<Lesson[]> {
  const names = (await readdir(root)).filter((name) => slugShape.test(name)).sort();
  return Promise.all(
    names.map(async (slug) => {
      const lesson = await readLesson(slug, root);
      if (!lesson.ok) throw new Error(`Lesson ${slug}: ${lesson.reason}`);
      return lesson.value;
    }),
  );
}

/**
 * One lesson by the name of its folder.
 * @example await readLesson("01-rows-dates-and-blanks") // => { ok: true, value: { title: "Rows, dates and blanks", … } }
 */
export async function readLesson(slug: string, root = shelf()): Promise<Result<Lesson>> {
  if (!slugShape.test(slug)) return refuse("There is no such lesson.");
  const text = await readFile(join(root, slug, "lesson.md"), "utf8").catch(() => undefined);
  return text === undefined ? refuse("There is no such lesson.") : readLessonText(slug, text);
}
