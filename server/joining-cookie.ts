// Who came by e-mail and is on the way to the code host and back: their session is held beside the new one for ten minutes.
import type { Person } from "#domain/person";
import { auth } from "./auth";
import { env } from "./env";
import { personOf } from "./session";

const held = "ruleyard.joining";
const seconds = 600;

/**
 * The cookie that holds a session while its person signs in with the code host.
 * @example await holdSession(request.headers) // => "ruleyard.joining=…; HttpOnly; …"
 */
export async function holdSession(headers: Headers): Promise<string> {
  return setCookie(held, valueOf(headers, await sessionCookie()) ?? "", seconds);
}

/**
 * The person whose session is held, if it still is one.
 * @example await heldPerson(headers) // => { id: "p4", name: "Ana Lima", login: null, role: "analyst" }
 */
export async function heldPerson(headers: Headers): Promise<Person | null> {
  const value = valueOf(headers, held);
  return value ? personOf(new Headers({ cookie: `${await sessionCookie()}=${value}` })) : null;
}

/**
 * The cookies that end the holding; with `giveBack`, the held session becomes the one in use again.
 * @example await letGo(headers, { giveBack: true }) // => ["ruleyard.joining=; …", "ruleyard.session_token=…; …"]
 */
export async function letGo(headers: Headers, { giveBack }: { giveBack: boolean }): Promise<string[]> {
  const value = valueOf(headers, held);
  const gone = setCookie(held, "", 0);
  return giveBack && value ? [gone, setCookie(await sessionCookie(), value, 7 * 24 * 60 * 60)] : [gone];
}

async function sessionCookie(): Promise<string> {
  const { authCookies } = await (await auth()).$context;
  return authCookies.sessionToken.name;
}

function valueOf(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get("cookie") ?? "").split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

function setCookie(name: string, value: string, maxAge: number): string {
  const secure = env().APP_URL.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}
