// A row counts once it is whole on the disk: what a crash leaves half written is dropped, real damage is not hidden.
import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openJournal } from "./journal";
import { openStore } from "./store";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "journal-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const open = async (name: string) => {
  const lines: string[] = [];
  const journal = await openJournal(
    join(folder, name),
    (line) => lines.push(line),
    () => lines,
  );
  return { lines, journal };
};

test("what was settled is there again, in order", async () => {
  const first = await open("a");
  for (let n = 0; n < 50; n++) first.journal.append(`line ${n} é`);
  await first.journal.settled();
  await first.journal.close();
  const second = await open("a");
  expect(second.lines).toEqual(Array.from({ length: 50 }, (_, n) => `line ${n} é`));
  await second.journal.close();
});

test("half a line at the end is dropped, and what comes after it is kept", async () => {
  const first = await open("b");
  first.journal.append("whole");
  await first.journal.close();
  await appendFile(join(folder, "b"), "01234567 ha");
  const second = await open("b");
  expect(second.lines).toEqual(["whole"]);
  second.journal.append("next");
  await second.journal.close();
  expect((await open("b")).lines).toEqual(["whole", "next"]);
});

test("a changed line among good ones stops the start instead of losing what follows", async () => {
  const first = await open("c");
  for (const word of ["one", "two", "three"]) first.journal.append(word);
  await first.journal.close();
  const file = join(folder, "c");
  await writeFile(file, (await readFile(file, "utf8")).replace("two", "tow"));
  await expect(open("c")).rejects.toThrow(/is damaged after 1 good lines/);
});

test("rows, their removal and their numbers come back", async () => {
  const file = join(folder, "rows");
  const row = (pull: number) => ({ pull, sha: "a", baseRef: "main", byId: 1, at: "now" });
  const store = await openStore(file, () => new Date());
  const id = store.nextId();
  store.write(({ put }) => {
    put("intents", 1, row(1));
    put("intents", 2, row(2));
  });
  store.write(({ drop }) => drop("intents", 1));
  await store.close();
  const again = await openStore(file, () => new Date());
  expect(again.all("intents")).toEqual([row(2)]);
  expect(again.nextId()).toBeGreaterThan(id);
  await again.close();
});
