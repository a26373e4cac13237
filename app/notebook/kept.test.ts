import { expect, test } from "vitest";
import type { Notebook } from "#domain/notebook";
import { keep, listKept, meet, newId, readKept } from "./kept";

function shelf() {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const notebook = (id: string, changedAt: string, more: Partial<Notebook> = {}): Notebook => ({
  id,
  name: id,
  rows: "ssda903",
  cells: [{ id: "a", source: "1" }],
  changedAt,
  ...more,
});

test("notebooks are there again, the newest first, and what was deleted a month ago is not", () => {
  const here = shelf();
  keep(here, notebook("old", "2026-01-01T00:00:00.000Z"));
  keep(here, notebook("new", "2026-02-01T00:00:00.000Z"));
  keep(here, notebook("gone", "2026-01-02T00:00:00.000Z", { deletedAt: "2026-01-02T00:00:00.000Z" }));
  keep(here, notebook("going", "2026-01-03T00:00:00.000Z", { deletedAt: "2026-01-30T00:00:00.000Z" }));
  here.setItem("ruleyard.notebook.odd", "not what we wrote");
  here.setItem("ruleyard.plain-editor", "yes");
  expect(listKept(here, Date.parse("2026-02-02")).map(({ id }) => id)).toEqual(["new", "going", "old"]);
  expect(readKept(here, "gone")).toBeUndefined();
  expect(readKept(here, "old")?.cells).toEqual([{ id: "a", source: "1" }]);
});

test("a browser that keeps nothing says so", () => {
  expect(keep(undefined, notebook("a", ""))).toBe(false);
  expect(listKept(undefined)).toEqual([]);
  expect(newId()).toMatch(/^[0-9a-z]{6}$/);
});

test("this computer and the account come to have the newer of each, deletions too", () => {
  const here = shelf();
  keep(here, notebook("mine", "2026-01-01T00:00:00.000Z"));
  keep(here, notebook("both", "2026-01-01T00:00:00.000Z"));
  keep(here, notebook("newer-here", "2026-01-03T00:00:00.000Z"));
  const deletedAt = new Date().toISOString();
  const send = meet(here, [
    notebook("both", "2026-01-02T00:00:00.000Z", { name: "from the account", deletedAt }),
    notebook("newer-here", "2026-01-02T00:00:00.000Z"),
    notebook("theirs", "2026-01-02T00:00:00.000Z"),
  ]);
  expect(send.map(({ id }) => id)).toEqual(["newer-here", "mine"]);
  expect(readKept(here, "both")).toMatchObject({ name: "from the account", deletedAt });
  expect(readKept(here, "theirs")?.cells.length).toBe(1);
});
