// The editor's types: rule 356 is right as it stands, and a misspelt field is underlined where it stands.
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "#domain/dataset";
import { readDatasetSource, readRuleFiles } from "#rules";
import { rowTypes } from "#sandbox/row-types";
import { ruleCompilerOptions, wordsTypes } from "#sandbox/words-types";
import { openSandbox } from "#sandbox/node";
import { rule356, ruleOf } from "./small";

let dataset: Dataset;
beforeAll(async () => {
  const read = await (await openSandbox()).readDataset(await readDatasetSource("ssda903"));
  if (!read.ok) throw new Error(read.reason);
  dataset = read.value;
});

const parsed = new Map<string, ts.SourceFile | undefined>();
let before: ts.Program | undefined;

/** What the compiler says of these files, each as `line: message`. */
function compile(files: Record<string, string>, isQuick = true): string[] {
  const { options, errors } = ts.convertCompilerOptionsFromJson(
    { ...ruleCompilerOptions, skipLibCheck: isQuick },
    "/",
  );
  expect(errors).toEqual([]);
  const texts: Record<string, string> = {
    "/words.d.ts": wordsTypes,
    "/rows.d.ts": rowTypes(dataset),
    ...files,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  // The libraries and the types are the same each time.
  host.getSourceFile = (name, ...rest) => {
    const text = texts[name];
    const key = `${name} ${text?.length ?? ""}`;
    const isLasting = text === undefined || name.endsWith(".d.ts");
    if (isLasting && parsed.has(key)) return parsed.get(key);
    const file =
      text === undefined
        ? getSourceFile(name, ...rest)
        : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
    if (isLasting) parsed.set(key, file);
    return file;
  };
  host.fileExists = (name) => texts[name] !== undefined;
  const program = ts.createProgram(Object.keys(texts), options, host, before);
  before = program;
  return ts.getPreEmitDiagnostics(program).map((found) => {
    const line = found.file?.getLineAndCharacterOfPosition(found.start ?? 0).line ?? -1;
    const where = found.file?.fileName === "/rule.ts" ? "" : `${found.file?.fileName} `;
    return `${where}${line + 1}: ${ts.flattenDiagnosticMessageText(found.messageText, " ")}`;
  });
}

const compileRule = (fails: string, more = "") => compile({ "/rule.ts": ruleOf(fails, more).text });

// The compiler is slow when the machine is busy.
describe("the types of the editor", { timeout: 120_000 }, () => {
  it("find nothing to say about rule 356", () => {
    expect(compile({ "/rule.ts": rule356.text }, false)).toEqual([]);
  });

  it("underline a misspelt field and say what was meant", () => {
    const [first = "", ...others] = compile({
      "/rule.ts": rule356.text.replace("episode.DECOM,", "episode.DECON,"),
    });
    expect(first).toMatch(
      /^7: Property 'DECON' does not exist on type 'EpisodesRow'. Did you mean 'DECOM'\?/,
    );
    expect(others).toEqual([]);
  });

  it("underline a field in `fields` that the table has not", () => {
    const said = compile({ "/rule.ts": rule356.text.replace('"DECOM", "DEC"', '"DECOM", "DEK"') });
    expect(said.join()).toMatch(/^5: Type '"DEK"' is not assignable/);
  });

  it("underline a column that an example invents", () => {
    const said = compile({
      "/rule.ts": rule356.text.replace('{ DECOM: "2026-04-01" },', '{ DECON: "2026-04-01" },'),
    });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^11: .*DECON/);
  });

  it("underline a table that the dataset has not", () => {
    const said = compile({ "/rule.ts": rule356.text.replace('table: "Episodes"', 'table: "Episode"') });
    expect(said.join()).toMatch(/4: .*"Episode"/);
  });

  it("know children, the collection, neighbours, last year, raw text and reference lists", () => {
    const fails = `(episode, collection) => {
      const { Header, Episodes, lastYear } = episode.child;
      const first = Episodes.where({ RNE: "S" })[0];
      const known = lookup("postcodes", episode.PL_POST)?.oseast1m > 1;
      if (episode.previous?.DEC > collection.start && Header?.DOB < collection.end) return [first];
      if (collection.lastYear.Header.length > 0 && episode.raw.DEC !== "") return known;
      if (groupBy(Episodes, "LS").get("C2")?.length > 1 || runs(Episodes, "DECOM", "DEC").length > 1) return true;
      return oneOf(episode.LS, ["V3", "V4"]) && ageOn(Header?.DOB, episode.DECOM) > 18 && lastYear.Episodes.some((row) => row.LS);
    }`;
    expect(compileRule(fails)).toEqual([]);
    expect(compileRule("(episode) => episode.child.Headers !== undefined").join()).toMatch(
      /Did you mean 'Header'/,
    );
    expect(compileRule('() => lookup("postcode", "X") !== undefined').join()).toMatch(/"postcode"/);
    expect(compileRule('(episode) => sortBy(episode.child.Episodes, "DECON").length > 1').join()).toMatch(
      /DECON/,
    );
  });

  it("let a rule over several tables read the cells of each", () => {
    const rule = rule356.text
      .replace('table: "Episodes"', 'table: ["Episodes", "Reviews"]')
      .replace(
        "episode.DEC < episode.DECOM",
        "episode.DEC < episode.DECOM || episode.REVIEW > episode.child.Header?.DOB",
      );
    expect(compile({ "/rule.ts": rule })).toEqual([]);
    expect(compile({ "/rule.ts": rule.replace("episode.REVIEW", "episode.REVIEWS") }).join()).toMatch(
      /REVIEWS/,
    );
  });

  it("take examples in tables, with marks, last year and the collection", () => {
    const more = `valid: {
      "one": { Episodes: [{ DECOM: "2026-04-01" }], Header: { DOB: "2010-01-01" }, lastYear: { Episodes: [{ DEC: "2026-01-01" }] }, collection: { year: 2027 } },
    },
    invalid: {
      "two": { Episodes: [{ DECOM: "2026-04-01", fails: true }, { DECOM: "2026-04-02" }], reference: { postcodes: [{ pcd: "ZZ1 1AA" }] } },
    },`;
    expect(compileRule("() => true", more)).toEqual([]);
  });

  it("say the title, the meaning and the codes of a field", () => {
    const text = rowTypes(dataset);
    expect(text).toMatch(/\*\*Legal status\*\*[\s\S]{1,400}- `C2` Full care order/);
  });

  it("find nothing to say about the shelf", async () => {
    const { files } = await readDatasetSource("ssda903");
    const all = [...(await readRuleFiles("ssda903")), ...files];
    expect(compile(Object.fromEntries(all.map(({ path, text }) => [`/${path}`, text])))).toEqual([]);
  });
});
