// What the yard is told by its surroundings, read once and checked. Its sentences name settings and never their values.
import { z } from "zod";
import { readBudget } from "#domain/budget";
import { judgeAddress } from "./github/address";

const address = z
  .string()
  .refine(
    (text) => /^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text),
    "must be a web address such as https://github.com",
  )
  .transform((text) => text.replace(/\/+$/, ""));
const secret = z.string().min(1);

const envSchema = z.object({
  APP_URL: address.default("http://localhost:3000"),
  /** Where the pages are served; `npm start` reads them. */
  PORT: z
    .string()
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536,
      "must be a port from 1 to 65535",
    )
    .optional(),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgresql://")
    .optional(),
  AUTH_SECRET: z.string().min(32, "must be at least 32 characters of randomness"),
  GITHUB_WEB_URL: address.default("https://github.com"),
  /** Found from GITHUB_WEB_URL unless it is said. */
  GITHUB_API_URL: address.optional(),
  /** Lets the code host stand inside a private network, as GitHub Enterprise Server does. */
  GITHUB_PRIVATE_NETWORK: z.enum(["allowed"], 'must be "allowed", or left out').optional(),
  GITHUB_REPOSITORY: z.string().regex(/^[\w.-]+\/[\w.-]+$/, "must look like owner/name"),
  GITHUB_CLIENT_ID: secret,
  GITHUB_CLIENT_SECRET: secret,
  GITHUB_APP_ID: z.string().regex(/^\d+$/, "must be a number"),
  GITHUB_APP_PRIVATE_KEY: z
    .string()
    .transform((text) => text.replaceAll("\\n", "\n"))
    .refine((text) => text.includes("PRIVATE KEY-----"), "must be a key in PEM form"),
  /** Two may be given, separated by a space, while one replaces the other. */
  GITHUB_WEBHOOK_SECRET: secret
    .refine((text) => text.trim() !== "", "must not be blank")
    .transform((text) => text.trim().split(/\s+/)),
  /** Keep to the limits of GITHUB_WRITES. Off only for a code host that has none. */
  GITHUB_PACE: z.enum(["on", "off"], 'must be "on" or "off"').optional(),
  /** How much our App may write: GitHub's own limits, unless a GitHub Enterprise sets others. */
  GITHUB_WRITES: z
    .string()
    .refine((text) => readBudget(text) !== null, "must look like: 80 in 1m, 500 in 1h, 1s apart")
    .default("80 in 1m, 500 in 1h, 1s apart"),
  /** Where mail goes out: smtp://…, smtps://…, or "page" for a practice yard. Without it, nobody signs in by e-mail. */
  MAIL_URL: z
    .string()
    .regex(/^(page|smtps?:\/\/\S+)$/, 'must begin with smtp:// or smtps://, or be "page"')
    .optional(),
  MAIL_FROM: z.string().regex(/@/, "must hold an address such as ruleyard@council.example").optional(),
  /** Who is a coordinator from the first sign-in by e-mail on, before anybody could have made them one. */
  FIRST_COORDINATOR: z
    .email("must be an address such as jo@council.example")
    .transform((address) => address.toLowerCase())
    .optional(),
  PRACTICE_PEOPLE: z
    .string()
    .optional()
    .transform((text) =>
      (text ?? "")
        .split(",")
        .map((login) => login.trim())
        .filter(Boolean),
    ),
  /** "elsewhere" when another process runs `npm run worker`. */
  JOBS: z.enum(["here", "elsewhere"], 'must be "here" or "elsewhere"').default("here"),
});

export type Env = z.infer<typeof envSchema> & { GITHUB_API_URL: string };

/** Every setting that there is; `.env.example` explains each. */
export const settingNames: readonly string[] = Object.keys(envSchema.shape);

const ofTheApp = ["GITHUB_APP_ID", "GITHUB_APP_PRIVATE_KEY", "GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"];

/**
 * Has anybody named a GitHub App yet? Until then there is only the page that makes one.
 * @example isConnected({ APP_URL: "https://rules.example.org" }) // => false
 */
export function isConnected(source: Record<string, string | undefined> = process.env): boolean {
  return ofTheApp.some((name) => source[name]);
}

/** What is needed to make the App: where we are, and where it shall be. */
export type Ground = Pick<Env, "APP_URL" | "GITHUB_WEB_URL" | "GITHUB_API_URL" | "GITHUB_PRIVATE_NETWORK"> & {
  GITHUB_REPOSITORY?: string | undefined;
};

