import { parse } from "acorn";
import ts from "typescript";
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
      "(row                  , n        )          => row.DEC  < x",
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

/** What a text means, wherever it stands and however it is bracketed. */
const meaning = (text: string) =>
  JSON.stringify(
    parse(text, { ecmaVersion: "latest", sourceType: "module", allowReturnOutsideFunction: true }),
    (key, value) =>
      key === "start" || key === "end" || key === "raw"
        ? undefined
        : Array.isArray(value)
          ? value.filter((one) => one?.type !== "EmptyStatement")
          : value,
  );

/** What the TypeScript compiler itself makes of a text. */
const compiled = (text: string) =>
  ts
    .transpileModule(text, {
      compilerOptions: {
        target: ts.ScriptTarget.ESNext,
        module: ts.ModuleKind.Preserve,
        verbatimModuleSyntax: true,
      },
    })
    .outputText.replace(/^export \{\};$/m, "");

const forms = [
  "interface A<T> extends B { a?: string; m(x: T): void; [k: string]: any }\nfoo()",
  "type A<T> = T extends infer U ? U[] : never;",
  "type T = string\n(foo)()",
  "foo()\ntype T = string\n[1].map(foo)",
  "const f = <T,>(x: T): T => x;",
  "const f = async <T>(x: T) => x;",
  "const f = async <\n  T\n>(x: T) => x;",
  "const f = (a: number): {\n  b: string;\n} => a;",
  "const f = function <T>(x: T) { return x; };",
  "const f = (a: number, b?: string, { c }: { c?: 1 } = {}): boolean => a > 1;",
  "const f = ({ a }?: { a: 1 }, [b]?: [1]) => a;",
  "let x = y as const;",
  "let x = <string>y;",
  "let x = <Map<string, A>>(y);",
  "let a = b!.c!;",
  "a!++; (b as any)!.c = 1; (x as any) = 5;",
  "const x = y satisfies Z;",
  "const x = (y) as Z;",
  "let x = a satisfies B as C;",
  "let v = obj?.a!.b;",
  "const a = b as any\n[1].foo",
  "let x: string\n(foo)()",
  "for (const x of y as any[]) {}",
  "for (let x: number = 1; x < 2; x++) {}",
  "const { a, b }: { a: string; b: number } = c;",
  "declare const x: number; foo();",
  "declare function f(): void;\nfoo();",
  "declare global { interface A {} }\nfoo();",
  "declare module 'x' { }\nfoo();",
  "declare class A { b: string }\nfoo();",
  "abstract class A extends B { abstract m(): void; private x?: number = 1; readonly y!: string; static s: number; get v(): number { return 1 } override m2() {} }",
  "class A { private static readonly x = 1; protected async m?(): Promise<void> {} public readonly = 1; declare z: string; }",
  "class A<T> extends B<T> implements C, D<T> { [k: string]: any; m(a: string): void; m(a: any) {} }",
  "class A { x: string\n[k] = 1 }",
  "function f(a: string): void;\nfunction f(a: any) {}",
  "function f(this: A, a?: string, ...b: number[]): asserts a is string {}",
  "function f(this: A) {}",
  "f<string>(x); new Map<string, number>(); const m = new Map<string, string[]>();",
  "const g = f<string>;",
  "x = a < b && c > d; if (a < b) { c }",
  "let x: (a: number) => void = () => {};",
  "const f = (x): x is string => true;",
  "try { a() } catch (e: unknown) { b() }",
  "let type: string = 'x'; type = 'y'; const as = 1, satisfies = as as number;",
  "let x!: string; x;",
  "label: for (;;) break label;",
  "const o = { async m<T>(this: A, x: T): Promise<T> { return x as T; }, get a(): string { return ''; }, b: 1 as number };",
  "const t = `a ${x as string} b ${y!} c`;",
  "const big = a ? (b as C) : (d: E) => f;",
  "return x as {\n  a: 1;\n}",
  "const u: unique symbol = Symbol(), [p, q]: [a: string, b?: number] = r;",
  "/* a: b */ const s: string = 'x: string'; // c: d",
  "let é: string = '“”', n: number = 1;",
];

describe("what is left is what the compiler leaves", () => {
  it.each(forms)("%s", (text) => {
    const left = strip(text);
    expect(left).toHaveLength(text.length);
    expect(left.split("\n").map((line) => line.length)).toEqual(text.split("\n").map((line) => line.length));
    expect(meaning(left)).toBe(meaning(compiled(text)));
  });

  it.each([
    ["enum A { B }", /list/],
    ["namespace N { export const a = 1 }", /namespace/],
    ["class A { constructor(private z: number) {} }", /this\.name = name/],
    ["foo(); @dec class A {}", /decorator/],
    ["import x = require('y');", /imported/],
  ])("and %s is refused in a sentence, with its place", (text, message) => {
    expect(stripTypes(text)).toMatchObject({ ok: false, line: 1, message: expect.stringMatching(message) });
  });
});
