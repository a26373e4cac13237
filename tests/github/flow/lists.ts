// Steps: long lists in pages, lists since a time, what has not changed, and how much may be asked.
import assert from "node:assert/strict";
import { isRefusal, refused, settled, type Step } from "../walk";

const words = 7;

export const lists: Step[] = [
  {
    name: "a long list comes in pages, and says where the others are",
    async act({ host, get, keep }) {
      const talk = { ...host.here, issue_number: get("draft").number };
      for (let n = 0; n < words; n += 1) {
        const { id } = (await host.writer.issues.createComment({ ...talk, body: `Word ${n}` })).data;
        if (n === 0) keep("talk", id);
      }
      const first = await host.writer.issues.listComments({ ...talk, per_page: 3 });
      const rels = [...(first.headers.link ?? "").matchAll(/[?&]page=(\d+)[^>]*>; rel="(\w+)"/g)];
      assert.deepEqual(
        rels.map(([, page, rel]) => `${rel} ${page}`),
        ["next 2", "last 3"],
      );
      const all = await host.writer.paginate(host.writer.issues.listComments, { ...talk, per_page: 3 });
      assert.deepEqual(
        all.map(({ body }) => body),
        Array.from({ length: words }, (_, n) => `Word ${n}`),
      );
    },
  },
  {
    name: "a list since a time has only what changed after it",
    async act({ host, get }) {
      const talk = { ...host.here, issue_number: get("draft").number };
      const { updated_at } = (await host.writer.issues.getComment({ ...host.here, comment_id: get("talk") }))
        .data;
      const since = new Date(Date.parse(updated_at) + 60_000 * 60).toISOString().replace(/\.\d+/, "");
      assert.deepEqual((await host.writer.issues.listComments({ ...talk, since })).data, []);
      const from = (await host.writer.issues.listComments({ ...talk, since: updated_at })).data;
      assert.equal(from.length, words);
    },
  },
  {
    name: "what has not changed is 304, and costs nothing",
    async act({ host, get }) {
      const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
      const pull = { ...host.here, pull_number: get("draft").number };
      // What GitHub still works out changes the answer.
      const status = async () => {
        const first = await host.writer.request(route, pull);
        const headers = { "if-none-match": first.headers.etag ?? "" };
        return host.writer.request(route, { ...pull, headers }).then(
          () => undefined,
          (thrown: unknown) => (isRefusal(thrown) ? thrown.status : 0),
        );
      };
      assert.equal(await settled(status), 304);
      await host.writer.pulls.update({ ...pull, body: "Now it has" });
      const first = await host.writer.request(route, pull);
      assert.match(first.data.body ?? "", /Now it has/);
    },
  },
  {
    name: "each answer tells how much may still be asked",
    async act({ host }) {
      const { headers } = await host.writer.repos.get(host.here);
      const [limit, left, reset] = ["limit", "remaining", "reset"].map((name) =>
        Number(headers[`x-ratelimit-${name}`]),
      );
      assert.ok(
        (limit ?? 0) >= 1_000 && (left ?? 0) > 0 && (left ?? 0) <= (limit ?? 0),
        `${left} of ${limit}`,
      );
      assert.ok((reset ?? 0) * 1000 > Date.now() - 60_000);
      assert.ok((await host.writer.rateLimit.get()).data.rate.limit >= 1_000);
    },
  },
  {
    name: "the hourly limit is 403, with nothing left and the time when it is over",
    needs: "fault",
    async act(walk) {
      await walk.host.fault?.({ match: "GET /user$", status: "primary limit" });
      const thrown: unknown = await walk.host.writer.users
        .getAuthenticated()
        .catch((error: unknown) => error);
      assert.ok(isRefusal(thrown) && thrown.status === 403);
      assert.equal(thrown.response?.headers["x-ratelimit-remaining"], "0");
      assert.ok(Number(thrown.response?.headers["x-ratelimit-reset"]) * 1000 > Date.now());
    },
  },
  {
    name: "the limit against bursts is 403, with how long to wait",
    needs: "fault",
    async act(walk) {
      await walk.host.fault?.({ match: "GET /user$", status: "secondary limit" });
      const thrown: unknown = await walk.host.writer.users
        .getAuthenticated()
        .catch((error: unknown) => error);
      assert.ok(isRefusal(thrown) && thrown.status === 403);
      assert.match(thrown.message, /secondary rate limit/);
      assert.ok(Number(thrown.response?.headers["retry-after"]) > 0);
    },
  },
  {
    name: "an answer that was lost was worked off; the second try is told so",
    needs: "fault",
    async act(walk) {
      const { host, get } = walk;
      const ref = { ...host.here, ref: `refs/heads/${host.prefix}/lost`, sha: get("baseSha") };
      await host.fault?.({ match: "POST .*/git/refs$", status: "process, then lose the answer" });
      await assert.rejects(host.writer.git.createRef(ref));
      await refused(walk, host.writer.git.createRef(ref), 422, /Reference already exists/);
    },
  },
];
