import { expect, test } from "vitest";
import { claimUntil, holdsUntil, lastRenewed } from "./claim";

const on = (day: string) => new Date(`${day}T00:00:00Z`);

test("a claim waits for a writer who is away: until two weeks after they are back", () => {
  expect(holdsUntil(on("2026-04-15"), on("2026-05-03"))).toEqual(on("2026-05-17"));
  expect(holdsUntil(on("2026-04-15"), null)).toEqual(on("2026-04-15"));
});

test("being away makes no claim shorter, and holds none for ever", () => {
  expect(holdsUntil(on("2026-04-15"), on("2026-03-20"))).toEqual(on("2026-04-15"));
  expect(holdsUntil(on("2026-04-15"), on("2027-04-01"))).toEqual(on("2026-06-14"));
});

test("the end of a claim says when its writer last did anything", () => {
  expect(lastRenewed(claimUntil(on("2026-04-01")))).toEqual(on("2026-04-01"));
});
