import { expect, test } from "vitest";
import { ballOf, mayBecome, sendSchema, submissionStateSchema } from "./submission";

const states = submissionStateSchema.options;

test("what is approved stays approved, and from everywhere else approval can come", () => {
  for (const state of states) {
    expect(mayBecome("approved", state)).toBe(state === "approved");
    expect(mayBecome(state, "approved")).toBe(true);
    expect(mayBecome(state, state)).toBe(true);
  }
});

test("the ball lies with exactly one side while anything is open", () => {
  expect(states.map(ballOf)).toEqual(["reviewer", "author", "reviewer", "nobody", "nobody"]);
});

test("a sending needs words and a name, and spaces are neither", () => {
  const sending = { revision: 1, explanation: "It says so.", credit: "Sam Okafor" };
  expect(sendSchema.safeParse(sending).success).toBe(true);
  for (const wrong of [
    { explanation: "  " },
    { credit: "\n" },
    { credit: "x".repeat(101) },
    { revision: -1 },
  ]) {
    expect(sendSchema.safeParse({ ...sending, ...wrong }).success).toBe(false);
  }
});
