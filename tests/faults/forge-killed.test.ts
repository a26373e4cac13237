// The forge is killed (kill -9) two hundred times amid openings, merges and pushes; after each start git and its rows agree.
import { expect, test } from "vitest";
import { killAgainAndAgain } from "../../forge/killing-for-tests";

const kills = 100 * Number(process.env.FAULT_TIMES ?? 2);

test(`the forge killed ${kills} times`, { timeout: 4 * 60 * 60_000 }, async () => {
  const seed = Date.now() % 1_000_000;
  const { wrong, pulls, merged, finished, heard } = await killAgainAndAgain(kills, seed, (line) =>
    process.stdout.write(`${line}\n`),
  );
  process.stdout.write(
    `\nThe forge, seed ${seed}: ${kills} kills, ${pulls} pull requests, ${merged} merged (${finished} of them told to nobody, and finished after a start), ${heard} webhooks, ${wrong.length} wrong.\n`,
  );
  expect(wrong).toEqual([]);
});
