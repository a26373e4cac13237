// How much one caller may ask: GitHub's hourly limit, and the second ones against bursts, each told as GitHub tells it.
//
// The numbers are those of "Rate limits for the REST API" in GitHub's documentation. It counts requests that create
// content more loosely than we do: here, every write is one.
import { createHash } from "node:crypto";
import type { Settings } from "../options";
import { trouble, type Answer } from "./answer";

const hourly = 5_000;
const atOnce = 100;
const pointsAMinute = 900;
const writesAMinute = 80;
const writesAnHour = 500;

type Asked = { at: number; points: number; isWrite: boolean };
type Account = { asked: Asked[]; running: number };
type Limit = "hourly" | "at once" | "points a minute" | "writes a minute" | "writes an hour";

export type Limits = {
  /** Lets a request begin: what to answer instead, or the headers for its answer and how to end it. An answer that
   * says only "not changed" is free. */
  begin(
    method: string,
    authorization: string | undefined,
  ): { refused?: Answer; headers: Record<string, string>; end(isFree: boolean): void };
  /** What `GET /rate_limit` tells a caller, which costs nothing. */
  look(authorization: string | undefined): { limit: number; remaining: number; used: number; reset: number };
  /** Which limits were gone over, and how often. */
  broken(): Record<string, number>;
};

/**
 * Keeps the limits of a forge: those of GitHub, or none but the headers when `settings.limits` is off. A minute lasts
 * `settings.minute` milliseconds, so that a test need not wait for hours.
 * @example keepLimits(settings).begin("GET", "Bearer x").refused // => undefined
 */
export function keepLimits(settings: Pick<Settings, "limits" | "minute">): Limits {
  const accounts = new Map<string, Account>();
  const broken: Record<string, number> = {};
  const hour = settings.minute * 60;

  function gone(account: Account, method: string, now: number): Limit | undefined {
    if (account.asked.length >= hourly) return "hourly";
    if (account.running >= atOnce) return "at once";
    // They are in order of time: those of the last minute are at the end.
    const before = account.asked.findLastIndex(({ at }) => at <= now - settings.minute);
    const minute = account.asked.slice(before + 1);
    if (minute.reduce((sum, { points }) => sum + points, 0) >= pointsAMinute) return "points a minute";
    if (method === "GET") return undefined;
    const writes = (list: Asked[]) => list.filter(({ isWrite }) => isWrite).length;
    if (writes(minute) >= writesAMinute) return "writes a minute";
    return writes(account.asked) >= writesAnHour ? "writes an hour" : undefined;
  }

  function accountOf(authorization: string | undefined, now: number): Account {
    const name = createHash("sha256")
      .update(authorization ?? "")
      .digest("base64");
    const account = accounts.get(name) ?? { asked: [], running: 0 };
    accounts.set(name, account);
    const old = account.asked.findIndex(({ at }) => at > now - hour);
    account.asked.splice(0, old < 0 ? account.asked.length : old);
    return account;
  }
  function shown({ asked }: Account, now: number) {
    const reset = Math.ceil(((asked[0]?.at ?? now) + hour) / 1000);
    return { limit: hourly, remaining: Math.max(0, hourly - asked.length), used: asked.length, reset };
  }
  const headersOf = (account: Account, now: number): Record<string, string> => ({
    ...Object.fromEntries(
      Object.entries(shown(account, now)).map(([name, value]) => [`x-ratelimit-${name}`, String(value)]),
    ),
    "x-ratelimit-resource": "core",
  });

  return {
    begin(method, authorization) {
      const now = Date.now();
      const account = accountOf(authorization, now);
      const limit = settings.limits ? gone(account, method, now) : undefined;
      if (limit !== undefined) {
        broken[limit] = (broken[limit] ?? 0) + 1;
        const refused =
          limit === "hourly"
            ? trouble(403, "API rate limit exceeded.")
            : {
                ...trouble(
                  403,
                  "You have exceeded a secondary rate limit. Please wait before you try again.",
                ),
                headers: { "retry-after": String(Math.ceil(settings.minute / 1000)) },
              };
        return { refused, headers: headersOf(account, now), end: () => undefined };
      }
      const asked = { at: now, points: method === "GET" ? 1 : 5, isWrite: method !== "GET" };
      // Without limits nothing is used up, and nothing need be remembered.
      if (settings.limits) account.asked.push(asked);
      account.running += 1;
      return {
        headers: headersOf(account, now),
        end(isFree) {
          account.running -= 1;
          const at = isFree ? account.asked.lastIndexOf(asked) : -1;
          if (at >= 0) account.asked.splice(at, 1);
        },
      };
    },
    look: (authorization) => {
      const now = Date.now();
      return shown(accountOf(authorization, now), now);
    },
    broken: () => ({ ...broken }),
  };
}
