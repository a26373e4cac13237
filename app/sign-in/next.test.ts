import { describe, expect, it } from "vitest";
import { signInSchema } from "./next";

describe("the way back after signing in", () => {
  it("is the page that was asked for", () => {
    expect(signInSchema.parse({ next: "/review/abc?line=3" }).next).toBe("/review/abc?line=3");
  });

  it.each([
    "https://elsewhere.example",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "javascript:alert(1)",
    7,
  ])("never leaves this site: %s", (next) => {
    expect(signInSchema.parse({ next }).next).toBe("/rules");
  });

  it("drops a message that is too long to be one of ours", () => {
    expect(signInSchema.parse({ trouble: "x".repeat(401) }).trouble).toBeUndefined();
  });
});
