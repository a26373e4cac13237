import { expect, test } from "vitest";
import { asTrouble } from "./trouble";

const refusal = (status: number, headers: Record<string, string> = {}, message = "No") =>
  Object.assign(new Error(message), { status, response: { headers } });

test.each([
  ["no answer at all", new TypeError("fetch failed"), "away"],
  ["something that is not even an error", "gone", "away"],
  ["a server that is not well", refusal(502), "away"],
  ["a token that is not known", refusal(401), "signed-out"],
  ["a thing that is not there", refusal(404), "missing"],
  ["a thing that changed", refusal(409), "changed"],
  ["a wish that cannot be", refusal(422), "refused"],
  ["a person who may not", refusal(403), "refused"],
  ["a limit with a wait", refusal(403, { "retry-after": "30" }), "limited"],
  [
    "a limit that ends at a time",
    refusal(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1" }),
    "limited",
  ],
  ["a limit in words only", refusal(403, {}, "You have exceeded a secondary rate limit."), "limited"],
  ["too many", refusal(429), "limited"],
] as const)("%s", (_name, thrown, kind) => {
  expect(asTrouble(thrown).kind).toBe(kind);
});

test("a wait is as long as the code host says, and a minute where it does not say", () => {
  const wait = (headers: Record<string, string>, status = 429) =>
    ((asTrouble(refusal(status, headers)).retryAt?.getTime() ?? 0) - Date.now()) / 1000;
  expect(wait({ "retry-after": "30" })).toBeCloseTo(30, 0);
  expect(wait({})).toBeCloseTo(60, 0);
});

test("trouble is told once, with its cause kept and no address in its sentence", () => {
  const cause = refusal(422, {}, "Validation Failed - https://docs.example.org/rest");
  const trouble = asTrouble(cause);
  expect(asTrouble(trouble)).toBe(trouble);
  expect(trouble.cause).toBe(cause);
  expect(trouble.message).toBe("The code host refused this: Validation Failed");
});
