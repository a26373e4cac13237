// Signing in: with the code host's own sign-in, for practice people and everyone else alike.
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { emailOTP, genericOAuth } from "better-auth/plugins";
import type { Role } from "#domain/person";
import { db } from "./db";
import { env, isLoopback } from "./env";
import * as parts from "./parts";
import { whoHas } from "./github/people";
import { trade } from "./github/user-tokens";

const provider = "github";
const day = 24 * 60 * 60;

type Auth = Awaited<ReturnType<typeof make>>;
const held = globalThis as typeof globalThis & { ruleyardAuth?: { key: string; auth: Promise<Auth> } };

/**
 * The keeper of sessions of this process.
 * @example await (await auth()).handler(request) // => Response
 */
export function auth(): Promise<Auth> {
  const { APP_URL, AUTH_SECRET, GITHUB_WEB_URL, GITHUB_CLIENT_ID } = env();
  const key = [APP_URL, AUTH_SECRET, GITHUB_WEB_URL, GITHUB_CLIENT_ID].join("\n");
  if (held.ruleyardAuth?.key !== key) held.ruleyardAuth = { key, auth: make() };
  return held.ruleyardAuth.auth;
}

async function make() {
  const { prisma } = await db();
  const settings = env();
  return betterAuth({
    appName: "Ruleyard",
    baseURL: settings.APP_URL,
    secret: settings.AUTH_SECRET,
    // The practice yard may be opened as localhost or 127.0.0.1: both are this computer.
    trustedOrigins: isLoopback(settings.APP_URL) ? bothNames(settings.APP_URL) : [settings.APP_URL],
    telemetry: { enabled: false },
    logger: { level: "error", log: sayInOneLine },
    database: prismaAdapter(prisma, { provider: "postgresql" }),
    account: { encryptOAuthTokens: true, accountLinking: { enabled: false } },
    session: { expiresIn: 7 * day, updateAge: day },
    rateLimit: { enabled: !isLoopback(settings.APP_URL), storage: "database" },
    // On https the cookies are Secure and named __Secure-…, so that no page without it can set them.
    advanced: { cookiePrefix: "ruleyard" },
    // Codes are asked for and given in at our own doors alone.
    disabledPaths: codePaths,
    onAPIError: { errorURL: `${settings.APP_URL}/sign-in` },
    user: {
      additionalFields: {
        login: { type: "string", required: false, input: false },
        role: { type: "string", required: false, input: false },
      },
    },
    databaseHooks: {
      session: { create: { after: async ({ userId }) => parts.readAtSignIn(userId) } },
    },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: 10 * 60,
        allowedAttempts: 5,
        storeOTP: "hashed",
        // The mail itself goes out from `askCode`, which alone asks for codes.
        async sendVerificationOTP() {},
      }),
      genericOAuth({
        config: [
          {
            providerId: provider,
            clientId: settings.GITHUB_CLIENT_ID,
            clientSecret: settings.GITHUB_CLIENT_SECRET,
            authorizationUrl: `${settings.GITHUB_WEB_URL}/login/oauth/authorize`,
            tokenUrl: `${settings.GITHUB_WEB_URL}/login/oauth/access_token`,
            pkce: true,
            // Through our own door to the code host: the library would follow an answer that leads elsewhere.
            async getToken({ code, redirectURI, codeVerifier }) {
              return trade({ code, redirectUri: redirectURI, verifier: codeVerifier ?? "" });
            },
            // Their name may be their own choice, and their address the one that codes go to: `parts` brings what is new.
            overrideUserInfo: false,
            async getUserInfo({ accessToken }) {
              if (accessToken === undefined) return null;
              return { ...(await whoHas(accessToken)), emailVerified: true };
            },
          },
        ],
      }),
    ],
  });
}

/** The library would print what it was given, states and codes too: a line is enough to look by. */
function sayInOneLine(_level: string, message: string, ...more: unknown[]): void {
  const why = more.find((one) => one instanceof Error)?.message;
  console.error(`Signing in: ${[message, why].filter(Boolean).join(": ").slice(0, 300)}`);
}

const codePaths = [
  "/sign-in/email-otp",
  ..."send-verification-otp check-verification-otp verify-email request-password-reset reset-password"
    .concat(" request-email-change change-email")
    .split(" ")
    .map((path) => `/email-otp/${path}`),
  "/forget-password/email-otp",
];

/**
 * The way to the code host's sign-in, with the cookies that must come back with it.
 * `login` names whom to enter as; only the practice yard's code host follows it without asking.
 * @example await beginSignIn("/rules/ssda903", "sam") // => { url: "http://127.0.0.1:…/login/oauth/authorize?…", cookies: ["…"] }
 */
export async function beginSignIn(
  next: string,
  login: string | null,
): Promise<{ url: string; cookies: string[] }> {
  const { api } = await auth();
  const { headers, response } = await api.signInSocial({
    body: {
      provider,
      callbackURL: next,
      errorCallbackURL: "/sign-in",
      disableRedirect: true,
      ...(login === null ? {} : { additionalParams: { login } }),
    },
    returnHeaders: true,
  });
  if (!response.url) throw new Error("The way to the code host's sign-in is not known.");
  return { url: response.url, cookies: headers.getSetCookie() };
}

/** Names of the other parts of a practice yard, for the sign-in page. */
export const practiceParts: readonly Role[] = ["analyst", "reviewer", "coordinator"];

function bothNames(url: string): string[] {
  const { protocol, port } = new URL(url);
  const end = port === "" ? "" : `:${port}`;
  return [`${protocol}//localhost${end}`, `${protocol}//127.0.0.1${end}`];
}
