// How the repository of rules stands: its main branch, what is in it, and how main is guarded.
import { checkName } from "../github/check";
import type { Host } from "../github/connect";
import { asTrouble } from "../github/trouble";
import { bad, good, look, type Probe } from "./probe";

/** How main is guarded, by a protection of the branch and by rulesets together; null where GitHub does not say. */
type Guard = {
  approvals: number;
  dismissesStale: boolean;
  checks: string[];
  allowsForce: boolean;
  bindsAdmins: boolean | null;
};

/**
 * Looks at the repository of rules.
 * @example (await lookAtRepository(await machine()))[0] // => { id: "repository", level: "good", … }
 */
export async function lookAtRepository(host: Host): Promise<Probe[]> {
  const { octokit, owner, repo } = host;
  const what = "Repository of rules";
  const place = { owner, repo };
  try {
    const { data } = await octokit.rest.repos.get(place);
    const sha = await tipOf(host);
    if (sha === null) {
      return [
        bad(
          "repository",
          what,
          `${owner}/${repo} has no branch main. Make one there: “npm run -s ruleyard -- init” gives its first files.`,
        ),
      ];
    }
    const { data: tree } = await octokit.rest.git.getTree({ ...place, tree_sha: sha, recursive: "1" });
    const paths = tree.tree.flatMap(({ path, type }) =>
      path !== undefined && type === "blob" ? [path] : [],
    );
    return [
      good("repository", what, `${owner}/${repo} is there, and main is at ${sha.slice(0, 7)}.`),
      lookAtDatasets(paths),
      ...(await lookAtGuard(host)),
      await lookAtOwners(host, paths),
      lookAtMerging(data),
    ];
  } catch (thrown) {
    const { kind, message } = asTrouble(thrown);
    const said =
      kind === "missing"
        ? `${owner}/${repo} is not there, or not shown to the App. See that GITHUB_REPOSITORY is right.`
        : message;
    return [bad("repository", what, said)];
  }
}

async function tipOf({ octokit, owner, repo }: Host): Promise<string | null> {
  try {
    return (await octokit.rest.git.getRef({ owner, repo, ref: "heads/main" })).data.object.sha;
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "missing" || trouble.kind === "changed") return null;
    throw trouble;
  }
}

function lookAtDatasets(paths: string[]): Probe {
  const what = "Datasets";
  const names = paths.flatMap((path) => /^rules\/([^/]+)\/dataset\.ts$/.exec(path)?.[1] ?? []);
  if (names.length > 0) return good("datasets", what, `main has ${names.join(", ")}.`);
  return bad(
    "datasets",
    what,
    "main has no dataset (rules/NAME/dataset.ts), so there is no rule to write. “npm run -s ruleyard -- init” makes a repository with one.",
  );
}

async function lookAtGuard(host: Host): Promise<Probe[]> {
  const what = "main is guarded";
  const where = "Settings → Branches, or Settings → Rules, of the repository";
  const guard = await readGuard(host);
  if (guard === "unseen") {
    return [
      look(
        "guard",
        what,
        `It is protected, but the App may not see how. Grant it administration (read), or look yourself: one approval, stale approvals dismissed, no force pushes (${where}).`,
      ),
    ];
  }
  if (guard === null) {
    return [
      bad(
        "guard",
        what,
        `It is not: anybody with write access can change it without a review. Protect it in ${where}: a pull request, one approval, stale approvals dismissed.`,
      ),
    ];
  }
  const probes: Probe[] = [];
  const miss = (id: string, name: string, said: string, level = bad) =>
    probes.push(level(id, name, `${said} (${where}).`));
  if (guard.approvals < 1)
    miss(
      "approvals",
      "Approvals",
      "No approval is asked for, so a rule can be added that nobody read. Ask for at least one",
    );
  if (guard.approvals > 0 && !guard.dismissesStale) {
    miss(
      "stale",
      "Stale approvals",
      "A yes stays when the rule is changed afterwards. Turn on “Dismiss stale pull request approvals”",
    );
  }
  if (!guard.checks.some((name) => name.toLowerCase() === checkName.toLowerCase())) {
    miss(
      "required",
      "Required check",
      "No check of the examples has to be green. Require “Examples”, which Ruleyard reports, or “examples” of the workflow",
      look,
    );
  }
  if (guard.allowsForce)
    miss("force", "Force pushes", "What was approved can be overwritten by a force push. Forbid it");
  if (guard.bindsAdmins === false) {
    miss(
      "admins",
      "Administrators",
      "They may go round all of this. Turn on “Do not allow bypassing the above settings”",
      look,
    );
  }
  const blocked = probes.some(({ level }) => level === "bad");
  const approvals = guard.approvals === 1 ? "one approval" : `${guard.approvals} approvals`;
  return blocked
    ? probes
    : [good("guard", what, `A change needs a pull request and ${approvals}.`), ...probes];
}

