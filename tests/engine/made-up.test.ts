// A dataset's own files of made-up data inside the engine: what they may say, and what is said of their mistakes.
import { afterAll, describe, expect, it } from "vitest";
import { chanceOf } from "#domain/chance";
import { openSandbox } from "#sandbox/node";
import { smallDataset } from "./small";

const sandbox = await openSandbox();
afterAll(() => sandbox.close());
const make = (text: string | undefined, count = 3) =>
  sandbox.makeUp({
    dataset: smallDataset,
    madeUp: text === undefined ? [] : [{ path: "rules/small/made-up/children.ts", text }],
    seed: 9,
    from: 1,
    count,
    collection: { year: 2027 },
  });

describe("a dataset's files of made-up data", () => {
  it("draw the same chances as everything else that is made up", async () => {
    const made = await make(`makeUp({
  family: (chance, { number }) => ({ thisYear: { Header: [{ CHILD: number }], Episodes: [{ CHILD: number, SIZE: chance.number(0, 1e9) }] } }),
});`);
    if (!made.ok) throw new Error(made.reason);
    const here = [1, 2, 3].map((number) => String(chanceOf(9, number).number(0, 1e9)));
    expect(made.value.thisYear.Episodes?.columns.SIZE).toEqual(here);
  });

  it("see the collection and the reference lists, and may write last year's rows", async () => {
    const made = await make(`makeUp({
  authority: "E10000099",
  reference: () => ({ providers: [{ URN: "YD1", NAME: "A" }] }),
  family: (chance, { number, collection, reference }) => ({
    thisYear: { Episodes: [{ CHILD: number, DECOM: collection.start, URN: reference.providers[0].URN }] },
    lastYear: { Episodes: [{ CHILD: number, DECOM: addYears(collection.start, -1) }] },
  }),
});`);
    if (!made.ok) throw new Error(made.reason);
    const { collection, thisYear, lastYear, reference } = made.value;
    expect(collection.authority).toBe("E10000099");
    expect(thisYear.Episodes?.columns.URN).toEqual(["YD1", "YD1", "YD1"]);
    expect(lastYear.Episodes?.columns.DECOM).toEqual(["2025-04-01", "2025-04-01", "2025-04-01"]);
    expect(reference.providers?.columns.NAME).toEqual(["A"]);
  });

  it.each([
    [
      "makeUp({ family: () => ({ thisYear: { Header: [{ NAME: 1 }] } }) });",
      /Header has no field NAME to make up\./,
    ],
    ["makeUp({ family: () => ({ thisYear: { Heder: [{}] } }) });", /There is no table Heder to make up\./],
    ["makeUp({\n  family: () => nowhere.at,\n});", /children\.ts, line 2: /],
    ["makeUp({ families: 1 });", /is not right/],
    ["makeUp({ family: () => { for (;;); } });", /needed more than/],
    ["makeUp({ family: () => Math.random() });", /no chance here/],
  ])(
    "are told what is wrong with them: %s",
    async (text, reason) => {
      const made = await make(text, 1);
      expect(made).toEqual({ ok: false, reason: expect.stringMatching(reason) });
    },
    30_000,
  );

  it("need not be there: the tables alone make rows that fit them", async () => {
    const made = await make(undefined, 60);
    if (!made.ok) throw new Error(made.reason);
    const { Header, Episodes } = made.value.thisYear;
    expect(new Set(Header?.columns.CHILD).size).toBe(Header?.rows);
    expect(Episodes?.columns.CHILD?.every((child) => /^MADEUP\d{6}$/.test(child))).toBe(true);
    const { DECOM = [], DEC = [] } = Episodes?.columns ?? {};
    expect(DECOM.filter((from, at) => from !== "" && DEC[at] !== "" && (DEC[at] ?? "") <= from)).toEqual([]);
    expect(new Set(Header?.columns.SEX)).toEqual(new Set(["M", "F", ""]));
  });
});
