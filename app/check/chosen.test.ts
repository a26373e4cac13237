// Files that people choose by mistake, each told apart in a sentence before anything is checked.
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Dataset } from "#domain/dataset";
import { readDatasetSource } from "#rules";
import { openSandbox } from "#sandbox/node";
import type { Sandbox } from "#sandbox/sandbox";
import { choose } from "./chosen";

let sandbox: Sandbox;
let dataset: Dataset;
let episodes: string;
let postcodes: string;
beforeAll(async () => {
  sandbox = await openSandbox();
  const read = await sandbox.readDataset(await readDatasetSource("ssda903"));
  if (!read.ok) throw new Error(read.reason);
  dataset = read.value;
  episodes = await readFile("rules/ssda903/made-up/this-year/episodes.csv", "utf8");
  postcodes = await readFile("rules/ssda903/made-up/reference/postcodes.csv", "utf8");
});
afterAll(() => sandbox.close());

const look = (bytes: string | Uint8Array, name = "file.csv", slot: "this" | "last" | "reference" = "this") =>
  choose(dataset, new Blob([typeof bytes === "string" ? bytes : new Uint8Array(bytes)]), name, slot);
const reason = async (bytes: string | Uint8Array) => {
  const { holds } = await look(bytes);
  return holds.ok ? "it was taken" : holds.reason;
};

test("a table is known by its columns, packed or not, and its columns keep the order of the file", async () => {
  for (const bytes of [episodes, gzipSync(episodes)]) {
    const { holds } = await look(bytes, "anything.csv");
    expect(holds).toMatchObject({ ok: true, table: "Episodes", xml: false });
    expect(holds.ok && holds.fields.slice(0, 3)).toEqual(["CHILD", "DECOM", "RNE"]);
  }
});

test("a reference list is known wherever it was put", async () => {
  expect(await look(postcodes)).toMatchObject({ slot: "reference", holds: { ok: true, table: "postcodes" } });
});

test("a file that is longer than what is looked at is judged by whole lines", async () => {
  const [head = "", row = ""] = episodes.split("\n");
  const long = `${head}\n${`${row}\n`.repeat(8000)}`;
  expect(long.length).toBeGreaterThan(300_000);
  expect((await look(long)).holds).toMatchObject({ ok: true, table: "Episodes" });
});

test("the XML return is taken as it is", async () => {
  expect((await look("<?xml version='1.0'?><Message/>", "return.xml")).holds).toMatchObject({ xml: true });
});

test("what cannot be used is refused with what to do", async () => {
  expect(await reason("")).toBe("file.csv is empty.");
  expect(await reason(new Uint8Array([0xff, 0xfe, 0x43, 0, 0x48, 0]))).toContain("UTF-16");
  expect(await reason(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]))).toContain("a picture");
  expect(await reason("hello there\nthis is no table\n")).toContain("none of the tables");
  expect(await reason(gzipSync(episodes).subarray(0, 60))).toContain("could not be opened");
  const narrow = episodes.replaceAll(/^([^,\n]*,[^,\n]*,[^,\n]*).*$/gm, "$1");
  expect(await reason(narrow)).toMatch(/looks like Episodes, but lacks the columns|none of the tables/);
});
