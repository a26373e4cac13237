// The SSDA903 dataset in particular: its size, what it works out, and the faults of its made-up return.
import { afterAll, describe, expect, it } from "vitest";
import { collectionOf } from "#domain/collection";
import type { SourceFile } from "#domain/dataset";
import { readReturn } from "#domain/read-return";
import type { Return, TextTable } from "#domain/return";
import { readDatasetSource, readMadeUp, readSpecification } from "#rules";
import { openSandbox } from "#sandbox/node";

const sandbox = await openSandbox();
afterAll(() => sandbox.close());
const source = await readDatasetSource("ssda903");
const read = await sandbox.readDataset(source);
if (!read.ok) throw new Error(read.reason);
const dataset = read.value;
const collection = collectionOf(dataset.collection, 2027, "E10000099");

function table(name: string, rows: Record<string, string>[]): TextTable {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    table: name,
    rows: rows.length,
    columns: Object.fromEntries(fields.map((field) => [field, rows.map((row) => row[field] ?? "")])),
  };
}

/** The rows of `name` for which the condition holds. */
async function rowsWhere(
  condition: string,
  name: string,
  data: Omit<Return, "collection">,
): Promise<number[]> {
  const rule: SourceFile = {
    path: "rules/ssda903/1-asked.ts",
    text: `rule({ code: "1", message: "It holds.", table: "${name}", fields: ["CHILD"], fails: (row, collection) => ${condition}, valid: {}, invalid: {} });`,
  };
  const checked = await sandbox.checkReturn({
    dataset: source,
    rules: [rule],
    data: { collection, ...data },
  });
  expect(checked.rules[0]).toMatchObject({ outcome: "ran" });
  return checked.findings.flatMap(({ cells }) => cells.map(({ row }) => row));
}

describe("the SSDA903 dataset", () => {
  it("has 12 tables with 78 columns in files and four that are worked out", () => {
    const fields = Object.values(dataset.tables).flatMap(({ fields }) => Object.values(fields));
    expect(Object.keys(dataset.tables)).toHaveLength(12);
    expect(fields.filter((field) => !field.derived)).toHaveLength(78);
    expect(fields.filter((field) => field.derived)).toHaveLength(4);
  });

  it("specifies all 322 published rules, 356 as “An episode must not end before it starts.”", async () => {
    const specification = await readSpecification("ssda903");
    expect(specification).toHaveLength(322);
    expect(specification.find(({ code }) => code === "356")).toMatchObject({
      sentence: "An episode must not end before it starts.",
      tables: ["Episodes"],
      fields: ["DECOM", "DEC"],
      difficulty: "single-row",
    });
  });

  it("marks the child's number and the postcodes as saying directly who somebody is", () => {
    const { Header, Episodes } = dataset.tables;
    expect(Header?.fields.CHILD?.identifies).toBe("directly");
    expect(Episodes?.fields.HOME_POST?.identifies).toBe("directly");
    expect(Episodes?.fields.PL_POST?.identifies).toBe("directly");
  });

  it("can read no date in a file that is not written dd/mm/yyyy", async () => {
    const thisYear = {
      Header: table("Header", [
        { DOB: "04/05/2010" },
        { DOB: "2010-05-04" },
        { DOB: "4/5/10" },
        { DOB: "31/02/2010" },
      ]),
    };
    expect(await rowsWhere("isBlank(row.DOB)", "Header", { thisYear })).toEqual([1, 2, 3]);
  });
});

describe("what is worked out", () => {
  const reference = {
    postcodes: table("postcodes", [
      { pcd: "YD1 1AA", oseast1m: "450000", osnrth1m: "300000", laua: "E07000981" },
      { pcd: "YD2 2BB", oseast1m: "453000", osnrth1m: "304000", laua: "E07000982" },
      { pcd: "YF3 3CC", oseast1m: "500000", osnrth1m: "300000", laua: "E06000981" },
      { pcd: "YF4 4DD", oseast1m: "350000", osnrth1m: "300000", laua: "W06000981" },
      { pcd: "YF5 5EE", oseast1m: "350000", osnrth1m: "700000", laua: "S12000981" },
      { pcd: "YF6 6FF", oseast1m: "150000", osnrth1m: "500000", laua: "N09000981" },
    ]),
    authorities: table("authorities", [
      { LTLA21CD: "E07000981", UTLA21CD: "E10000099" },
      { LTLA21CD: "E07000982", UTLA21CD: "E10000099" },
      { LTLA21CD: "E06000981", UTLA21CD: "E06000981" },
    ]),
  };
  const placed = ["yd22bb", "YF3 3CC", "YF4 4DD", "YF5 5EE", "YF6 6FF", "ZZ9 9ZZ", ""];
  const thisYear = {
    Episodes: table(
      "Episodes",
      placed.map((PL_POST) => ({ CHILD: "1", HOME_POST: "YD1 1AA", PL_POST })),
    ),
  };
  const where = (condition: string) => rowsWhere(condition, "Episodes", { thisYear, reference });

  it("is the upper-tier authority of the placement, or the nation outside England", async () => {
    expect(await where('row.PL_LA === "E10000099"')).toEqual([0]);
    expect(await where('row.PL_LA === "E06000981"')).toEqual([1]);
    expect(await where('row.PL_LA === "WAL"')).toEqual([2]);
    expect(await where('row.PL_LA === "SCO"')).toEqual([3]);
    expect(await where('row.PL_LA === "NIR"')).toEqual([4]);
    expect(await where("isBlank(row.PL_LA)")).toEqual([5, 6]);
  });

  it("is whether the placement lies in our own area, blank when the postcode is unknown", async () => {
    expect(await where('row.PL_LOCATION === "IN"')).toEqual([0]);
    expect(await where('row.PL_LOCATION === "OUT"')).toEqual([1, 2, 3, 4]);
    expect(await where("isBlank(row.PL_LOCATION)")).toEqual([5, 6]);
  });

  it("is the straight line from home in miles, to one decimal", async () => {
    expect(await where("row.PL_DISTANCE === 3.1")).toEqual([0]);
    expect(await where("row.PL_DISTANCE === 31.1")).toEqual([1]);
    expect(await where("isBlank(row.PL_DISTANCE)")).toEqual([5, 6]);
  });

  it("is whether the child is in UASC", async () => {
    const tables = {
      Header: table("Header", [{ CHILD: "1" }, { CHILD: "2" }]),
      UASC: table("UASC", [{ CHILD: "2" }]),
    };
    expect(await rowsWhere('row.UASC === "1"', "Header", { thisYear: tables })).toEqual([1]);
    expect(await rowsWhere('row.UASC === "0"', "Header", { thisYear: tables })).toEqual([0]);
  });

  it("is taken from the file where the file says it", async () => {
    const tables = { Episodes: table("Episodes", [{ CHILD: "1", PL_LA: "E09000901", PL_DISTANCE: "12.5" }]) };
    expect(
      await rowsWhere('row.PL_LA === "E09000901" && row.PL_DISTANCE === 12.5', "Episodes", {
        thisYear: tables,
      }),
    ).toEqual([0]);
  });
});

