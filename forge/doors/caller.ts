// Who is asking: a person by token, the App by its signed statement, or an installation of it.
import { createHash, createPublicKey, timingSafeEqual, verify } from "node:crypto";
import { z } from "zod";
import { badCredentials, mustPush, mustSignIn, notForIntegrations, trouble, type Answer } from "./answer";
import { may, userOf, type Yard } from "../yard";
import type { User } from "../rows/rows";

export type Caller =
  | { kind: "nobody" }
  | { kind: "person"; user: User; scopes: string }
  | { kind: "app" }
  | { kind: "installation"; user: User; permissions: Record<string, string> };

/**
 * Tokens are kept as their hash: whoever reads the folder does not get them.
 * @example hashOf("ghs_x").length // => 64
 */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/**
 * Compares two secrets without telling by the time taken how much of them agreed.
 * @example sameSecret("a", "b") // => false
 */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));
}

const jwtHead = z.object({ alg: z.literal("RS256") });
const jwtClaims = z.object({
  iss: z.union([z.string(), z.number()]),
  exp: z.number(),
  iat: z.number().optional(),
});

function readPart(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? "", "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

function readAppStatement(yard: Yard, token: string): Caller | Answer {
  const [head, claims, signature] = token.split(".");
  const known = jwtClaims.safeParse(readPart(claims));
  if (!jwtHead.safeParse(readPart(head)).success || !known.success)
    return trouble(401, "A JSON web token could not be decoded");
  const key = createPublicKey(yard.settings.appPublicKey);
  const signed = Buffer.from(`${head}.${claims}`);
  if (!verify("RSA-SHA256", signed, key, Buffer.from(signature ?? "", "base64url")))
    return trouble(401, "A JSON web token could not be decoded");
  const { iss, exp, iat } = known.data;
  if (String(iss) !== yard.settings.appId && iss !== yard.settings.clientId)
    return trouble(401, "'Issuer' claim ('iss') must be the App's ID");
  const now = Date.parse(yard.now()) / 1000;
  if (exp <= now)
    return trouble(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  if (exp > now + 660) return trouble(401, "'Expiration time' claim ('exp') is too far in the future");
  if (iat !== undefined && iat > now + 60)
    return trouble(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  return { kind: "app" };
}

/**
 * Reads who is asking from the Authorization header; trouble when it names nobody.
 * @example readCaller(yard, undefined) // => { kind: "nobody" }
 */
export function readCaller(yard: Yard, authorization: string | undefined): Caller | Answer {
  if (!authorization) return { kind: "nobody" };
  const [, scheme = "", value = ""] = /^(\S+)\s+(.+)$/.exec(authorization.trim()) ?? [];
  let secret = value.trim();
  if (/^basic$/i.test(scheme))
    secret = Buffer.from(secret, "base64")
      .toString("utf8")
      .replace(/^[^:]*:/, "");
  else if (!/^(bearer|token)$/i.test(scheme)) return badCredentials();
  if (secret.split(".").length === 3) return readAppStatement(yard, secret);
  const token = yard.store.get("tokens", hashOf(secret));
  if (!token || token.kind === "refresh" || (token.expiresAt !== null && token.expiresAt <= yard.now()))
    return badCredentials();
  if (token.kind === "installation")
    return {
      kind: "installation",
      user: userOf(yard, yard.store.facts().botId),
      permissions: token.permissions,
    };
  return { kind: "person", user: userOf(yard, token.userId ?? 0), scopes: token.scopes };
}

/** What an act needs: the least a person must have, and what an installation must have been given. */
export interface Need {
  person: "read" | "triage" | "write" | "admin";
  app: [kind: string, level: "read" | "write"] | null;
}

/**
 * The user who acts, or why they may not.
 * @example whoMay(call.caller, { person: "write", app: ["contents", "write"] })
 */
export function whoMay(caller: Caller, need: Need): User | Answer {
  if (caller.kind === "nobody") return mustSignIn();
  if (caller.kind === "app") return badCredentials();
  if (caller.kind === "installation") {
    if (!need.app) return notForIntegrations();
    const has = caller.permissions[need.app[0]];
    return has === "write" || has === "admin" || has === need.app[1] ? caller.user : notForIntegrations();
  }
  if (need.person === "read" || may(caller.user, need.person)) return caller.user;
  return need.person === "admin" ? trouble(403, "Must have admin rights to Repository.") : mustPush();
}
