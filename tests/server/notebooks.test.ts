import { expect, test } from "vitest";
import type { Notebook } from "#domain/notebook";
import * as notebooks from "#server/notebooks";
import { onEveryDatabase, someone } from "./databases";

const notebook = (changedAt: string, more: Partial<Notebook> = {}): Notebook => ({
  id: "k3f9x2",
  name: "Late reviews",
  rows: "ssda903",
  cells: [{ id: "a", source: "Episodes.length" }],
  changedAt,
  ...more,
});

onEveryDatabase(() => {
  test("a notebook is in the account, the newer text wins, and a deletion is heard of", async () => {
    const sam = await someone("Sam Okafor");
    const priya = await someone("Priya Nair");
    const first = notebook("2026-04-01T10:00:00.000Z");
    expect(await notebooks.save(sam, first)).toEqual({ ok: true, value: first });
    const second = notebook("2026-04-01T11:00:00.000Z", { cells: [{ id: "a", source: "2" }] });
    expect(await notebooks.save(sam, second)).toEqual({ ok: true, value: second });
    expect(await notebooks.save(sam, first)).toEqual({ ok: true, value: second });
    expect(await notebooks.all(sam)).toEqual([second]);
    expect(await notebooks.all(priya)).toEqual([]);
    const gone = { ...second, changedAt: "2026-04-01T12:00:00.000Z", deletedAt: "2026-04-01T12:00:00.000Z" };
    await notebooks.save(sam, gone);
    expect(await notebooks.all(sam)).toEqual([gone]);
    const long = notebook("2026-04-01T13:00:00.000Z", { cells: [{ id: "a", source: "x".repeat(999_999) }] });
    expect((await notebooks.save(sam, long)).ok).toBe(false);
  });
});
