// What a forge is told when it starts: its folder, its people, and the App that works with it.
import { z } from "zod";
import { permission } from "./rows/rows";

const loopbackUrl = z.url({ protocol: /^https?$/ });

export const person = z.object({
  login: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,37}[a-z0-9])?$/i, "letters, digits and single dashes"),
  name: z.string().min(1),
  permission,
  email: z.email().optional(),
});

export const forgeOptions = z.object({
  /** The folder that holds everything: the bare repository and the rows. */
  folder: z.string().min(1),
  /** 0 lets the computer choose. */
  port: z.int().min(0).max(65535).default(0),
  repository: z
    .string()
    .regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/, "owner/name")
    .default("ruleyard/rules"),
  people: z.array(person).default([]),
  appId: z.string().regex(/^\d+$/, "a number").default("1"),
  appSlug: z.string().default("ruleyard"),
  appName: z.string().default("Ruleyard"),
  /** What the App may do, and what it is told. */
  appPermissions: z.record(z.string(), z.string()).default({
    administration: "read",
    checks: "write",
    contents: "write",
    metadata: "read",
    pull_requests: "write",
    statuses: "write",
    issues: "write",
  }),
  appEvents: z
    .array(z.string())
    .default([
      ..."check_run issue_comment pull_request pull_request_review pull_request_review_comment".split(" "),
      ..."push status".split(" "),
    ]),
  isInstalled: z.boolean().default(true),
  appPublicKey: z.string().includes("PUBLIC KEY"),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** Where the OAuth dance may end; without it, the place of the webhook. */
  callbackUrl: loopbackUrl.optional(),
  /** With it, people's tokens end after so long and come with one that gets the next. */
  userTokenSeconds: z.int().positive().optional(),
  webhookUrl: loopbackUrl.optional(),
  webhookSecret: z.string().default(""),
  /** A folder whose rules/, lessons/ and README.md become the first change of main. */
  seed: z.string().optional(),
  /** Checks that must be green before main takes a change. */
  requiredChecks: z.array(z.string()).default([]),
  /** Seen by those who belong to it alone; for everybody else it is not there. */
  private: z.boolean().default(false),
  /** Whether a pull request can be merged is said at the second asking, as GitHub works it out meanwhile. */
  mergeableLater: z.boolean().default(false),
  /** Holds callers to GitHub's limits. */
  limits: z.boolean().default(false),
  /** How many milliseconds a minute of those limits lasts. */
  minute: z.int().positive().default(60_000),
  /** Whether a protection is shown as one, or as the ruleset that says the same. */
  guards: z.enum(["protection", "ruleset"]).default("protection"),
  /** Lets tests break answers on purpose through POST /_faults. */
  faults: z.boolean().default(false),
});
export type ForgeOptions = z.input<typeof forgeOptions>;
export type Settings = z.output<typeof forgeOptions>;
