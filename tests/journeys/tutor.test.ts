// A tutor answers: somebody is stuck, asks by keyboard, and a tutor opens what they left, runs it and shows a way on.
// Then they say how they take part, and that they come to a drop-in, which the tutor moves.
import ICAL from "ical.js";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wallClock } from "#domain/wall-clock";
import { launchChromium } from "../browser/chromium";
import { openYard, type Yard } from "../yard/yard";
import { arrive, enter, enterOn, inOrder, type Someone, tabTo, writeIn } from "./people";

describe("a tutor answers", () => {
  let browser: Browser;
  let yard: Yard;
  let ana: Someone;
  let priya: Someone;
  inOrder(
    "tutor",
    () => [ana, priya],
    () => yard,
  );

  beforeAll(async () => {
    [browser, yard] = await Promise.all([launchChromium(), openYard()]);
    ana = await arrive(browser, yard);
    await plain(ana);
  });
  afterAll(async () => {
    await browser?.close();
    await yard?.close();
  });

  /** The plain editor: typing into it is typing into any text box. */
  const plain = ({ context }: Someone) =>
    context.addInitScript(() => {
      // A page that was not sent anywhere yet keeps nothing.
      if (location.protocol !== "about:") localStorage.setItem("ruleyard.plain-editor", "yes");
    });
  const exercise = (page: Page) => page.getByRole("region", { name: "Exercise: ends before it starts" });
  const rule = (page: Page) => exercise(page).getByRole("textbox", { name: "Your rule" });
  const words = "I read the rule aloud, and it still finds the one that ends on the same day.";

  test("somebody without an account writes a wrong answer and asks, and sees first what a tutor will see", async () => {
    const { page } = ana;
    await page.goto("/lessons/rows-dates-and-blanks");
    const start = await rule(page).inputValue();
    await writeIn(page, "Your rule", start.replace("=> false", "=> episode.DEC <= episode.DECOM"));
    await exercise(page).getByText("Nearly: 4 of 5 work").waitFor();
    await enterOn(page, /^Ask for help/);
    await page.keyboard.type(words);
    const seen = page.getByRole("region", { name: "Ask for help with ends before it starts" });
    await seen.getByText("This is what a tutor will see", { exact: true }).waitFor();
    await seen
      .getByText("Not yet: Leaves alone in Episodes: ends the day it starts.", { exact: false })
      .waitFor();
    await enterOn(page, "Go on");
    await page.getByRole("heading", { name: "Ask for help" }).waitFor();
  });

  test("signs in with a code, and the question and the answer of the lesson are still there", async () => {
    const { page } = ana;
    await page.getByText(words).waitFor();
    await writeIn(page, /^Your name/, "Ana Lima");
    await writeIn(page, /^Your e-mail address/, "ana.lima@council.example");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Type in your code" }).waitFor();
    const letters = await ana.context.newPage();
    await letters.goto("/mail");
    const subject = letters.getByRole("heading", { name: /is your code for Ruleyard/ }).first();
    const code = /\d{6}/.exec((await subject.textContent()) ?? "")?.[0] ?? "";
    await letters.close();
    await writeIn(page, /^Code/, code);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Send to a tutor" }).waitFor();
    expect(await page.getByLabel("What are you stuck on?").inputValue()).toBe(words);
    await enterOn(page, "Send to a tutor");
    await page.getByText("Your question is with the tutors").waitFor();
    await enterOn(page, "Go back to where you asked");
    await exercise(page).getByText("You are next. Nothing was answered here yet", { exact: false }).waitFor();
    expect(await rule(page).inputValue()).toContain("episode.DEC <= episode.DECOM");
  });

  test("a tutor opens it from the queue as it was left, runs it, and answers with words and a text", async () => {
    priya = await enter(browser, yard, "priya", "/help/questions");
    await plain(priya);
    const { page } = priya;
    await page.reload();
    await page.getByText("1 question", { exact: true }).waitFor();
    await enterOn(page, "Lesson “rows dates and blanks”, exercise “ends before it starts”");
    await page.getByText(words).waitFor();
    await exercise(page).getByText("Nearly: 4 of 5 work").waitFor();
    const theirs = await rule(page).inputValue();
    expect(theirs).toContain("episode.DEC <= episode.DECOM");
    await writeIn(page, "Your rule", theirs.replace("<=", "<"));
    await exercise(page).getByText("Works. Every check does what it should.").waitFor();
    const answer = "Nearly! The same day is **allowed**: take `<`. <script>alert(1)</script>";
    await writeIn(page, /^In words/, answer);
    await page.getByLabel("Send my text with it.", { exact: false }).waitFor();
    await enterOn(page, "Send the answer");
    await page.getByText("You · just now").waitFor();
  });

  test("the answer stands at the exercise, is taken with one press, given back with another, and passes", async () => {
    const { page } = ana;
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    const asked = exercise(page).getByRole("region", { name: "Your question about ends before it starts" });
    await asked.getByText("Your question was answered").waitFor();
    await asked.getByText("<script>alert(1)</script>", { exact: false }).waitFor();
    const mine = await rule(page).inputValue();
    await enterOn(page, "Take this text");
    await exercise(page).getByText("Works. Every check does what it should.").waitFor();
    expect(await rule(page).inputValue()).toBe(mine.replace("<=", "<"));
    await enterOn(page, "Undo: bring back what I had");
    await exercise(page).getByText("Nearly: 4 of 5 work").waitFor();
    expect(await rule(page).inputValue()).toBe(mine);
    await enterOn(page, "Take this text");
    await enterOn(page, "That helped");
    await exercise(page).getByText("A question that you asked here").waitFor();
    await exercise(page).getByText("Works. Every check does what it should.").waitFor();
    await page.goto("/mail");
    await page.getByRole("heading", { name: "Your question was answered" }).waitFor();
  });

  test("a rule is asked about with its failing example and the line of the cursor, and opens in the tutor's copy", async () => {
    const { page } = ana;
    await page.goto("/rules/ssda903?q=356");
    await enterOn(page, "Write rule 356");
    await page.waitForURL(/\/drafts\//);
    const editor = page.getByRole("textbox", { name: "Rule 356" });
    await tabTo(page, "Rule 356");
    await page
      .getByText(/examples? (?:pass|fails)|could not be run|no examples/)
      .first()
      .waitFor();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowDown");
    await enterOn(page, /^Ask for help/);
    await page.keyboard.type("Where do I begin?");
    await page.getByText("Rule 356, cursor on line 2").waitFor();
    await enterOn(page, "Send to a tutor");
    await page.getByText("You asked for help").waitFor();
    await priya.page.goto("/help/questions");
    await enterOn(priya.page, "Rule 356");
    await enterOn(priya.page, "Go to line 2, where they were");
    const copy = priya.page.getByRole("textbox", { name: "Your copy of rule 356" });
    expect(await copy.inputValue()).toBe(await editor.inputValue());
    await priya.page.getByRole("heading", { name: "Examples" }).waitFor();
  });

  test("of a notebook over a file of one's own, code goes along and nothing of the file", async () => {
    const { page } = ana;
    await page.goto("/notebook/new?rows=file");
    const file = page.locator("input[type=file]:enabled");
    await file.waitFor({ state: "attached" });
    const buffer = Buffer.from("CHILD,VISITED\nSECRET1,2026-04-01\n");
    await file.setInputFiles({ name: "visits.csv", mimeType: "text/csv", buffer });
    await page.getByRole("cell", { name: "SECRET1" }).first().waitFor();
    await page.getByRole("textbox", { name: "Code of cell 1" }).focus();
    await enterOn(page, /^Ask for help/);
    await page.keyboard.type("Why is it blank?");
    await page.getByText("Requests sent since you opened a file: 0").waitFor();
    await enterOn(page, "Go on");
    await page.getByText("Only code. No row of your file, and nothing that came of one.").waitFor();
    const sent = page.waitForRequest((request) => request.url().endsWith("/api/questions"));
    await enterOn(page, "Send to a tutor");
    expect((await sent).postData()).not.toContain("SECRET");
    await page.getByText("Your question is with the tutors").waitFor();
  });

  test("how somebody takes part is chosen with one press of a key, and changed with another", async () => {
    const { page } = ana;
    await page.goto("/you");
    await enterOn(page, "Learner");
    await page.getByRole("button", { name: "Learner", pressed: true }).waitFor();
    await enterOn(page, "Rule writer");
    await page.getByRole("button", { name: "Rule writer", pressed: true }).waitFor();
    expect(await page.getByRole("button", { pressed: true }).count()).toBe(1);
    const jo = await enter(browser, yard, "jo", "/progress/ssda903");
    await jo.page.getByRole("row", { name: "Rule writer 1 Not said Ana Lima" }).waitFor();
    expect(jo.troubles).toEqual([]);
    await jo.context.close();
  });

  test("somebody says that they come to the next drop-in, the tutor moves it, and calendars are told, all by keyboard", async () => {
    const { page } = ana;
    const title = "Bring any rule or lesson";
    await page.goto("/help");
    await enterOn(page, title);
    await page.waitForURL(/\/help\/drop-ins#/);
    await enterOn(page, `I will come to ${title}`);
    await page.getByRole("button", { name: `I cannot come after all to ${title}` }).waitFor();
    await page.getByText("You come", { exact: true }).first().waitFor();
    await priya.page.goto("/help/drop-ins");
    await priya.page.getByText("1 person comes").waitFor();
    await enterOn(priya.page, `Change or cancel ${title}`);
    await priya.page.getByRole("heading", { name: "Change a drop-in" }).waitFor();
    await tabTo(priya.page, "Begins at");
    // The A is for clocks of twelve hours; the others take no letter.
    await priya.page.keyboard.type("1145A");
    await enterOn(priya.page, "Change it");
    await priya.page.getByText("It is changed.", { exact: false }).waitFor();
    const there = await fetch(`${yard.url}/api/drop-ins/calendar.ics`);
    const [first] = new ICAL.Component(ICAL.parse(await there.text())).getAllSubcomponents("vevent");
    const event = new ICAL.Event(first);
    expect(event.summary).toBe(title);
    expect(event.sequence).toBe(1);
    expect(wallClock(event.startDate.toJSDate(), "Europe/London").time).toBe("11:45");
    await page.reload();
    await page
      .getByRole("article", { name: title })
      .first()
      .getByText("11:45 to 12:30", { exact: false })
      .waitFor();
    await page.getByText("You come", { exact: true }).first().waitFor();
    expect(await (await fetch(`${yard.url}/help/drop-ins`)).text()).toContain(title);
  });

  test("it fits a narrow page, and nothing went wrong in anybody's", async () => {
    for (const { page } of [ana, priya]) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto("/help/questions");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.getByRole("link", { name: "Rule 356" }).first().click();
      await page.getByRole("heading", { name: "What was said" }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    expect([...ana.troubles, ...priya.troubles]).toEqual([]);
  });
});
