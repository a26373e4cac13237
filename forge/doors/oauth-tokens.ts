// Signing in, second half: the product trades the code, once, for the person's token.
import { createHash, randomBytes } from "node:crypto";
import type { User } from "../rows/rows";
import { userOf } from "../yard";
import type { Answer } from "./answer";
import { hashOf, sameSecret } from "./caller";
import type { Call, Door } from "./router";

const halfYear = 15_811_200;

function given(call: Call): Record<string, string> {
  if (typeof call.body === "object" && call.body !== null)
    return Object.fromEntries(
      Object.entries(call.body).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
    );
  return Object.fromEntries(new URLSearchParams(call.bytes.toString("utf8") || call.query));
}

function spoken(call: Call, values: Record<string, string | number>): Answer {
  const headers = { "cache-control": "no-store" };
  if (call.accept.includes("json")) return { status: 200, body: values, headers };
  const data = new URLSearchParams(
    Object.entries(values).map(([name, value]) => [name, String(value)]),
  ).toString();
  return { status: 200, raw: { type: "application/x-www-form-urlencoded; charset=utf-8", data }, headers };
}

function refused(call: Call, error: string, error_description: string): Answer {
  const error_uri =
    "https://docs.github.com/apps/managing-oauth-apps/troubleshooting-oauth-app-access-token-request-errors/";
  return spoken(call, { error, error_description, error_uri });
}

// A token for a person; with one that ends, another that gets the next.
function grant(call: Call, user: User, scopes: string): Answer {
  const { yard } = call;
  const { userTokenSeconds } = yard.settings;
  const keep = (kind: "user" | "refresh", prefix: string, seconds: number | undefined) => {
    const token = `${prefix}_${randomBytes(27).toString("base64url").replace(/[-_]/g, "x")}`;
    const expiresAt = seconds ? new Date(Date.parse(yard.now()) + seconds * 1000).toISOString() : null;
    const row = { kind, userId: user.id, permissions: {}, scopes, expiresAt, createdAt: yard.now() };
    yard.store.write(({ put }) => put("tokens", hashOf(token), row));
    return token;
  };
  const token = { scope: scopes, token_type: "bearer" };
  if (!userTokenSeconds) return spoken(call, { access_token: keep("user", "gho", undefined), ...token });
  return spoken(call, {
    access_token: keep("user", "ghu", userTokenSeconds),
    expires_in: userTokenSeconds,
    refresh_token: keep("refresh", "ghr", halfYear),
    refresh_token_expires_in: halfYear,
    ...token,
  });
}

function renew(call: Call, secret: string): Answer {
  const { yard } = call;
  const key = hashOf(secret);
  const old = yard.store.get("tokens", key);
  if (old?.kind !== "refresh" || old.userId === null || (old.expiresAt ?? "") <= yard.now())
    return refused(call, "bad_refresh_token", "The refresh token passed is incorrect or expired.");
  yard.store.write(({ drop }) => drop("tokens", key));
  return grant(call, userOf(yard, old.userId), old.scopes);
}

function trade(call: Call): Answer {
  const { yard } = call;
  const asked = given(call);
  const basic = /^basic (.+)$/i.exec(call.headers.authorization ?? "")?.[1];
  const [basicId, basicSecret] = basic
    ? Buffer.from(basic, "base64").toString("utf8").split(":").map(decodeURIComponent)
    : [];
  const id = asked.client_id ?? basicId ?? "";
  const secret = asked.client_secret ?? basicSecret ?? "";
  if (id !== yard.settings.clientId || !sameSecret(secret, yard.settings.clientSecret))
    return refused(
      call,
      "incorrect_client_credentials",
      "The client_id and/or client_secret passed are incorrect.",
    );
  if (asked.grant_type === "refresh_token") return renew(call, asked.refresh_token ?? "");
  const key = hashOf(asked.code ?? "");
  const code = yard.store.get("codes", key);
  const bad = () => refused(call, "bad_verification_code", "The code passed is incorrect or expired.");
  if (!code) return bad();
  // Whatever happens next, this code was used.
  yard.store.write(({ drop }) => drop("codes", key));
  if (code.expiresAt <= yard.now()) return bad();
  if (
    asked.redirect_uri !== undefined &&
    code.redirectUri !== null &&
    asked.redirect_uri !== code.redirectUri
  )
    return refused(
      call,
      "redirect_uri_mismatch",
      "The redirect_uri MUST match the registered callback URL for this application.",
    );
  const proof = createHash("sha256")
    .update(asked.code_verifier ?? "")
    .digest("base64url");
  if (code.challenge !== null && !sameSecret(proof, code.challenge)) return bad();
  return grant(call, userOf(yard, code.userId), code.scopes);
}

export const tokenDoors: Door[] = [
  { method: "POST", path: "/login/oauth/access_token", docs: "", act: trade },
];
