// The doors to check runs, which only the App writes, and to the statuses of a commit.
import { z } from "zod";
import { hasCommit, resolve } from "../acts/branches";
import { latestChecks, latestStatuses } from "../acts/readiness";
import { annotation, type CheckRun, type Status } from "../rows/rows";
import { checkRunShape, statusShape } from "../shapes/checks";
import { repository, apiUrl } from "../shapes/repositories";
import { tell } from "../yard";
import { answer, invalid, isAnswer, notFound, trouble, type Answer } from "./answer";
import { whoMay } from "./caller";
import { door, numberIn, paged, readBody, type Call, type Door } from "./router";

const repo = "/repos/{owner}/{repo}";
const about = "checks/runs";

function app(call: Call) {
  if (call.caller.kind === "person") return trouble(403, "You must authenticate via a GitHub App.");
  return whoMay(call.caller, { person: "admin", app: ["checks", "write"] });
}

const output = z.object({
  title: z.string().optional(),
  summary: z.string().optional(),
  text: z.string().optional(),
  annotations: z.array(annotation).max(50, "no more than 50 annotations at a time").optional(),
});
const changing = z.object({
  name: z.string().min(1).optional(),
  status: z.enum(["queued", "in_progress", "completed", "waiting", "requested", "pending"]).optional(),
  conclusion: z
    .enum(["success", "failure", "neutral", "cancelled", "skipped", "timed_out", "action_required", "stale"])
    .optional(),
  external_id: z.string().optional(),
  details_url: z.string().optional(),
  started_at: z.string().optional(),
  completed_at: z.string().optional(),
  output: output.optional(),
});
const making = changing.extend({ name: z.string().min(1), head_sha: z.string() });

function changed(run: CheckRun, body: z.infer<typeof changing>, now: string): CheckRun {
  const conclusion = body.conclusion ?? (body.status && body.status !== "completed" ? null : run.conclusion);
  const status = body.conclusion ? "completed" : (body.status ?? run.status);
  return {
    ...run,
    name: body.name ?? run.name,
    status,
    conclusion,
    externalId: body.external_id ?? run.externalId,
    detailsUrl: body.details_url ?? run.detailsUrl,
    startedAt: body.started_at ?? run.startedAt ?? now,
    completedAt: status === "completed" ? (body.completed_at ?? run.completedAt ?? now) : null,
    title: body.output?.title ?? run.title,
    summary: body.output?.summary ?? run.summary,
    text: body.output?.text ?? run.text,
    // GitHub adds the annotations of each update to those before.
    annotations: [...run.annotations, ...(body.output?.annotations ?? [])],
  };
}

function keep(call: Call, run: CheckRun, senderId: number, isNew: boolean): void {
  const { yard } = call;
  yard.store.write((changes) => {
    changes.put("checkRuns", run.id, run);
    const done = run.status === "completed";
    if (isNew) tell(yard, changes, { event: "check_run", action: "created", senderId, thing: run.id });
    if (done) tell(yard, changes, { event: "check_run", action: "completed", senderId, thing: run.id });
  });
}

async function make(call: Call): Promise<Answer> {
  const { yard } = call;
  const user = app(call);
  if (isAnswer(user)) return user;
  const body = readBody(call, making, "CheckRun");
  if (isAnswer(body)) return body;
  if (!(await hasCommit(yard, body.head_sha)))
    return trouble(422, `No commit found for SHA: ${body.head_sha}`);
  if (body.status === "completed" && !body.conclusion)
    return invalid([{ resource: "CheckRun", field: "conclusion", code: "missing_field" }]);
  const run: CheckRun = {
    id: yard.store.nextId(),
    name: body.name,
    headSha: body.head_sha,
    status: "queued",
    conclusion: null,
    externalId: "",
    detailsUrl: null,
    startedAt: null,
    completedAt: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
  };
  const made = changed(run, body, yard.now());
  keep(call, made, user.id, true);
  return answer(201, checkRunShape(yard, made));
}

const runIn = (call: Call) => call.yard.store.get("checkRuns", numberIn(call.params, "check_run_id") ?? 0);

function update(call: Call): Answer {
  const user = app(call);
  if (isAnswer(user)) return user;
  const run = runIn(call);
  if (!run) return notFound();
  const body = readBody(call, changing, "CheckRun");
  if (isAnswer(body)) return body;
  const next = changed(run, body, call.yard.now());
  keep(call, next, user.id, false);
  return answer(200, checkRunShape(call.yard, next));
}

