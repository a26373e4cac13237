import { expect, test, vi } from "vitest";
import { type Spot, spotOf } from "#domain/spot";
import { keepSpotHere, SpotKeeper, spotsHere } from "./spot-keeper";

function shelfOf() {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
}

const cursor = { line: 6, column: 12 };
const weeksAgo = new Date(Date.now() - 21 * 86_400_000);
const known: Spot = { ...spotOf("lesson", "rows", "ends", weeksAgo), hints: 2 };

test("a spot is on this computer at once, and elsewhere after a pause", async () => {
  const [shelf, sent] = [shelfOf(), [] as Spot[]];
  const put = async (spot: Spot) => Boolean(sent.push(spot));
  const keeper = new SpotKeeper("lesson", "rows", null, shelf, put, 5);
  keeper.touch();
  keeper.move({ part: "ends", cursor, scrolled: 3 });
  keeper.stand("ends", { works: 2, of: 3 });
  keeper.stand("another", { works: 1, of: 1 });
  expect(spotsHere(shelf)).toEqual([
    expect.objectContaining({ part: "ends", cursor, scrolled: 3, stands: { works: 2, of: 3 } }),
  ]);
  await vi.waitFor(() => expect(sent).toEqual(spotsHere(shelf)));
});

test("what the page does by itself is no step of theirs", () => {
  const shelf = shelfOf();
  const keeper = new SpotKeeper("lesson", "rows", known, shelf, null);
  keeper.move({ part: "ends", cursor });
  keeper.stand("ends", { works: 3, of: 3 });
  expect(keeper.read()).toEqual(known);
  expect(spotsHere(shelf)).toEqual([]);
});

test("going to another part leaves the hints and the cursor of the first behind, and takes the welcome up again", () => {
  const away = { ...known, putAway: new Date().toISOString() };
  const keeper = new SpotKeeper("lesson", "rows", away, shelfOf(), null);
  keeper.touch();
  keeper.move({ part: "ends", cursor });
  expect(keeper.read()).toMatchObject({ hints: 2, cursor });
  keeper.move({ part: "starts" });
  expect(keeper.read()).toMatchObject({ part: "starts", hints: 0, cursor: null });
  expect(keeper.read().putAway).toBeUndefined();
});

test("the newer of this computer's spot and the account's is where it opens", () => {
  const shelf = shelfOf();
  const here = spotOf("lesson", "rows", "starts", new Date());
  keepSpotHere(shelf, here);
  keepSpotHere(shelf, known);
  expect(new SpotKeeper("lesson", "rows", known, shelf, null).first).toEqual(here);
  expect(new SpotKeeper("lesson", "rows", known, shelfOf(), null).first).toEqual(known);
});

test("leaving sends what was not sent yet, and what did not arrive goes with it", async () => {
  const sent: boolean[] = [];
  const put = async (_: Spot, leaving: boolean) => (sent.push(leaving), false);
  const keeper = new SpotKeeper("lesson", "rows", null, undefined, put, 1);
  keeper.touch();
  keeper.move({ part: "ends" });
  await vi.waitFor(() => expect(sent).toEqual([false]));
  keeper.leave();
  expect(sent).toEqual([false, true]);
});
