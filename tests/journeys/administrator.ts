// Somebody who works on the code host itself, past Ruleyard: the yard's administrator, with a token of their own.
import { Octokit } from "@octokit/rest";
import { z } from "zod";
import type { Yard } from "../yard/yard";

const tokenSchema = z.object({ access_token: z.string() });

/**
 * Jo, who may do everything in the repository of rules; main takes a change of hers without a request.
 * @example const { octokit, owner, repo } = await administrator(yard)
 */
export async function administrator(yard: Yard): Promise<{ octokit: Octokit; owner: string; repo: string }> {
  const { GITHUB_CLIENT_ID: client_id = "", GITHUB_CLIENT_SECRET: client_secret = "" } = yard.settings;
  const asked = new URLSearchParams({ client_id, login: "jo", scope: "repo" });
  const agreed = await fetch(`${yard.forgeUrl}/login/oauth/authorize?${asked}`, { redirect: "manual" });
  const code = new URL(agreed.headers.get("location") ?? "", yard.url).searchParams.get("code") ?? "";
  const traded = await fetch(`${yard.forgeUrl}/login/oauth/access_token`, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify({ client_id, client_secret, code }),
  });
  const { access_token: auth } = tokenSchema.parse(await traded.json());
  const octokit = new Octokit({ auth, baseUrl: `${yard.forgeUrl}/api/v3` });
  const [owner = "", repo = ""] = (yard.settings.GITHUB_REPOSITORY ?? "").split("/");
  await octokit.rest.repos.updateBranchProtection({
    owner,
    repo,
    branch: "main",
    enforce_admins: false,
    restrictions: null,
    required_status_checks: null,
    required_pull_request_reviews: { required_approving_review_count: 1 },
  });
  return { octokit, owner, repo };
}
