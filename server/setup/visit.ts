// Who may set up a server that has no GitHub App yet: whoever reads the code that it printed when it started.
import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { type Result, refuse, succeed } from "#domain/result";
import { isConnected, readGround } from "../env";
import type { MadeApp } from "./app-manifest";

/** One operator's way through the setting-up. `state` goes to the code host and comes back once. */
export type Visit = { state: string; app: MadeApp | null; kept: boolean; until: number };

const hour = 60 * 60_000;
/** No letters that look alike. Sixteen of these are 78 bits: nobody guesses one over a network. */
const letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

type Held = { code: string; visits: Map<string, Visit> };
const held = globalThis as typeof globalThis & { ruleyardSetup?: Held };

function here(): Held {
  const letter = () => letters[randomInt(letters.length)] ?? "";
  const make = () => Array.from({ length: 4 }, () => Array.from({ length: 4 }, letter).join("")).join("-");
  held.ruleyardSetup ??= { code: make(), visits: new Map() };
  return held.ruleyardSetup;
}

/**
 * What a server without an App prints when it starts.
 * @example invitation() // => "Ruleyard is not connected to GitHub yet. Open https://…/setup and give this code: …"
 */
export function invitation(): string {
  const { APP_URL } = readGround();
  return `\n  Ruleyard is not connected to GitHub yet.\n  Open ${APP_URL}/setup and give this code: ${here().code}\n`;
}

/**
 * Lets in who knows the code, and gives the word for their cookie.
 * @example enter("ABCD-EFGH-JKMN-PQRS") // => { ok: true, value: "…" }
 */
export function enter(code: string): Result<string> {
  if (isConnected()) return refuse("Ruleyard is connected to GitHub already.");
  const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  if (!isSame(plain(code), plain(here().code))) {
    return refuse("This is not the code. It stands where the server was started, and is new at each start.");
  }
  const word = randomBytes(32).toString("base64url");
  here().visits.set(word, { state: newState(), app: null, kept: false, until: Date.now() + hour });
  return succeed(word);
}

/**
 * The visit that a cookie belongs to, or null.
 * @example visitOf(request.headers) // => { state: "…", app: null, … }
 */
export function visitOf(headers: Headers): Visit | null {
  if (isConnected()) return null;
  const word = new RegExp(`(?:^|; )${cookieName()}=([\\w-]{43})(?:;|$)`).exec(
    headers.get("cookie") ?? "",
  )?.[1];
  const visit = word === undefined ? undefined : here().visits.get(word);
  return visit !== undefined && visit.until > Date.now() ? visit : null;
}

/** The cookie that says that somebody knew the code. It comes back from the code host's page too, hence Lax. */
export function cookieOf(word: string): string {
  const secure = isSecure() ? "; Secure" : "";
  return `${cookieName()}=${word}; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600${secure}`;
}

/**
 * Takes the state that came back from the code host: right once.
 * @example takeState(visit, "guessed") // => false
 */
export function takeState(visit: Visit, state: string): boolean {
  const isRight = isSame(visit.state, state);
  visit.state = newState();
  return isRight;
}

const newState = () => randomBytes(24).toString("base64url");
const isSecure = () => readGround().APP_URL.startsWith("https:");
const cookieName = () => `${isSecure() ? "__Host-" : ""}ruleyard-setup`;

function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
