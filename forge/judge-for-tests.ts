// Holds all that a forge answers and tells against what GitHub publishes of its API, and says where they differ.
import { readFileSync } from "node:fs";
import { Ajv, type ErrorObject } from "ajv";
import formats from "ajv-formats";
import { z } from "zod";
import type { Witness } from "./witness";

const at = (name: string) => new URL(`./description/${name}`, import.meta.url);
const known = z
  .array(z.object({ where: z.string(), says: z.string(), why: z.string() }))
  .parse(JSON.parse(readFileSync(at("deviations.json"), "utf8")));
const shape = z.unknown().nullable();
const description = z
  .object({
    operations: z.record(
      z.string(),
      z.object({ id: z.string(), asks: shape, answers: z.record(z.string(), shape) }),
    ),
    tellings: z.record(z.string(), shape),
    schemas: z.record(z.string(), z.unknown()),
  })
  .parse(JSON.parse(readFileSync(at("github.json"), "utf8")));

/** Refused at every door in one way, whether or not a page of the reference says so. */
const statusOfAnyDoor = new Set([401, 403, 404, 422]);

export type Judge = Witness & {
  /** Where the forge differs, each once: `GET /user 200 /plan/name must be string`. */
  deviations(): string[];
  /** Those that `deviations.json` does not list. */
  surprises(): string[];
  /** The operations and payloads that were seen. */
  seen(): string[];
};

const compiler = openCompiler();

/**
 * Opens a judge; give it to `startForge`, and ask it when the test has ended.
 * @example openJudge().surprises() // => []
 */
export function openJudge(): Judge {
  const found = new Set<string>();
  const seen = new Set<string>();
  const hold = (pointer: string[], where: string, body: unknown) => {
    for (const says of compiler(pointer, body)) found.add(`${where} ${says}`);
  };
  return {
    answered({ method, path, asked, status, answered }) {
      const bare = path.replace(/\{[^}]*\}/g, "{}").replace(/\/$/, "");
      const name = [`${method} ${bare}`, `${method} ${bare}/{}`].find((one) => description.operations[one]);
      if (name === undefined) {
        found.add(`${method} ${bare} is not published`);
        return;
      }
      seen.add(`${name} ${status}`);
      const operation = description.operations[name];
      const answer = operation?.answers[String(status)];
      if (operation?.asks && status < 300 && asked !== undefined) {
        hold(["operations", name, "asks"], `${name} asks`, asked);
      }
      if (answer === undefined) {
        if (!statusOfAnyDoor.has(status)) found.add(`${name} ${status} is not published`);
      } else if (answer === null) {
        if (answered !== undefined && status < 400) found.add(`${name} ${status} must have no body`);
      } else hold(["operations", name, "answers", String(status)], `${name} ${status}`, answered);
    },
    told({ event, action, body }) {
      const name = (action === null ? event : `${event}-${action}`).replaceAll("_", "-");
      seen.add(`told ${name}`);
      if (description.tellings[name] === undefined) found.add(`told ${name} is not published`);
      else hold(["tellings", name], `told ${name}`, JSON.parse(JSON.stringify(body)));
    },
    deviations: () => [...found].sort(),
    surprises: () =>
      [...found].sort().filter((one) => !known.some(({ where, says }) => `${where} ${says}` === one)),
    seen: () => [...seen].sort(),
  };
}

export { known as knownDeviations };
export const publishedOperations = Object.keys(description.operations);

function openCompiler(): (pointer: string[], body: unknown) => string[] {
  // Each is used a few times in a process: what makes the checks faster takes longer than all of them.
  const quick = { code: { optimize: false }, inlineRefs: false };
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true, logger: false, ...quick });
  // Not "email": the addresses that GitHub gives its robots have brackets in them.
  formats.default(ajv, ["date-time", "date", "uri"]);
  ajv.addFormat("email", true);
  const { operations, tellings, schemas } = description;
  ajv.addSchema({ $id: "github", operations, tellings, components: { schemas } });
  const escape = (part: string) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));
  return (pointer, body) => {
    const check = ajv.getSchema(`github#/${pointer.map(escape).join("/")}`);
    if (check === undefined) throw new Error(`The description has no ${pointer.join(" ")}.`);
    if (check(JSON.parse(JSON.stringify(body ?? null)))) return [];
    return [...new Set((check.errors ?? []).filter(isOwn).map(say))];
  };
}

/** Of a choice between shapes, ajv reports every branch that does not fit; the choice itself says enough. */
const isOwn = ({ schemaPath }: ErrorObject) => !/\/(anyOf|oneOf)\/\d+\//.test(schemaPath);

function say({ instancePath, message }: ErrorObject): string {
  const place = instancePath.replaceAll(/\/\d+(?=\/|$)/g, "/*");
  return `${place === "" ? "the body" : place} ${message ?? "does not fit"}`;
}
