// What the terminal's tests share: a folder of their own, and a command line run in it over the project's own shelf.
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { run } from "./run";

export const shelf = path.join(process.cwd(), "rules");
export const madeUp = path.join(shelf, "ssda903/made-up");
export let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ruleyard-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a command line in an empty folder, with the project's own shelf unless another is named. */
export async function ruleyard(...args: string[]) {
  let printed = "";
  let said = "";
  const withShelf = args.includes("--shelf") ? args : [...args, "--shelf", shelf];
  const exit = await run(withShelf, {
    folder,
    print: (text) => {
      printed += text;
    },
    say: (text) => {
      said += `${text}\n`;
    },
    progress: () => ({ step: () => undefined, stop: () => undefined }),
  });
  return { exit, printed, said };
}

/** A shelf of its own: the real dataset with only these rules. */
export async function shelfWith(rules: Record<string, string>): Promise<string> {
  const own = await mkdtemp(path.join(folder, "shelf-"));
  await cp(path.join(shelf, "ssda903"), path.join(own, "ssda903"), {
    recursive: true,
    filter: (source) => !/ssda903\/[A-Za-z0-9]+-[^/]*\.ts$/.test(source) && !source.endsWith("tsconfig.json"),
  });
  for (const [name, text] of Object.entries(rules)) await writeFile(path.join(own, "ssda903", name), text);
  return own;
}

export async function returnWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const given = await mkdtemp(path.join(folder, "return-"));
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(given, name), content);
  return given;
}

export const episodes = (lines: string) =>
  `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n${lines}`;
export const rule356 = (fails: string) => `rule({
  code: "356",
  message: "An episode must not end before it starts.",
  table: "Episodes",
  fields: ["DECOM", "DEC"],
  fails: (episode) => ${fails},
  valid: { "ends the day it starts": { DECOM: "2026-04-01", DEC: "2026-04-01" } },
  invalid: { "ends the day before it starts": { DECOM: "2026-04-02", DEC: "2026-04-01" } },
});
`;
