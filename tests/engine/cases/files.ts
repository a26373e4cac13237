// Files in, findings out, all inside the engine's own thread.
import { expect } from "vitest";
import { cellAt } from "#domain/coded";
import { rule356 } from "../small";
import { type Case, dataset } from "./case";

const bytes = (text: string) => new TextEncoder().encode(text);
const episodes = {
  name: "episodes.csv",
  year: "this" as const,
  bytes: bytes("CHILD,DECOM,DEC,RNE,URN,SIZE\nA1,01/05/2026,01/04/2026,P,,\nA1,01/04/2026,30/04/2026,S,,\n"),
};

export const files: Case[] = [
  {
    name: "files are read, checked and named by their fingerprint",
    async run(sandbox) {
      const asked = {
        dataset,
        rules: [rule356],
        files: [episodes],
        collection: { year: 2027, authority: "E1" },
      };
      expect(await sandbox.checkFiles(asked)).toEqual({
        ok: true,
        value: {
          collection: { year: 2027, start: "2026-04-01", end: "2027-03-31", authority: "E1" },
          files: [
            {
              name: "episodes.csv",
              rows: 2,
              sha256: "12379e1fa08809f0595c35280ae16a6b8b26f5135f33e8010aad2f14bbbae2a5",
            },
          ],
          notes: [],
          rules: [{ code: "356", outcome: "ran", findings: 1, ms: expect.any(Number) }],
          findings: [
            { rule: "356", cells: [{ table: "Episodes", year: "this", row: 0, fields: ["DECOM", "DEC"] }] },
          ],
        },
      });
      const withRows = await sandbox.checkFiles({ ...asked, withRows: true });
      const read = withRows.ok ? withRows.value.data?.thisYear.Episodes : undefined;
      expect([0, 1, 2].map((row) => cellAt(read, "RNE", row))).toEqual(["P", "S", undefined]);
    },
  },
  {
    name: "files that are no return are refused in a sentence",
    async run(sandbox) {
      const of = (text: string) =>
        sandbox.checkFiles({
          dataset,
          rules: [rule356],
          files: [{ ...episodes, bytes: bytes(text) }],
          collection: { year: 2027 },
        });
      for (const text of ["", "CHILD,DECOM\nA1,01/04/2026\n", "not a table at all"]) {
        expect(await of(text), text).toMatchObject({
          ok: false,
          reason: expect.stringMatching(/^[A-Z`e].*\.$/s),
        });
      }
    },
  },
];
