import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { digest, sha256 } from "./sha256";

describe("the fingerprint of a file", () => {
  it("is the same worked out here as from the platform, at every length", async () => {
    for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 100_000]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + length) % 256);
      const known = createHash("sha256").update(bytes).digest("hex");
      expect(digest(bytes)).toBe(known);
      expect(await sha256(bytes)).toBe(known);
    }
  });

  it("looks at its own part of a larger buffer only", () => {
    const part = new Uint8Array([1, 2, 3, 4, 5]).subarray(1, 3);
    expect(digest(part)).toBe(digest(new Uint8Array([2, 3])));
  });
});
