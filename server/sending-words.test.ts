import { execFileSync } from "node:child_process";
import { fromMarkdown } from "mdast-util-from-markdown";
import { beforeAll, describe, expect, test } from "vitest";
import { tidyName } from "#domain/harmless";
import { harmlessMarkdown } from "./harmless-markdown";
import {
  commitMessage,
  mergeWords,
  nameInMarkdown,
  pullRequestBody,
  pullRequestTitle,
} from "./sending-words";
import { readSpokenFor, speakFor } from "./spoken-for";
import { hostileWords } from "../tests/server/hostile-words";

const row = {
  id: "c9",
  dataset: "ssda903",
  code: "356",
  sentence: "An episode must not end.",
  credit: "",
  coAuthors: [],
};
const trailersOf = (message: string) =>
  execFileSync("git", ["interpret-trailers", "--parse"], { input: message, encoding: "utf8" })
    .trim()
    .split("\n");

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>["children"][number];
/** All that is not code, as a code host reads it. */
function nodesOf(node: Node): Node[] {
  return [node, ...("children" in node ? node.children.flatMap((child) => nodesOf(child)) : [])];
}

/** What in a Markdown text would call, close, load or hide something. */
function forcesOf(markdown: string): string[] {
  return nodesOf(fromMarkdown(markdown)).flatMap((node) => {
    if (node.type === "html" || node.type === "image" || node.type === "imageReference") return [node.type];
    if (node.type !== "text") return [];
    return node.value.match(/@[A-Za-z0-9]|#\d|\bgh-\d|\bcloses https|\[skip ci\]/gi) ?? [];
  });
}

beforeAll(() => {
  Object.assign(process.env, {
    AUTH_SECRET: "0123456789abcdef0123456789abcdef",
    GITHUB_REPOSITORY: "ruleyard/rules",
    GITHUB_CLIENT_ID: "c",
    GITHUB_CLIENT_SECRET: "s",
    GITHUB_APP_ID: "1",
    GITHUB_APP_PRIVATE_KEY: "-----BEGIN PRIVATE KEY-----",
    GITHUB_WEBHOOK_SECRET: "w",
  });
});

describe.each(hostileWords)("%s is words", (_what, text) => {
  test("in a commit, whose trailers are ours alone", () => {
    const message = commitMessage(row, { number: 2, explanation: text, credit: text });
    expect(trailersOf(message)).toEqual(["Submission: c9", "Round: 2"]);
    expect(message).not.toMatch(/@[A-Za-z0-9]|#\d|\[(skip ci|ci skip|no ci|skip actions)\]/);
    expect(message).not.toContain("\u0000");
    expect(message.isWellFormed()).toBe(true);
  });

  test("in the commit that puts it on the shelf", () => {
    const { title, message } = mergeWords({ ...row, sentence: text }, text, {
      coAuthors: [{ name: text, email: "1+a@x" }],
    });
    expect(title).not.toMatch(/\p{Cc}/u);
    const trailers = trailersOf(`${title}\n\n${message}\n`);
    expect(trailers.map((line) => line.split(":")[0])).toEqual(
      trailers.length === 3 ? ["Submission", "Read-by", "Co-authored-by"] : ["Submission", "Co-authored-by"],
    );
    expect(trailers[0]).toBe("Submission: c9");
    expect(trailers.at(-1)).toMatch(/ ?<1\+a@x>$/);
  });

  test("in a request, where our own words stand after it", () => {
    const body = pullRequestBody(row, { number: 1, explanation: text, credit: text }, null);
    const nodes = fromMarkdown(body).children;
    expect(nodes[0]).toMatchObject({ type: "html", value: "<!-- submission:c9 -->" });
    expect(nodes.slice(-2)).toMatchObject([{ type: "heading", depth: 3 }, { type: "paragraph" }]);
    expect(forcesOf(body)).toEqual(["html"]);
    expect(pullRequestTitle({ ...row, sentence: text })).not.toMatch(/\p{Cc}|@[A-Za-z0-9]|#\d/u);
  });

  test("in a comment, and when the App says it for somebody", () => {
    const body = harmlessMarkdown(text);
    expect(forcesOf(body)).toEqual([]);
    const said = speakFor({ id: "p4", name: text.slice(0, 80) }, 12, body);
    expect(readSpokenFor(said, 12)).toEqual({ id: "p4", body });
    expect(forcesOf(said)).toEqual(["html"]);
  });

  test("in a name", () => {
    expect(tidyName(text)).not.toMatch(/[<>\p{Cc}\p{Cf}\u2028\u2029]/u);
    expect(forcesOf(nameInMarkdown(text))).toEqual([]);
  });
});
