import { expect, test } from "vitest";
import { dropNumbers } from "./old-keys";

function shelfOf(first: Record<string, string>) {
  const kept = new Map(Object.entries(first));
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test("what was written under a lesson's number is found under its name, and nothing newer is lost", () => {
  const shelf = shelfOf({
    "ruleyard.lesson.01-rows": "one",
    "ruleyard.lesson.02-blank": "old",
    "ruleyard.lesson.blank": "new",
    "ruleyard.plain-editor": "yes",
  });
  dropNumbers(shelf);
  expect(Object.fromEntries(shelf.kept)).toEqual({
    "ruleyard.lesson.rows": "one",
    "ruleyard.lesson.blank": "new",
    "ruleyard.plain-editor": "yes",
  });
});