/**
 * The settings that a server without an App needs. Throws one sentence, as `readEnv` does.
 * @example readGround({ APP_URL: "https://rules.example.org" }).GITHUB_API_URL // => "https://api.github.com"
 */
export function readGround(source: Record<string, string | undefined> = process.env): Ground {
  const ground = envSchema
    .pick({ APP_URL: true, GITHUB_WEB_URL: true, GITHUB_API_URL: true, GITHUB_PRIVATE_NETWORK: true })
    .extend({ GITHUB_REPOSITORY: envSchema.shape.GITHUB_REPOSITORY.optional() });
  return withCodeHost(parse(ground, source));
}

/**
 * Checks settings. Throws one sentence that names every setting that is missing or wrong, and no value.
 * @example readEnv({}) // throws "Ruleyard cannot start: AUTH_SECRET is not set. …"
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const env = parse(envSchema, source);
  if (env.PRACTICE_PEOPLE.length > 0 && !(isLoopback(env.APP_URL) && isLoopback(env.GITHUB_WEB_URL))) {
    throw new Error(
      "Ruleyard cannot start: PRACTICE_PEOPLE lets anyone in without a password, so APP_URL and GITHUB_WEB_URL must both be on this computer.",
    );
  }
  if (env.MAIL_URL === "page" && !isLoopback(env.APP_URL)) {
    throw new Error(
      "Ruleyard cannot start: MAIL_URL is “page”, which shows everybody's mail, so APP_URL must be on this computer.",
    );
  }
  if (env.MAIL_URL !== undefined && env.MAIL_URL !== "page" && env.MAIL_FROM === undefined) {
    throw new Error("Ruleyard cannot start: MAIL_FROM is not set. Mail needs a sender. See .env.example.");
  }
  return withCodeHost(env);
}

function parse<Value>(schema: z.ZodType<Value>, source: Record<string, string | undefined>): Value {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const names = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return given[name] === undefined ? `${name} is not set.` : `${name} ${message}.`;
    });
    throw new Error(`Ruleyard cannot start: ${names.join(" ")} See .env.example.`);
  }
  return parsed.data;
}

/** The addresses of the code host, judged before anything is sent to them. */
function withCodeHost<
  Given extends {
    APP_URL: string;
    GITHUB_WEB_URL: string;
    GITHUB_API_URL?: string | undefined;
    GITHUB_PRIVATE_NETWORK?: "allowed" | undefined;
  },
>(given: Given): Given & { GITHUB_API_URL: string } {
  const allowed = allowedHosts(given);
  const judge = (name: string, text: string) => {
    const judged = judgeAddress(text, allowed);
    if (judged.ok) return judged.value;
    throw new Error(`Ruleyard cannot start: ${name} ${judged.reason}. See .env.example.`);
  };
  const GITHUB_WEB_URL = judge("GITHUB_WEB_URL", given.GITHUB_WEB_URL);
  const GITHUB_API_URL = judge("GITHUB_API_URL", given.GITHUB_API_URL ?? apiOf(GITHUB_WEB_URL));
  return { ...given, GITHUB_WEB_URL, GITHUB_API_URL };
}

/** What the operator allows a code host's address to be. A yard on this computer may have its code host here too. */
export function allowedHosts(given: { APP_URL: string; GITHUB_PRIVATE_NETWORK?: "allowed" | undefined }) {
  const privateNetwork = given.GITHUB_PRIVATE_NETWORK === "allowed";
  return { local: privateNetwork || isLoopback(given.APP_URL), privateNetwork };
}

/**
 * Where the API of a code host is: GitHub, GitHub Enterprise Cloud with its own address, or GitHub Enterprise Server.
 * @example apiOf("https://council.ghe.com") // => "https://api.council.ghe.com"
 */
export function apiOf(web: string): string {
  const { protocol, host } = new URL(web);
  if (host === "github.com" || host.endsWith(".ghe.com")) return `${protocol}//api.${host}`;
  return `${web}/api/v3`;
}

/**
 * Is this address on this computer?
 * @example isLoopback("http://127.0.0.1:3000") // => true
 */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

let current: { from: string; env: Env } | undefined;

/**
 * The settings of this process.
 * @example env().GITHUB_REPOSITORY // => "ruleyard/rules"
 */
export function env(): Env {
  // Read again when a setting was changed, as tests do; cheap next to anything that asks.
  const from = settingNames.map((name) => process.env[name] ?? "").join("\n");
  if (current?.from !== from) current = { from, env: readEnv(process.env) };
  return current.env;
}
