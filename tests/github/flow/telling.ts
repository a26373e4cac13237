// Steps: what the code host tells, signed and numbered; and that all is there again after it was stopped.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import type { Ear, Heard, Host } from "../host";
import { settled, type Step } from "../walk";
import { fileOf, offer, placeOf } from "./offer";

const event = ({ headers }: Heard) => String(headers["x-github-event"]);
const action = ({ body }: Heard) => /"action":"(\w+)"/.exec(body)?.[1];
const earOf = (host: Host): Ear => host.ear ?? assert.fail();

export const hanging: Step = {
  name: "a hook is hung up, and pinged",
  needs: "ear",
  async act({ host, keep }) {
    const { url, secret, heard } = earOf(host);
    const config = { url, secret, content_type: "json" };
    const made = await host.reviewer.repos.createWebhook({ ...host.here, config, events: ["*"] });
    keep("hook", made.data.id);
    assert.equal(made.data.config.secret, "********");
    await settled(async () => (heard.some((one) => event(one) === "ping") ? true : undefined));
  },
};

export const telling: Step[] = [
  {
    name: "everything that happened was told, signed over its very bytes, with a number each",
    needs: "ear",
    async act({ host, get }) {
      get("hook");
      const { heard, secret } = earOf(host);
      const wanted = [
        ..."push pull_request.opened pull_request.synchronize pull_request.closed pull_request.reopened".split(
          " ",
        ),
        ..."pull_request.edited pull_request.review_requested pull_request_review.submitted".split(" "),
        ..."pull_request_review.dismissed pull_request_review_comment.created".split(" "),
        ..."pull_request_review_comment.edited pull_request_review_comment.deleted".split(" "),
        ..."issue_comment.created issue_comment.edited issue_comment.deleted status".split(" "),
        ...(host.app ? ["check_run.created", "check_run.completed"] : []),
      ];
      const named = () => new Set(heard.map((one) => [event(one), action(one)].filter(Boolean).join(".")));
      const told = (name: string) => [...named()].some((one) => one === name || one.startsWith(`${name}.`));
      await settled(async () => (wanted.every(told) ? true : undefined)).catch(() => undefined);
      assert.deepEqual(
        wanted.filter((name) => !told(name)),
        [],
        "these were not told",
      );
      for (const { headers, body } of heard) {
        const signature = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
        assert.equal(headers["x-hub-signature-256"], signature);
        assert.match(String(headers["x-github-delivery"]), /^[0-9a-f]{8}-[0-9a-f-]{27}$/);
        assert.match(String(headers["user-agent"]), /^GitHub-Hookshot\//);
        assert.equal(String(headers["x-github-hook-id"]), String(get("hook")));
      }
      assert.equal(new Set(heard.map(({ headers }) => headers["x-github-delivery"])).size, heard.length);
    },
  },
  {
    name: "what was not heard well is written down, and sent again when asked",
    needs: "ear",
    async act({ host, get }) {
      const ear = earOf(host);
      const hook = { ...host.here, hook_id: get("hook") };
      ear.answers(500);
      await host.reviewer.repos.pingWebhook(hook);
      const missed = await settled(async () => {
        const listed = (await host.reviewer.repos.listWebhookDeliveries(hook)).data;
        return listed.find(({ status_code }) => status_code === 500);
      });
      ear.answers(200);
      await host.reviewer.repos.redeliverWebhookDelivery({ ...hook, delivery_id: missed.id });
      const count = () =>
        ear.heard.filter(({ headers }) => headers["x-github-delivery"] === missed.guid).length;
      await settled(async () => (count() === 2 ? true : undefined));
    },
  },
  {
    name: "after a stop and a start all is as it was",
    needs: "restart",
    async act({ host, get }) {
      const to = { base: get("base"), sha: get("baseSha") };
      const pull = await offer(host, "kept", to, { [fileOf(host, "kept.ts")]: "1\n" });
      const talk = { ...host.here, issue_number: pull.number };
      const { id } = (await host.writer.issues.createComment({ ...talk, body: "Before" })).data;
      await host.restart?.();
      const { data } = await host.writer.pulls.get(placeOf(host, pull));
      assert.deepEqual([data.state, data.head.sha], ["open", pull.sha]);
      assert.equal(
        (await host.writer.issues.getComment({ ...host.here, comment_id: id })).data.body,
        "Before",
      );
      assert.equal((await host.writer.pulls.get(placeOf(host, get("pull")))).data.merged, true);
    },
  },
];
