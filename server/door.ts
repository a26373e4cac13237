// What every door of the house does alike: who is asking and from where, what they brought, and how "no" is said.
import { type Act, authorize } from "#domain/authority";
import type { Person } from "#domain/person";
import type { z } from "zod";
import { env, isConnected, isLoopback, readGround } from "./env";
import { personOf } from "./session";

/** "No", with a sentence for people and a number for programs. Never kept by anyone on the way. */
export function no(status: number, reason: string, more: object = {}): Response {
  return answer({ reason, ...more }, status);
}

/** An answer that is this person's alone. */
export function answer(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: { "cache-control": "no-store" } });
}

/**
 * The person at a door, or the answer that sends them away.
 * A change must come from our own pages: a browser says where it comes from, and other pages are refused.
 * @example const person = await personAt(request); if (person instanceof Response) return person;
 */
export async function personAt(request: Request): Promise<Person | Response> {
  if (!isFromHere(request)) return no(403, "This did not come from one of our own pages.");
  const person = await personOf(request.headers);
  return person ?? no(401, "Sign in first.");
}

/**
 * What a form brought to a door, from whom; or the answer that sends them away. It needs no script in the page.
 * @example const asked = await formAt(request, "change yourself"); if (asked instanceof Response) return asked;
 */
export async function formAt(
  request: Request,
  act: Act,
): Promise<{ person: Person; text(name: string): string } | Response> {
  const person = await personAt(request);
  if (person instanceof Response) return person;
  const allowed = authorize(person, act);
  if (!allowed.ok) return no(403, allowed.reason);
  const body = await readText(request, 20_000);
  if (body === null) return no(413, "This is too long to be taken in.");
  const form = new URLSearchParams(body);
  return { person, text: (name) => form.get(name) ?? "" };
}

/** Leads on to a page after a form, with what it is to say and cookies to keep. */
export function goTo(
  page: string,
  say: Record<string, string> = {},
  cookies: readonly string[] = [],
): Response {
  const query = new URLSearchParams(say).toString();
  const headers = new Headers({
    location: query === "" ? page : `${page}?${query}`,
    "cache-control": "no-store",
  });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** Did one of our own pages send this? */
export function isFromHere(request: Request): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  const origin = request.headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const { APP_URL } = isConnected() ? env() : readGround();
  const ours = new URL(APP_URL);
  const theirs = new URL(origin);
  if (theirs.origin === ours.origin) return true;
  // On one's own computer, localhost and 127.0.0.1 are the same place.
  return isLoopback(APP_URL) && isLoopback(origin) && theirs.port === ours.port;
}

/**
 * What was brought as JSON, of the given shape and at most so many bytes, or the answer that refuses it.
 * @example const brought = await bring(request, saveSchema, 200_000); if (brought instanceof Response) return brought;
 */
export async function bring<Value>(
  request: Request,
  schema: z.ZodType<Value>,
  longest: number,
): Promise<Value | Response> {
  const text = await readText(request, longest);
  if (text === null) return no(413, "This is too long to be taken in.");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return no(422, "This cannot be read.");
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : no(422, parsed.error.issues[0]?.message ?? "This cannot be read.");
}

/** The whole of a body as text, or null when it is longer than so many bytes. */
export async function readText(request: Request, longest: number): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > longest) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) break;
    size += part.value.byteLength;
    if (size > longest) {
      await reader?.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * A path on our own site to go on to, whatever was asked for.
 * @example ownPath("//evil.example") // => "/"
 */
export function ownPath(asked: string | null): string {
  if (asked === null || !asked.startsWith("/")) return "/";
  const url = new URL(asked, "http://here.invalid");
  return url.origin === "http://here.invalid" && !/^\/[/\\]/.test(asked) ? url.pathname + url.search : "/";
}
