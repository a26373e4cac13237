import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCell, readDay } from "./cell";

const field = (type: "text" | "date" | "number" | "choice") => ({ type });

describe("a cell", () => {
  it("is nothing when it is blank", () => {
    for (const type of ["text", "date", "number", "choice"] as const)
      expect(readCell(field(type), "  ")).toBeUndefined();
  });

  it("is text in capitals without spaces around it", () => {
    expect(readCell(field("choice"), " v3 ")).toBe("V3");
    expect(readCell(field("text"), "ab c")).toBe("AB C");
  });

  it("is a number only when all of it is one", () => {
    expect(["1.5", "-2", "007", ".5"].map((text) => readCell(field("number"), text))).toEqual([
      1.5, -2, 7, 0.5,
    ]);
    expect(
      ["1,5", "x", "1e3", "0x10", "Infinity", "1 2"].map((text) => readCell(field("number"), text)),
    ).toEqual(Array.from({ length: 6 }));
  });

  it("is a day in either way of writing it", () => {
    expect(readCell(field("date"), "01/04/2026")).toBe("2026-04-01");
    expect(readCell(field("date"), " 1/4/2026 ")).toBe("2026-04-01");
    expect(readCell(field("date"), "2026-04-01")).toBe("2026-04-01");
    expect(readCell(field("date"), "2026-04-01T00:00:00")).toBe("2026-04-01");
  });

  it("is a day only in the way that the files write it, when there is one way", () => {
    expect(readDay("2026-04-01", "dd/mm/yyyy")).toBeUndefined();
    expect(readDay("01/04/2026", "yyyy-mm-dd")).toBeUndefined();
    expect(readDay("01/04/2026", "dd/mm/yyyy")).toBe("2026-04-01");
  });

  it("is nothing when there is no such day", () => {
    for (const text of [
      "30/02/2026",
      "29/02/2026",
      "31/04/2026",
      "00/01/2026",
      "01/13/2026",
      "2026-02-30",
      "1/2/26",
      "32/01/2026",
    ]) {
      expect(readDay(text), text).toBeUndefined();
    }
    expect(readDay("29/02/2024")).toBe("2024-02-29");
    expect(readDay("29/02/1900")).toBeUndefined();
    expect(readDay("29/02/2000")).toBe("2000-02-29");
  });

  it("agrees with the calendar on every day", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2200-01-01"), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          expect(readDay(iso.split("-").reverse().join("/"))).toBe(iso);
        },
      ),
    );
  });
});
