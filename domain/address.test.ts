import { expect, test } from "vitest";
import { callerSchema, codeSchema } from "./address";

const said = (name: string, email = "ana@council.example") => {
  const read = callerSchema.safeParse({ name, email });
  return read.success ? read.data.name : read.error.issues[0]?.message;
};

test("a name is kept as it is written, with its spaces made plain", () => {
  expect(said("  Ana   Lima ")).toBe("Ana Lima");
  expect(said("Siân O'Neill-Łuk")).toBe("Siân O'Neill-Łuk");
});

test("a name cannot carry what would forge a line of a commit", () => {
  const refused = "Write your name with letters, spaces, dots and dashes.";
  expect(said("Ana <ana@x>")).toBe(refused);
  expect(said("Ana\u0000Lima")).toBe(refused);
  expect(said("Ana\u202elima")).toBe(refused);
  expect(said("A")).toBe("Write your name as it should stand beside your rules.");
});

test("a code may be typed with a space in the middle", () => {
  expect(codeSchema.parse(" 123 456 ")).toBe("123456");
  expect(codeSchema.safeParse("12345").success).toBe(false);
});
