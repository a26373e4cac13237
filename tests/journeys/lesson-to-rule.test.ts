// From lesson one to a sent rule: somebody who has never coded goes all the way from the front page, by keyboard alone, and
// shares an answer on the way.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../browser/chromium";
import { openYard, type Yard } from "../yard/yard";
import { arrive, ask, editorOf, enter, enterOn, inOrder, type Pull, type Someone, tabTo } from "./people";

describe("lesson one to sent rule, by keyboard alone", () => {
  let browser: Browser;
  let yard: Yard;
  let ana: Someone;
  let priya: Someone;
  inOrder(
    "lesson-to-rule",
    () => [ana, priya],
    () => yard,
  );

  beforeAll(async () => {
    [browser, yard] = await Promise.all([launchChromium(), openYard()]);
    ana = await arrive(browser, yard);
  });
  afterAll(async () => {
    await browser?.close();
    await yard?.close();
  });

  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** To an exercise by its number at the head of the lesson, and into it. */
  const goTo = async (page: Page, number: number, key?: string) => {
    await enterOn(page, RegExp(`^${number} (not started|begun|works)$`), key);
    await press(page, "Tab");
  };
  /** Down the choices until this one is taken. */
  const choose = async (page: Page, words: RegExp) => {
    const taken = () =>
      page.evaluate(() => {
        const at = document.activeElement;
        return at instanceof HTMLInputElement ? (at.labels?.[0]?.textContent ?? "") : "";
      });
    for (let step = 0; step < 8 && !words.test(await taken()); step++) await press(page, "ArrowDown");
    expect(await taken()).toMatch(words);
    await press(page, "Space");
  };
  /** Walks to some words of the text box with the arrow keys, chooses as many letters, and types others. */
  const instead = async (page: Page, words: string, others: string) => {
    const before = await page.evaluate((sought) => {
      const at = document.activeElement;
      return at instanceof HTMLTextAreaElement ? at.value.slice(0, at.value.indexOf(sought)) : "";
    }, words);
    const lines = before.split("\n");
    await press(page, "ControlOrMeta+Home", ...lines.slice(1).map(() => "ArrowDown"));
    await press(page, ...Array<string>(lines.at(-1)?.length ?? 0).fill("ArrowRight"));
    await press(page, ...Array<string>(words.length).fill("Shift+ArrowRight"));
    await page.keyboard.type(others);
  };

  test("the broken check of the front page is mended, and leads to lesson 1", async () => {
    const { page } = ana;
    await page.goto("/");
    await tabTo(page, "The missing part of the check");
    await page.keyboard.type("is before");
    await page.getByText("It finds A103 and leaves the other 4 alone.").waitFor();
    await enterOn(page, "Add that row");
    await enterOn(page, /^Take the next step/);
    await page.getByRole("heading", { name: "Reading a return", level: 1 }).waitFor();
  });

  test("in lesson 1 two questions are answered and one line is changed", async () => {
    const { page } = ana;
    await editorOf(page);
    await tabTo(page, /^Code of cell 1/);
    await press(page, "Control+M");
    await goTo(page, 1, "Shift+Tab");
    await choose(page, /^A1 moved to a children's home/);
    await goTo(page, 2, "Shift+Tab");
    await choose(page, /^Three children/);
    await goTo(page, 3, "Shift+Tab");
    await tabTo(page, /^Your cell/);
    await press(
      page,
      "ControlOrMeta+Home",
      "End",
      "ArrowLeft",
      "ArrowLeft",
      "ArrowLeft",
      "Backspace",
      "Backspace",
    );
    await page.keyboard.type("B2");
    await page.getByText("Works. Every check does what it should.").waitFor();
    await page.getByRole("heading", { name: "This lesson is done" }).waitFor();
    await enterOn(page, "All lessons");
  });

  test("in lesson 9 two published sentences are made into rules, and it is said what that opens", async () => {
    const { page } = ana;
    await page.getByText("Done", { exact: true }).waitFor();
    await enterOn(page, /^Start Your first rule$/);
    await page.getByRole("heading", { name: "Your first rule", level: 1 }).waitFor();
    await editorOf(page);
    await tabTo(page, /^Code of cell 1/);
    await tabTo(page, "Plain editor");
    await press(page, "Space");
    await goTo(page, 1, "Shift+Tab");
    await choose(page, /^C3/);
    await tabTo(page, "Your rule");
    await instead(page, "false", `episode.PLACE === "P1" && episode.PLACE_PROVIDER === "PR5"`);
    await page.getByText("Works. Every check does what it should.").first().waitFor();
    await goTo(page, 3, "Shift+Tab");
    await tabTo(page, "Your rule");
    await instead(page, `"PLACE"`, `"PLACE", "LS"`);
    await instead(page, "false", `row.PLACE === "P1" && row.LS === "V2"`);
    await page.getByRole("heading", { name: "You can now write 4 rules" }).waitFor();
    await enterOn(page, /^3 of SSDA903/);
  });

  test("the board shows just those, one is claimed, and what was learned goes along into the account", async () => {
    const { page } = ana;
    await page.getByText("3 of 322 rules").waitFor();
    await enterOn(page, "Write rule 378");
    await page.getByRole("heading", { name: "Sign in", level: 1 }).waitFor();
    await enterOn(page, "Start as the practice analyst");
    await page.getByText("What you learned here went along").waitFor();
    await page.getByText("You have done the lessons that teach what this rule needs.").waitFor();
    await enterOn(page, "Write this rule");
    await page.getByRole("heading", { name: "Rule 378" }).waitFor();
  });

  test("it is written in the workspace and sent, and is one request on the code host", async () => {
    const { page } = ana;
    await tabTo(page, "Rule 378");
    await instead(page, "false", `row.PLACE === "P1" && row.LS === "V2"`);
    await instead(page, `PLACE: "", LS: "" },\n  },\n});`, `PLACE: "P1", LS: "V2" },\n  },\n});`);
    await page.getByText("All 2 examples pass.").first().waitFor();
    await enterOn(page, "Check and send", "Shift+Tab");
    await enterOn(page, "Go on to the checks");
    await page.getByText("All 2 examples pass.").first().waitFor();
    await enterOn(page, "Go on to the name");
    await enterOn(page, /^Name for the credit/);
    await page.getByRole("heading", { name: "Sent", exact: true }).waitFor();
    await page.getByText("It is in the reviewers’ queue").waitFor();
    const pulls = await ask<Pull[]>(yard, "/pulls?state=all");
    expect(pulls).toHaveLength(1);
    expect(pulls[0]).toMatchObject({ state: "open", title: expect.stringContaining("378") });
  });

  const lesson = "/lessons/reading-a-return";
  const others = (page: Page) => page.getByRole("region", { name: "How others did it" });

  test("an answer is shared with one tick, and another learner sees it without a name", async () => {
    const { page } = ana;
    await page.goto(lesson);
    await goTo(page, 3);
    await enterOn(page, "See how others did it");
    await others(page).getByText("Nobody has shared another way yet.").waitFor();
    await tabTo(page, /^Others may see mine/);
    await press(page, "Space");
    await page.getByText("Whoever has done this exercise can see it.", { exact: false }).waitFor();

    priya = await enter(browser, yard, "priya", lesson);
    await priya.context.addInitScript(() => localStorage.setItem("ruleyard.plain-editor", "yes"));
    await priya.page.reload();
    await goTo(priya.page, 3);
    await instead(priya.page, `CHILD === "E5"`, `REC === "E4A"`);
    await priya.page.getByText("Works. Every check does what it should.").waitFor();
    await enterOn(priya.page, "See how others did it");
    await others(priya.page).getByText(`row.CHILD === "B2"`, { exact: false }).waitFor();
    expect(await priya.page.getByRole("main").textContent()).not.toMatch(/Sam|Okafor/);
  });

  test("the tick is taken away, and nobody sees the answer any more", async () => {
    await press(ana.page, "Space");
    await ana.page.getByText("They see the code alone, without your comments.", { exact: false }).waitFor();
    await priya.page.reload();
    await goTo(priya.page, 3);
    await enterOn(priya.page, "See how others did it");
    await others(priya.page).getByText("Nobody has shared another way yet.").waitFor();
  });

  test("what a rule means is asked on its page, and answered by somebody with ten minutes who has learned it", async () => {
    await priya.page.goto("/rules/ssda903/366");
    await enterOn(priya.page, "Ask what it means");
    await priya.page.keyboard.type("May the reason be blank?");
    await enterOn(priya.page, "Ask");
    await priya.page.getByText("Your question stands here", { exact: false }).waitFor();
    const { page } = ana;
    await page.goto("/?minutes=10");
    await enterOn(page, "Say what rule 366 means");
    await page.getByText("May the reason be blank?").waitFor();
    await enterOn(page, "Answer");
    await page.keyboard.type("Then another rule finds it.");
    await enterOn(page, "Send");
    await page.getByText("What you wrote stands here.").waitFor();
    await priya.page.reload();
    await priya.page.getByText("Then another rule finds it.").waitFor();
    await enterOn(priya.page, "That answers it");
    await priya.page.getByText("It is answered.").waitFor();
    expect([...ana.troubles, ...priya.troubles]).toEqual([]);
  });
});
