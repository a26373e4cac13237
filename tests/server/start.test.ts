// The start of a server: settings, the lock, the migrations, and what is refused in a sentence.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { closeDatabase, db } from "#server/db";
import { isConnected, readEnv, settingNames } from "#server/env";
import { lockFolder } from "#server/lock";
import { migrate } from "#server/migrate";
import { onEveryDatabase } from "./databases";
import { embeddedSnapshot } from "./snapshot";

const settings = {
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  GITHUB_REPOSITORY: "ruleyard/rules",
  GITHUB_CLIENT_ID: "id",
  GITHUB_CLIENT_SECRET: "a-client-secret",
  GITHUB_APP_ID: "1",
  GITHUB_APP_PRIVATE_KEY: "-----BEGIN PRIVATE KEY-----\\nabc\\n-----END PRIVATE KEY-----",
  GITHUB_WEBHOOK_SECRET: "a-webhook-secret",
};

describe("settings", () => {
  test("what is missing or wrong is named in one sentence, and no value is repeated", () => {
    const wrong = {
      ...settings,
      AUTH_SECRET: "too-short-canary",
      GITHUB_REPOSITORY: "",
      GITHUB_APP_ID: "canary",
    };
    expect(() => readEnv(wrong)).toThrow(
      /AUTH_SECRET must be at least 32.*GITHUB_REPOSITORY is not set.*GITHUB_APP_ID/s,
    );
    expect(() => readEnv(wrong)).not.toThrow(/canary/);
  });

  test("a key on one line gets its line ends back, and two webhook secrets may be given", () => {
    const env = readEnv({ ...settings, GITHUB_WEBHOOK_SECRET: "old new" });
    expect(env.GITHUB_APP_PRIVATE_KEY.split("\n")).toHaveLength(3);
    expect(env.GITHUB_WEBHOOK_SECRET).toEqual(["old", "new"]);
    const padded = readEnv({ ...settings, GITHUB_WEBHOOK_SECRET: " new\n" });
    expect(padded.GITHUB_WEBHOOK_SECRET).toEqual(["new"]);
    expect(() => readEnv({ ...settings, GITHUB_WEBHOOK_SECRET: " " })).toThrow("GITHUB_WEBHOOK_SECRET");
  });

  test.each([
    ["AUTH_SECRET", "canary", "AUTH_SECRET must be at least 32 characters of randomness."],
    ["APP_URL", "rules.canary.org", "APP_URL must be a web address such as https://github.com."],
    ["APP_URL", "https://ca nary", "APP_URL must be a web address"],
    ["PORT", "canary", "PORT must be a port from 1 to 65535."],
    ["PORT", "70000", "PORT must be a port from 1 to 65535."],
    ["DATABASE_URL", "mysql://canary", "DATABASE_URL must begin with postgresql://."],
    ["GITHUB_WEB_URL", "http://canary.org", "GITHUB_WEB_URL must begin with https://."],
    ["GITHUB_WEB_URL", "https://canary:secret@github.com", "GITHUB_WEB_URL must be a plain web address"],
    ["GITHUB_WEB_URL", "https://10.0.0.1", "set GITHUB_PRIVATE_NETWORK=allowed"],
    [
      "GITHUB_API_URL",
      "https://169.254.169.254",
      "GITHUB_API_URL is not an address that a code host can have.",
    ],
    ["GITHUB_PRIVATE_NETWORK", "yes canary", 'GITHUB_PRIVATE_NETWORK must be "allowed", or left out.'],
    ["GITHUB_REPOSITORY", "https://github.com/canary/rules", "GITHUB_REPOSITORY must look like owner/name."],
    ["GITHUB_APP_ID", "canary", "GITHUB_APP_ID must be a number."],
    ["GITHUB_APP_PRIVATE_KEY", "/run/canary.pem", "GITHUB_APP_PRIVATE_KEY must be a key in PEM form."],
    ["GITHUB_PACE", "canary", 'GITHUB_PACE must be "on" or "off".'],
    ["MAIL_URL", "canary@example.org", 'MAIL_URL must begin with smtp:// or smtps://, or be "page".'],
    ["MAIL_URL", "smtps://canary.example.org", "MAIL_FROM is not set."],
    ["JOBS", "canary", 'JOBS must be "here" or "elsewhere".'],
    ["MAIL_FROM", "canary", "MAIL_FROM must hold an address"],
  ])(
    "%s that is %s stops the start with a sentence that names it and not its value",
    (name, value, sentence) => {
      const given = { ...settings, APP_URL: "https://rules.example.org", [name]: value };
      expect(() => readEnv(given)).toThrow(sentence);
      expect(() => readEnv(given)).not.toThrow(/canary/);
    },
  );

  test.each(Object.keys(settings))("without %s it does not start, and says so", (name) => {
    expect(() => readEnv({ ...settings, [name]: "" })).toThrow(`${name} is not set. See .env.example.`);
  });

  test.each([
    ["https://github.com", "https://api.github.com"],
    ["https://council.ghe.com", "https://api.council.ghe.com"],
    ["https://github.council.gov.uk/", "https://github.council.gov.uk/api/v3"],
  ])("the API of %s is found", (GITHUB_WEB_URL, api) => {
    expect(readEnv({ ...settings, GITHUB_WEB_URL }).GITHUB_API_URL).toBe(api);
    expect(
      readEnv({ ...settings, GITHUB_WEB_URL, GITHUB_API_URL: "https://other.example" }).GITHUB_API_URL,
    ).toBe("https://other.example");
  });

  test(".env.example explains every setting that there is, and no other", () => {
    const lines = readFileSync(".env.example", "utf8").split("\n");
    const named = lines.flatMap((line) => /^(?:# )?([A-Z_]+)=/.exec(line)?.[1] ?? []);
    expect(named.toSorted()).toEqual(settingNames.toSorted());
    for (const [at, line] of lines.entries()) {
      if (!/^(?:# )?[A-Z_]+=/.test(line)) continue;
      const told = lines.slice(0, at).toReversed();
      const words = told.slice(0, told.indexOf("")).some((before) => /^# (?![A-Z_]+=)/.test(before));
      expect(words, line).toBe(true);
    }
    expect(isConnected({ APP_URL: "https://rules.example.org", GITHUB_REPOSITORY: "owner/rules" })).toBe(
      false,
    );
    expect(isConnected(settings)).toBe(true);
  });

  test("practice people are refused where anyone else could come in", () => {
    const local = { APP_URL: "http://127.0.0.1:3000", GITHUB_WEB_URL: "http://127.0.0.1:4000" };
    expect(readEnv({ ...settings, ...local, PRACTICE_PEOPLE: "sam, priya" }).PRACTICE_PEOPLE).toEqual([
      "sam",
      "priya",
    ]);
    const open = { ...local, APP_URL: "https://rules.example.org", PRACTICE_PEOPLE: "sam" };
    expect(() => readEnv({ ...settings, ...open })).toThrow(/on this computer/);
    expect(() =>
      readEnv({ ...settings, ...local, GITHUB_WEB_URL: "https://github.com", PRACTICE_PEOPLE: "sam" }),
    ).toThrow();
  });
});

describe("the lock on a data folder", () => {
  const folders: string[] = [];
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), "ruleyard-lock-"));
    folders.push(made);
    return made;
  };
  afterEach(() => {
    for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
  });

  test("another living process keeps it, and is named", async () => {
    const place = folder();
    const other = spawn("sleep", ["30"]);
    const stat = readFileSync(`/proc/${other.pid}/stat`, "utf8").split(") ").pop()?.split(" ")[19];
    writeFileSync(join(place, "owner.lock"), `${other.pid} ${stat}`);
    expect(() => lockFolder(place)).toThrow(`process ${other.pid}`);
    other.kill("SIGKILL");
    await new Promise((done) => other.once("exit", done));
    lockFolder(place)();
  });

  test("a lock whose number was given to another process since is taken over", () => {
    const place = folder();
    writeFileSync(join(place, "owner.lock"), `${process.ppid} 1`);
    const release = lockFolder(place);
    expect(() => lockFolder(place)).toThrow("in use");
    release();
    lockFolder(place)();
  });
});

test("while the pages are built the database stays shut", () => {
  process.env.NEXT_PHASE = "phase-production-build";
  try {
    expect(() => db()).toThrow("not opened while the pages are built");
  } finally {
    delete process.env.NEXT_PHASE;
  }
});

test("what was written to a data folder is there after it was closed and opened again", {
  timeout: 120_000,
}, async () => {
  process.env.EMBEDDED_SNAPSHOT = await embeddedSnapshot();
  const place = mkdtempSync(join(tmpdir(), "ruleyard-data-"));
  const before = process.env.DATA_DIR;
  process.env.DATA_DIR = place;
  try {
    const { prisma } = await db();
    await prisma.delivery.create({ data: { id: "kept", name: "ping" } });
    await closeDatabase();
    const again = await db();
    expect(await again.prisma.delivery.count()).toBe(1);
  } finally {
    await closeDatabase();
    if (before === undefined) delete process.env.DATA_DIR;
    else process.env.DATA_DIR = before;
    rmSync(place, { recursive: true, force: true });
  }
});

onEveryDatabase(() => {
  test("migrating again changes nothing, and a broken change is undone whole and refused by name afterwards", async () => {
    const { pool } = await db();
    const client = await pool.connect();
    const place = mkdtempSync(join(tmpdir(), "ruleyard-migrations-"));
    try {
      expect(await migrate(client, resolve("prisma/migrations"))).toEqual([]);
      cpSync(resolve("prisma/migrations"), place, { recursive: true });
      mkdirSync(join(place, "20990101000000_broken"));
      const sql = "create table half_done (id int); select no_such_function();";
      writeFileSync(join(place, "20990101000000_broken/migration.sql"), sql);
      await expect(migrate(client, place)).rejects.toThrow("20990101000000_broken");
      const { rows } = await client.query("select to_regclass('half_done') as there");
      expect(rows[0]).toEqual({ there: null });
      await expect(migrate(client, place)).rejects.toThrow("failed earlier");
    } finally {
      await client.query(`delete from "_prisma_migrations" where migration_name like '2099%'`);
      client.release();
      rmSync(place, { recursive: true, force: true });
    }
  });

  test("a database of a newer Ruleyard is refused", async () => {
    const { pool } = await db();
    const client = await pool.connect();
    try {
      await client.query(
        `insert into "_prisma_migrations" (id, checksum, migration_name, finished_at) values ('x', 'x', '2199_newer', now())`,
      );
      await expect(migrate(client, resolve("prisma/migrations"))).rejects.toThrow("newer");
    } finally {
      await client.query(`delete from "_prisma_migrations" where id = 'x'`);
      client.release();
    }
  });
});
