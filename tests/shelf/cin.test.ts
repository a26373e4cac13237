// The CIN Census in particular: its size, its one nested file, and the same rows as CSV files.
import { afterAll, describe, expect, it } from "vitest";
import { collectionOf } from "#domain/collection";
import { type GivenFile, readReturn } from "#domain/read-return";
import type { TextTable } from "#domain/return";
import { readDatasetSource, readMadeUp, readRuleFiles, readSpecification } from "#rules";
import { openSandbox } from "#sandbox/node";

const sandbox = await openSandbox();
afterAll(() => sandbox.close());
const source = await readDatasetSource("cin");
const read = await sandbox.readDataset(source);
if (!read.ok) throw new Error(read.reason);
const dataset = read.value;
const collection = collectionOf(dataset.collection, 2027);

const opened = async (files: Record<string, string>) => {
  const given = Object.entries(files).map(
    ([name, text]): GivenFile => ({ name, bytes: new TextEncoder().encode(text), year: "this" }),
  );
  const done = await readReturn(dataset, given, collection);
  if (!done.ok) throw new Error(done.reason);
  return done.value.data;
};

describe("the CIN dataset", () => {
  it("has eleven tables, and specifies all 109 published rules, 26 of them queries", async () => {
    const specification = await readSpecification("cin");
    expect(Object.keys(dataset.tables)).toHaveLength(11);
    expect(specification).toHaveLength(109);
    expect(specification.filter(({ severity }) => severity === "query")).toHaveLength(26);
    expect(specification.find(({ code }) => code === "8945Q")).toMatchObject({ since: 2025 });
  });

  it("says of its rules what the specification says: how grave they are, and from when", async () => {
    const specification = new Map((await readSpecification("cin")).map((each) => [each.code, each]));
    for (const rule of await readRuleFiles("cin")) {
      const { declaration } = await sandbox.runExamples({ dataset: source, rule });
      const { severity = "error", since } = specification.get(declaration?.code ?? "") ?? {};
      expect({ code: declaration?.code, severity: declaration?.severity, since: declaration?.since }).toEqual(
        { code: declaration?.code, severity, since },
      );
    }
  });

  it("marks who a child is, and what is sensitive", () => {
    const marked = Object.entries(dataset.tables).flatMap(([table, { fields }]) =>
      Object.entries(fields).flatMap(([field, { identifies }]) =>
        identifies === undefined || field === "LAchildID" ? [] : [`${table}.${field} ${identifies}`],
      ),
    );
    expect(marked).toEqual([
      "AssessmentFactors.AssessmentFactor sensitive",
      "ChildCharacteristics.Ethnicity sensitive",
      "ChildIdentifiers.UPN directly",
      "ChildIdentifiers.FormerUPN directly",
      "ChildIdentifiers.PersonBirthDate indirectly",
      "ChildIdentifiers.ExpectedPersonBirthDate indirectly",
      "ChildIdentifiers.Sex indirectly",
      "ChildIdentifiers.PersonDeathDate indirectly",
      "ChildProtectionPlans.InitialCategoryOfAbuse sensitive",
      "ChildProtectionPlans.LatestCategoryOfAbuse sensitive",
      "CINdetails.PrimaryNeedCode sensitive",
      "Disabilities.Disability sensitive",
    ]);
  });
});

describe("the CIN return", () => {
  const xml = `<Message>
  <Header><CollectionDetails><Collection>CIN</Collection><Year>2027</Year></CollectionDetails>
    <Source><LEA>990</LEA></Source></Header>
  <Children>
    <Child>
      <ChildIdentifiers><LAchildID>A1</LAchildID><PersonBirthDate>2015-05-01</PersonBirthDate></ChildIdentifiers>
      <ChildCharacteristics><Disabilities><Disability>HEAR</Disability><Disability>VIS</Disability></Disabilities></ChildCharacteristics>
      <CINdetails>
        <CINreferralDate>2026-05-01</CINreferralDate><DateOfInitialCPC>2026-06-01</DateOfInitialCPC>
        <Assessments><AssessmentActualStartDate>2026-05-02</AssessmentActualStartDate>
          <FactorsIdentifiedAtAssessment><AssessmentFactors>2B</AssessmentFactors><AssessmentFactors>3A</AssessmentFactors></FactorsIdentifiedAtAssessment>
        </Assessments>
        <Section47><S47ActualStartDate>2026-05-10</S47ActualStartDate></Section47>
      </CINdetails>
      <CINdetails>
        <CINreferralDate>2026-11-01</CINreferralDate>
        <ChildProtectionPlans><CPPstartDate>2026-11-20</CPPstartDate>
          <Reviews><CPPreviewDate>2027-02-01</CPPreviewDate><CPPreviewDate/></Reviews></ChildProtectionPlans>
      </CINdetails>
    </Child>
    <Child><ChildIdentifiers><LAchildID>A2</LAchildID></ChildIdentifiers></Child>
  </Children>
</Message>`;

  it("is flattened into tables whose rows know their child, episode, assessment and plan", async () => {
    const { thisYear } = await opened({ "cin.xml": xml });
    const columns = (table: string, ...fields: string[]) =>
      fields.map((field) => thisYear[table]?.columns[field]?.join(" "));
    expect(columns("Header", "Collection", "Year", "LEA")).toEqual(["CIN", "2027", "990"]);
    expect(columns("ChildIdentifiers", "LAchildID", "PersonBirthDate")).toEqual(["A1 A2", "2015-05-01 "]);
    expect(columns("Disabilities", "LAchildID", "Disability")).toEqual(["A1 A1", "HEAR VIS"]);
    expect(columns("CINdetails", "LAchildID", "CINdetailsID")).toEqual(["A1 A1", "1 2"]);
    expect(columns("AssessmentFactors", "CINdetailsID", "AssessmentID", "AssessmentFactor")).toEqual([
      "1 1",
      "1 1",
      "2B 3A",
    ]);
    expect(columns("Reviews", "CINdetailsID", "CPPID", "CPPreviewDate")).toEqual([
      "2 2",
      "1 1",
      "2027-02-01 ",
    ]);
  });

  it("gives an enquiry no conference that stands in its episode", async () => {
    const { thisYear } = await opened({ "cin.xml": xml });
    expect(thisYear.CINdetails?.columns.DateOfInitialCPC).toEqual(["2026-06-01", ""]);
    expect(thisYear.Section47?.columns.DateOfInitialCPC).toEqual([""]);
  });

  it("gives the same findings as the same rows in CSV files", async () => {
    const { thisYear } = await readMadeUp("cin");
    const one = await opened(thisYear);
    const csv = ({ columns, rows }: TextTable) =>
      [
        Object.keys(columns).join(","),
        ...Array.from({ length: rows }, (_, row) =>
          Object.values(columns)
            .map((cells) => cells[row])
            .join(","),
        ),
      ].join("\n");
    const many = await opened(
      Object.fromEntries(Object.values(one.thisYear).map((table) => [`${table.table}.csv`, csv(table)])),
    );
    const rules = await readRuleFiles("cin");
    const found = async (data: typeof one) =>
      (await sandbox.checkReturn({ dataset: source, rules, data })).findings;
    expect(await found(many)).toEqual(await found(one));
    expect((await found(one)).length).toBeGreaterThan(15);
  });
});
