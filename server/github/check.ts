// What our own run of the examples showed, recorded beside the commit it was run on.
import type { Host } from "./connect";
import { asTrouble } from "./trouble";

/** The name under which our own run of the examples stands beside a pull request. */
export const checkName = "Examples";

/** A note beside lines `from` to `to` of a file. */
export type Annotation = { path: string; from: number; to: number; title: string; message: string };

/** GitHub takes this many with one request; more are added afterwards. */
const notesAtOnce = 50;

/** What one of the repository's own checks says of a commit. */
export type RemoteCheck = { name: string; result: "passed" | "failed" | "running"; url: string | null };

/**
 * What everyone else's checks say of a commit, by name: check runs of other Apps, and statuses.
 * @example await readChecks(host, "9ab0…") // => [{ name: "lint", result: "failed", url: null }]
 */
export async function readChecks(host: Host, sha: string): Promise<RemoteCheck[]> {
  const [runs, statuses] = await Promise.all([readRuns(host, sha), readStatuses(host, sha)]);
  return [...runs, ...statuses].sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function readRuns({ octokit, owner, repo }: Host, ref: string): Promise<RemoteCheck[]> {
  try {
    const { data } = await octokit.rest.checks.listForRef({ owner, repo, ref, per_page: 100 });
    return data.check_runs.flatMap(({ name, status, conclusion, html_url: url }) => {
      if (name === checkName) return [];
      const good = conclusion === "success" || conclusion === "neutral" || conclusion === "skipped";
      return [{ name, result: status !== "completed" ? "running" : good ? "passed" : "failed", url }];
    });
  } catch (thrown) {
    return noneIfHidden(thrown);
  }
}

async function readStatuses({ octokit, owner, repo }: Host, ref: string): Promise<RemoteCheck[]> {
  try {
    const { data } = await octokit.rest.repos.getCombinedStatusForRef({ owner, repo, ref, per_page: 100 });
    return data.statuses.map(({ context: name, state, target_url: url }) => ({
      name,
      result: state === "success" ? "passed" : state === "pending" ? "running" : "failed",
      url,
    }));
  } catch (thrown) {
    return noneIfHidden(thrown);
  }
}

/** Not every App may read them, and a commit that is gone has none. */
function noneIfHidden(thrown: unknown): RemoteCheck[] {
  const trouble = asTrouble(thrown);
  if (trouble.kind === "missing" || trouble.status === 403 || trouble.status === 422) return [];
  throw trouble;
}

/**
 * Records what the examples showed for a commit, unless that was recorded, and answers the record's id.
 * @example await ensureCheck(host, { sha, key: "c1/1", passed: true, title: "All pass", summary: "…", notes: [] }) // => "77"
 */
export async function ensureCheck(
  host: Host,
  check: {
    sha: string;
    key: string;
    passed: boolean;
    title: string;
    summary: string;
    notes: readonly Annotation[];
  },
): Promise<string> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.checks.listForRef({
      owner,
      repo,
      ref: check.sha,
      check_name: checkName,
    });
    const there = data.check_runs.find((run) => run.external_id === check.key);
    if (there !== undefined) {
      await addNotes(host, there.id, check, there.output.annotations_count);
      return String(there.id);
    }
    const first = check.notes.slice(0, notesAtOnce);
    const made = await octokit.rest.checks.create({
      owner,
      repo,
      name: checkName,
      head_sha: check.sha,
      external_id: check.key,
      status: "completed",
      conclusion: check.passed ? "success" : "failure",
      output: { title: check.title, summary: check.summary, annotations: first.map(asAnnotation) },
    });
    await addNotes(host, made.data.id, check, first.length);
    return String(made.data.id);
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/** Each further request adds to the notes that are there, so a try that was cut short goes on where that one ended. */
async function addNotes(
  { octokit, owner, repo }: Host,
  check_run_id: number,
  { title, summary, notes }: { title: string; summary: string; notes: readonly Annotation[] },
  there: number,
): Promise<void> {
  for (let next = there; next < notes.length; next += notesAtOnce) {
    const annotations = notes.slice(next, next + notesAtOnce).map(asAnnotation);
    await octokit.rest.checks.update({ owner, repo, check_run_id, output: { title, summary, annotations } });
  }
}

function asAnnotation({ path, from, to, title, message }: Annotation) {
  return { path, start_line: from, end_line: to, annotation_level: "failure" as const, title, message };
}
