// Who is asking.
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { type Person, type Role, roleSchema } from "#domain/person";
import { auth, practiceParts } from "./auth";
import { db } from "./db";
import { env, isConnected } from "./env";

/**
 * The person who is signed in with the cookies of some headers, or null.
 * @example await personOf(request.headers) // => { id: "…", name: "Sam Okafor", login: "sam", role: "analyst" }
 */
export async function personOf(from: Headers): Promise<Person | null> {
  if (!isConnected() || !from.has("cookie")) return null;
  const { api } = await auth();
  const found = await api.getSession({ headers: from });
  if (found === null) return null;
  // The part is read from its table, so that a change of it holds at once.
  const { prisma } = await db();
  const user = await prisma.user.findUnique({ where: { id: found.user.id } });
  if (user === null) return null;
  const { id, name, login } = user;
  return { id, name, login, role: roleSchema.catch("analyst").parse(user.role) };
}

/**
 * The person whose page this is, or null when nobody is signed in.
 * @example await session.person() // => null
 */
export async function person(): Promise<Person | null> {
  return personOf(await headers());
}

/**
 * The person whose page this is; who is not signed in is sent to do so, and comes back to `path`.
 * @example const sam = await session.personOrSignIn("/drafts/c1")
 */
export async function personOrSignIn(path: string): Promise<Person> {
  const found = await person();
  if (found === null) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return found;
}

/**
 * The people of a practice yard, whom anyone may enter as; none elsewhere.
 * @example session.practicePeople() // => [{ login: "sam", role: "analyst" }, …]
 */
export function practicePeople(): { login: string; role: Role }[] {
  if (!isConnected()) return [];
  return env().PRACTICE_PEOPLE.map((login, at) => ({ login, role: practiceParts[at] ?? "analyst" }));
}
