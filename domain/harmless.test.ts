import { describe, expect, test } from "vitest";
import { disarm, disarmMessage, tidyName, tidyText } from "./harmless";

const seen = (text: string) => text.replaceAll("\u200b", "·");

describe("text is kept whole, and nothing unseen is kept with it", () => {
  test.each([
    ["a\r\nb\rc", "a\nb\nc"],
    ["nul\u0000 bell\u0007", "nul bell"],
    ["turned\u202eround\u2066", "turnedround"],
    ["zero\u200bwidth\ufeff", "zerowidth"],
    ["half \ud83d a letter", "half \ufffd a letter"],
    ["family 👩‍👧, tab\tstays", "family 👩‍👧, tab\tstays"],
  ])("%j becomes %j", (given, kept) => {
    expect(tidyText(given)).toBe(kept);
  });
});

describe("a name is one line and no address", () => {
  test.each([
    ["Sam\n\nCo-authored-by: Eve <eve@x>", "Sam Co-authored-by: Eve eve@x"],
    [" Ana\u2028Lima. ", "Ana Lima"],
    ["\u202eamiL anA", "amiL anA"],
    ["Zoë\u0000", "Zoë"],
    ["<>", ""],
    ["\ud800", ""],
  ])("%j becomes %j", (given, kept) => {
    expect(tidyName(given)).toBe(kept);
  });
});

describe("what a code host acts on is words", () => {
  test.each([
    ["@everyone and @org/team", "@·everyone and @·org/team"],
    ["closes #12, GH-7 and o/r#3", "closes #·12, GH-·7 and o/r#·3"],
    ["Fixes: https://github.com/o/r/issues/1", "F·ixes: https://github.com/o/r/issues/1"],
    ["<!-- submission:x --> <b>", "<·!-- submission:x --> <·b>"],
    ["a < b and a <= b", "a < b and a <= b"],
    ["![](https://x.example/p.png)", "!·[](https://x.example/p.png)"],
    ["[skip ci] [ci skip] [no ci]", "[·skip ci] [·ci skip] [·no ci]"],
    ["Co-authored-by: Eve <e@x>", "Co-authored-by·: Eve <·e@·x>"],
    ["https://a.example stays", "https://a.example stays"],
  ])("%j becomes %j", (given, done) => {
    expect(seen(disarm(given))).toBe(done);
  });

  test("a line of dashes does not end a message", () => {
    expect(seen(disarmMessage("a\n---\nb"))).toBe("a\n·---\nb");
  });
});
