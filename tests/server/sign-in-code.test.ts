// People without an account on the code host: in by a code from a mail, and their rules and words go out in their name.
import { createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import * as claims from "#server/claims";
import { db } from "#server/db";
import * as drafts from "#server/drafts";
import * as mail from "#server/mail";
import * as reviews from "#server/reviews";
import { personOf } from "#server/session";
import { askCode, enter } from "#server/sign-in-code";
import { readSpokenFor, speakFor } from "#server/spoken-for";
import * as submissions from "#server/submissions";
import { type CodeHost, openCodeHost, signIn } from "./code-host";
import { onEveryDatabase } from "./databases";
import { endsBeforeItStarts } from "./rule-356";

vi.setConfig({ testTimeout: 60_000 });
const ana = { name: "Ana Lima", email: "Ana@council.example" };

onEveryDatabase(() => {
  let host: CodeHost;
  beforeAll(async () => {
    host = await openCodeHost();
  });
  beforeEach(() => {
    process.env.MAIL_URL = "page";
  });
  afterAll(async () => {
    await host.close();
  });

  const latestCode = async () => /\d{6}/.exec((await mail.recent())[0]?.text ?? "")?.[0] ?? "";
  const come = async (code: string) => {
    const entered = await enter({ ...ana, code });
    if (!entered.ok) return entered.reason;
    const cookie = entered.value.map((one) => one.split(";")[0]).join("; ");
    return personOf(new Headers({ cookie }));
  };

  test("the code from the mail lets a person in under their own name, once", async () => {
    expect(await askCode(ana)).toMatchObject({ ok: true });
    const code = await latestCode();
    expect((await mail.recent())[0]).toMatchObject({ to: ana.email });
    expect(await come(code)).toMatchObject({ name: "Ana Lima", login: null, role: "analyst" });
    expect(await come(code)).toBe(
      "This is not the code, or its ten minutes are over. Look again, or ask for a new one.",
    );
    await askCode({ ...ana, name: "Ana M. Lima" });
    const again = await enter({ ...ana, name: "Ana M. Lima", code: await latestCode() });
    expect(again.ok).toBe(true);
    const { prisma } = await db();
    expect(await prisma.user.findMany({ select: { name: true } })).toEqual([{ name: "Ana M. Lima" }]);
  });

  test("she claims, writes and sends a rule and answers its reader, all in her own name", async () => {
    await askCode(ana);
    const her = await come(await latestCode());
    if (her === null || typeof her === "string") throw new Error(`She is not in: ${her}`);
    const claimed = await claims.claim(her, "ssda903", "356");
    if (!claimed.ok) throw new Error(claimed.reason);
    const { draftId } = claimed.value;
    const draft = await drafts.read(her, draftId);
    if (!draft.ok) throw new Error(draft.reason);
    const text = endsBeforeItStarts.whole;
    const saved = await drafts.save(her, draftId, { text, basedOn: draft.value.revision });
    if (!saved.ok) throw new Error(saved.reason);
    const { revision } = saved.value;
    const sent = await submissions.send(her, draftId, { revision, explanation: "Time.", credit: "Ana Lima" });
    if (!sent.ok) throw new Error(sent.reason);
    const id = sent.value.submissionId;
    expect(await submissions.work(id)).toEqual({ outcome: "open" });

    const number = (await submissions.read(id, her))?.number;
    const pull = `${host.url}/api/v3/repos/ruleyard/rules/pulls/${number}`;
    const commits: unknown = await (await fetch(`${pull}/commits`)).json();
    expect(commits).toMatchObject([{ commit: { author: { name: "Ana Lima" } } }]);
    expect(JSON.stringify(commits)).not.toContain("council.example");

    const priya = await signIn("priya");
    const asked = await reviews.comment(priya, id, { line: 3, body: "Why?" });
    if (!asked.ok) throw new Error(asked.reason);
    expect(await reviews.reply(her, id, asked.value.threadId, "Because time goes on.")).toMatchObject({
      ok: true,
    });
    expect((await reviews.comment(her, id, { line: null, body: "Thank you." })).ok).toBe(true);
    const read = await submissions.read(id, priya);
    const said = read?.threads.flatMap(({ comments }) => comments.map(({ author, body }) => [author, body]));
    expect(said).toEqual(
      expect.arrayContaining([
        ["Priya Nair", "Why?"],
        ["Ana Lima", "Because time goes on."],
        ["Ana Lima", "Thank you."],
      ]),
    );
    const talk: unknown = await (await fetch(`${pull.replace("/pulls/", "/issues/")}/comments`)).json();
    expect(JSON.stringify(talk)).toContain("**Ana Lima** says, in Ruleyard:");
  });

  test("a code is not guessed: after five wrong ones the right one is worth nothing", async () => {
    await askCode(ana);
    const code = await latestCode();
    const wrong = code === "000000" ? "111111" : "000000";
    for (let times = 0; times < 6; times += 1) expect(typeof (await come(wrong))).toBe("string");
    expect(typeof (await come(code))).toBe("string");
  });

  test("a code is worth nothing after ten minutes", async () => {
    await askCode(ana);
    const { prisma } = await db();
    await prisma.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1_000) } });
    expect(typeof (await come(await latestCode()))).toBe("string");
  });

  test("nobody can be flooded with mail, and codes are kept as what cannot be read", async () => {
    for (let times = 0; times < 5; times += 1) expect((await askCode(ana)).ok).toBe(true);
    expect(await askCode(ana)).toEqual({
      ok: false,
      reason: "Five codes were sent to this address within an hour. Use the latest, or wait an hour.",
    });
    const { prisma } = await db();
    const kept = JSON.stringify(await prisma.verification.findMany());
    expect(kept).not.toContain(await latestCode());
  });

  test("without a place for mail, nobody is sent a code", async () => {
    delete process.env.MAIL_URL;
    expect(await askCode(ana)).toEqual({ ok: false, reason: "Nobody can sign in by e-mail here." });
  });

  test("over SMTP the letter arrives, and its text is not kept here", async () => {
    const server = await listenForMail();
    Object.assign(process.env, {
      MAIL_URL: `smtp://127.0.0.1:${server.port}`,
      MAIL_FROM: "yard@rules.example",
    });
    expect((await askCode(ana)).ok).toBe(true);
    expect(server.heard()).toMatch(/Subject: \d{6} is your code for Ruleyard/);
    const { prisma } = await db();
    expect(await prisma.mail.findMany({ select: { address: true, text: true } })).toEqual([
      { address: null, text: null },
    ]);
    await server.close();
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(await askCode(ana)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("could not be sent"),
    });
  });

  test("words that the App says for somebody are theirs, and nobody else's text passes for them", () => {
    const said = speakFor({ id: "p4", name: "Ana *Lima*" }, 12, "Why?\n\nAnd when?");
    expect(said.split("\n")[0]).toBe("**Ana Lima** says, in Ruleyard:");
    expect(readSpokenFor(said, 12)).toEqual({ id: "p4", body: "Why?\n\nAnd when?" });
    expect(readSpokenFor(said, 13)).toBeNull();
    expect(readSpokenFor(said.replace("Why?", "No."), 12)).toBeNull();
    expect(readSpokenFor(said.replace("p4", "p5"), 12)).toBeNull();
  });
});

/** A mail server that takes one letter after another and remembers what was said to it. */
async function listenForMail(): Promise<{ port: number; heard(): string; close(): Promise<void> }> {
  let heard = "";
  const server = createServer((socket) => {
    let isLetter = false;
    socket.write("220 here\r\n");
    socket.on("data", (bytes) => {
      const text = bytes.toString();
      heard += text;
      if (isLetter) {
        if (!heard.endsWith("\r\n.\r\n")) return;
        isLetter = false;
        socket.write("250 taken\r\n");
      } else if (/^DATA/i.test(text)) {
        isLetter = true;
        socket.write("354 go on\r\n");
      } else if (/^QUIT/i.test(text)) socket.end("221 bye\r\n");
      else socket.write("250 fine\r\n");
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    heard: () => heard,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
