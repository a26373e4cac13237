// The engine's cases in this very process, as the terminal and the tests run it.
import { beforeAll, describe, it } from "vitest";
import { openSandbox } from "#sandbox/node";
import type { Sandbox } from "#sandbox/sandbox";
import { cases } from "./cases/all";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});

describe("the engine in Node", () => {
  it.each(cases)("$name", ({ run }) => run(sandbox));
});
