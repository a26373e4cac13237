import { describe, expect, it } from "vitest";
import { datasetSchema } from "./dataset";
import { type GivenFile, readReturn } from "./read-return";

const text = { type: "text", title: "" };
const dataset = datasetSchema.parse({
  id: "small",
  name: "Small",
  entity: { name: "child", plural: "children", key: "CHILD" },
  collection: { starts: "04-01", ends: "03-31", newest: 2027 },
  tables: {
    Header: { title: "", xml: { element: "CHILD" }, fields: { CHILD: text, SEX: text } },
    Episodes: { title: "", xml: { element: "EPISODE" }, fields: { CHILD: text, DECOM: text } },
  },
  reference: { postcodes: { title: "", key: "pcd", fields: { pcd: text, laua: text } } },
});
const collection = { year: 2027, start: "2026-04-01", end: "2027-03-31" };
const file = (name: string, content: string, year: GivenFile["year"] = "this"): GivenFile => ({
  name,
  bytes: new TextEncoder().encode(content),
  year,
});
const read = (...files: GivenFile[]) => readReturn(dataset, files, collection);

describe("a return", () => {
  it("is made of this year's tables, last year's, and reference lists, told apart by their columns", async () => {
    const whole = await read(
      file("anything.csv", "SEX,child\nM,1\n"),
      file("episodes.csv", "CHILD,DECOM\n1,01/04/2026\n1,02/05/2026\n"),
      file("episodes.csv", "CHILD,DECOM\n1,01/04/2025\n", "last"),
      file("p.csv", "pcd,laua\nYD1 1AA,E07000981\n", "reference"),
    );
    expect(whole).toMatchObject({
      ok: true,
      value: {
        data: {
          collection,
          thisYear: {
            Header: { rows: 1, columns: { CHILD: ["1"], SEX: ["M"] } },
            Episodes: { rows: 2, columns: { DECOM: ["01/04/2026", "02/05/2026"] } },
          },
          lastYear: { Episodes: { rows: 1 } },
          reference: { postcodes: { rows: 1 } },
        },
        notes: [],
      },
    });
  });

  it("keeps of each file its name, its rows and its fingerprint", async () => {
    const whole = await read(file("e.csv", "CHILD,DECOM\n"));
    expect(whole.ok && whole.value.files).toEqual([
      { name: "e.csv", rows: 0, sha256: "d005a15c5a71c51b917071901433c3f2115cf733b655007e5495e5171015454a" },
    ]);
  });

  it("says which columns it left aside", async () => {
    const whole = await read(file("e.csv", "CHILD,DECOM,NOTES\n1,,x\n"));
    expect(whole.ok && whole.value.notes).toEqual([
      "e.csv: NOTES left aside, as Episodes has no such column.",
    ]);
  });

  it("may be an XML file, whatever it is called", async () => {
    const whole = await read(file("return.txt", "<R><CHILD><CHILD>1</CHILD><SEX>F</SEX></CHILD></R>"));
    expect(whole).toMatchObject({ value: { data: { thisYear: { Header: { columns: { SEX: ["F"] } } } } } });
  });

  it("is refused when two files hold the same table of the same year", async () => {
    const twice = await read(file("a.csv", "CHILD,DECOM\n"), file("b.csv", "CHILD,DECOM\n"));
    expect(twice).toMatchObject({
      ok: false,
      reason: expect.stringContaining("a.csv and b.csv both hold Episodes among this year's files"),
    });
  });

  it("is refused at the first file that cannot be read, by its name", async () => {
    const broken = await read(file("a.csv", "CHILD,DECOM\n"), file("b.csv", ""));
    expect(broken).toMatchObject({ ok: false, reason: expect.stringContaining("b.csv is empty") });
  });

  it("is refused without any table of this year", async () => {
    expect((await read(file("e.csv", "CHILD,DECOM\n", "last"))).ok).toBe(false);
  });
});
