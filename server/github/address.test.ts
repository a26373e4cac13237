import { createServer, type RequestListener } from "node:http";
import { afterEach, expect, test } from "vitest";
import { judgeAddress, judgeName } from "./address";
import { onlyTo } from "./connect";

const abroad = { local: false, privateNetwork: false };
const inside = { local: true, privateNetwork: true };
const atHome = { local: true, privateNetwork: false };

test.each([
  ["https://github.com", "https://github.com"],
  ["https://github.com/", "https://github.com"],
  ["https://api.github.com", "https://api.github.com"],
  ["https://GitHub.com", "https://github.com"],
  ["https://council.ghe.com", "https://council.ghe.com"],
  ["https://api.council.ghe.com", "https://api.council.ghe.com"],
  ["https://github.council.gov.uk/api/v3", "https://github.council.gov.uk/api/v3"],
  ["https://github.council.gov.uk/api/v3//", "https://github.council.gov.uk/api/v3"],
  ["https://github.council.gov.uk:8443", "https://github.council.gov.uk:8443"],
  ["https://github.com:443", "https://github.com"],
  ["https://8.8.8.8", "https://8.8.8.8"],
  ["https://[2606:4700::1111]", "https://[2606:4700::1111]"],
  ["https://xn--gthub-2sa.com", "https://xn--gthub-2sa.com"],
])("%s is an address of a code host", (text, value) => {
  expect(judgeAddress(text, abroad)).toEqual({ ok: true, value });
});

const plain = "must be a plain web address";
const plainly = "must be written plainly";
const never = "is not an address that a code host can have";
const own = "is this computer itself";
const within = "is inside a private network";

test.each([
  ["http://github.com", "must begin with https://"],
  ["http://8.8.8.8", "must begin with https://"],
  ["ftp://github.com", plain],
  ["file:///etc/passwd", plain],
  ["javascript:alert(1)", plain],
  ["gopher://github.com", plain],
  ["github.com", plain],
  ["//github.com", plain],
  ["https://", plain],
  ["https:github.com", plain],
  ["https:///github.com", plain],
  ["https://sam@github.com", plain],
  ["https://sam:secret@github.com", plain],
  ["https://github.com@evil.example", plain],
  ["https://github.com\\@evil.example", plain],
  ["https://github.com#@evil.example", plain],
  ["https://github.com?x=1", plain],
  ["https://github.com/#x", plain],
  ["https://github.com/a%2f..", plain],
  ["https://github.com\n", plain],
  ["https://git hub.com", plain],
  ["https://github.com:99999", plain],
  ["https://[::1", plain],
  ["https://[fe80::1%25eth0]", plain],
  ["https://%67ithub.com", plain],
  ["https://github.com/..", plainly],
  ["https://github.com/api/../../x", plainly],
  ["https://github.com.", plainly],
  ["https://ｇｉｔｈｕｂ.com", plainly],
  ["https://gìthub.com", plainly],
  ["https://１２７.0.0.1", plainly],
  ["https://127。0。0。1", plainly],
  ["https://2130706433", plainly],
  ["https://0x7f000001", plainly],
  ["https://0x7f.1", plainly],
  ["https://0177.0.0.1", plainly],
  ["https://017700000001", plainly],
  ["https://127.1", plainly],
  ["https://10.1", plainly],
  ["https://0300.0250.0.1", plainly],
  ["https://3232235777", plainly],
  ["https://[::ffff:127.0.0.1]", plainly],
  ["https://[0:0:0:0:0:0:0:1]", plainly],
  ["https://[::ffff:7f00:1]", never],
  ["https://[::ffff:a00:1]", never],
  ["https://[::7f00:1]", never],
  ["https://[::]", never],
  ["https://[64:ff9b::7f00:1]", never],
  ["https://[2002:7f00:1::]", never],
  ["https://[2001:0:1::1]", never],
  ["https://[fe80::1]", never],
  ["https://[fec0::1]", never],
  ["https://[ff02::1]", never],
  ["https://0.0.0.0", never],
  ["https://0.1.2.3", never],
  ["https://169.254.169.254", never],
  ["https://192.0.2.1", never],
  ["https://198.18.0.1", never],
  ["https://224.0.0.1", never],
  ["https://255.255.255.255", never],
  ["https://github.localhost", never],
  ["https://127.0.0.1", own],
  ["http://127.0.0.1:4000", own],
  ["https://127.8.9.1", own],
  ["https://localhost", own],
  ["https://LOCALHOST:3000", own],
  ["https://[::1]", own],
  ["https://10.0.0.1", within],
  ["https://172.16.0.1", within],
  ["https://172.31.255.255", within],
  ["https://192.168.1.1", within],
  ["https://100.64.0.1", within],
  ["https://[fc00::1]", within],
  ["https://[fd12:3456::1]", within],
  ["https://github", within],
  ["https://github.local", within],
  ["https://github.council.internal", within],
  ["https://metadata.google.internal", within],
])("%s is refused, in a sentence that holds no value", (text, why) => {
  const judged = judgeAddress(text, abroad);
  expect(judged).toMatchObject({ ok: false, reason: expect.stringContaining(why) });
});

