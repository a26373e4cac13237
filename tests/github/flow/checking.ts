// Steps: the App, its tokens, its check runs with notes on lines, and the statuses that anybody with write may tell.
import assert from "node:assert/strict";
import { refused, type Step } from "../walk";
import { fileOf } from "./offer";

export const checking: Step[] = [
  {
    name: "the App says who it is and where it is installed",
    needs: "app",
    async act({ host }) {
      const { statement } = host.app ?? assert.fail();
      const app = (await statement.apps.getAuthenticated()).data;
      const installation = (await statement.apps.getRepoInstallation(host.here)).data;
      assert.equal(installation.app_id, app?.id);
      const listed = (await statement.apps.listInstallations()).data.map(({ id }) => id);
      assert.ok(listed.includes(installation.id));
    },
  },
  {
    name: "a statement signed with another key is 401",
    needs: "app",
    async act(walk) {
      await refused(
        walk,
        (walk.host.app ?? assert.fail()).forged.apps.getAuthenticated(),
        401,
        /JSON web token/,
      );
    },
  },
  {
    name: "an installation's token sees the repository, and says what it may do",
    needs: "app",
    async act({ host }) {
      const app = await (host.app ?? assert.fail()).installed();
      const { repositories } = (await app.apps.listReposAccessibleToInstallation({ per_page: 100 })).data;
      const full = `${host.here.owner}/${host.here.repo}`.toLowerCase();
      assert.ok(repositories.some(({ full_name }) => full_name.toLowerCase() === full));
    },
  },
  {
    name: "a token that was narrowed does no more than it was given",
    needs: "app",
    async act(walk) {
      const { host } = walk;
      const narrow = await (host.app ?? assert.fail()).installed({ contents: "read" });
      assert.equal((await narrow.repos.getContent({ ...host.here, path: "" })).status, 200);
      await refused(
        walk,
        narrow.git.createBlob({ ...host.here, content: "x" }),
        403,
        /not accessible by integration/,
      );
      const more = (host.app ?? assert.fail()).installed({ administration: "write" });
      await refused(walk, more, 422);
    },
  },
  {
    name: "a check run is begun, mended, and ends with notes on lines",
    needs: "app",
    async act({ host, get }) {
      const app = await (host.app ?? assert.fail()).installed();
      const head_sha = get("secondSha");
      const begun = (
        await app.checks.create({ ...host.here, name: "Contract", head_sha, status: "in_progress" })
      ).data;
      assert.deepEqual([begun.status, begun.conclusion], ["in_progress", null]);
      const line = { start_line: 3, end_line: 3, annotation_level: "failure" as const, message: "Not 5." };
      const note = { path: fileOf(host, "356.ts"), ...line };
      const output = { title: "One example fails", summary: "See the line.", annotations: [note] };
      const own = { ...host.here, check_run_id: begun.id };
      const ended = (await app.checks.update({ ...own, conclusion: "failure", output })).data;
      assert.deepEqual(
        [ended.status, ended.conclusion, ended.output.annotations_count],
        ["completed", "failure", 1],
      );
      const [kept] = (await host.writer.checks.listAnnotations(own)).data;
      assert.deepEqual([kept?.path, kept?.start_line, kept?.message], [note.path, 3, "Not 5."]);
      const runs = (
        await host.writer.checks.listForRef({ ...host.here, ref: head_sha, check_name: "Contract" })
      ).data;
      assert.equal(runs.total_count, 1);
    },
  },
  {
    name: "more than fifty notes at a time are 422",
    needs: "app",
    async act(walk) {
      const { host, get } = walk;
      const app = await (host.app ?? assert.fail()).installed();
      const line = { start_line: 1, end_line: 1, annotation_level: "notice" as const, message: "x" };
      const annotations = Array.from({ length: 51 }, () => ({ path: fileOf(host, "356.ts"), ...line }));
      const run = {
        name: "Too much",
        head_sha: get("secondSha"),
        output: { title: "T", summary: "S", annotations },
      };
      await refused(walk, app.checks.create({ ...host.here, ...run }), 422);
    },
  },
  {
    name: "a check run by a person is 403",
    async act(walk) {
      const { host, get } = walk;
      const run = { ...host.here, name: "Mine", head_sha: get("firstSha") };
      await refused(walk, host.writer.checks.create(run), 403);
    },
  },
  {
    name: "statuses are told, and summed up",
    async act({ host, get }) {
      const sha = get("firstSha");
      const tell = (state: "success" | "pending" | "failure", context: string) =>
        host.writer.repos.createCommitStatus({ ...host.here, sha, state, context, description: "Said" });
      const sum = async () =>
        (await host.writer.repos.getCombinedStatusForRef({ ...host.here, ref: sha })).data.state;
      await tell("success", "contract/one");
      await tell("pending", "contract/two");
      assert.equal(await sum(), "pending");
      await tell("failure", "contract/two");
      assert.equal(await sum(), "failure");
      await tell("success", "contract/two");
      assert.equal(await sum(), "success");
    },
  },
];
