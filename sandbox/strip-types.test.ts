import { describe, expect, it } from "vitest";
import { stripTypes } from "./strip-types";

const strip = (text: string) => {
  const done = stripTypes(text);
  if (!done.ok) throw new Error(done.message);
  return done.text;
};

describe("types are blanked out", () => {
  it.each([
    ["const a: number = 1;", "const a         = 1;"],
    [
      "(row: { DEC?: string }, n: number): boolean => row.DEC! < x as string",
      "(row                  , n) =>                  row.DEC  < x",
    ],
    ["const t = `a ${x as string} b ${y!} c`;", "const t = `a ${x          } b ${y } c`;"],
    [
      "const t = `one\n two ${x as string} three`; const u: T = 1;",
      "const t = `one\n two ${x          } three`; const u    = 1;",
    ],
    ["const a = f<string>(x); b(a);", "const a = f        (x); b(a);"],
    ["const a = x satisfies Y; b();", "const a = x            ; b();"],
    ["/* a: b */ const s = 'x: string'; // c: d", "/* a: b */ const s = 'x: string'; // c: d"],
  ])("%s", (from, to) => {
    expect(strip(from).trimEnd()).toBe(to.trimEnd());
  });

  it("on every line by themselves, without losing a line", () => {
    const text = "type Day =\n  | string\n  | undefined;\ninterface A { a: string }\nconst x: Day = 'é';\nx;";
    const lines = strip(text).split("\n");
    expect(lines).toHaveLength(6);
    expect(lines[4]).toBe("const x      = 'é';");
  });

  it("and plain JavaScript stays as it is", () => {
    const text = "rule({ fails: (a, b) => a.x < b?.y && /a b/.test(`x  ${a}  y`) });\n\n// end";
    expect(strip(text)).toBe(text);
  });

  it("and a text that does not parse says where", () => {
    expect(stripTypes("const a: = 1;")).toMatchObject({ ok: false, line: 1 });
    expect(stripTypes("a\nconst b = {;")).toMatchObject({ ok: false, line: 2 });
  });
});
