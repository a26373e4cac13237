// Rows that are asked for together are found together, as they come, change and go.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "./store";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "groups-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a row is in its own group only, moves with what it says, leaves with its removal, and is there after a start", async () => {
  const open = () => openStore(join(folder, "rows"), () => new Date());
  const said = (id: number, pull: number) => {
    return { id, pull, userId: 1, body: "Hm", createdAt: "now", updatedAt: "now" };
  };
  const first = await open();
  first.write(({ put }) => {
    for (const [id, pull] of [
      [11, 1],
      [12, 2],
      [13, 1],
    ] as const)
      put("talkComments", id, said(id, pull));
  });
  first.write(({ put, drop }) => {
    put("talkComments", 13, said(13, 2));
    drop("talkComments", 12);
    drop("talkComments", 99);
  });
  const ids = (store: typeof first, pull: number) => store.of("talkComments", pull).map(({ id }) => id);
  expect([ids(first, 1), ids(first, 2), ids(first, 3)]).toEqual([[11], [13], []]);
  expect(first.count("talkComments", 2)).toBe(1);
  await first.close();
  const second = await open();
  expect([ids(second, 1), ids(second, 2)]).toEqual([[11], [13]]);
  await second.close();
});
