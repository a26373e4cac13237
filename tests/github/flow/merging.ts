// Steps: a protected branch, approvals that count and fall away, and merging.
import assert from "node:assert/strict";
import { isRefusal, NotHere, refused, settled, type Step, type Walk } from "../walk";
import { fileOf, makeBranch, offer, placeOf, shown, tipOf, writeCommit } from "./offer";

const squash = { merge_method: "squash" as const };

async function protect({ host }: Walk, branch: string): Promise<void> {
  const reviews = { required_approving_review_count: 1, dismiss_stale_reviews: true };
  await host.reviewer.repos
    .updateBranchProtection({
      ...host.here,
      branch,
      enforce_admins: true,
      restrictions: null,
      required_status_checks: { strict: false, contexts: ["contract/needed"] },
      required_pull_request_reviews: reviews,
    })
    .catch((thrown: unknown) => {
      if (isRefusal(thrown) && thrown.status === 403)
        throw new NotHere("Protection of branches is not part of this repository's plan; make it public.");
      throw thrown;
    });
}

export const merging: Step[] = [
  {
    name: "a branch is protected: one approval, one check, for administrators too",
    async act(walk) {
      const { host, get } = walk;
      const guard = await makeBranch(host, "guarded-base", get("baseSha"), {
        [fileOf(host, "guard.txt")]: "1\n",
      });
      await protect(walk, guard.branch);
      const { data } = await host.writer.repos.getBranch({ ...host.here, branch: guard.branch });
      assert.equal(data.protected, true);
      walk.keep("protectedBase", guard.branch);
      const to = { base: guard.branch, sha: guard.sha };
      walk.keep("guarded", await offer(host, "guarded", to, { [fileOf(host, "guarded.ts")]: "rule({});\n" }));
    },
  },
  {
    name: "without approval it is blocked, and merging is 405",
    async act(walk) {
      const { host, get } = walk;
      const pull = get("guarded");
      const { mergeable, mergeable_state } = await shown(host, pull);
      assert.deepEqual([mergeable, mergeable_state], [true, "blocked"]);
      await refused(walk, host.reviewer.pulls.merge({ ...placeOf(host, pull), ...squash }), 405);
    },
  },
  {
    name: "a push straight to it is 422, even an administrator's",
    async act(walk) {
      const { host, get } = walk;
      const ref = `heads/${get("protectedBase")}`;
      const to = { ...host.here, ref, sha: get("guarded").sha };
      await refused(walk, host.reviewer.git.updateRef(to), 422, /protected/i);
      await refused(walk, host.writer.git.updateRef(to), 422, /protected/i);
      await refused(walk, host.reviewer.git.deleteRef({ ...host.here, ref }), 422, /protected/i);
    },
  },
  {
    name: "approved, it still waits for its check; then it is ready",
    async act(walk) {
      const { host, get } = walk;
      const pull = get("guarded");
      const approved = await host.reviewer.pulls.createReview({ ...placeOf(host, pull), event: "APPROVE" });
      assert.equal(approved.data.state, "APPROVED");
      await refused(
        walk,
        host.reviewer.pulls.merge({ ...placeOf(host, pull), ...squash }),
        405,
        /status check/,
      );
      const status = { sha: pull.sha, state: "success" as const, context: "contract/needed" };
      await host.writer.repos.createCommitStatus({ ...host.here, ...status });
      await settled(async () => ((await shown(host, pull)).mergeable_state === "clean" ? true : undefined));
    },
  },
  {
    name: "a push takes the approval away",
    async act(walk) {
      const { host, get } = walk;
      const pull = get("guarded");
      const place = placeOf(host, pull);
      const files = { [fileOf(host, "guarded.ts")]: "rule({ a: 1 });\n" };
      const sha = await writeCommit(host, host.writer, "One more thing", pull.sha, files);
      await host.writer.git.updateRef({ ...host.here, ref: `heads/${pull.branch}`, sha });
      await settled(async () => {
        const reviews = (await host.writer.pulls.listReviews(place)).data;
        return reviews.some(({ state }) => state === "DISMISSED") ? true : undefined;
      });
      await refused(walk, host.reviewer.pulls.merge({ ...place, ...squash }), 405);
      walk.keep("guardedSha", sha);
    },
  },
  {
    name: "an approval is dismissed by hand, once",
    async act(walk) {
      const { host, get } = walk;
      const place = placeOf(host, get("guarded"));
      get("guardedSha");
      const { id } = (await host.reviewer.pulls.createReview({ ...place, event: "APPROVE" })).data;
      const dismissal = { ...place, review_id: id, message: "Read it again" };
      assert.equal((await host.reviewer.pulls.dismissReview(dismissal)).data.state, "DISMISSED");
      await refused(walk, host.reviewer.pulls.dismissReview(dismissal), 422);
    },
  },
  {
    name: "a merge of another commit than the one that was read is 409",
    async act(walk) {
      const { host, get } = walk;
      const place = placeOf(host, get("guarded"));
      const sha = get("guardedSha");
      await host.reviewer.pulls.createReview({ ...place, event: "APPROVE" });
      const status = { sha, state: "success" as const, context: "contract/needed" };
      await host.writer.repos.createCommitStatus({ ...host.here, ...status });
      await settled(async () =>
        (await shown(host, get("guarded"))).mergeable_state === "clean" ? true : undefined,
      );
      const stale = host.reviewer.pulls.merge({ ...place, ...squash, sha: get("guarded").sha });
      await refused(walk, stale, 409, /Head branch was modified/);
    },
  },
  {
    name: "somebody who may only read does not merge",
    needs: "reader",
    async act(walk) {
      const reader = walk.host.reader ?? assert.fail();
      await refused(walk, reader.pulls.merge(placeOf(walk.host, walk.get("guarded"))), [403, 404]);
    },
  },
  {
    name: "approved and green, it is merged into the protected branch",
    async act(walk) {
      const { host, get } = walk;
      const sha = get("guardedSha");
      const merged = (await host.reviewer.pulls.merge({ ...placeOf(host, get("guarded")), ...squash, sha }))
        .data;
      assert.equal(merged.merged, true);
      assert.equal(await tipOf(host, get("protectedBase")), merged.sha);
    },
  },
  {
    name: "squashed: the base keeps its own change and gains the last state of the branch, in one commit after it",
    async act({ host, get, keep }) {
      const pull = get("pull");
      const sha = get("secondSha");
      const before = await tipOf(host, get("base"));
      const between = await writeCommit(host, host.reviewer, "Meanwhile", before, {
        [fileOf(host, "meanwhile.txt")]: "1\n",
      });
      await host.reviewer.git.updateRef({ ...host.here, ref: `heads/${get("base")}`, sha: between });
      await host.reviewer.pulls.createReview({ ...placeOf(host, pull), event: "APPROVE" });
      await shown(host, pull);
      const done = await host.reviewer.pulls.merge({ ...placeOf(host, pull), ...squash, sha });
      const commit = (await host.writer.git.getCommit({ ...host.here, commit_sha: done.data.sha })).data;
      assert.deepEqual(
        commit.parents.map((parent) => parent.sha),
        [between],
      );
      const read = async (name: string) => {
        const at = { ...host.here, path: fileOf(host, name), ref: get("base"), mediaType: { format: "raw" } };
        return String((await host.writer.repos.getContent(at)).data);
      };
      assert.match(await read("356.ts"), /^\/\/ An episode/);
      assert.equal(await read("meanwhile.txt"), "1\n");
      const shownPull = (await host.writer.pulls.get(placeOf(host, pull))).data;
      assert.deepEqual(
        [shownPull.state, shownPull.merged, shownPull.merge_commit_sha],
        ["closed", true, done.data.sha],
      );
      keep("mergedSha", done.data.sha);
    },
  },
  {
    name: "merged again is 405",
    async act(walk) {
      walk.get("mergedSha");
      await refused(
        walk,
        walk.host.reviewer.pulls.merge(placeOf(walk.host, walk.get("pull"))),
        405,
        /not mergeable/,
      );
    },
  },
  {
    name: "two that change one line: the second does not fit any more, and merging it is 405",
    async act(walk) {
      const { host, get } = walk;
      const path = fileOf(host, "clash.txt");
      const to = { base: get("base"), sha: await tipOf(host, get("base")) };
      const [first, second] = [
        await offer(host, "one", to, { [path]: "1\n" }),
        await offer(host, "two", to, { [path]: "2\n" }),
      ];
      await shown(host, first);
      await host.reviewer.pulls.merge({ ...placeOf(host, first), ...squash });
      const clash = await settled(async () => {
        const found = await shown(host, second);
        return found.mergeable === false ? found : undefined;
      });
      assert.equal(clash.mergeable_state, "dirty");
      await refused(
        walk,
        host.reviewer.pulls.merge({ ...placeOf(host, second), ...squash }),
        405,
        /not mergeable/,
      );
    },
  },
  {
    name: "two that change different lines of one file both stay",
    async act({ host, get }) {
      const path = fileOf(host, "long.txt");
      const to = { base: get("base"), sha: await tipOf(host, get("base")) };
      const raw = await host.writer.repos.getContent({
        ...host.here,
        path,
        ref: to.base,
        mediaType: { format: "raw" },
      });
      const text = String(raw.data);
      const top = await offer(host, "top", to, { [path]: text.replace("line 1\n", "top\n") });
      const end = await offer(host, "end", to, { [path]: text.replace("line 12\n", "end\n") });
      for (const pull of [top, end]) {
        await shown(host, pull);
        await host.reviewer.pulls.merge({ ...placeOf(host, pull), ...squash });
      }
      const both = await host.writer.repos.getContent({
        ...host.here,
        path,
        ref: to.base,
        mediaType: { format: "raw" },
      });
      assert.match(String(both.data), /^top\n[\s\S]*end\n$/);
    },
  },
  {
    name: "a branch takes what its base has gained; with another head in mind, 422",
    async act(walk) {
      const { host, get } = walk;
      const old = await offer(
        host,
        "behind",
        { base: get("base"), sha: get("baseSha") },
        { [fileOf(host, "behind.ts")]: "1\n" },
      );
      const place = placeOf(host, old);
      const wrong = host.writer.pulls.updateBranch({ ...place, expected_head_sha: get("baseSha") });
      await refused(walk, wrong, 422, /expected head sha/);
      await host.writer.pulls.updateBranch({ ...place, expected_head_sha: old.sha });
      const sha = await settled(async () => {
        const tip = await tipOf(host, old.branch);
        return tip === old.sha ? undefined : tip;
      });
      const basehead = `${get("base")}...${sha}`;
      const compared = await host.writer.repos.compareCommitsWithBasehead({ ...host.here, basehead });
      assert.deepEqual([compared.data.status, compared.data.files?.length], ["ahead", 1]);
    },
  },
  {
    name: "a merge that says nothing of how makes a merge commit",
    async act({ host, get }) {
      const to = { base: get("base"), sha: await tipOf(host, get("base")) };
      const pull = await offer(host, "plain", to, { [fileOf(host, "plain.ts")]: "1\n" });
      await shown(host, pull);
      const route = "PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge";
      const { data } = await host.reviewer.request(route, placeOf(host, pull));
      const commit = (await host.writer.git.getCommit({ ...host.here, commit_sha: data.sha })).data;
      assert.deepEqual(
        commit.parents.map(({ sha }) => sha),
        [to.sha, pull.sha],
      );
    },
  },
  {
    name: "a way of merging that the repository does not allow is 405",
    async act(walk) {
      const { host, get } = walk;
      if ((await host.reviewer.repos.get(host.here)).data.allow_rebase_merge !== false)
        throw new NotHere("This repository allows every way of merging; turn rebasing off to try it.");
      const to = { base: get("base"), sha: await tipOf(host, get("base")) };
      const pull = await offer(host, "rebased", to, { [fileOf(host, "rebased.ts")]: "1\n" });
      await shown(host, pull);
      const rebase = host.reviewer.pulls.merge({ ...placeOf(host, pull), merge_method: "rebase" });
      await refused(walk, rebase, 405, /not allowed/);
    },
  },
];
