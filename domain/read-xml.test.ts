import { describe, expect, it } from "vitest";
import { datasetSchema } from "./dataset";
import { parseXml } from "./read-xml";

const text = { type: "text", title: "" };
const child = { ...text, alias: ["CHILDID"] };
const dataset = datasetSchema.parse({
  id: "small",
  name: "Small",
  entity: { name: "child", plural: "children", key: "CHILD" },
  collection: { starts: "04-01", ends: "03-31", newest: 2027 },
  tables: {
    Header: {
      title: "",
      xml: { element: "CHILD" },
      fields: { CHILD: child, DOB: text, UASC: { ...text, derived: true } },
    },
    UASC: {
      title: "",
      xml: { element: "CHILD", when: { UASC: "1", DUC: ".+" } },
      fields: { CHILD: child, DOB: text, DUC: text },
    },
    Episodes: {
      title: "",
      xml: { element: "EPISODE" },
      fields: { CHILD: child, DECOM: text, PLACE: { ...text, alias: ["PL"] } },
    },
    Reviews: { title: "", xml: { element: "AREVIEW" }, fields: { CHILD: child, DOB: text, REVIEW: text } },
  },
});

const whole = `<?xml version="1.0" encoding="utf-8"?>
<!-- made up -->
<RETURN xmlns="urn:made-up">
  <CHILD>
    <HEADER>
      <CHILDID>A1</CHILDID><DOB>01/02/2010</DOB><UASC>0</UASC>
      <AREVIEW><REVIEW>05/05/2026</REVIEW></AREVIEW>
      <AREVIEW><REVIEW>05/11/2026</REVIEW></AREVIEW>
    </HEADER>
    <EPISODE><DECOM>01/04/2026</DECOM><PL>U6</PL></EPISODE>
    <EPISODE><DECOM>09/09/2026</DECOM><PL/></EPISODE>
  </CHILD>
  <CHILD>
    <HEADER><CHILDID>B&amp;2</CHILDID><DOB/><UASC>1</UASC></HEADER>
    <EPISODE><DECOM>02/04/2026</DECOM><PL>K2</PL></EPISODE>
  </CHILD>
</RETURN>`;

describe("an XML return", () => {
  it("gives the same tables as CSV files: each row knows its child", () => {
    expect(parseXml(dataset, whole, "a.xml")).toEqual({
      ok: true,
      value: {
        Header: {
          table: "Header",
          rows: 2,
          columns: { CHILD: ["A1", "B&2"], DOB: ["01/02/2010", ""], UASC: ["0", "1"] },
        },
        UASC: { table: "UASC", rows: 1, columns: { CHILD: ["B&2"], DOB: [""], DUC: [""] } },
        Episodes: {
          table: "Episodes",
          rows: 3,
          columns: {
            CHILD: ["A1", "A1", "B&2"],
            DECOM: ["01/04/2026", "09/09/2026", "02/04/2026"],
            PLACE: ["U6", "", "K2"],
          },
        },
        Reviews: {
          table: "Reviews",
          rows: 2,
          columns: {
            CHILD: ["A1", "A1"],
            DOB: ["01/02/2010", "01/02/2010"],
            REVIEW: ["05/05/2026", "05/11/2026"],
          },
        },
      },
    });
  });

  it("numbers the rows that others hang on, takes from around only what is said, and knows rows of one cell", () => {
    const id = { ...text, counts: "Plan" };
    const nested = datasetSchema.parse({
      ...dataset,
      tables: {
        Children: { title: "", xml: { element: "Child" }, fields: { CHILD: child } },
        Needs: {
          title: "",
          xml: { element: "Need", isCell: true, takes: ["CHILD"] },
          fields: { CHILD: child, NEED: { ...text, alias: ["Need"] } },
        },
        Plans: {
          title: "",
          xml: { element: "Plan", takes: ["CHILD"] },
          fields: { CHILD: child, PLAN: id, DAY: text },
        },
        Reviews: {
          title: "",
          xml: { element: "Review", takes: ["CHILD"] },
          fields: { CHILD: child, PLAN: id, DAY: text },
        },
      },
    });
    const read = parseXml(
      nested,
      `<R>
        <Child><Who><ChildID>A1</ChildID></Who><Needs><Need>HEAR</Need><Need/></Needs>
          <Plan><Day>1</Day><Review><Day>2</Day></Review></Plan>
          <Plan><Day>3</Day><Reviews><Review><By>x</By></Review></Reviews></Plan>
        </Child>
        <Child><ChildID>B2</ChildID><Plan><Day/></Plan></Child>
      </R>`,
      "a.xml",
    );
    expect(read.ok && Object.values(read.value).map(({ columns }) => columns)).toEqual([
      { CHILD: ["A1", "B2"] },
      { CHILD: ["A1", "A1"], NEED: ["HEAR", ""] },
      { CHILD: ["A1", "A1", "B2"], PLAN: ["1", "2", "3"], DAY: ["1", "3", ""] },
      { CHILD: ["A1", "A1"], PLAN: ["1", "2"], DAY: ["2", ""] },
    ]);
  });

  it("may put the child's own cells straight into the child", () => {
    const read = parseXml(
      dataset,
      "<R><CHILD><CHILD>A1</CHILD><EPISODE><DECOM>x</DECOM></EPISODE></CHILD></R>",
      "a.xml",
    );
    expect(read).toMatchObject({ value: { Episodes: { columns: { CHILD: ["A1"] } } } });
  });

  it("gives no table that it has no row of", () => {
    const read = parseXml(dataset, "<R><CHILD><CHILDID>A1</CHILDID></CHILD></R>", "a.xml");
    expect(read.ok && Object.keys(read.value)).toEqual(["Header"]);
  });

  it("is refused when its elements stand thousands deep", () => {
    const deep = `${"<a>".repeat(20_000)}1${"</a>".repeat(20_000)}`;
    expect(parseXml(dataset, deep, "a.xml")).toMatchObject({
      ok: false,
      reason: expect.stringContaining("a.xml"),
    });
  });

  it.each([
    ["<R><CHILD></R>", "not well-formed XML at line 1"],
    ["<R><OTHER>1</OTHER></R>", "holds no CHILD, EPISODE, AREVIEW element"],
    ["<R><Child><Who><Number>1</Number></Who></Child></R>", "never says which child it is about (CHILD)"],
    [
      '<!DOCTYPE r [<!ENTITY a "b">]><R><CHILD><CHILDID>&a;</CHILDID></CHILD></R>',
      "document type definition",
    ],
  ])("is refused with a reason: %j", (xml, reason) => {
    expect(parseXml(dataset, xml, "a.xml")).toMatchObject({
      ok: false,
      reason: expect.stringContaining(reason),
    });
  });
});
