// A person's token on the code host: traded for the code that a sign-in brings, and renewed before it ends.
import { z } from "zod";
import { env } from "../env";
import { onlyTo } from "./connect";
import { asTrouble } from "./trouble";

export type UserToken = {
  accessToken: string;
  refreshToken?: string;
  accessTokenExpiresAt?: Date;
  refreshTokenExpiresAt?: Date;
  scopes: string[];
};

const seconds = z.number().positive();
const grantedSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: seconds.optional(),
  refresh_token_expires_in: seconds.optional(),
  scope: z.string().default(""),
});
/** GitHub says no with 200 and a word. */
const refusedSchema = z.object({ error: z.string() });

/**
 * Trades the code of a sign-in. Throws trouble when the code host does not take it.
 * @example await trade({ code: "…", verifier: "…", redirectUri: "https://rules.example.org/api/auth/callback/github" })
 */
export async function trade(sign: {
  code: string;
  verifier: string;
  redirectUri: string;
}): Promise<UserToken> {
  const asked = { code: sign.code, code_verifier: sign.verifier, redirect_uri: sign.redirectUri };
  const token = await ask(asked);
  if (token === null) throw new Error("The code host did not take the code of this sign-in.");
  return token;
}

/**
 * The next token, for the one-time word that came with the last; null when the code host does not take it any more.
 * @example await renew("ghr_…") // => { accessToken: "ghu_…", … }
 */
export function renew(refreshToken: string): Promise<UserToken | null> {
  return ask({ grant_type: "refresh_token", refresh_token: refreshToken });
}

async function ask(asked: Record<string, string>): Promise<UserToken | null> {
  const { GITHUB_WEB_URL, GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET } = env();
  let said: unknown;
  try {
    const answer = await onlyTo(GITHUB_WEB_URL)(`${GITHUB_WEB_URL}/login/oauth/access_token`, {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams({
        client_id: GITHUB_CLIENT_ID,
        client_secret: GITHUB_CLIENT_SECRET,
        ...asked,
      }),
    });
    if (!answer.ok) throw new Error(`The code host answered ${answer.status}.`);
    said = await answer.json();
  } catch (thrown) {
    throw asTrouble(thrown);
  }
  const granted = grantedSchema.safeParse(said);
  if (!granted.success) {
    const refused = refusedSchema.safeParse(said);
    if (refused.success) return null;
    throw asTrouble(granted.error);
  }
  const { access_token, refresh_token, expires_in, refresh_token_expires_in, scope } = granted.data;
  const after = (count: number) => new Date(Date.now() + count * 1000);
  return {
    accessToken: access_token,
    scopes: scope.split(/[ ,]+/).filter(Boolean),
    ...(refresh_token && { refreshToken: refresh_token }),
    ...(expires_in && { accessTokenExpiresAt: after(expires_in) }),
    ...(refresh_token_expires_in && { refreshTokenExpiresAt: after(refresh_token_expires_in) }),
  };
}
