// Removes what a run made: its branches with their protection, its open pull requests and its hook.
import type { Host } from "./host";
import { isRefusal } from "./walk";

/** What it stands below: nothing else of the repository is ever touched. */
export const everyRun = "contract-test";

async function quietly(call: Promise<unknown>): Promise<void> {
  await call.catch((thrown: unknown) => {
    if (!isRefusal(thrown) || ![403, 404, 422].includes(thrown.status)) throw thrown;
  });
}

/**
 * Closes and removes everything below the prefix of a run, or of every run. Gives how many branches are gone.
 * @example await tidy(host, host.prefix) // => 24
 */
export async function tidy(host: Host, prefix: string): Promise<number> {
  const { reviewer, here, ear } = host;
  if (prefix !== everyRun && !prefix.startsWith(`${everyRun}/`))
    throw new Error(`Only what is below ${everyRun}/ is removed, and not ${prefix}.`);
  const refs = await reviewer.paginate(reviewer.git.listMatchingRefs, {
    ...here,
    ref: `heads/${prefix}/`,
    per_page: 100,
  });
  const open = await reviewer.paginate(reviewer.pulls.list, { ...here, state: "open", per_page: 100 });
  for (const pull of open)
    if (pull.head.ref.startsWith(`${prefix}/`) && pull.head.repo?.full_name === pull.base.repo.full_name)
      await quietly(reviewer.pulls.update({ ...here, pull_number: pull.number, state: "closed" }));
  for (const { ref } of refs) {
    const branch = ref.slice("refs/heads/".length);
    if (branch.endsWith("/guarded-base"))
      await quietly(reviewer.repos.deleteBranchProtection({ ...here, branch }));
    await quietly(reviewer.git.deleteRef({ ...here, ref: ref.slice("refs/".length) }));
  }
  if (ear)
    for (const hook of (await reviewer.repos.listWebhooks(here)).data)
      if (hook.config.url === ear.url)
        await quietly(reviewer.repos.deleteWebhook({ ...here, hook_id: hook.id }));
  return refs.length;
}
