import { describe, expect, test } from "vitest";
import { standing } from "./review";

const said = (author: string, decision: "approve" | "changes" | "comment" | "withdrawn", current = true) => ({
  author,
  decision,
  current,
});

describe("what reviews add up to", () => {
  test.each([
    ["nothing said yet", [], "sent"],
    ["one yes", [said("priya", "approve")], "ready"],
    [
      "a yes and then a change of mind",
      [said("priya", "approve"), said("priya", "changes")],
      "changes wanted",
    ],
    [
      "changes and then a yes from the same reviewer",
      [said("priya", "changes"), said("priya", "approve")],
      "ready",
    ],
    [
      "a yes from one and changes from another",
      [said("priya", "approve"), said("jo", "changes")],
      "changes wanted",
    ],
    ["a yes to what was sent before", [said("priya", "approve", false)], "sent"],
    ["changes wanted of what was sent before", [said("priya", "changes", false)], "sent"],
    ["a word on the side takes nothing back", [said("priya", "approve"), said("priya", "comment")], "ready"],
    ["a yes that was withdrawn", [said("priya", "approve"), said("priya", "withdrawn")], "sent"],
  ] as const)("%s", (_name, reviews, state) => {
    expect(standing(reviews)).toBe(state);
  });
});
