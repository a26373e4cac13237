import { describe, expect, it } from "vitest";
import { datasetSchema } from "./dataset";
import { recognise, recogniseReference } from "./recognise";

const text = { type: "text", title: "" };
const dataset = datasetSchema.parse({
  id: "small",
  name: "Small",
  entity: { name: "child", plural: "children", key: "CHILD" },
  collection: { starts: "04-01", ends: "03-31", newest: 2027 },
  tables: {
    Header: {
      title: "",
      fields: {
        CHILD: { ...text, alias: ["CHILDID"] },
        SEX: text,
        DOB: text,
        FLAG: { ...text, derived: true },
      },
    },
    Reviews: { title: "", fields: { CHILD: text, DOB: text, REVIEW: text, REVIEW_CODE: text } },
    Leavers: { title: "", fields: { CHILD: text, DOB: text, ACTIV: text, ACCOM: text } },
  },
  reference: { postcodes: { title: "", key: "pcd", fields: { pcd: text, laua: text } } },
});
const tableOf = (...columns: string[]) => {
  const known = recognise(dataset, columns, "x.csv");
  return known.ok ? known.value.table : known.reason;
};

describe("a table", () => {
  it("is known by its columns, in any order, in capitals or not", () => {
    expect(tableOf("review", " dob ", "Review_Code", "CHILD")).toBe("Reviews");
  });

  it("may name a column as it is also known, and may lack what is worked out", () => {
    expect(recognise(dataset, ["DOB", "CHILDID", "SEX"], "x.csv")).toEqual({
      ok: true,
      value: { table: "Header", fields: ["DOB", "CHILD", "SEX"], unknown: [] },
    });
  });

  it("may carry what is worked out", () => {
    expect(tableOf("CHILD", "SEX", "DOB", "FLAG")).toBe("Header");
  });

  it("may have columns of its own, which are named", () => {
    expect(recognise(dataset, ["CHILD", "DOB", "SEX", "NOTES"], "x.csv")).toMatchObject({
      value: { table: "Header", fields: ["CHILD", "DOB", "SEX", undefined], unknown: ["NOTES"] },
    });
  });

  it("that lacks a column is refused, with the table it looks like and what is missing", () => {
    expect(tableOf("CHILD", "DOB", "REVIEW")).toBe(
      "x.csv looks like Reviews, but lacks the column REVIEW_CODE.",
    );
  });

  it("with a column misspelt is refused with both names", () => {
    expect(tableOf("CHILD", "DOB", "REVIEW", "REVEIW_CODE")).toBe(
      "x.csv looks like Reviews, but lacks the column REVIEW_CODE. It has REVEIW_CODE, which the table Reviews does not.",
    );
  });

  it("that looks like nothing is refused with its columns", () => {
    expect(tableOf("Name", "Telephone")).toContain(
      "x.csv is none of the tables of the return. Its columns are Name and Telephone",
    );
  });
});

describe("a reference list", () => {
  it("is known by its columns too", () => {
    expect(recogniseReference(dataset, ["laua", "PCD"], "p.csv")).toMatchObject({
      value: { table: "postcodes" },
    });
    expect(recogniseReference(dataset, ["CHILD", "SEX", "DOB"], "p.csv").ok).toBe(false);
  });
});
