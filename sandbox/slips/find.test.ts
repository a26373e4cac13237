import { describe, expect, it } from "vitest";
import { explainBroken } from "../broken/find";
import { exampleRule, mistakes } from "../mistakes";

const said = (text: string) => explainBroken(text)?.message;

describe("a text that does not parse", () => {
  it("is explained by what stands in it, however it is wrapped", () => {
    expect(explainBroken(exampleRule)).toBeUndefined();
    expect(said("const a = [1, 2;")).toMatch(/`\[` that opens here is not closed|`]`/);
    expect(said("a = {\n  b: 1\n  c: 2\n}")).toBe("A comma is missing after `1`.");
    expect(said("f(a b)")).toBe("A comma is missing after `a`.");
    expect(said("/* a")).toMatch(/comment/);
    expect(said("const t = `a")).toMatch(/never closed/);
    expect(said("a)")).toBe("This `)` closes nothing. Take it away, or open a bracket before it.");
    expect(said("let a = 1; let a = 2;")).toBe("`a` is made twice. Choose another name for one of them.");
    expect(said("a =< b")).toBe("Write `<=`, with the `=` last.");
    expect(said("def f(row):\n  return row")).toMatch(/Python/);
    expect(said("SELECT * FROM Episodes")).toMatch(/SQL/);
  });

  it("names the bracket that was left open, not the last one of the file", () => {
    const open = exampleRule.replace('{ DECOM: "2026-04-01" },\n  },', '{ DECOM: "2026-04-01" },\n');
    expect(explainBroken(open)).toEqual({
      message: "The `{` that opens here is not closed: put a `}` where it ends.",
      place: { line: 9, column: 10 },
    });
  });

  it("takes no time to explain, even when it is long", () => {
    const began = performance.now();
    for (const part of ["(", "{", "[", '"', "a b ", "`${"]) said(part.repeat(20_000));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

it("no mistake is listed twice, and each sentence is short and ends", () => {
  expect(new Set(mistakes.map(({ wrong }) => wrong)).size).toBe(mistakes.length);
  expect(mistakes.length).toBeGreaterThan(30);
  for (const { says } of mistakes) {
    expect(says).toMatch(/[.?]$/);
    expect(says.length).toBeLessThan(150);
  }
});
