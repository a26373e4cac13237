// Mail to people who have no account on the code host: over SMTP, or onto a page of the practice yard.
import { createHmac } from "node:crypto";
import { createTransport } from "nodemailer";
import { type Result, refuse, succeed } from "#domain/result";
import { db } from "./db";
import { env } from "./env";

export type Letter = { to: string; subject: string; text: string };

/** So many of an address's letters are kept for codes, without which nobody gets in. */
const forCodes = 3;

const hour = 60 * 60 * 1000;
const mostAnHour = { toOne: 5, toAll: 300 };

/**
 * Can mail be sent from here?
 * @example mail.isSet() // => true
 */
export function isSet(): boolean {
  return env().MAIL_URL !== undefined;
}

/**
 * Sends a letter. At most five an hour go to one address, and what is no code leaves room for codes. Refuses in a sentence
 * when it cannot be sent.
 * @example await mail.send({ to: "ana@council.example", subject: "Your code", text: "…" }) // => { ok: true, value: true }
 */
export async function send({ to, subject, text }: Letter, { isCode = true } = {}): Promise<Result<true>> {
  const { MAIL_URL, MAIL_FROM, AUTH_SECRET } = env();
  if (MAIL_URL === undefined) return refuse("No mail can be sent from here.");
  const { prisma } = await db();
  const addressHash = createHmac("sha256", AUTH_SECRET).update(to.toLowerCase()).digest("base64url");
  const since = { at: { gte: new Date(Date.now() - hour) } };
  await prisma.mail.deleteMany({ where: { at: { lt: new Date(Date.now() - 24 * hour) } } });
  const most = isCode ? mostAnHour.toOne : mostAnHour.toOne - forCodes;
  if ((await prisma.mail.count({ where: { addressHash, ...since } })) >= most) {
    if (!isCode) return refuse("This address had enough mail for an hour.");
    return refuse("Five codes were sent to this address within an hour. Use the latest, or wait an hour.");
  }
  if ((await prisma.mail.count({ where: since })) >= mostAnHour.toAll) {
    return refuse("Too much mail was asked for just now. Try again in an hour.");
  }
  const isKept = isKeptHere();
  await prisma.mail.create({ data: { addressHash, subject, ...(isKept && { address: to, text }) } });
  if (isKept) return succeed(true);
  try {
    await createTransport(MAIL_URL).sendMail({ from: MAIL_FROM, to, subject, text });
    return succeed(true);
  } catch (thrown) {
    // What the mail server says may name the account that sends.
    console.error(`A mail could not be sent: ${codeOf(thrown)}`);
    return refuse("The mail could not be sent. Try again in a few minutes, or tell your host.");
  }
}

/**
 * Does mail stay here, on a page, instead of going out?
 * @example mail.isKeptHere() // => true, in a practice yard
 */
export function isKeptHere(): boolean {
  return env().MAIL_URL === "page";
}

/**
 * What was sent lately, newest first; nothing where mail goes out for real.
 * @example await mail.recent() // => [{ id: "c1", to: "ana@council.example", subject: "Your code …", text: "…", at }]
 */
export async function recent(): Promise<(Letter & { id: string; at: Date })[]> {
  if (!isKeptHere()) return [];
  const { prisma } = await db();
  const rows = await prisma.mail.findMany({ orderBy: { at: "desc" }, take: 20 });
  return rows.map(({ id, address, subject, text, at }) => ({
    id,
    to: address ?? "",
    subject,
    text: text ?? "",
    at,
  }));
}

function codeOf(thrown: unknown): string {
  return typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : "unknown";
}
