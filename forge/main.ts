// Starts a forge from the environment, says so in one line, and stops cleanly when asked to.
import { z } from "zod";
import { startForge } from "./forge";
import { person } from "./options";

const words = (text: string) =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);
const people = z.string().transform((text, context) => {
  try {
    return z.array(person).parse(JSON.parse(text));
  } catch {
    context.addIssue({
      code: "custom",
      message: 'must be a list like [{"login":"sam","name":"Sam","permission":"read"}]',
    });
    return z.NEVER;
  }
});
const environment = z.object({
  FORGE_DIR: z.string().min(1),
  FORGE_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  FORGE_REPOSITORY: z.string().default("ruleyard/rules"),
  FORGE_PEOPLE: people.default([]),
  FORGE_APP_ID: z.string().default("1"),
  FORGE_APP_SLUG: z.string().default("ruleyard"),
  // A PEM on one line, with \n in place of its line ends, is understood too.
  FORGE_APP_PUBLIC_KEY: z.string().transform((text) => text.replaceAll("\\n", "\n")),
  FORGE_CLIENT_ID: z.string(),
  FORGE_CLIENT_SECRET: z.string(),
  FORGE_CALLBACK_URL: z.string().optional(),
  FORGE_USER_TOKEN_SECONDS: z.coerce.number().int().positive().optional(),
  FORGE_WEBHOOK_URL: z.string().optional(),
  FORGE_WEBHOOK_SECRET: z.string().default(""),
  FORGE_SEED: z.string().optional(),
  FORGE_REQUIRED_CHECKS: z.string().default("").transform(words),
  FORGE_PRIVATE: z.enum(["0", "1"]).default("0"),
  FORGE_MERGEABLE_LATER: z.enum(["0", "1"]).default("0"),
  FORGE_FAULTS: z.enum(["0", "1"]).default("0"),
  FORGE_LIMITS: z.enum(["0", "1"]).default("0"),
  FORGE_MINUTE: z.coerce.number().int().positive().default(60_000),
});

async function main(): Promise<void> {
  // An empty variable is one that was not set.
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const read = environment.safeParse(given);
  if (!read.success)
    throw new Error(`The forge's environment is not complete.\n${z.prettifyError(read.error)}`);
  const env = read.data;
  const forge = await startForge({
    folder: env.FORGE_DIR,
    port: env.FORGE_PORT,
    repository: env.FORGE_REPOSITORY,
    people: env.FORGE_PEOPLE,
    appId: env.FORGE_APP_ID,
    appSlug: env.FORGE_APP_SLUG,
    appPublicKey: env.FORGE_APP_PUBLIC_KEY,
    clientId: env.FORGE_CLIENT_ID,
    clientSecret: env.FORGE_CLIENT_SECRET,
    webhookSecret: env.FORGE_WEBHOOK_SECRET,
    requiredChecks: env.FORGE_REQUIRED_CHECKS,
    private: env.FORGE_PRIVATE === "1",
    mergeableLater: env.FORGE_MERGEABLE_LATER === "1",
    faults: env.FORGE_FAULTS === "1",
    limits: env.FORGE_LIMITS === "1",
    minute: env.FORGE_MINUTE,
    ...(env.FORGE_CALLBACK_URL ? { callbackUrl: env.FORGE_CALLBACK_URL } : {}),
    ...(env.FORGE_USER_TOKEN_SECONDS ? { userTokenSeconds: env.FORGE_USER_TOKEN_SECONDS } : {}),
    ...(env.FORGE_WEBHOOK_URL ? { webhookUrl: env.FORGE_WEBHOOK_URL } : {}),
    ...(env.FORGE_SEED ? { seed: env.FORGE_SEED } : {}),
  });
  console.log(`forge ready on ${forge.url}`);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    forge.close().then(
      () => process.exit(0),
      (trouble: unknown) => {
        console.error(trouble);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

main().catch((trouble: unknown) => {
  console.error(trouble instanceof Error ? trouble.message : trouble);
  process.exit(1);
});
