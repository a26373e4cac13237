// What the forge remembers beside git: one kind of row per noun, each with its own shape.
import { z } from "zod";
import { delivery, hook, notice } from "./told";

export const permission = z.enum(["read", "triage", "write", "maintain", "admin"]);
const id = z.int().positive();
const when = z.string();

const user = z.object({
  id,
  login: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  type: z.enum(["User", "Bot", "Organization"]),
  permission: permission.nullable(),
  createdAt: when,
});

const pull = z.object({
  id,
  number: id,
  title: z.string(),
  body: z.string().nullable(),
  state: z.enum(["open", "closed"]),
  draft: z.boolean(),
  userId: id,
  headRef: z.string(),
  headSha: z.string(),
  baseRef: z.string(),
  /** Main as it was when this was opened or last changed its base. */
  baseSha: z.string(),
  createdAt: when,
  updatedAt: when,
  closedAt: when.nullable(),
  mergedAt: when.nullable(),
  mergedById: id.nullable(),
  mergeSha: z.string().nullable(),
  /** Where its own changes started, once it was merged. */
  startSha: z.string().nullable().default(null),
  reviewerIds: z.array(id),
  /** Who moved its branch last, where that is known. */
  pusherId: id.nullable().default(null),
});

const review = z.object({
  id,
  pull: id,
  userId: id,
  body: z.string(),
  state: z.enum(["PENDING", "COMMENTED", "APPROVED", "CHANGES_REQUESTED", "DISMISSED"]),
  commitId: z.string(),
  submittedAt: when.nullable(),
});

const lineComment = z.object({
  id,
  pull: id,
  reviewId: id,
  userId: id,
  body: z.string(),
  path: z.string(),
  /** The line it was written on, in the file as it was at `commitId` (RIGHT) or at `baseId` (LEFT). */
  line: z.int().nullable(),
  side: z.enum(["LEFT", "RIGHT"]),
  startLine: z.int().nullable(),
  startSide: z.enum(["LEFT", "RIGHT"]).nullable(),
  position: z.int().nullable(),
  hunk: z.string(),
  commitId: z.string(),
  baseId: z.string(),
  inReplyToId: id.nullable(),
  createdAt: when,
  updatedAt: when,
});

const talkComment = z.object({
  id,
  pull: id,
  userId: id,
  body: z.string(),
  createdAt: when,
  updatedAt: when,
});

export const annotation = z.object({
  path: z.string(),
  start_line: z.int(),
  end_line: z.int(),
  start_column: z.int().optional(),
  end_column: z.int().optional(),
  annotation_level: z.enum(["notice", "warning", "failure"]),
  message: z.string(),
  title: z.string().optional(),
  raw_details: z.string().optional(),
});

const checkRun = z.object({
  id,
  name: z.string(),
  headSha: z.string(),
  status: z.enum(["queued", "in_progress", "completed", "waiting", "requested", "pending"]),
  conclusion: z
    .enum(["success", "failure", "neutral", "cancelled", "skipped", "timed_out", "action_required", "stale"])
    .nullable(),
  externalId: z.string(),
  detailsUrl: z.string().nullable(),
  startedAt: when.nullable(),
  completedAt: when.nullable(),
  title: z.string().nullable(),
  summary: z.string().nullable(),
  text: z.string().nullable(),
  annotations: z.array(annotation),
});

const status = z.object({
  id,
  sha: z.string(),
  state: z.enum(["error", "failure", "pending", "success"]),
  context: z.string(),
  description: z.string().nullable(),
  targetUrl: z.string().nullable(),
  userId: id,
  createdAt: when,
});

const protection = z.object({
  branch: z.string(),
  /** Null when no review is asked for. */
  approvals: z.int().nullable(),
  dismissStale: z.boolean(),
  /** Null when no check is asked for. */
  checks: z.array(z.string()).nullable(),
  strict: z.boolean(),
  enforceAdmins: z.boolean(),
  /** Whether those that CODEOWNERS names for a changed file must have approved. */
  codeOwners: z.boolean().default(false),
  /** Whether someone else than the last to push must have approved what was pushed. */
  lastPush: z.boolean().default(false),
  allowForce: z.boolean().default(false),
  allowDeletion: z.boolean().default(false),
});

const token = z.object({
  /** A `refresh` token only gets the next pair. */
  kind: z.enum(["user", "installation", "refresh"]),
  userId: id.nullable(),
  /** For an installation: what it may do, for example `{ contents: "write" }`. */
  permissions: z.record(z.string(), z.string()),
  scopes: z.string(),
  expiresAt: when.nullable(),
  createdAt: when,
});

const code = z.object({
  userId: id,
  redirectUri: z.string().nullable(),
  challenge: z.string().nullable(),
  scopes: z.string(),
  expiresAt: when,
});

/** Something that happened to a pull request, for its history. */
const happening = z.object({
  id,
  pull: id,
  event: z.string(),
  actorId: id,
  at: when,
  commitId: z.string().nullable(),
  extra: z.record(z.string(), z.json()),
});

/** Written before main moves, so that a merge cut short is finished or forgotten on the next start. */
const intent = z.object({
  pull: id,
  sha: z.string(),
  baseRef: z.string(),
  byId: id,
  at: when,
});

/** Where a branch or tag was when the hooks were last told of it. */
const tip = z.object({ ref: z.string(), sha: z.string() });

const facts = z.object({
  nextId: id,
  nextNumber: id,
  repositoryId: id,
  ownerId: id,
  botId: id,
  installationId: id,
  createdAt: when,
  pushedAt: when,
  /** The ways in which this repository takes a pull request. */
  methods: z.array(z.enum(["merge", "squash"])).default(["merge", "squash"]),
  deletesMerged: z.boolean().default(false),
  topics: z.array(z.string()).default([]),
});

/** An App that was made here from a manifest takes the place of the one that the forge was started with. */
const app = z.object({
  appId: z.string(),
  appSlug: z.string(),
  appName: z.string(),
  appPublicKey: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  callbackUrl: z.string(),
  webhookUrl: z.string().optional(),
  webhookSecret: z.string(),
  appPermissions: z.record(z.string(), z.string()),
  appEvents: z.array(z.string()),
  isInstalled: z.boolean(),
});

/** What somebody agreed to make, until its code is traded. */
const manifest = z.object({
  name: z.string(),
  callbackUrl: z.string(),
  webhookUrl: z.string().optional(),
  permissions: z.record(z.string(), z.string()),
  events: z.array(z.string()),
  expiresAt: when,
});

export const shapes = {
  facts,
  users: user,
  pulls: pull,
  reviews: review,
  lineComments: lineComment,
  talkComments: talkComment,
  checkRuns: checkRun,
  statuses: status,
  protections: protection,
  tokens: token,
  codes: code,
  hooks: hook,
  happenings: happening,
  notices: notice,
  deliveries: delivery,
  intents: intent,
  tips: tip,
  apps: app,
  manifests: manifest,
};
export type Table = keyof typeof shapes;
export type RowOf = { [Name in Table]: z.infer<(typeof shapes)[Name]> };
export type User = RowOf["users"];
export type Pull = RowOf["pulls"];
export type Review = RowOf["reviews"];
export type LineComment = RowOf["lineComments"];
export type TalkComment = RowOf["talkComments"];
export type CheckRun = RowOf["checkRuns"];
export type Status = RowOf["statuses"];
export type Protection = RowOf["protections"];
export type Hook = RowOf["hooks"];
export type Happening = RowOf["happenings"];
export type Notice = RowOf["notices"];
export type Delivery = RowOf["deliveries"];
export type Permission = z.infer<typeof permission>;
