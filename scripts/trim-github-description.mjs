// Makes forge/description/: what GitHub publishes of its API, cut down to what the forge answers and tells.
//
// `node scripts/trim-github-description.mjs` fetches the package below from the npm registry. Run it again when the
// forge gets a door, or with a newer version here.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./setup.mjs";

const source = "@octokit/openapi@23.0.2";
const events = [
  ..."branch_protection_rule check_run issue_comment ping pull_request pull_request_review".split(" "),
  ..."pull_request_review_comment push status installation member".split(" "),
];
const unsaid = new Set([
  "description",
  "example",
  "examples",
  "externalDocs",
  "summary",
  "deprecated",
  "title",
]);

// Where the description contradicts itself, its other word is taken. Each is written down in the result.
const corrections = [
  {
    where: "schemas pull-request-review-comment",
    why: "A comment whose line is gone has none: the same comment may be null in what the hooks are told.",
    mend({ schemas }) {
      const fields = schemas["pull-request-review-comment"].properties;
      for (const name of ["line", "position"]) fields[name] = { type: ["integer", "null"] };
    },
  },
  {
    where: "operations GET /app/installations",
    why: "An account is a user or an enterprise, as where one installation is asked for, and not both at once.",
    mend({ operations }) {
      const { account } = operations["GET /app/installations"].answers["200"].items.properties;
      account.anyOf = account.anyOf.map(({ allOf, ...rest }) => (allOf ? { ...rest, anyOf: allOf } : rest));
    },
  },
];

const folder = mkdtempSync(join(tmpdir(), "description-"));
try {
  const doors = await readDoors();
  const [archive] = JSON.parse(
    execFileSync("npm", ["pack", source, "--json", "--pack-destination", folder], {
      encoding: "utf8",
      maxBuffer: 1e9,
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  const wanted = ["package/generated/api.github.com.json", "package/LICENSE"];
  execFileSync("tar", ["-xzf", join(folder, archive.filename), "-C", folder, ...wanted]);
  const whole = JSON.parse(readFileSync(join(folder, wanted[0]), "utf8"));
  const target = join(root, "forge/description");
  mkdirSync(target, { recursive: true });
  copyFileSync(join(folder, wanted[1]), join(target, "LICENSE"));
  const trimmed = trim(whole, doors);
  writeFileSync(join(target, "github.json"), writeInLines(trimmed));
  const { operations, tellings, schemas } = trimmed;
  console.log(
    `${Object.keys(operations).length} operations, ${Object.keys(tellings).length} payloads, ${Object.keys(schemas).length} schemas.`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** The method and path of each door of the API, from the forge itself. */
async function readDoors() {
  const outfile = join(folder, "doors.mjs");
  await build({
    entryPoints: [join(root, "forge/doors/all.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
  });
  const { apiDoors, appBySlugDoor } = await import(pathToFileURL(outfile).href);
  return [...apiDoors, appBySlugDoor].map(({ method, path }) => ({ method: method.toLowerCase(), path }));
}

function trim(whole, doors) {
  const bare = (path) => path.replace(/\{[^}]*\}/g, "{}").replace(/\/$/, "");
  const published = new Map(Object.keys(whole.paths).map((path) => [bare(path), path]));
  const operations = {};
  for (const { method, path } of doors) {
    const found = published.get(bare(path)) ?? published.get(`${bare(path)}/{}`);
    const operation = found === undefined ? undefined : whole.paths[found][method];
    if (operation === undefined) {
      console.log(`GitHub does not publish ${method.toUpperCase()} ${path}.`);
      continue;
    }
    operations[`${method.toUpperCase()} ${bare(path)}`] = {
      id: operation.operationId,
      asks: jsonOf(operation.requestBody),
      answers: Object.fromEntries(
        Object.entries(operation.responses).map(([status, given]) => [
          status,
          jsonOf(given.$ref ? whole.components.responses[given.$ref.split("/").at(-1)] : given),
        ]),
      ),
    };
  }
  const tellings = {};
  for (const [name, { post }] of Object.entries(whole["x-webhooks"])) {
    const isOurs = events.some((event) => {
      const start = event.replaceAll("_", "-");
      const rest = name.startsWith(`${start}-`) ? name.slice(start.length + 1) : undefined;
      const isAnother = events.some((other) => {
        const longer = other.replaceAll("_", "-");
        return longer.length > start.length && (name === longer || name.startsWith(`${longer}-`));
      });
      return name === start || (rest !== undefined && !isAnother);
    });
    if (isOurs) tellings[name] = jsonOf(post.requestBody);
  }
  const schemas = {};
  const collect = (value) => {
    for (const name of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (schemas[name[1]] !== undefined) continue;
      schemas[name[1]] = tidy(whole.components.schemas[name[1]]);
      collect(schemas[name[1]]);
    }
  };
  collect({ operations, tellings });
  const trimmed = { operations, tellings, schemas };
  for (const { mend } of corrections) mend(trimmed);
  const corrected = Object.fromEntries(corrections.map(({ where, why }) => [where, why]));
  return { source, license: "MIT; see LICENSE beside this file", corrected, ...trimmed };
}

/** The JSON shape of a body; null when it has none. */
function jsonOf(body) {
  return tidy(body?.content?.["application/json"]?.schema ?? null);
}

/** Without the words for people, in JSON Schema as ajv reads it. */
function tidy(value, isNames = false) {
  if (Array.isArray(value)) return value.map((item) => tidy(item));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([name]) => isNames || !(unsaid.has(name) || name.startsWith("x-") || name === "nullable"),
  );
  // The published choices overlap: a plain trouble fits every kind of trouble.
  const rename = (name) => (name === "oneOf" && !isNames ? "anyOf" : name);
  const made = Object.fromEntries(
    kept.map(([name, part]) => [rename(name), tidy(part, !isNames && name === "properties")]),
  );
  if (isNames || value.nullable !== true) return made;
  if (made.enum !== undefined && !made.enum.includes(null)) made.enum = [...made.enum, null];
  if (typeof made.type === "string") return { ...made, type: [made.type, "null"] };
  return { anyOf: [{ type: "null" }, made] };
}

/** One line for each operation, payload and schema, so that a newer description can be compared with this one. */
function writeInLines(trimmed) {
  const parts = Object.entries(trimmed).map(([name, part]) => {
    if (typeof part === "string") return `${JSON.stringify(name)}: ${JSON.stringify(part)}`;
    const lines = Object.keys(part)
      .sort()
      .map((key) => `${JSON.stringify(key)}: ${JSON.stringify(part[key])}`);
    return `${JSON.stringify(name)}: {\n${lines.join(",\n")}\n}`;
  });
  return `{\n${parts.join(",\n")}\n}\n`;
}
