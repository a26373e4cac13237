// A small dataset for the engine's own tests: three tables, one reference list, one field and three facts that are worked out.
import type { SourceFile } from "#domain/dataset";
import type { Return } from "#domain/return";
import type { DatasetSource } from "#sandbox/sandbox";

export const smallDataset: DatasetSource = {
  id: "small",
  files: [
    {
      path: "rules/small/dataset.ts",
      text: `dataset({
  name: "A small dataset",
  entity: { name: "child", plural: "children", key: "CHILD" },
  collection: { starts: "04-01", ends: "03-31", newest: 2027 },
});`,
    },
    {
      path: "rules/small/tables/header.ts",
      text: `table("Header", {
  title: "Children",
  single: true,
  fields: {
    CHILD: { type: "text", title: "Child" },
    DOB: { type: "date", title: "Date of birth" },
    SEX: { type: "choice", title: "Sex", choices: { M: { meaning: "Male" }, F: { meaning: "Female" } } },
  },
});`,
    },
    {
      path: "rules/small/tables/episodes.ts",
      text: `const starts = (row: { DECOM?: string }): boolean => row.DECOM !== undefined;
table("Episodes", {
  title: "Episodes",
  order: ["DECOM"],
  fields: {
    CHILD: { type: "text", title: "Child" },
    DECOM: { type: "date", title: "Date the episode started" },
    DEC: { type: "date", title: "Date the episode ended" },
    RNE: { type: "choice", title: "Reason for the new episode", choices: { S: { meaning: "Started" } } },
    URN: { type: "text", title: "Provider" },
    SIZE: { type: "number", title: "A number" },
    PLACE_NAME: { type: "text", title: "The provider's name", derived: true },
  },
  derive: {
    PLACE_NAME: (row, collection) => starts(row) ? lookup("providers", row.URN)?.NAME : undefined,
  },
});`,
    },
    {
      path: "rules/small/tables/placed.ts",
      text: `table("Placed", {
  title: "Placed for adoption",
  order: ["DATE_PLACED"],
  fields: {
    CHILD: { type: "text", title: "Child" },
    DATE_PLACED: { type: "date", title: "Date placed" },
  },
});`,
    },
    {
      path: "rules/small/facts/open-last-year.ts",
      text: `fact("openLastYear", {
  title: "Open last year",
  meaning: "Last year's latest episode, if it had not ended.",
  type: "Episodes",
  derive: (child) => isBlank(child.lastYear.Episodes.at(-1)?.DEC) ? child.lastYear.Episodes.at(-1) : undefined,
});
fact("inCare", {
  title: "In care on the last day",
  meaning: "Whether an episode goes on.",
  type: "yes-no",
  derive: (child, collection) => child.Episodes.some((it) => isBlank(it.DEC) || it.DEC > collection.end),
});
fact("firstDay", {
  title: "First day in care",
  meaning: "The first start of all.",
  type: "date",
  derive: (child) => earliest(child.Episodes.map((it) => it.DECOM)),
});`,
    },
    {
      path: "rules/small/reference/providers.ts",
      text: `reference("providers", {
  title: "Providers",
  key: "URN",
  squeeze: true,
  fields: { URN: { type: "text", title: "Number" }, NAME: { type: "text", title: "Name" } },
});`,
    },
  ],
};

/** Rule 356 as an analyst would write it. */
export const rule356: SourceFile = {
  path: "rules/small/356-ends-before-it-starts.ts",
  text: `rule({
  code: "356",
  message: "An episode must not end before it starts.",
  table: "Episodes",
  fields: ["DECOM", "DEC"],

  fails: (episode) => episode.DEC < episode.DECOM,

  valid: {
    "ends the day it starts": { DECOM: "2026-04-01", DEC: "2026-04-01" },
    "has not ended": { DECOM: "2026-04-01" },
  },

  invalid: {
    "ends the day before it starts": { DECOM: "2026-04-02", DEC: "2026-04-01" },
  },
});
`,
};

/** A rule with this \`fails\`, one valid and one invalid example of Episodes, and whatever else is given. */
export function ruleOf(fails: string, more = ""): SourceFile {
  return {
    path: "rules/small/1-a-rule.ts",
    text: `rule({
  code: "1",
  message: "A rule.",
  table: "Episodes",
  fields: ["DECOM", "DEC"],
  fails: ${fails},
  ${
    more.includes("valid:")
      ? ""
      : `valid: { "has not ended": { DECOM: "2026-04-01" } },
  invalid: { "ends early": { DECOM: "2026-04-02", DEC: "2026-04-01" } },`
  }
  ${more}
});
`,
  };
}

/** Two children with three episodes; the second episode of the first child ends before it starts. */
export const smallReturn: Return = {
  collection: { year: 2027, start: "2026-04-01", end: "2027-03-31", authority: "E10000099" },
  thisYear: {
    Header: {
      table: "Header",
      rows: 2,
      columns: { CHILD: ["A1", "B2"], DOB: ["29/02/2008", "2010-01-01"], SEX: ["m", ""] },
    },
    Episodes: {
      table: "Episodes",
      rows: 3,
      columns: {
        CHILD: ["A1", "A1", "B2"],
        DECOM: ["01/05/2026", "01/04/2026", "2026-06-01"],
        DEC: ["01/04/2026", "30/04/2026", "31/02/2026"],
        RNE: ["p", "s", "S"],
        URN: ["sc 1", "SC1", "SC9"],
        SIZE: ["1.5", "x", "-2"],
      },
    },
  },
  lastYear: {
    Episodes: { table: "Episodes", rows: 1, columns: { CHILD: ["A1"], DECOM: ["01/04/2025"], DEC: [""] } },
  },
  reference: {
    providers: { table: "providers", rows: 1, columns: { URN: ["SC 1"], NAME: ["The first"] } },
  },
};
