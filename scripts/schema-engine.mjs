#!/usr/bin/env node
// Prisma's schema engine without a download: the same engine, from npm in WebAssembly, behind the same conversation.
//
// Prisma's command line starts this as if it were its native engine and talks JSON-RPC with it over stdin and stdout.
// With the address postgresql://memory/none both the database and its shadow are embedded: no server is needed to
// write a migration or to compare the migrations with the schema.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { openEmbedded } from "../server/pglite-pool.mjs";

const words = process.argv.slice(2);
const all = (name) => words.flatMap((word, at) => (word === name ? [words[at + 1]] : []));
const address = all("--datasource").map((given) => JSON.parse(given).url)[0];
const embedded = address !== undefined && new URL(address).hostname === "memory";

async function loadEngine() {
  const require = createRequire(import.meta.url);
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm"));
  const bytes = await readFile(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message: (message) => process.stderr.write(`${message}\n`),
  };
  return glue;
}

// The adapter does not know the catalogue's own one-letter type, which only the reading of a schema meets.
const letter = 18;
const paddedText = 1042;
function knowLetters(adapter) {
  const { performIO, queryRaw } = adapter;
  let letters = [];
  // It also cuts a script at every semicolon, which the body of a function does not survive.
  adapter.executeScript = async function (script) {
    await this.client.query(script);
  };
  adapter.performIO = async function (query) {
    const answer = await performIO.call(this, query);
    letters = (answer.fields ?? []).map((field) => field.dataTypeID === letter);
    for (const field of answer.fields ?? []) {
      if (field.dataTypeID === letter) field.dataTypeID = paddedText;
    }
    return answer;
  };
  adapter.queryRaw = async function (query) {
    const answer = await queryRaw.call(this, query);
    const were = letters;
    const columnTypes = answer.columnTypes.map((type, at) => (were[at] ? ColumnTypeEnum.Character : type));
    return { ...answer, columnTypes };
  };
  return adapter;
}

function closing(adapter, after) {
  const dispose = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await dispose();
    await after();
  };
  return adapter;
}

async function connectEmbedded() {
  const { pool, database } = await openEmbedded("memory://");
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  return closing(knowLetters(adapter), () => database.close());
}

async function connectTo(target) {
  return knowLetters(await new PrismaPg({ connectionString: target, max: 1 }).connect());
}

function withDatabase(name) {
  const other = new URL(address);
  other.pathname = `/${encodeURIComponent(name)}`;
  return other.href;
}

async function run(target, text) {
  const client = new pg.Client({ connectionString: target });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

const factory = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  connect: () => (embedded ? connectEmbedded() : connectTo(address)),
  async connectToShadowDb() {
    if (embedded) return connectEmbedded();
    const name = `shadow_${crypto.randomUUID().replaceAll("-", "")}`;
    await run(address, `create database "${name}"`);
    return closing(await connectTo(withDatabase(name)), () =>
      run(address, `drop database "${name}" with (force)`),
    );
  },
};

function report(fields) {
  const line = { timestamp: new Date().toISOString(), level: "ERROR", fields, target: "schema_engine" };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

async function manage(command) {
  if (embedded) return;
  const name = decodeURIComponent(new URL(address).pathname.slice(1));
  if (command === "can-connect-to-database") await run(address, "select 1");
  else if (command === "create-database") await run(withDatabase("postgres"), `create database "${name}"`);
  else if (command === "drop-database") {
    await run(withDatabase("postgres"), `drop database if exists "${name}"`);
  } else throw new Error(`There is no command ${command}.`);
}

async function converse() {
  const glue = await loadEngine();
  const files = await Promise.all(
    all("--datamodels").map(async (path) => [path, await readFile(path, "utf8")]),
  );
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await glue.SchemaEngine.new(
    { datamodels: files.length > 0 ? files : undefined },
    () => {},
    bound,
  );
  const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
  const otherNames = { getDatabaseVersion: "version" };
  // These two read what only a diagnosis leaves behind.
  const afterDiagnosis = ["evaluateDataLoss", "createMigration"];
  let prints = 0;

  async function answer({ id, method, params }) {
    try {
      if (afterDiagnosis.includes(method)) {
        const { migrationsList, filters } = params;
        await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: true });
      }
      let result = await engine[otherNames[method] ?? method](params);
      if (method === "diff" && result?.stdout) {
        prints += 1;
        say({ jsonrpc: "2.0", id: `print-${prints}`, method: "print", params: { content: result.stdout } });
        result = { ...result, stdout: null };
      }
      say({ jsonrpc: "2.0", id, result: result ?? null });
    } catch (thrown) {
      const cause = bound.errorRegistry?.consumeError?.(thrown?.id)?.error ?? thrown;
      const data = {
        is_panic: false,
        message: String(cause?.message ?? cause),
        meta: null,
        error_code: cause?.code ?? null,
      };
      say({ jsonrpc: "2.0", id, error: { code: 4466, message: "It did not work. See data.", data } });
    }
  }

  let before = Promise.resolve();
  const lines = createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    const message = JSON.parse(line);
    if (message.method) before = before.then(() => answer(message));
  });
  lines.on("close", () => before.then(() => process.exit(0)));
}

if (words.includes("--version")) {
  const glue = await loadEngine();
  console.log(`schema-engine-wasm ${glue.version()}`);
  process.exit(0);
} else if (words.includes("cli")) {
  try {
    await manage(words[words.indexOf("cli") + 1]);
    process.exit(0);
  } catch (thrown) {
    process.stderr.write("{}\n");
    report({
      message: thrown.message,
      is_panic: false,
      error_code: thrown.code === "3D000" ? "P1003" : "P1001",
    });
    process.exit(1);
  }
} else {
  await converse();
}
