// Steps: comments on lines, answers, suggestions, and what a reviewer may and may not say.
import assert from "node:assert/strict";
import { refused, settled, type Step } from "../walk";
import { fileOf, placeOf, shown, writeCommit } from "./offer";

const right = "RIGHT" as const;

export const reviewing: Step[] = [
  {
    name: "a review comments on lines, on either side",
    async act({ host, get, keep }) {
      const pull = placeOf(host, get("pull"));
      const review = await host.reviewer.pulls.createReview({
        ...pull,
        event: "COMMENT",
        body: "Some thoughts",
        comments: [
          { path: fileOf(host, "356.ts"), line: 2, side: right, body: "Why 1?" },
          { path: fileOf(host, "long.txt"), line: 6, side: "LEFT", body: "This went away." },
        ],
      });
      assert.equal(review.data.state, "COMMENTED");
      const said = (await host.writer.pulls.listReviewComments(pull)).data;
      const told = said.map(({ body, line, side, original_commit_id: at }) => [body, line, side, at]).sort();
      const sha = get("firstSha");
      assert.deepEqual(told, [
        ["This went away.", 6, "LEFT", sha],
        ["Why 1?", 2, "RIGHT", sha],
      ]);
      const asked = said.find(({ side }) => side === "RIGHT");
      assert.match(asked?.diff_hunk ?? "", /^@@ -0,0 \+1,4 @@\n\+rule\(\{\n\+ {2}a: 1,$/);
      keep("lineComment", asked?.id ?? assert.fail());
    },
  },
  {
    name: "a comment spans lines, and suggests others",
    async act({ host, get }) {
      const body = "Rather:\n\n```suggestion\n  a: 2,\n  b: 3,\n```\n";
      const where = { path: fileOf(host, "356.ts"), start_line: 2, start_side: right, line: 3, side: right };
      const commit = { commit_id: get("firstSha"), body };
      const made = await host.reviewer.pulls.createReviewComment({
        ...placeOf(host, get("pull")),
        ...where,
        ...commit,
      });
      assert.deepEqual([made.data.start_line, made.data.line, made.data.body], [2, 3, body]);
    },
  },
  {
    name: "a comment on a line or a file that the change does not show is 422",
    async act(walk) {
      const { host, get } = walk;
      const at = { ...placeOf(host, get("pull")), commit_id: get("firstSha"), body: "x", side: right };
      const say = (path: string, line: number) =>
        host.reviewer.pulls.createReviewComment({ ...at, path, line });
      await refused(walk, say(fileOf(host, "356.ts"), 99), 422, /must be part of the diff/);
      await refused(walk, say("not/there.ts", 1), 422);
    },
  },
  {
    name: "the author answers, in either way, and the answers hang together",
    async act({ host, get }) {
      const pull = placeOf(host, get("pull"));
      const comment_id = get("lineComment");
      const first = await host.writer.pulls.createReplyForReviewComment({
        ...pull,
        comment_id,
        body: "Because.",
      });
      const second = await host.writer.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/comments", {
        ...pull,
        path: fileOf(host, "356.ts"),
        commit_id: get("firstSha"),
        body: "And besides.",
        in_reply_to: comment_id,
      });
      assert.deepEqual([first.data.in_reply_to_id, second.data.in_reply_to_id], [comment_id, comment_id]);
    },
  },
  {
    name: "the talk below is written, mended and removed",
    async act(walk) {
      const { host, get } = walk;
      const talk = { ...host.here, issue_number: get("pull").number };
      const { id } = (await host.writer.issues.createComment({ ...talk, body: "Hello é" })).data;
      const own = { ...host.here, comment_id: id };
      assert.equal(
        (await host.writer.issues.updateComment({ ...own, body: "Hello all" })).data.body,
        "Hello all",
      );
      await host.writer.issues.deleteComment(own);
      await refused(walk, host.writer.issues.getComment(own), 404);
    },
  },
  {
    name: "nobody approves, or asks changes of, what they opened themselves",
    async act(walk) {
      const { host, get } = walk;
      const pull = placeOf(host, get("pull"));
      const own = (event: "APPROVE" | "REQUEST_CHANGES") =>
        host.writer.pulls.createReview({ ...pull, event, body: "Mine" });
      await refused(walk, own("APPROVE"), 422, /approve your own pull request/);
      await refused(walk, own("REQUEST_CHANGES"), 422, /request changes on your own pull request/);
    },
  },
  {
    name: "changes cannot be asked for without a word",
    async act(walk) {
      const { host, get } = walk;
      const pull = placeOf(host, get("pull"));
      await refused(walk, host.reviewer.pulls.createReview({ ...pull, event: "REQUEST_CHANGES" }), 422);
    },
  },
  {
    name: "changes are asked for",
    async act({ host, get }) {
      const pull = placeOf(host, get("pull"));
      const asked = await host.reviewer.pulls.createReview({
        ...pull,
        event: "REQUEST_CHANGES",
        body: "One thing",
      });
      assert.equal(asked.data.state, "CHANGES_REQUESTED");
      assert.deepEqual((await host.writer.pulls.listRequestedReviewers(pull)).data.users, []);
    },
  },
  {
    name: "a second commit moves the head; a comment whose line changed loses its place, one whose line moved keeps it",
    async act({ host, get, keep }) {
      const pull = get("pull");
      const place = placeOf(host, pull);
      const where = { path: fileOf(host, "356.ts"), line: 4, side: right, commit_id: get("firstSha") };
      const end = (await host.reviewer.pulls.createReviewComment({ ...place, ...where, body: "The end" }))
        .data;
      const sha = await writeCommit(host, host.writer, "Mended", get("firstSha"), {
        [fileOf(host, "356.ts")]: "// An episode\nrule({\n  a: 5,\n  b: 2,\n});\n",
      });
      await host.writer.git.updateRef({ ...host.here, ref: `heads/${pull.branch}`, sha });
      await settled(async () => ((await shown(host, pull)).head.sha === sha ? true : undefined));
      const said = async (comment_id: number) =>
        (await host.writer.pulls.getReviewComment({ ...host.here, comment_id })).data;
      const outdated = await settled(async () => {
        const found = await said(get("lineComment"));
        return (found.line ?? null) === null ? found : undefined;
      });
      assert.deepEqual([outdated.position ?? null, outdated.original_line], [null, 2]);
      const moved = await said(end.id);
      assert.deepEqual([moved.line, moved.original_line, moved.commit_id], [5, 4, sha]);
      keep("secondSha", sha);
    },
  },
  {
    name: "a comment on a line is mended and removed, by its writer and not by a reader",
    async act(walk) {
      const { host, get } = walk;
      const comment_id = get("lineComment");
      const own = { ...host.here, comment_id };
      assert.equal(
        (await host.reviewer.pulls.updateReviewComment({ ...own, body: "Why?" })).data.body,
        "Why?",
      );
      if (host.reader)
        await refused(walk, host.reader.pulls.updateReviewComment({ ...own, body: "x" }), [403, 404]);
      await host.reviewer.pulls.deleteReviewComment(own);
      await refused(walk, host.reviewer.pulls.getReviewComment(own), 404);
    },
  },
];
