import { describe, expect, test } from "vitest";
import { harmlessMarkdown } from "./harmless-markdown";

const seen = (text: string) => harmlessMarkdown(text).replaceAll("\u200b", "·");

describe("Markdown is harmless, and its code is as it was", () => {
  test.each([
    ["@team, see `@team`", "@·team, see `@team`"],
    ["```suggestion\n  a: row.x < b, // @x #1\n```", "```suggestion\n  a: row.x < b, // @x #1\n```"],
    ["- ```\n  @in\n  ```\n\n@out", "- ```\n  @in\n  ```\n\n@·out"],
    ["> ```\n@out", "> ```\n@·out"],
    ["```\n@in", "```\n@in\n```"],
    ["~~~\n@in\n~~~\n@out", "~~~\n@in\n~~~\n@·out"],
    ["    @indented", "@·indented"],
    ["``` a`b\n@out", "``` a`b\n@·out"],
    ["Note: a\n\n- one\n- two", "Note·: a\n\n- one\n- two"],
  ])("%j becomes %j", (given, done) => {
    expect(seen(given)).toBe(done);
  });

  test("code that is none once a tag is disarmed is found out", () => {
    expect(seen('<a title="`">` @team `')).toContain("@·team");
    expect(seen("<div>\n```\n@team\n```\n</div>")).not.toMatch(/<div/);
  });
});
