// Steps: who is who, what the repository is, and what may not be seen.
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { refused, type Step } from "../walk";

export const signingIn: Step[] = [
  {
    name: "each token says whose it is",
    async act({ host }) {
      const [writer, reviewer] = await Promise.all(
        [host.writer, host.reviewer].map(async (who) => (await who.users.getAuthenticated()).data),
      );
      assert.equal(writer?.type, "User");
      assert.notEqual(writer?.login, reviewer?.login, "the two people must be two");
    },
  },
  {
    name: "a wrong token is 401",
    async act(walk) {
      await refused(
        walk,
        walk.host.as("ghp_definitely_wrong").users.getAuthenticated(),
        401,
        /Bad credentials/,
      );
    },
  },
  {
    name: "no token is 401 where one is needed",
    async act(walk) {
      await refused(walk, walk.host.nobody.users.getAuthenticated(), 401, /Requires authentication/);
    },
  },
  {
    name: "the repository says what it is and what each may do",
    async act({ host }) {
      const { data } = await host.writer.repos.get(host.here);
      assert.equal(data.full_name.toLowerCase(), `${host.here.owner}/${host.here.repo}`.toLowerCase());
      assert.ok(data.default_branch.length > 0);
      assert.deepEqual([data.permissions?.push, data.permissions?.admin], [true, false]);
      assert.equal((await host.reviewer.repos.get(host.here)).data.permissions?.admin, true);
    },
  },
  {
    name: "what is not there, or may not be seen, is 404",
    async act(walk) {
      const { writer, here } = walk.host;
      const missing = writer.repos.get({ ...here, repo: `${here.repo}-not-there` });
      const body = await refused(walk, missing, 404, /Not Found/);
      assert.ok(typeof body === "object" && body !== null && "documentation_url" in body);
      await refused(walk, writer.pulls.get({ ...here, pull_number: 999_999 }), 404);
      await refused(walk, writer.repos.getContent({ ...here, path: "nothing/here.ts" }), 404);
    },
  },
  {
    name: "each person's permission is told",
    async act({ host }) {
      const told = [host.writer, host.reviewer].map(async (who) => {
        const username = (await who.users.getAuthenticated()).data.login;
        return (await host.reviewer.repos.getCollaboratorPermissionLevel({ ...host.here, username })).data
          .permission;
      });
      assert.deepEqual(await Promise.all(told), ["write", "admin"]);
    },
  },
  {
    name: "signing in: a code is traded once, with its proof, and only with the right secret",
    needs: "oauth",
    async act({ host }) {
      const { web, clientId, clientSecret, callback, login } = host.oauth ?? assert.fail();
      const verifier = randomBytes(32).toString("base64url");
      const code = async () => {
        const query = new URLSearchParams({
          client_id: clientId,
          redirect_uri: callback,
          login,
          state: "kept",
          code_challenge: createHash("sha256").update(verifier).digest("base64url"),
          code_challenge_method: "S256",
        });
        const away = await fetch(`${web}/login/oauth/authorize?${query.toString()}`, { redirect: "manual" });
        const back = new URL(away.headers.get("location") ?? "http://nowhere");
        assert.equal(back.searchParams.get("state"), "kept");
        return back.searchParams.get("code") ?? "";
      };
      const trade = async (given: Record<string, string>): Promise<unknown> => {
        const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...given });
        const headers = { accept: "application/json" };
        return (await fetch(`${web}/login/oauth/access_token`, { method: "POST", headers, body })).json();
      };
      const first = await code();
      const wrongSecret = await trade({ code: first, code_verifier: verifier, client_secret: "wrong" });
      assert.deepEqual(errorOf(wrongSecret), "incorrect_client_credentials");
      const token = tokenOf(await trade({ code: first, code_verifier: verifier }));
      assert.equal((await host.as(token).users.getAuthenticated()).data.login, login);
      assert.equal(errorOf(await trade({ code: first, code_verifier: verifier })), "bad_verification_code");
      assert.equal(
        errorOf(await trade({ code: await code(), code_verifier: "other" })),
        "bad_verification_code",
      );
    },
  },
];

const field = (body: unknown, name: string) =>
  typeof body === "object" && body !== null
    ? Object.entries(body).find(([key]) => key === name)?.[1]
    : undefined;
const errorOf = (body: unknown) => field(body, "error");
const tokenOf = (body: unknown) => String(field(body, "access_token"));
