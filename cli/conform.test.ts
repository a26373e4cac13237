import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folder, ruleyard } from "./terminal-for-tests";

describe("conform", () => {
  const cases = (rules: object) => JSON.stringify({ about: "made up", rules });
  it("counts the cases that agree, shows those that do not, and names codes without a rule", async () => {
    await writeFile(
      path.join(folder, "cases.json"),
      cases({
        "101": {
          cases: [
            {
              input: { Header: { rows: [{ SEX: "M" }, { SEX: 1 }, { SEX: null }] } },
              expected: { Header: [1, 2] },
            },
            { input: { Header: { rows: [{ SEX: "M" }] } }, expected: { Header: [0] } },
          ],
        },
        "503B": {
          cases: [
            {
              input: {
                Episodes: { rows: [{ CHILD: 7, DECOM: "01/06/2020", LS: "C2" }] },
                Episodes_last: { rows: [{ CHILD: 7, DECOM: "01/06/2020", DEC: null, LS: "C1" }] },
                metadata: { collection_start: "01/04/2020", collection_end: "31/03/2021" },
              },
              expected: { Episodes: [0] },
            },
          ],
        },
        "99": { cases: [] },
      }),
    );
    const { exit, printed } = await ruleyard("conform", "ssda903", "cases.json");
    expect(exit).toBe(1);
    expect(JSON.parse(printed)).toEqual({
      agree: 2,
      disagree: [{ code: "101", case: 1, expected: { Header: [0] }, found: {} }],
      missing: ["99"],
    });
  });

  it("reads small letters and empty texts both as a file's and as rows that were read already", async () => {
    const rows = [{ ETHNIC: "WBRI" }, { ETHNIC: "wbri" }, { ETHNIC: null }];
    const adopters = [{ NB_ADOPTR: "1" }, { NB_ADOPTR: "" }, { NB_ADOPTR: null }];
    await writeFile(
      path.join(folder, "readings.json"),
      cases({
        "103": {
          cases: [
            { input: { Header: { rows } }, expected: { Header: [1, 2] } },
            { input: { Header: { rows } }, expected: { Header: [2] } },
            { input: { Header: { rows } }, expected: { Header: [0, 2] } },
          ],
        },
        "175": { cases: [{ input: { AD1: { rows: adopters } }, expected: { AD1: [1] } }] },
      }),
    );
    const { printed } = await ruleyard("conform", "ssda903", "readings.json");
    expect(JSON.parse(printed)).toEqual({
      agree: 3,
      disagree: [{ code: "103", case: 2, expected: { Header: [0, 2] }, found: { Header: [2] } }],
      missing: [],
    });
  });

  it("ends with 2 when there is no such file, or it holds no cases", async () => {
    expect((await ruleyard("conform", "ssda903", "nothing.json")).exit).toBe(2);
    await mkdir(path.join(folder, "odd"));
    await writeFile(path.join(folder, "odd/cases.json"), "[]");
    expect((await ruleyard("conform", "ssda903", "odd/cases.json")).said).toContain("is no file of cases");
  });
});
