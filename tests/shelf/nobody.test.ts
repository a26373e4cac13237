// No approved rule, lesson, dataset or made-up return holds anything that could be taken for a real person's.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findGiveaways } from "#domain/giveaway";
import { sayGiveaway } from "#domain/giveaway-words";

const filesUnder = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile() && /\.(?:ts|md|csv|xml|json)$/.test(path));

test("nothing on the shelf could give a real person away", () => {
  const files = [...filesUnder("rules"), ...filesUnder("lessons"), "README.md", "CONTRIBUTING.md"];
  const said = files.flatMap((path) =>
    findGiveaways(readFileSync(path, "utf8")).map((each) => `${path}: ${sayGiveaway(each)}`),
  );
  expect(files.length).toBeGreaterThan(400);
  expect(said).toEqual([]);
});
