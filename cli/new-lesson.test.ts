// A new lesson as it is written, proven by what proves those on the shelf.
import { mkdtemp, mkdir, readFile, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { returnOf, signature } from "#domain/lesson";
import { readLessonText } from "#domain/read-lesson";
import { readDatasetSource } from "#rules";
import { judgeAnswer } from "#sandbox/judge-answer";
import { openSandbox } from "#sandbox/node";
import { firstLesson, unwritten } from "./first-lesson";
import { newRule } from "./new";

async function yard() {
  const folder = await mkdtemp(path.join(tmpdir(), "lessons-"));
  await mkdir(path.join(folder, "lessons", "04-something"), { recursive: true });
  const said: string[] = [];
  const terminal = {
    folder,
    print: (text: string) => void said.push(text.trim()),
    say: (text: string) => void said.push(text),
    progress: () => ({ step: () => undefined, stop: () => undefined }),
  };
  const ask = (...args: string[]) => newRule(["lesson", ...args, "--shelf", path.resolve("rules")], terminal);
  return { folder, said, ask };
}

test("a new lesson stands after the last one, and says how to see and prove it", async () => {
  const { folder, said, ask } = await yard();
  expect(await ask("the-next-idea")).toEqual({ ok: true, value: 0 });
  expect(said[0]).toBe("lessons/05-the-next-idea/lesson.md");
  expect(said[1]).toContain("/lessons/the-next-idea");
  const text = await readFile(path.join(folder, "lessons/05-the-next-idea/lesson.md"), "utf8");
  expect(text).toContain("title: The next idea");
  expect(text).toContain(unwritten);
});

test("a lesson is never written over, and a name that is none is refused", async () => {
  const { folder, ask } = await yard();
  expect(await ask("something")).toMatchObject({ ok: false });
  for (const name of ["Next", "next idea", "../next", "5-ideas"])
    expect(await ask(name)).toMatchObject({ ok: false });
  expect(await ask("next", "--dataset", "nothing")).toMatchObject({ ok: false });
  expect(await readdir(path.join(folder, "lessons"))).toEqual(["04-something"]);
});

test("its exercises are solved by their solutions alone", async () => {
  const lesson = readLessonText("the-next-idea", firstLesson("the-next-idea", "ssda903"));
  if (!lesson.ok) throw new Error(lesson.reason);
  const sandbox = await openSandbox();
  try {
    const dataset = await readDatasetSource("ssda903");
    const read = await sandbox.readDataset(dataset);
    if (!read.ok) throw new Error(read.reason);
    const over = { dataset, data: returnOf(lesson.value, read.value) };
    for (const block of lesson.value.blocks) {
      if (block.kind !== "exercise") continue;
      const judge = async (answer: string) => (await judgeAnswer(sandbox, over, block, answer)).report;
      expect((await judge(block.solution)).passed).toBe(true);
      expect((await judge(block.start)).passed).toBe(false);
      const wrong = await Promise.all(block.wrong.map(({ source }) => judge(source)));
      expect(wrong.map(({ passed }) => passed)).not.toContain(true);
      expect(new Set(wrong.map(signature)).size).toBe(wrong.length);
    }
  } finally {
    await sandbox.close();
  }
});
