import { describe, expect, test } from "vitest";
import { type Act, acts, authorize } from "./authority";
import type { Person, Role } from "./person";

const roles: (Role | null)[] = [null, "analyst", "reviewer", "coordinator"];
const who = (role: Role | null, id = "me"): Person | null =>
  role && { id, name: "Sam Okafor", login: "sam", role };

/** Whether each part may do each act to something of their own, and to something of someone else's. */
const law: Record<Act, Record<"nobody" | Role, "never" | "own" | "others" | "any">> = {
  "read the board": { nobody: "any", analyst: "any", reviewer: "any", coordinator: "any" },
  "check a return": { nobody: "any", analyst: "any", reviewer: "any", coordinator: "any" },
  "keep a place": { nobody: "any", analyst: "any", reviewer: "any", coordinator: "any" },
  learn: { nobody: "never", analyst: "any", reviewer: "any", coordinator: "any" },
  "claim a rule": { nobody: "never", analyst: "any", reviewer: "any", coordinator: "any" },
  "release a claim": { nobody: "never", analyst: "own", reviewer: "own", coordinator: "any" },
  "read a draft": { nobody: "never", analyst: "own", reviewer: "own", coordinator: "any" },
  "save a draft": { nobody: "never", analyst: "own", reviewer: "own", coordinator: "own" },
  "send a draft": { nobody: "never", analyst: "own", reviewer: "own", coordinator: "own" },
  "read a submission": { nobody: "never", analyst: "any", reviewer: "any", coordinator: "any" },
  comment: { nobody: "never", analyst: "any", reviewer: "any", coordinator: "any" },
  decide: { nobody: "never", analyst: "never", reviewer: "others", coordinator: "others" },
  merge: { nobody: "never", analyst: "never", reviewer: "others", coordinator: "others" },
  "show a comment to learners": { nobody: "never", analyst: "never", reviewer: "own", coordinator: "own" },
  "take an answer down": { nobody: "never", analyst: "never", reviewer: "never", coordinator: "any" },
  "clear a text": { nobody: "never", analyst: "never", reviewer: "never", coordinator: "others" },
  "change yourself": { nobody: "never", analyst: "any", reviewer: "any", coordinator: "any" },
  "give a part": { nobody: "never", analyst: "never", reviewer: "never", coordinator: "others" },
  "ask for help": { nobody: "never", analyst: "any", reviewer: "any", coordinator: "any" },
  "read a question": { nobody: "never", analyst: "own", reviewer: "any", coordinator: "any" },
  "talk about a published rule": { nobody: "never", analyst: "any", reviewer: "any", coordinator: "any" },
  "answer questions": { nobody: "never", analyst: "never", reviewer: "any", coordinator: "any" },
  "say you will come": { nobody: "never", analyst: "any", reviewer: "any", coordinator: "any" },
  "hold a drop-in": { nobody: "never", analyst: "never", reviewer: "any", coordinator: "any" },
  "see who can give what": { nobody: "never", analyst: "never", reviewer: "never", coordinator: "any" },
  "see progress": { nobody: "never", analyst: "any", reviewer: "any", coordinator: "any" },
  "see how Ruleyard is set up": { nobody: "never", analyst: "never", reviewer: "never", coordinator: "any" },
};

describe("the law", () => {
  for (const act of acts) {
    for (const role of roles) {
      const may = law[act][role ?? "nobody"];
      test(`${role ?? "someone who has not signed in"} may ${act}: ${may}`, () => {
        const own = authorize(who(role), act, { ownerId: "me" });
        const others = authorize(who(role), act, { ownerId: "somebody else", credits: ["Ana Lima"] });
        expect(own.ok).toBe(may === "any" || may === "own");
        expect(others.ok).toBe(may === "any" || may === "others");
      });
    }
  }

  test("nobody decides on a rule that is credited to them, whoever sent it, however it is written", () => {
    for (const credit of ["Sam Okafor", "sam  OKAFOR ", "SAM", "Ｓam Okafor"]) {
      for (const act of ["decide", "merge"] as const) {
        const answer = authorize(who("coordinator"), act, {
          ownerId: "somebody else",
          credits: ["Ana Lima", credit],
        });
        expect(answer).toEqual({ ok: false, reason: expect.stringContaining("your own") });
      }
    }
  });

  test("deciding on nothing is refused", () => {
    expect(authorize(who("reviewer"), "decide").ok).toBe(false);
  });
});
