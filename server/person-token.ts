// The token with which a person acts on the code host: kept sealed, and renewed once however many ask for it at a time.
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { type Result, refuse, succeed } from "#domain/result";
import { db } from "./db";
import { env } from "./env";
import { type Host, withToken } from "./github/connect";
import { CodeHostTrouble } from "./github/trouble";
import { renew } from "./github/user-tokens";

const again = "Your sign-in with the code host has run out. Sign out and in again; your text is kept.";
const away = "The code host cannot be reached just now. Your text is kept; try again in a minute.";
/** A token that ends within a minute is not begun with. */
const margin = 60_000;

const held = globalThis as typeof globalThis & { ruleyardRenewals?: Map<string, Promise<Result<string>>> };

/**
 * A person's own token on the code host, renewed if it has to be. Refuses when they have to sign in again.
 * @example await tokenOf("p1") // => { ok: true, value: "gho_…" }
 */
export async function tokenOf(personId: string): Promise<Result<string>> {
  const account = await accountOf(personId);
  if (account === null) return refuse(again);
  const { accessToken, accessTokenExpiresAt: ends } = account;
  if (ends === null || ends.getTime() > Date.now() + margin) return open(accessToken);
  held.ruleyardRenewals ??= new Map();
  const under = held.ruleyardRenewals;
  const renewal =
    under.get(account.id) ?? renewNow(personId, account.refreshToken).finally(() => under.delete(account.id));
  under.set(account.id, renewal);
  return renewal;
}

/**
 * The code host, spoken to as a person.
 * @example await hostAs("p1") // => { ok: true, value: { octokit, owner, repo } }
 */
export async function hostAs(personId: string): Promise<Result<Host>> {
  const token = await tokenOf(personId);
  return token.ok ? succeed(withToken(token.value)) : token;
}

async function accountOf(personId: string) {
  const { prisma } = await db();
  return prisma.account.findFirst({ where: { userId: personId, providerId: "github" } });
}

async function renewNow(personId: string, sealed: string | null): Promise<Result<string>> {
  const word = await open(sealed);
  if (!word.ok) return word;
  try {
    const next = await renew(word.value);
    if (next === null) return renewedElsewhere(personId, sealed);
    const { prisma } = await db();
    const where = { userId: personId, providerId: "github", refreshToken: sealed };
    await prisma.account.updateMany({
      where,
      data: {
        accessToken: await seal(next.accessToken),
        accessTokenExpiresAt: next.accessTokenExpiresAt ?? null,
        refreshToken: next.refreshToken ? await seal(next.refreshToken) : null,
        refreshTokenExpiresAt: next.refreshTokenExpiresAt ?? null,
      },
    });
    return succeed(next.accessToken);
  } catch (thrown) {
    if (thrown instanceof CodeHostTrouble) return refuse(away);
    throw thrown;
  }
}

/** The word works once: another process, or another sign-in, may have used it a moment ago and kept what it got. */
export async function renewedElsewhere(personId: string, sealed: string | null): Promise<Result<string>> {
  const now = await accountOf(personId);
  return now === null || now.refreshToken === sealed ? refuse(again) : open(now.accessToken);
}

/** Sealed as the sign-in library seals them, with XChaCha20-Poly1305 under AUTH_SECRET. */
async function seal(token: string): Promise<string> {
  return symmetricEncrypt({ key: env().AUTH_SECRET, data: token });
}

async function open(sealed: string | null): Promise<Result<string>> {
  if (!sealed) return refuse(again);
  try {
    return succeed(await symmetricDecrypt({ key: env().AUTH_SECRET, data: sealed }));
  } catch {
    // Sealed under an AUTH_SECRET that is gone.
    return refuse(again);
  }
}
