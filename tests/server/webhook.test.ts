// The door that the code host knocks at: what is signed is taken in once and quickly, and nothing else is.
import { createHmac, randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#server/db";
import { longestBody } from "#server/webhook";
import * as webhookDoor from "../../app/api/github/webhook/route";
import { type CodeHost, openCodeHost } from "./code-host";
import { onEveryDatabase } from "./databases";

const secret = "a-webhook-secret";
const text = JSON.stringify({
  ref: "refs/heads/main",
  repository: { full_name: "ruleyard/rules" },
  note: "é \u{1f4dd}",
});
const signed = (body: string | Buffer, by = secret) =>
  `sha256=${createHmac("sha256", by).update(body).digest("hex")}`;

type Knock = {
  body?: BodyInit;
  signature?: string | null;
  id?: string | null;
  name?: string | null;
  more?: object;
};
async function knock({
  body = text,
  signature = signed(text),
  id = "d-1",
  name = "push",
  more = {},
}: Knock = {}) {
  const given = { "x-hub-signature-256": signature, "x-github-delivery": id, "x-github-event": name };
  const headers = new Headers({ ...more });
  for (const [header, value] of Object.entries(given)) if (value !== null) headers.set(header, value);
  const began = performance.now();
  const answer = await webhookDoor.POST(
    new Request("http://127.0.0.1:9/", { method: "POST", headers, body }),
  );
  return { status: answer.status, ms: performance.now() - began };
}

onEveryDatabase(() => {
  let host: CodeHost;
  beforeAll(async () => {
    host = await openCodeHost();
  });
  afterAll(() => host.close());

  test("two hundred signatures that are nearly right are refused, and leave nothing behind", async () => {
    const right = signed(text);
    const flip = (at: number) =>
      `${right.slice(0, at)}${right[at] === "0" ? "1" : "0"}${right.slice(at + 1)}`;
    const wrong = [
      ...Array.from({ length: 64 }, (_, at) => flip(at + 7)),
      ...Array.from({ length: 64 }, (_, at) => right.slice(0, at + 7)),
      ...Array.from({ length: 40 }, () => `sha256=${randomBytes(32).toString("hex")}`),
      ...["guessed", `${secret} `, secret.slice(1), secret.toUpperCase()].map((by) => signed(text, by)),
      right.toUpperCase(),
      right.slice(7),
      `sha1=${right.slice(7)}`,
      `sha512=${right.slice(7)}`,
      ` ,${right}`,
      `sha1=${createHmac("sha1", secret).update(text).digest("hex")}`,
      `${right}0`,
      `${right}${right}`,
      "sha256=",
      "sha256",
      "=",
      "null",
      "undefined",
      ...Array.from({ length: 16 }, (_, at) => `sha256=${"0".repeat(64 + at)}`),
    ];
    expect(wrong.length).toBeGreaterThanOrEqual(200);
    for (const [at, signature] of wrong.entries()) {
      expect((await knock({ signature, id: `w-${at}` })).status, signature).toBe(401);
    }
    expect((await knock({ signature: null })).status).toBe(401);
    expect(await (await db()).prisma.delivery.count()).toBe(0);
  });

  test("it is the bytes that are signed: one more space, and it fits no more", async () => {
    expect((await knock({ body: `${text} ` })).status).toBe(401);
    expect((await knock({ body: JSON.stringify(JSON.parse(text), null, 1) })).status).toBe(401);
    expect((await knock({ body: Buffer.from(text, "utf8") })).status).toBe(202);
  });

  test("while one secret replaces the other, both are taken; afterwards the old one is not", async () => {
    process.env.GITHUB_WEBHOOK_SECRET = `${secret} the-next-one`;
    expect((await knock({ id: "d-1" })).status).toBe(202);
    expect((await knock({ id: "d-2", signature: signed(text, "the-next-one") })).status).toBe(202);
    expect((await knock({ id: "d-3", signature: signed(text, `${secret} the-next-one`) })).status).toBe(401);
    process.env.GITHUB_WEBHOOK_SECRET = "the-next-one";
    expect((await knock({ id: "d-4" })).status).toBe(401);
    process.env.GITHUB_WEBHOOK_SECRET = secret;
  });

  test("what is too long is refused by its length, and when it lies about it, as soon as it shows", async () => {
    expect((await knock({ more: { "content-length": String(longestBody + 1) } })).status).toBe(413);
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(256 * 1024));
      },
    });
    // Node asks for "duplex" where a body streams; its types do not know the word.
    const streamed = { method: "POST", body: endless, duplex: "half" };
    const request = new Request("http://127.0.0.1:9/", streamed);
    expect((await webhookDoor.POST(request)).status).toBe(413);
    expect(pulled).toBeLessThan(14);
  });

  test("one delivery told fifty times at once is taken in once, and each is answered in a second", async () => {
    const told = await Promise.all(Array.from({ length: 50 }, () => knock({ id: "same" })));
    expect(told.map(({ status }) => status)).toEqual(Array(50).fill(202));
    expect(Math.max(...told.map(({ ms }) => ms))).toBeLessThan(5_000);
    expect(await (await db()).prisma.delivery.count()).toBe(1);
  });

  test("a delivery without its name or number, and one that cannot be read, are refused", async () => {
    expect((await knock({ id: null })).status).toBe(400);
    expect((await knock({ name: null })).status).toBe(400);
    expect((await knock({ id: "a".repeat(101) })).status).toBe(400);
    for (const body of ["{", "[]", "null", '"push"', '{"issue":{"number":"one"}}']) {
      expect((await knock({ body, signature: signed(body), id: "odd" })).status, body).toBe(400);
    }
    expect((await knock({ body: "", signature: signed("") })).status).toBe(401);
    expect((await knock({ signature: "" })).status).toBe(401);
  });
});
