import { describe, expect, test } from "vitest";
import { suggest, type ThreeTexts } from "#domain/settling";
import { findDifferences, writeSettled } from "./settle-rules";
import { readParts } from "./rule-parts";

const began = `rule({
  code: "356",
  message: "An episode must not end before it starts.",
  table: "Episodes",
  fields: ["DECOM", "DEC"],

  fails: (episode) => episode.DEC < episode.DECOM,

  valid: {
    "ends the day it starts": { DECOM: "2026-04-01", DEC: "2026-04-01" },
  },

  invalid: {
    "ends the day before": { DECOM: "2026-04-02", DEC: "2026-04-01" },
  },
});
`;
const open = `    "has not ended": { DECOM: "2026-04-01" },\n`;
const blank = `    "a blank end": { DECOM: "2026-04-01", DEC: "" },\n`;
const after = (text: string, line: string, more: string) => text.replace(line, `${line}${more}`);
const lastValid = `DEC: "2026-04-01" },\n`;

const join = (three: ThreeTexts) => writeSettled(three, suggest(findDifferences(three)));

describe("what two people wrote apart", () => {
  test("nothing differs where nothing differs", () => {
    expect(findDifferences({ began, mine: began, theirs: began })).toEqual({ places: [], examples: [] });
    expect(join({ began, mine: began, theirs: began })).toBe(began);
  });

  test("an example on each side at the same line: both stay, and no line clashes", () => {
    const three = { began, mine: after(began, lastValid, open), theirs: after(began, lastValid, blank) };
    expect(findDifferences(three).examples.map(({ id }) => id)).toEqual([
      "valid a blank end",
      "valid has not ended",
    ]);
    const joined = join(three);
    expect(joined).toContain(open.trim());
    expect(joined).toContain(blank.trim());
    const without = writeSettled(three, {
      parts: {},
      examples: { "valid a blank end": { mine: false, theirs: false } },
    });
    expect(without).toBe(three.mine);
  });

  test("what only one changed is taken from that one", () => {
    const mine = began.replace("must not end before it starts", "cannot end before it starts");
    const theirs = began.replace("episode.DEC < episode.DECOM", "episode.DEC <= episode.DECOM");
    const { places } = findDifferences({ began, mine, theirs });
    expect(places.map(({ name, kind, changedBy }) => [name, kind, changedBy])).toEqual([
      ["message", "sentence", "mine"],
      ["fails", "check", "theirs"],
    ]);
    expect(join({ began, mine, theirs })).toBe(
      mine.replace("episode.DEC < episode.DECOM", "episode.DEC <= episode.DECOM"),
    );
  });

  test("what both changed is the person's own until they choose, and they can take the other", () => {
    const mine = began.replace("episode.DEC < episode.DECOM", "episode.DECOM > episode.DEC");
    const theirs = began.replace("episode.DEC < episode.DECOM", "episode.DEC <= episode.DECOM");
    const three = { began, mine, theirs };
    expect(findDifferences(three).places).toMatchObject([{ id: "fails", changedBy: "both", together: null }]);
    expect(join(three)).toBe(mine);
    expect(writeSettled(three, { parts: { fails: "theirs" }, examples: {} })).toBe(theirs);
  });

  test("changes on different lines of one check are joined", () => {
    const long = began.replace(
      "(episode) => episode.DEC < episode.DECOM",
      "(episode) => {\n    const end = episode.DEC;\n    const start = episode.DECOM;\n    return end < start;\n  }",
    );
    const mine = long.replace("const end = episode.DEC;", "const end = episode.DEC ?? episode.DECOM;");
    const theirs = long.replace("end < start", "end <= start");
    expect(findDifferences({ began: long, mine, theirs }).places[0]?.together).toContain("?? episode.DECOM");
    expect(join({ began: long, mine, theirs })).toBe(mine.replace("end < start", "end <= start"));
  });

  test("fields that each side added both stay, and one that a side took away goes", () => {
    const fields = (list: string) => began.replace(`fields: ["DECOM", "DEC"]`, `fields: [${list}]`);
    const three = { began, mine: fields(`"DECOM", "DEC", "RNE"`), theirs: fields(`"DEC", "LS"`) };
    expect(join(three)).toContain(`fields: ["DEC", "RNE", "LS"]`);
  });

  test("an example that both changed stays in both versions, the second under a free name", () => {
    const mine = began.replace(`DECOM: "2026-04-02"`, `DECOM: "2026-04-03"`);
    const theirs = began.replace(`DECOM: "2026-04-02"`, `DECOM: "2026-05-02"`);
    const joined = join({ began, mine, theirs });
    expect(joined).toContain(`"ends the day before": { DECOM: "2026-04-03", DEC: "2026-04-01" },`);
    expect(joined).toContain(`"ends the day before (2)": { DECOM: "2026-05-02", DEC: "2026-04-01" },`);
    expect(readParts(joined)).toBeDefined();
  });

  test("an example that one took away stays away, unless the other changed it", () => {
    const more = after(began, lastValid, open);
    expect(join({ began: more, mine: began, theirs: more })).toBe(began);
    const changed = more.replace(`"has not ended": { DECOM`, `"has not ended": { LS: "C2", DECOM`);
    expect(join({ began: more, mine: began, theirs: changed })).toContain(`{ LS: "C2"`);
  });

  test("two who began with nothing are joined all the same", () => {
    const three = { began: null, mine: began, theirs: after(began, lastValid, open) };
    expect(join(three)).toBe(three.theirs);
  });

  test("what stands around the rule is joined too, and comments stay with their part", () => {
    const mine = `const days = 3;\n${began}`;
    const theirs = began.replace(`code: "356",`, `code: "356", // as published`);
    expect(join({ began, mine, theirs })).toBe(`const days = 3;\n${theirs}`);
  });

  test("a comment at the end of a line never swallows what is put behind it", () => {
    const inline = `rule({ code: "1", valid: { a: {} }, invalid: {} });\n`;
    const theirs = `rule({ code: "1", valid: {\n  a: {},\n  b: {}, // theirs\n}, invalid: {} });\n`;
    const joined = join({ began: inline, mine: inline, theirs });
    expect(readParts(joined)?.list.parts[1]?.examples?.parts.map(({ name }) => name)).toEqual(["a", "b"]);
  });

  test("a text that cannot be taken apart is offered whole", () => {
    const three = { began, mine: `${began}// mine\n`, theirs: "rule({" };
    expect(findDifferences(three).places).toMatchObject([{ id: "whole", kind: "whole" }]);
    expect(join(three)).toBe(three.mine);
    expect(writeSettled(three, { parts: { whole: "theirs" }, examples: {} })).toBe("rule({");
  });
});