test.each([
  ["https://10.0.0.1", inside, true],
  ["https://github.council.internal/api/v3", inside, true],
  ["https://github", inside, true],
  ["https://[fd12:3456::1]", inside, true],
  ["http://10.0.0.1", inside, false],
  ["https://169.254.169.254", inside, false],
  ["https://[fe80::1]", inside, false],
  ["https://[::ffff:a00:1]", inside, false],
  ["https://167772161", inside, false],
  ["http://127.0.0.1:4000/api/v3", atHome, true],
  ["http://localhost:4000", atHome, true],
  ["http://[::1]:4000", atHome, true],
  ["https://10.0.0.1", atHome, false],
])("with more allowed, %s (%o) is taken: %s", (text, allowed, taken) => {
  expect(judgeAddress(text, allowed).ok).toBe(taken);
});

test("a name that leads to a private address is refused where the address would be", async () => {
  expect(await judgeName("localhost", abroad)).toEqual({
    ok: false,
    reason: "localhost is this computer itself, and Ruleyard's own address is not.",
  });
  expect(await judgeName("localhost", atHome)).toEqual({ ok: true, value: true });
  expect(await judgeName("169.254.169.254", inside)).toMatchObject({ ok: false });
  expect(await judgeName("[::1]", abroad)).toMatchObject({ ok: false });
});

const open: { close(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  open.push({ close: () => server.close() });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}

test("a redirect is followed on the same host and for reading alone; another host gets nothing", async () => {
  Object.assign(process.env, {
    APP_URL: "http://127.0.0.1:9",
    AUTH_SECRET: "0123456789abcdef0123456789abcdef",
    GITHUB_WEB_URL: "http://127.0.0.1:1",
    GITHUB_REPOSITORY: "ruleyard/rules",
    GITHUB_CLIENT_ID: "client",
    GITHUB_CLIENT_SECRET: "secret",
    GITHUB_APP_ID: "1",
    GITHUB_APP_PRIVATE_KEY: "-----BEGIN PRIVATE KEY-----",
    GITHUB_WEBHOOK_SECRET: "secret",
  });
  const heard: string[] = [];
  const elsewhere = await serve((request, response) => {
    heard.push(request.url ?? "");
    response.end("caught");
  });
  const home = await serve((request, response) => {
    const to = {
      "/moved": "/here",
      "/away": `${elsewhere}/caught`,
      "/round": "/round",
      "/slashes": `//${new URL(elsewhere).host}/x`,
    };
    const found = Object.entries(to).find(([path]) => path === request.url)?.[1];
    if (found === undefined)
      response.end(`${request.method} ${request.url} ${request.headers.authorization}`);
    else response.writeHead(307, { location: found }).end();
  });
  const ask = onlyTo(home);
  const headers = { authorization: "token kept" };
  expect(await (await ask(`${home}/moved`, { headers })).text()).toBe("GET /here token kept");
  for (const path of ["/away", "/slashes"]) {
    await expect(ask(`${home}${path}`, { headers })).rejects.toThrow("another host");
  }
  await expect(ask(`${home}/round`)).rejects.toThrow("sent us elsewhere");
  await expect(ask(`${home}/moved`, { method: "POST", headers, body: "x" })).rejects.toThrow(
    "sent us elsewhere",
  );
  await expect(ask(`${elsewhere}/x`)).rejects.toThrow("another host");
  expect(heard).toEqual([]);
});
