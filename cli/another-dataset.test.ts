// Adding a dataset adds a folder and edits nothing else: a small third one, tried at the terminal from a shelf of its own.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { run } from "./run";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "shelf-of-three-"));
  for (const id of ["cin", "ssda903"])
    await cp(path.join(process.cwd(), "rules", id), path.join(folder, "rules", id), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
});
afterAll(() => rm(folder, { recursive: true }));

const files = {
  "rules/school-census/dataset.ts": `dataset({
  name: "School census",
  entity: { name: "pupil", plural: "pupils", key: "UPN" },
  collection: { starts: "09-01", ends: "08-31", newest: 2027 },
});
`,
  "rules/school-census/tables/enrolments.ts": `table("Enrolments", {
  title: "Enrolments",
  order: ["ENTRY"],
  fields: {
    UPN: { type: "text", title: "Pupil number" },
    ENTRY: { type: "date", title: "First day" },
    LEAVING: { type: "date", title: "Last day" },
  },
});
`,
  "rules/school-census/specification.csv": `code,sentence,tables,fields,difficulty,operations,since
10,A pupil must not leave before coming.,Enrolments,ENTRY LEAVING,single-row,,
20,A pupil must not come twice on one day.,Enrolments,ENTRY,cross-row,,
`,
  "return/enrolments.csv": "UPN,ENTRY,LEAVING\nP1,2026-09-02,2026-09-01\nP2,2026-09-02,\nP2,2026-09-02,\n",
  "cases.json": JSON.stringify({
    rules: {
      "20": {
        cases: [
          {
            input: { Enrolments: { rows: [{ UPN: "P1", ENTRY: "02/09/2026" }] } },
            expected: {},
          },
        ],
      },
    },
  }),
};
const rule20 = `rule({
  code: "20",
  message: "A pupil must not come twice on one day.",
  table: "Enrolments",
  fields: ["ENTRY"],
  fails: (stay) => sameDay(stay.ENTRY, stay.previous?.ENTRY) && stay.pupil.Enrolments.length > 1,
  valid: { "comes once": { ENTRY: "2026-09-02" } },
  invalid: {
    "comes twice": { Enrolments: [{ ENTRY: "2026-09-02" }, { ENTRY: "2026-09-02", fails: true }] },
  },
});
`;

async function ruleyard(...args: string[]) {
  let printed = "";
  let said = "";
  const exit = await run(args, {
    folder,
    print: (text) => (printed += text),
    say: (text) => (said += `${text}\n`),
    progress: () => ({ step: () => undefined, stop: () => undefined }),
  });
  return { exit, printed, said };
}

it("is there without a list to put it in, and gets its row types", async () => {
  expect((await ruleyard("check")).said).toContain("cin, school-census, ssda903");
  expect((await ruleyard("types")).exit).toBe(0);
  const types = await readFile(path.join(folder, "rules/school-census/rows.d.ts"), "utf8");
  expect(types).toContain("readonly pupil: Entity;");
});

it("has its rules begun, tried and held against recorded cases", async () => {
  const begun = await ruleyard("new", "school-census", "10");
  expect(begun).toMatchObject({ exit: 0, printed: "rules/school-census/10-pupil-must-not-leave.ts\n" });
  expect((await ruleyard("test", "school-census")).exit).toBe(1);

  await writeFile(path.join(folder, "rules/school-census/20-comes-twice.ts"), rule20);
  expect((await ruleyard("test", "school-census", "20")).exit).toBe(0);
  const conformed = await ruleyard("conform", "school-census", "cases.json");
  expect(JSON.parse(conformed.printed)).toEqual({ agree: 1, disagree: [], missing: [] });
});

it("has a return checked, in its own collection year", async () => {
  const { exit, printed } = await ruleyard("check", "school-census", "--this-year", "return", "--only", "20");
  expect(exit).toBe(1);
  expect(JSON.parse(printed)).toMatchObject({
    dataset: "school-census",
    collection: { year: 2027, start: "2026-09-01", end: "2027-08-31" },
    findings: [{ rule: "20", cells: [{ table: "Enrolments", row: 2, fields: ["ENTRY"] }] }],
  });
});
