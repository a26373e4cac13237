// The door of the shelf of lessons: each is a folder with a `lesson.md`, in the order of their numbers.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Lesson } from "#domain/lesson";
import { readLessonText } from "#domain/read-lesson";
import { refuse, type Result } from "#domain/result";

const folderShape = /^(?<number>\d\d)-(?<slug>[a-z0-9]+(-[a-z0-9]+)*)$/;

function shelf(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), "lessons");
}

/** The folders of lessons by slug: a lesson's name is its folder's without the number, which only says its place. */
async function folders(root: string): Promise<Map<string, string>> {
  const names = (await readdir(root)).filter((name) => folderShape.test(name)).sort();
  return new Map(names.map((name) => [slugOf(name), name]));
}

/**
 * The name of a lesson from the name of its folder, or of an address from before it was renumbered.
 * @example slugOf("01-rows-dates-and-blanks") // => "rows-dates-and-blanks"
 */
export function slugOf(folder: string): string {
  return folderShape.exec(folder)?.groups?.["slug"] ?? folder;
}

/**
 * Every lesson on the shelf, in order. One that cannot be read throws: that is a fault of the shelf, not of a reader.
 * @example await listLessons() // => [{ slug: "reading-a-return", title: "Reading a return", … }]
 */
export async function listLessons(root = shelf()): Promise<Lesson[]> {
  return Promise.all(
    [...(await folders(root))].map(async ([slug, folder]) => {
      const lesson = await readFolder(slug, folder, root);
      if (!lesson.ok) throw new Error(lesson.reason);
      return lesson.value;
    }),
  );
}

/**
 * One lesson by its name.
 * @example await readLesson("rows-dates-and-blanks") // => { ok: true, value: { title: "Rows, dates and blanks", … } }
 */
export async function readLesson(slug: string, root = shelf()): Promise<Result<Lesson>> {
  const folder = (await folders(root)).get(slug);
  return folder === undefined ? refuse("There is no such lesson.") : readFolder(slug, folder, root);
}

async function readFolder(slug: string, folder: string, root: string): Promise<Result<Lesson>> {
  const text = await readFile(join(root, folder, "lesson.md"), "utf8").catch(() => undefined);
  if (text === undefined) return refuse(`lessons/${folder} has no lesson.md.`);
  const lesson = readLessonText(slug, text);
  return lesson.ok ? lesson : refuse(`lessons/${folder}/lesson.md: ${lesson.reason}`);
}

/**
 * The bank of warm-ups: questions by concept, one file each in `warm-up/`, written as a lesson is.
 * @example (await listWarmUps())[0]?.teaches // => ["ages"]
 */
export async function listWarmUps(root = join(shelf(), "warm-up")): Promise<Lesson[]> {
  const files = (await readdir(root)).filter((name) => name.endsWith(".md")).sort();
  return Promise.all(
    files.map(async (file) => {
      const lesson = readLessonText(`warm-up-${file.slice(0, -3)}`, await readFile(join(root, file), "utf8"));
      if (!lesson.ok) throw new Error(`lessons/warm-up/${file}: ${lesson.reason}`);
      return lesson.value;
    }),
  );
}
