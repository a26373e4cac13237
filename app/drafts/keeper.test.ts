// A real door over HTTP stands for the account, with the account's own law: a text made from an old revision is a conflict.
import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { accountOf } from "./account";
import { keep, leftBehind, type Shelf } from "./copies";
import { Keeper, type KeeperOptions } from "./keeper";
import { saveLine } from "./save-line";

class Memory implements Shelf {
  kept = new Map<string, string>();
  full = false;
  get length() {
    return this.kept.size;
  }
  key(index: number) {
    return [...this.kept.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (this.full) throw new Error("full");
    this.kept.set(key, value);
  }
  removeItem(key: string) {
    this.kept.delete(key);
  }
}

const given = z.object({ text: z.string(), basedOn: z.number() });
let server: Server;
let address = "";
let history: string[];
let answerWith: number | undefined;

beforeEach(async () => {
  history = ["first"];
  answerWith = undefined;
  server = createServer(async (request, response) => {
    const parts: string[] = [];
    for await (const part of request) parts.push(String(part));
    const { text, basedOn } = given.parse(JSON.parse(parts.join("")));
    const say = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body));
    const savedAt = new Date().toISOString();
    if (answerWith) return say(answerWith, { reason: "This is longer than a rule may be." });
    const revision = history.length - 1;
    const latest = { text: history[revision] ?? "", revision, savedAt };
    if (text === latest.text) return say(200, latest);
    if (basedOn !== revision) return say(409, { reason: "Changed elsewhere.", latest });
    history.push(text);
    return say(200, { revision: revision + 1, savedAt });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const at = server.address();
  address = `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}/api/drafts/d1`;
});

const keepers: Keeper[] = [];
afterEach(async () => {
  for (const keeper of keepers.splice(0)) keeper.close();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

function open(more: Partial<KeeperOptions> = {}): Keeper {
  const keeper = new Keeper({
    draft: "d1",
    tab: "t1",
    shelf: new Memory(),
    openTabs: new Set(),
    account: { revision: 0, text: "first", savedAt: null },
    save: accountOf(address),
    pause: 10,
    ...more,
  });
  keepers.push(keeper);
  return keeper;
}

const until = (keeper: Keeper, kind: string) =>
  vi.waitFor(() => expect(keeper.read().state.kind).toBe(kind), { timeout: 4000, interval: 5 });
const line = (keeper: Keeper) =>
  saveLine(keeper.read(), null)
    .map((word) => word.words.replace(/\d\d:\d\d/g, "10:42"))
    .join(" · ");

describe("a draft that is written", () => {
  test("is on this computer before the next key can be pressed, and in the account after a pause", async () => {
    const shelf = new Memory();
    const keeper = open({ shelf });
    keeper.type("second");
    expect(leftBehind(shelf, "d1", new Set())[0]?.copy).toMatchObject({
      text: "second",
      basedOn: 0,
      saved: false,
    });
    expect(line(keeper)).toBe("Saved on this computer 10:42 · saving to your account · not sent");
    await until(keeper, "saved");
    expect(history).toEqual(["first", "second"]);
    expect(line(keeper)).toBe("Saved on this computer 10:42 · saved to your account 10:42 · not sent");
  });

  test("saves what was typed while it was saving", async () => {
    const keeper = open();
    keeper.type("second");
    await vi.waitFor(() => expect(keeper.read().state.kind).toBe("saving"), { interval: 1 });
    keeper.type("third");
    await vi.waitFor(() => expect(history.at(-1)).toBe("third"));
    await until(keeper, "saved");
    expect(keeper.read().account.text).toBe("third");
  });

  test("says so when the account cannot be reached, and catches up when it can", async () => {
    const port = Number(new URL(address).port);
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    const keeper = open();
    keeper.type("second");
    await until(keeper, "unreachable");
    expect(line(keeper)).toContain("could not reach your account; kept on this computer, trying again");
    await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
    await until(keeper, "saved");
    expect(history).toEqual(["first", "second"]);
  });

  test("repeats the account's own reason when the text is refused", async () => {
    answerWith = 422;
    const keeper = open();
    keeper.type("second");
    await until(keeper, "refused");
    expect(line(keeper)).toContain("not saved to your account: This is longer than a rule may be.");
  });

  test("holds the person back only when not even this computer has the text", () => {
    const shelf = new Memory();
    const keeper = open({ shelf, pause: 60_000 });
    keeper.type("second");
    expect(keeper.leave()).toBe(false);
    shelf.full = true;
    keeper.type("third");
    expect(keeper.leave()).toBe(true);
    expect(line(keeper)).toContain("Not saved on this computer");
  });
});

describe("a draft that is opened again", () => {
  test("goes on with the newer text that this computer kept", async () => {
    const shelf = new Memory();
    keep(shelf, "d1", "gone", { text: "written on the train", basedOn: 0, at: Date.now(), saved: false });
    const keeper = open({ shelf });
    expect(keeper.read().text).toBe("written on the train");
    await until(keeper, "saved");
    expect(history.at(-1)).toBe("written on the train");
    expect(leftBehind(shelf, "d1", new Set(["t1"]))).toEqual([]);
  });

  test("leaves alone what a tab that is still open keeps", () => {
    const shelf = new Memory();
    keep(shelf, "d1", "open", { text: "being written there", basedOn: 0, at: Date.now(), saved: false });
    expect(open({ shelf, openTabs: new Set(["open"]) }).read().text).toBe("first");
  });

  test("asks when the account has moved on since", () => {
    const shelf = new Memory();
    keep(shelf, "d1", "gone", { text: "from the old text", basedOn: 0, at: Date.now(), saved: false });
    const keeper = open({ shelf, account: { revision: 3, text: "newer", savedAt: new Date() } });
    expect(keeper.read()).toMatchObject({
      text: "newer",
      state: { kind: "choice", other: { text: "from the old text", from: "this computer" } },
    });
  });
});

describe("a draft that is edited in two tabs", () => {
  async function apart() {
    const mine = open({ tab: "t1" });
    const other = open({ tab: "t2" });
    other.type("theirs");
    await until(other, "saved");
    mine.type("mine");
    await until(mine, "choice");
    return mine;
  }

  test("asks which text to go on with, and shows both", async () => {
    const mine = await apart();
    expect(mine.read()).toMatchObject({ text: "mine", state: { kind: "choice", other: { text: "theirs" } } });
    expect(line(mine)).toContain("until you choose between two texts");
  });

  test("keeps mine, with the other in the history", async () => {
    const mine = await apart();
    await mine.settle("mine");
    expect(mine.read()).toMatchObject({ text: "mine", state: { kind: "saved" } });
    expect(history).toEqual(["first", "theirs", "mine"]);
  });

  test("takes the other, with mine in the history", async () => {
    const mine = await apart();
    await mine.settle("other");
    expect(mine.read()).toMatchObject({ text: "theirs", replaced: 1, state: { kind: "saved" } });
    expect(history).toEqual(["first", "theirs", "mine", "theirs"]);
  });

  test("follows the other tab by itself when nothing was typed here", () => {
    const mine = open();
    mine.heard({ text: "theirs", revision: 1, savedAt: new Date() });
    expect(mine.read()).toMatchObject({ text: "theirs", state: { kind: "saved" } });
  });
});