function show(call: Call): Answer {
  const run = runIn(call);
  return run ? answer(200, checkRunShape(call.yard, run)) : notFound();
}

function annotations(call: Call): Promise<Answer> | Answer {
  const run = runIn(call);
  if (!run) return notFound();
  return paged(call, run.annotations, (note) => ({
    start_column: null,
    end_column: null,
    title: null,
    raw_details: null,
    blob_href: apiUrl(call.yard, `/git/blobs/${run.headSha}`),
    ...note,
  }));
}

async function listRuns(call: Call): Promise<Answer> {
  const { yard, query } = call;
  const sha = await resolve(yard, call.params.ref ?? "");
  if (!sha) return trouble(422, `No commit found for SHA: ${call.params.ref}`);
  const all = yard.store.of("checkRuns", sha);
  const runs = (query.get("filter") === "all" ? all : latestChecks(yard, sha))
    .filter((run) => !query.has("check_name") || run.name === query.get("check_name"))
    .filter((run) => !query.has("status") || run.status === query.get("status"))
    .sort((a, b) => b.id - a.id);
  return paged(
    call,
    runs,
    (run) => checkRunShape(yard, run),
    (check_runs, total_count) => ({ total_count, check_runs }),
  );
}

const wantedStatus = z.object({
  state: z.enum(["error", "failure", "pending", "success"]),
  target_url: z.string().nullish(),
  description: z.string().nullish(),
  context: z.string().default("default"),
});

async function makeStatus(call: Call): Promise<Answer> {
  const { yard } = call;
  const user = whoMay(call.caller, { person: "write", app: ["statuses", "write"] });
  if (isAnswer(user)) return user;
  const body = readBody(call, wantedStatus, "Status");
  if (isAnswer(body)) return body;
  const sha = call.params.sha ?? "";
  if (!(await hasCommit(yard, sha))) return trouble(422, `No commit found for SHA: ${sha}`);
  const status: Status = {
    id: yard.store.nextId(),
    sha,
    state: body.state,
    context: body.context,
    description: body.description ?? null,
    targetUrl: body.target_url ?? null,
    userId: user.id,
    createdAt: yard.now(),
  };
  yard.store.write((changes) => {
    changes.put("statuses", status.id, status);
    tell(yard, changes, { event: "status", senderId: user.id, thing: status.id });
  });
  return answer(201, statusShape(yard, status));
}

async function listStatuses(call: Call): Promise<Answer> {
  const sha = await resolve(call.yard, call.params.ref ?? "");
  if (!sha) return notFound();
  const found = call.yard.store.of("statuses", sha);
  return paged(call, found.reverse(), (status) => statusShape(call.yard, status));
}

async function combined(call: Call): Promise<Answer> {
  const { yard } = call;
  const sha = await resolve(yard, call.params.ref ?? "");
  if (!sha) return notFound();
  const found = latestStatuses(yard, sha);
  const bad = found.some(({ state }) => state === "failure" || state === "error");
  const waits = !found.length || found.some(({ state }) => state === "pending");
  return answer(200, {
    state: bad ? "failure" : waits ? "pending" : "success",
    statuses: found.map((status) => {
      const { creator: _creator, ...shown } = statusShape(yard, status);
      return shown;
    }),
    sha,
    total_count: found.length,
    repository: repository(yard, null),
    commit_url: apiUrl(yard, `/commits/${sha}`),
    url: apiUrl(yard, `/commits/${sha}/status`),
  });
}

export const checkDoors: Door[] = [
  door("POST", `${repo}/check-runs`, `${about}#create-a-check-run`, make),
  door("PATCH", `${repo}/check-runs/{check_run_id}`, `${about}#update-a-check-run`, update),
  door("GET", `${repo}/check-runs/{check_run_id}`, `${about}#get-a-check-run`, show),
  door(
    "GET",
    `${repo}/check-runs/{check_run_id}/annotations`,
    `${about}#list-check-run-annotations`,
    annotations,
  ),
  door("GET", `${repo}/commits/{ref+}/check-runs`, `${about}#list-check-runs-for-a-git-reference`, listRuns),
  door("POST", `${repo}/statuses/{sha}`, "commits/statuses#create-a-commit-status", makeStatus),
  door(
    "GET",
    `${repo}/commits/{ref+}/statuses`,
    "commits/statuses#list-commit-statuses-for-a-reference",
    listStatuses,
  ),
  door(
    "GET",
    `${repo}/commits/{ref+}/status`,
    "commits/statuses#get-the-combined-status-for-a-specific-reference",
    combined,
  ),
];
