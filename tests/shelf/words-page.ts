// The text of `docs/words-needed.md`: how many published checks need each word, and each kind of work.
import type { Dataset } from "#domain/dataset";
import type { Specified } from "#domain/specification";
import type { WordsNeeded } from "#rules";
import { words } from "#sandbox/words";
import { ways } from "./words-used";

export type WordsTable = { dataset: Dataset; specification: Specified[]; lines: WordsNeeded[] };

const about: Record<(typeof ways)[number], string> = {
  raw: "The text of a cell, just as it came.",
  previous: "The row before, of the same entity.",
  next: "The row after, of the same entity.",
  child: "Everything about the same entity: `row.child`, or `row.pupil`, as the dataset calls it.",
  lastYear: "The same in last year's return.",
  collection: "The collection's year, first and last day, and who sends it.",
  "whole-table": "All rows of a table, for what no single entity shows.",
  where: "The rows of a whole table that hold some cells, found by an index.",
};

/** The whole page, from the table of every dataset. */
export function wordsPage(tables: WordsTable[]): string {
  const ids = tables.map(({ dataset }) => dataset.id);
  const counts = (word: string) =>
    tables.map(({ lines }) => lines.filter((line) => line.words.includes(word)).length || "");
  const row = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  const head = (first: string) => [
    row([first, "means", ...ids]),
    row(["---", "---", ...ids.map(() => "--:")]),
  ];
  const line = (name: string, meaning: string) => row([`\`${name}\``, meaning, ...counts(name)]);
  const own = tables.flatMap(({ dataset }) => [
    ...Object.entries(dataset.facts).map(([name, { title }]) => line(name, `${title}.`)),
    ...Object.values(dataset.tables).flatMap(({ fields }) =>
      Object.entries(fields)
        .filter(([name, field]) => field.derived && dataset.tables[name] === undefined)
        .map(([name, { title }]) => line(name, `${title}.`)),
    ),
  ]);
  const operations = [
    ...new Set(tables.flatMap(({ specification }) => specification.flatMap((each) => each.operations))),
  ].sort();
  const doing = (operation: string) =>
    tables.map(
      ({ specification }) => specification.filter((each) => each.operations.includes(operation)).length || "",
    );
  return `${[
    "# The words are enough",
    "",
    "Every published check of every dataset can be said in the words of the yard. What each check takes is written down in",
    "`rules/<dataset>/words-needed.csv`: read from the rule where it is on the shelf, and from a sketch where somebody may still",
    "claim it. This page sums it up. Both are written by a test, and held true by it:",
    "",
    "```",
    "UPDATE_WORDS_NEEDED=1 npx vitest run tests/shelf/words-needed.test.ts",
    "```",
    "",
    "A row alone, with its cells and the comparisons of JavaScript, is enough for the checks that no column counts.",
    "",
    row(["", "checks", "that need the row alone"]),
    row(["---", "--:", "--:"]),
    ...tables.map(({ dataset, lines }) =>
      row([dataset.id, lines.length, lines.filter((each) => each.words.length === 0).length]),
    ),
    "",
    "## From a row to others",
    "",
    ...head("way"),
    ...ways.map((way) => line(way, about[way])),
    "",
    "## Words",
    "",
    ...head("word"),
    ...words.map((word) => line(word.name, word.about)),
    "",
    "## What a dataset works out",
    "",
    "A fact belongs to the entity (`rules/<dataset>/facts/`), a field that is worked out to a row (`derive` in `rules/<dataset>/tables/`).",
    "",
    ...head("name"),
    ...own,
    "",
    "## What the checks do",
    "",
    "The kinds of work that the specifications name, and how many published checks do each.",
    "",
    row(["work", ...ids]),
    row(["---", ...ids.map(() => "--:")]),
    ...operations.map((operation) => row([operation, ...doing(operation)])),
  ].join("\n")}\n`;
}
