// What our own run of the examples showed, recorded beside the commit it was run on.
import type { Host } from "./connect";
import { asTrouble } from "./trouble";

const checkName = "Examples";

/**
 * Records what the examples showed for a commit, unless that was recorded, and answers the record's id.
 * @example await ensureCheck(host, { sha, key: "c1/1", passed: true, title: "All pass", summary: "…" }) // => "77"
 */
export async function ensureCheck(
  host: Host,
  check: { sha: string; key: string; passed: boolean; title: string; summary: string },
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
    if (there !== undefined) return String(there.id);
    const made = await octokit.rest.checks.create({
      owner,
      repo,
      name: checkName,
      head_sha: check.sha,
      external_id: check.key,
      status: "completed",
      conclusion: check.passed ? "success" : "failure",
      output: { title: check.title, summary: check.summary },
    });
    return String(made.data.id);
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}