async function readGuard({ octokit, owner, repo }: Host): Promise<Guard | "unseen" | null> {
  const place = { owner, repo, branch: "main" };
  const { data: branch } = await octokit.rest.repos.getBranch(place);
  const rules = await octokit.rest.repos.getBranchRules(place).then(
    ({ data }) => data,
    // Older servers have no rulesets.
    () => [],
  );
  let guard: Guard | null = null;
  const pulls = rules.flatMap((rule) => (rule.type === "pull_request" ? [rule.parameters] : []));
  if (pulls.length > 0) {
    const status = rules.flatMap((rule) => (rule.type === "required_status_checks" ? [rule.parameters] : []));
    guard = {
      approvals: Math.max(...pulls.map((pull) => pull?.required_approving_review_count ?? 0)),
      dismissesStale: pulls.some((pull) => pull?.dismiss_stale_reviews_on_push),
      checks: status.flatMap((one) => one?.required_status_checks.map(({ context }) => context) ?? []),
      allowsForce: !rules.some(({ type }) => type === "non_fast_forward"),
      bindsAdmins: null,
    };
  }
  if (!branch.protected || guard !== null) return guard;
  try {
    const { data } = await octokit.rest.repos.getBranchProtection(place);
    const reviews = data.required_pull_request_reviews;
    return {
      approvals: reviews === undefined ? 0 : (reviews.required_approving_review_count ?? 1),
      dismissesStale: reviews?.dismiss_stale_reviews ?? false,
      checks: data.required_status_checks?.contexts ?? [],
      allowsForce: data.allow_force_pushes?.enabled ?? false,
      bindsAdmins: data.enforce_admins?.enabled ?? false,
    };
  } catch (thrown) {
    const { kind } = asTrouble(thrown);
    if (kind === "refused" || kind === "missing") return "unseen";
    throw thrown;
  }
}

async function lookAtOwners({ octokit, owner, repo }: Host, paths: string[]): Promise<Probe> {
  const what = "CODEOWNERS";
  const path = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"].find((one) => paths.includes(one));
  const why = "GitHub then asks the right people to read each rule";
  if (path === undefined) {
    return look("owners", what, `There is none. Put your reviewers into .github/CODEOWNERS: ${why}.`);
  }
  const { data } = await octokit.rest.repos.getContent({ owner, repo, path });
  const text =
    "content" in data && typeof data.content === "string"
      ? Buffer.from(data.content, "base64").toString("utf8")
      : "";
  const names = text.split("\n").some((line) => /^[^#\s]\S*\s+\S*@\S+/.test(line));
  if (names) return good("owners", what, `${path} says who is asked to read a change.`);
  return look("owners", what, `${path} names nobody yet. Name your reviewers: ${why}.`);
}

function lookAtMerging(data: {
  allow_merge_commit?: boolean;
  allow_squash_merge?: boolean;
  allow_rebase_merge?: boolean;
}): Probe {
  const what = "Adding a rule to main";
  const ways = [data.allow_merge_commit, data.allow_squash_merge, data.allow_rebase_merge];
  if (ways.every((way) => way === undefined))
    return good("merging", what, "GitHub does not say how; the first rule will show.");
  if (ways.every((way) => !way)) {
    return bad(
      "merging",
      what,
      "The repository allows no way of merging. Allow merge commits in Settings → General → Pull Requests.",
    );
  }
  if (data.allow_merge_commit)
    return good(
      "merging",
      what,
      "Merge commits are allowed: the writer’s own commit stays, with their name.",
    );
  return look(
    "merging",
    what,
    "Merge commits are not allowed, so the name on a rule is kept in the message alone. Allow them in Settings → General → Pull Requests.",
  );
}
