import { expect, it } from "vitest";
import { claimUntil } from "#domain/claim";
import { beingWritten } from "./being-written";

const now = new Date("2026-04-20T09:00:00Z");
const savedOn = (day: string, back: string | null = null) => {
  const saved = new Date(`${day}T08:00:00Z`);
  return {
    by: "Sam",
    yours: false,
    until: claimUntil(saved).toISOString(),
    savedAt: saved.toISOString(),
    back,
  };
};
const row = (code: string, state: "claimed" | "sent" | "free", claim: ReturnType<typeof savedOn> | null) => ({
  code,
  sentence: "It holds.",
  state,
  claim,
});

it("puts the claim that has been quiet longest first, and says for how many days", () => {
  const board = [row("1", "claimed", savedOn("2026-04-20")), row("2", "claimed", savedOn("2026-04-08"))];
  expect(beingWritten(board, now).map(({ code, quiet }) => [code, quiet])).toEqual([
    ["2", 12],
    ["1", 0],
  ]);
});

it("leaves out what was sent, and what nobody has claimed", () => {
  expect(beingWritten([row("1", "sent", savedOn("2026-04-08")), row("2", "free", null)], now)).toEqual([]);
});

it("puts whoever is away last: they are not late", () => {
  const away = row("3", "claimed", savedOn("2026-04-01", "2026-05-03"));
  const board = [
    away,
    row("1", "claimed", savedOn("2026-04-20")),
    row("2", "claimed", savedOn("2026-04-08")),
  ];
  expect(beingWritten(board, now).map(({ code }) => code)).toEqual(["2", "1", "3"]);
});
