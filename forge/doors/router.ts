// Finds the door for a request, and what each door gets to know.
import type { IncomingHttpHeaders } from "node:http";
import type { z } from "zod";
import type { Yard } from "../yard";
import { answer, invalid, trouble, type Answer, type FieldTrouble } from "./answer";
import type { Caller } from "./caller";

export interface Call {
  yard: Yard;
  caller: Caller;
  /** Values of the {names} in the door's path. */
  params: Record<string, string>;
  query: URLSearchParams;
  /** The address asked for, without /api/v3. */
  path: string;
  accept: string;
  headers: IncomingHttpHeaders;
  body: unknown;
  bytes: Buffer;
}
export type Act = (call: Call) => Promise<Answer> | Answer;
export interface Door {
  method: string;
  /** `{name}` takes one part of the path, `{name+}` takes the rest of it. */
  path: string;
  docs: string;
  act: Act;
}

/**
 * Declares a door.
 * @example door("GET", "/user", "users/users#get-the-authenticated-user", getUser)
 */
export function door(method: string, path: string, docs: string, act: Act): Door {
  return { method, path, docs: `https://docs.github.com/rest${docs ? `/${docs}` : ""}`, act };
}

/**
 * Makes the one that finds a door by method and path.
 * @example findDoor([userDoor])("GET", "/user")?.door === userDoor // => true
 */
export function findDoor(doors: Door[]) {
  const known = doors.map((one) => {
    const names: string[] = [];
    const pattern = one.path
      .replace(/[.]/g, "\\.")
      .replace(/\{(\w+)(\+?)\}/g, (_, name: string, rest: string) => {
        names.push(name);
        return rest ? "(.+)" : "([^/]+)";
      });
    return { door: one, names, pattern: new RegExp(`^${pattern}$`) };
  });
  return (method: string, path: string): { door: Door; params: Record<string, string> } | undefined => {
    for (const { door: one, names, pattern } of known) {
      if (one.method !== method) continue;
      const match = pattern.exec(path);
      if (!match) continue;
      try {
        const values = match.slice(1).map((value) => decodeURIComponent(value));
        return { door: one, params: Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""])) };
      } catch {
        return undefined;
      }
    }
    return undefined;
  };
}

/**
 * Reads the body by a shape; 422 with GitHub's field errors when it does not fit.
 * @example readBody(call, z.object({ title: z.string() }), "PullRequest")
 */
export function readBody<Value>(call: Call, shape: z.ZodType<Value>, resource: string): Value | Answer {
  if (call.bytes.length && call.body === undefined) return trouble(400, "Problems parsing JSON");
  const given = call.body ?? {};
  if (typeof given !== "object" || Array.isArray(given)) return trouble(400, "Body should be a JSON object");
  const read = shape.safeParse(given);
  if (read.success) return read.data;
  const errors = read.error.issues.map((issue): FieldTrouble => {
    const [first] = issue.path;
    const missing = typeof first === "string" && !(first in given);
    return {
      resource,
      ...(first === undefined ? {} : { field: issue.path.join(".") }),
      code: missing ? "missing_field" : "invalid",
      ...(missing ? {} : { message: issue.message }),
    };
  });
  return invalid(errors);
}

/**
 * One page of a list, with Link to the others.
 * @example paged(call, [1, 2, 3]).body // => [1, 2, 3]
 */
export async function paged<Item>(
  call: Call,
  items: Item[],
  show: (item: Item) => unknown,
  wrap: (shown: unknown[], total: number) => unknown = (shown) => shown,
): Promise<Answer> {
  const whole = (name: string, fallback: number) => {
    const given = Number(call.query.get(name) ?? fallback);
    return Number.isInteger(given) && given > 0 ? given : fallback;
  };
  const size = Math.min(100, whole("per_page", 30));
  const page = whole("page", 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const shown = await Promise.all(items.slice((page - 1) * size, page * size).map(show));
  const link = (to: number, rel: string) => {
    const query = new URLSearchParams(call.query);
    query.set("page", String(to));
    return `<${call.yard.url}/api/v3${call.path}?${query.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(Math.min(page - 1, last), "prev")] : []),
    ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
    ...(page > 1 ? [link(1, "first")] : []),
  ];
  return answer(200, wrap(shown, items.length), links.length ? { link: links.join(", ") } : undefined);
}

/**
 * A number in the path; undefined when it is none.
 * @example numberIn({ pull_number: "7" }, "pull_number") // => 7
 */
export function numberIn(params: Record<string, string>, name: string): number | undefined {
  const text = params[name] ?? "";
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
