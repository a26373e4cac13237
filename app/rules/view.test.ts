import { describe, expect, it } from "vitest";
import { addressOf, type BoardLine, readView, select } from "./view";

function line(code: string, more: Partial<BoardLine> = {}): BoardLine {
  return {
    code,
    sentence: "An episode must not end before it starts.",
    tables: ["Episodes"],
    fields: ["DECOM", "DEC"],
    difficulty: "single-row",
    needs: ["rows", "dates", "rules"],
    state: "free",
    claim: null,
    submissionId: null,
    draftId: null,
    ball: "nobody",
    approval: null,
    ...more,
  };
}

const codes = (lines: BoardLine[]) => lines.map(({ code }) => code);

describe("the address of the board", () => {
  it("comes back as the view that it was made from", () => {
    const view = readView({
      q: "end date",
      state: "changes wanted",
      show: "mine",
      opens: "two-tables",
      sort: "easiest",
      page: "3",
    });
    expect(readView(Object.fromEntries(new URLSearchParams(addressOf(view))))).toEqual(view);
  });

  it("is empty for the usual view", () => {
    expect(addressOf(readView({}))).toBe("");
  });

  it("leaves out what it does not understand", () => {
    expect(readView({ state: "lost", page: "-4", sort: ["a"], q: { a: 1 } })).toEqual(readView({}));
  });
});

describe("looking for rules", () => {
  it("finds a rule by words of its sentence, in any order", () => {
    const lines = [line("356"), line("101", { sentence: "Gender must be a known code.", fields: ["SEX"] })];
    expect(codes(select(lines, readView({ q: "starts Episode" })))).toEqual(["356"]);
  });

  it("puts the rule with exactly that code first", () => {
    const lines = [line("1356"), line("356B"), line("356")];
    expect(codes(select(lines, readView({ q: "356" })))).toEqual(["356", "1356", "356B"]);
  });

  it("finds nothing when one word is nowhere", () => {
    expect(select([line("356")], readView({ q: "episode placement" }))).toEqual([]);
  });

  it("shows what is yours: claimed by you, or begun by you", () => {
    const yours = { by: "Sam", yours: true, until: "2026-04-01T00:00:00Z", back: null };
    const lines = [line("1", { claim: yours }), line("2", { draftId: "d" }), line("3")];
    expect(codes(select(lines, readView({ show: "mine" })))).toEqual(["1", "2"]);
  });

  it("counts a rule as ready to start when it is free and looks at one row", () => {
    const lines = [line("1"), line("2", { difficulty: "two-year" }), line("3", { state: "claimed" })];
    expect(codes(select(lines, readView({ show: "ready to start" })))).toEqual(["1"]);
  });

  it("shows what somebody can write now, and what a lesson opens", () => {
    const lines = [line("1"), line("2"), line("3")];
    const open = { now: new Set(["1"]), by: { "two-tables": new Set(["2", "3"]) } };
    expect(codes(select(lines, readView({ show: "can write" }), open))).toEqual(["1"]);
    expect(codes(select(lines, readView({ opens: "two-tables" }), open))).toEqual(["2", "3"]);
    expect(codes(select(lines, readView({ opens: "no-such-lesson" }), open))).toEqual([]);
  });

  it("can put the easiest first", () => {
    const lines = [line("1", { difficulty: "two-year" }), line("2", { difficulty: "single-field" })];
    expect(codes(select(lines, readView({ sort: "easiest" })))).toEqual(["2", "1"]);
  });
});
