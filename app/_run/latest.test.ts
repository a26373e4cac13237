import { expect, test, vi } from "vitest";
import { latest } from "./latest";

test("a burst of keys is one run, with the last text", async () => {
  const ran: string[] = [];
  const runner = latest<string>(5, async (text) => void ran.push(text));
  for (const text of ["r", "ro", "row"]) runner.ask(text);
  await vi.waitFor(() => expect(ran).toEqual(["row"]));
});

test("there are never two runs at a time, and an old one learns that it is old", async () => {
  let now = 0;
  let most = 0;
  const told: Record<string, boolean> = {};
  const runner = latest<string>(1, async (text, isNewest) => {
    most = Math.max(most, ++now);
    await new Promise((done) => setTimeout(done, 30));
    told[text] = isNewest();
    now -= 1;
  });
  runner.ask("slow");
  await new Promise((done) => setTimeout(done, 15));
  runner.ask("passed over");
  await new Promise((done) => setTimeout(done, 5));
  runner.ask("newest");
  await vi.waitFor(() => expect(told).toEqual({ slow: false, newest: true }));
  expect(most).toBe(1);
});
