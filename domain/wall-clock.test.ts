import { expect, test } from "vitest";
import { daysLater, isZone, momentAt, nameZone, sayDay, wallClock } from "./wall-clock";

const at = (day: string, time: string, zone: string) => momentAt(day, time, zone)?.toISOString() ?? null;

test("a time on the clock is the same moment, in summer and in winter, east and west", () => {
  expect(at("2026-12-03", "12:30", "Europe/London")).toBe("2026-12-03T12:30:00.000Z");
  expect(at("2026-07-03", "12:30", "Europe/London")).toBe("2026-07-03T11:30:00.000Z");
  expect(at("2026-07-03", "12:30", "America/New_York")).toBe("2026-07-03T16:30:00.000Z");
  expect(at("2026-07-03", "00:15", "Asia/Kolkata")).toBe("2026-07-02T18:45:00.000Z");
  expect(at("2026-07-03", "12:30", "UTC")).toBe("2026-07-03T12:30:00.000Z");
});

test("an hour that clocks jump over is no moment, and of one that comes twice the first is meant", () => {
  expect(at("2026-03-29", "01:30", "Europe/London")).toBeNull();
  expect(at("2026-03-29", "02:00", "Europe/London")).toBe("2026-03-29T01:00:00.000Z");
  expect(at("2026-10-25", "01:30", "Europe/London")).toBe("2026-10-25T00:30:00.000Z");
  expect(at("2026-02-30", "10:00", "Europe/London")).toBeNull();
  expect(at("soon", "10:00", "Europe/London")).toBeNull();
});

test("and back: what a moment is called somewhere", () => {
  const moment = new Date("2026-07-02T23:30:00Z");
  expect(wallClock(moment, "Europe/London")).toEqual({ day: "2026-07-03", time: "00:30" });
  expect(sayDay(moment, "Europe/London")).toBe("Friday 3 July");
  expect(sayDay(moment, "UTC")).toBe("Thursday 2 July");
});

test("a week later is a week later on the calendar, over the end of a year too", () => {
  expect(daysLater("2026-12-28", 7)).toBe("2027-01-04");
});

test("time zones are known by name, and have one in words", () => {
  expect(["Europe/London", "UTC", "America/Argentina/Buenos_Aires"].every(isZone)).toBe(true);
  expect(["Europe/Atlantis", "+01:00", "", "Europe/London\r\nX: 1"].some(isZone)).toBe(false);
  expect(["Europe/London", "America/New_York", "UTC"].map(nameZone)).toEqual([
    "London time",
    "New York time",
    "UTC",
  ]);
});