describe("the XML return", () => {
  const xml = `<?xml version="1.0"?>
<MESSAGE>
  <CHILD>
    <HEADER>
      <CHILDID>900001</CHILDID><SEX>F</SEX><DOB>04/05/2009</DOB><ETHNIC>WBRI</ETHNIC><UPN>UN2</UPN>
      <UASC>1</UASC><DUC>04/05/2027</DUC><MOTHER>0</MOTHER><MC_DOB/>
      <AREVIEW><REVIEW>10/06/2026</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
      <AMISSING><MISSING>M</MISSING><MIS_START>01/08/2026</MIS_START><MIS_END>02/08/2026</MIS_END></AMISSING>
      <OC2><SDQ_SCORE>12</SDQ_SCORE><CONVICTED>0</CONVICTED></OC2>
      <PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE>
    </HEADER>
    <EPISODE><DECOM>02/04/2026</DECOM><RNE>S</RNE><LS>V2</LS><PL>U6</PL><DEC>01/04/2026</DEC></EPISODE>
    <EPISODE><DECOM>02/05/2026</DECOM><RNE>P</RNE><LS>V2</LS><PL>K2</PL></EPISODE>
  </CHILD>
  <CHILD>
    <HEADER>
      <CHILDID>900002</CHILDID><DOB>06/07/2022</DOB><UASC>0</UASC>
      <DATE_INT>01/02/2026</DATE_INT><FOSTER_CARE>0</FOSTER_CARE>
      <AD_PLACED><DATE_PLACED>01/03/2026</DATE_PLACED></AD_PLACED>
    </HEADER>
  </CHILD>
  <CHILD><HEADER><CHILDID>900003</CHILDID><DOB>08/09/2007</DOB><IN_TOUCH>YES</IN_TOUCH><ACTIV>F2</ACTIV></HEADER></CHILD>
</MESSAGE>`;

  it("is read into the same tables as the CSV files, and checked by the same rules", async () => {
    const bytes = new TextEncoder().encode(xml);
    const given = await readReturn(dataset, [{ name: "return.xml", bytes, year: "this" }], collection);
    if (!given.ok) throw new Error(given.reason);
    const { thisYear } = given.value.data;
    const childrenOf = Object.fromEntries(
      Object.entries(thisYear).map(([name, { columns }]) => [name, columns.CHILD]),
    );
    expect(childrenOf).toEqual({
      Header: ["900001", "900002", "900003"],
      UASC: ["900001"],
      OC3: ["900003"],
      AD1: ["900002"],
      Episodes: ["900001", "900001"],
      Reviews: ["900001"],
      Missing: ["900001"],
      OC2: ["900001"],
      PrevPerm: ["900001"],
      PlacedAdoption: ["900002"],
    });
    expect(thisYear.Episodes?.columns.PLACE).toEqual(["U6", "K2"]);
    expect(thisYear.Missing?.columns.DOB).toEqual(["04/05/2009"]);
    expect(await rowsWhere("row.DEC < row.DECOM", "Episodes", { thisYear })).toEqual([0]);
    expect(await rowsWhere('row.UASC === "1"', "Header", { thisYear })).toEqual([0]);
  });
});

describe("the made-up return", () => {
  it("has at least three episodes that end before they start, for whoever writes rule 356", async () => {
    const { thisYear } = await readMadeUp("ssda903");
    const files = [
      {
        name: "episodes.csv",
        bytes: new TextEncoder().encode(thisYear["episodes.csv"]),
        year: "this" as const,
      },
    ];
    const given = await readReturn(dataset, files, collection);
    if (!given.ok) throw new Error(given.reason);
    const found = await rowsWhere("row.DEC < row.DECOM", "Episodes", { thisYear: given.value.data.thisYear });
    expect(found.length).toBeGreaterThanOrEqual(3);
  });
});
