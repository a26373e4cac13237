// What the yard is told by its surroundings, read once and checked. Its sentences name settings and never their values.
import { z } from "zod";

const address = z
  .string()
  .regex(/^https?:\/\/[^\s]+$/, "must be a web address such as https://github.com")
  .transform((text) => text.replace(/\/+$/, ""));
const secret = z.string().min(1);

const envSchema = z.object({
  APP_URL: address.default("http://localhost:3000"),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgresql://")
    .optional(),
  AUTH_SECRET: z.string().min(32, "must be at least 32 characters of randomness"),
  GITHUB_API_URL: address.default("https://api.github.com"),
  GITHUB_WEB_URL: address.default("https://github.com"),
  GITHUB_REPOSITORY: z.string().regex(/^[\w.-]+\/[\w.-]+$/, "must look like owner/name"),
  GITHUB_CLIENT_ID: secret,
  GITHUB_CLIENT_SECRET: secret,
  GITHUB_APP_ID: z.string().regex(/^\d+$/, "must be a number"),
  GITHUB_APP_PRIVATE_KEY: z
    .string()
    .transform((text) => text.replaceAll("\\n", "\n"))
    .refine((text) => text.includes("PRIVATE KEY-----"), "must be a key in PEM form"),
  /** Two may be given, separated by a space, while one replaces the other. */
  GITHUB_WEBHOOK_SECRET: secret.transform((text) => text.split(/\s+/)),
  /** Wait between writes as GitHub asks programs to. Off only for a code host on this computer. */
  GITHUB_PACE: z.enum(["on", "off"]).optional(),
  /** Where mail goes out: smtp://…, smtps://…, or "page" for a practice yard. Without it, nobody signs in by e-mail. */
  MAIL_URL: z
    .string()
    .regex(/^(page|smtps?:\/\/\S+)$/, 'must begin with smtp:// or smtps://, or be "page"')
    .optional(),
  MAIL_FROM: z.string().regex(/@/, "must hold an address such as ruleyard@council.example").optional(),
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
  JOBS: z.enum(["here", "elsewhere"]).default("here"),
});

export type Env = z.infer<typeof envSchema>;

/**
 * Checks settings. Throws one sentence that names every setting that is missing or wrong, and no value.
 * @example readEnv({}) // throws "Ruleyard cannot start: AUTH_SECRET is not set. …"
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) {
    const names = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return given[name] === undefined ? `${name} is not set.` : `${name} ${message}.`;
    });
    throw new Error(`Ruleyard cannot start: ${names.join(" ")} See .env.example.`);
  }
  const env = parsed.data;
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
  return env;
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
  const from = Object.keys(envSchema.shape)
    .map((name) => process.env[name] ?? "")
    .join("\n");
  if (current?.from !== from) current = { from, env: readEnv(process.env) };
  return current.env;
}
