// The mistakes that people make first, and what is said to each: the list that help shows and that every engine is held to.

/**
 * One mistake in an otherwise right rule over episodes. `right` stands in the rule of `exampleRule`; `wrong` in its
 * place is the mistake; `at` is where in `wrong` the sentence points.
 */
export type Mistake = { right: string; wrong: string; at: string; says: string };

/** The rule that each mistake is made in. */
export const exampleRule = `rule({
  code: "356",
  message: "An episode must not end before it starts.",
  table: "Episodes",
  fields: ["DECOM", "DEC"],

  fails: (episode) => episode.DEC < episode.DECOM,

  valid: {
    "has not ended": { DECOM: "2026-04-01" },
  },

  invalid: {
    "ends the day before it starts": { DECOM: "2026-04-02", DEC: "2026-04-01" },
  },
});
`;

const check = "episode.DEC < episode.DECOM";
const inCheck = (wrong: string, at: string, says: string): Mistake => ({ right: check, wrong, at, says });
const oneOf = (right: string, wrong: string, at: string, says: string): Mistake => ({
  right,
  wrong,
  at,
  says,
});

export const mistakes: Mistake[] = [
  inCheck("episode.DECON > episode.DEC", "DECON", "DECON is not a field of Episodes. Did you mean DECOM?"),
  inCheck("episode.DEC = null", "episode", "`=` sets a value. To compare, write `===`."),
  inCheck(
    "episode.DECOM && (episode.DEC = episode.DECOM)",
    "episode.DEC =",
    "`=` sets a value. To compare, write `===`.",
  ),
  inCheck(
    "{ if (episode.DEC = episode.DECOM) { return true; } }",
    "episode",
    "`=` sets a value. To compare, write `===`.",
  ),
  inCheck(
    "{ episode.DEC < episode.DECOM; }",
    "episode",
    "This answers nothing: write `return` before what it works out.",
  ),
  inCheck(
    "{ return\n    episode.DEC < episode.DECOM; }",
    "return",
    "A `return` on a line of its own answers nothing. Put what it answers on the same line.",
  ),
  inCheck(
    "return episode.DEC < episode.DECOM",
    "return",
    "Take away `return`: without `{ }`, what stands after `=>` is the answer.",
  ),
  inCheck('episode.DEC === ""', '""', 'A blank cell is `undefined`, not `""`. Write `isBlank(episode.DEC)`.'),
  inCheck(
    "episode.DEC === null",
    "null",
    "A blank cell is `undefined`, not `null`. Write `isBlank(episode.DEC)`.",
  ),
  inCheck(
    'episode.DEC < "01/04/2026"',
    '"01',
    'Dates are written year first, with two digits each: `"2026-04-01"`.',
  ),
  inCheck(
    'episode.DEC < "2026-4-1"',
    '"2026',
    'Dates are written year first, with two digits each: `"2026-04-01"`.',
  ),
  inCheck(
    "episode.DEC < 2026",
    "2026",
    '`DEC` is a date. A date goes in quotes, year first: `"2026-04-01"`.',
  ),
  inCheck("episode.DEC < 2026-04-01", "2026", 'A date goes in quotes, year first: `"2026-04-01"`.'),
  inCheck('episode.SIZE === "1"', '"1"', "`SIZE` is a number: write it without quotes."),
  inCheck("episode.RNE === 1", "1", '`RNE` is text: write `"1"`, in quotes.'),
  inCheck('episode.RNE === "s"', '"s"', 'The code is written `"S"`.'),
  inCheck(
    'episode.RNE === "S" || "P"',
    '"P"',
    'This is always true. Write `oneOf(episode.RNE, ["S", "P"])`.',
  ),
  inCheck(
    'episode.RNE.includes(["S", "P"])',
    "episode",
    'The list comes first. Write `oneOf(episode.RNE, ["S", "P"])`.',
  ),
  inCheck("episode.DEC & episode.DECOM", "episode", "Write `&&` for “and”: two signs."),
  inCheck("episode.DEC and episode.DECOM", "and", "Write `&&` for “and”."),
  inCheck("not episode.DEC", "not", "Write `!` for “not”."),
  inCheck("AND(episode.DEC, episode.DECOM)", "AND", "Excel’s `AND(a, b)` is written `a && b`."),
  inCheck(
    "IF(episode.DEC, true, false)",
    "IF",
    "Excel’s `IF(a, b, c)` is written `a ? b : c`. Often `a && b` is enough.",
  ),
  inCheck("episode.DEC <> episode.DECOM", "<>", "Write `!==` for “is not”: `<>` is SQL and Excel."),
  inCheck("episode.DEC =< episode.DECOM", "=<", "Write `<=`, with the `=` last."),
  inCheck("episode.DEC ≤ episode.DECOM", "≤", "Write `<=` for “at most”."),
  inCheck(
    "episode.DECOM < episode.DEC < collection.end",
    "episode",
    "Compare two at a time: `episode.DECOM < episode.DEC && episode.DEC < collection.end`.",
  ),
  inCheck(
    "!episode.DEC < episode.DECOM",
    "!",
    "`!` belongs to the first part alone here. Put what it is to turn round in brackets: `!(… < …)`.",
  ),
  inCheck("episode.DEC < episode.DEC", "episode", "Both sides are the same cell."),
  inCheck("DEC < episode.DECOM", "DEC", "`DEC` is a cell of the row: write `episode.DEC`."),
  inCheck(
    "episode.DEC() < episode.DECOM",
    "episode",
    "`DEC` is a cell, not a function: take away the `( )`.",
  ),
  inCheck("isblank(episode.DEC)", "isblank", "The word is written `isBlank`."),
  inCheck(
    "Episodes.length > 1",
    "Episodes",
    "Write `episode.child.Episodes` for the rows of the same child, or `collection.Episodes` for all.",
  ),
  inCheck(
    "episode.child.Episodes.length() > 1",
    "episode",
    "`length` is not a function: take away the `()`.",
  ),
  inCheck(
    "episode.child.Header[0].DOB > episode.DEC",
    "episode",
    "`Header` is one row, not a list: write `episode.child.Header?.DOB`.",
  ),
  inCheck(
    "episode.child.Episodes.DEC < episode.DECOM",
    "episode",
    "`episode.child.Episodes` is a list of rows. Choose one: `.find((one) => …)?.DEC`, or ask `.some((one) => one.DEC …)`.",
  ),
  inCheck(
    "episode.child.lastYear.Episodes.length > 0",
    "episode",
    'This looks at last year. Say so, so that it is skipped when there is none: `needs: ["lastYear"]`.',
  ),
  inCheck(
    "episode.child.Episodes.some((one) => { one.DEC < episode.DECOM })",
    "one.DEC",
    "This answers nothing: write `return` before what it works out.",
  ),
  inCheck(
    "{ if episode.DEC < episode.DECOM return true; }",
    "episode",
    "After `if` the condition goes in brackets: `if (…) { … }`.",
  ),
  inCheck(
    "{ if (episode.DEC) { return false; } elif (episode.DECOM) { return true; } }",
    "elif",
    "Write `else if`, as two words.",
  ),
  inCheck(
    "episode.DEC < collection.end",
    "collection",
    "To use `collection`, take it in: `fails: (row, collection) => …`.",
  ),
  oneOf("(episode) =>", "(episode) ->", "->", "An arrow is written `=>`."),
  oneOf("(episode) =>", "(episode) =", "(episode", "An arrow is written `=>`: `(row) => …`."),
  oneOf("fails: (episode) =>", "fails(episode) =>", "=>", "A colon is missing: `fails: (row) => …`."),
  oneOf('code: "356",', 'code = "356",', "=", "Write `:` after `code`, not `=`."),
  oneOf('code: "356",', 'code: "356";', ";", "Write a comma here, not `;`."),
  oneOf('code: "356",', 'code: "356"', "\n", 'A comma is missing after `"356"`.'),
  oneOf('["DECOM", "DEC"]', '["DECOM" "DEC"]', ' "DEC"', 'A comma is missing after `"DECOM"`.'),
  oneOf(
    '["DECOM", "DEC"]',
    '["DECOM", "DEC"',
    "[",
    "The `[` that opens here is not closed: put a `]` where it ends.",
  ),
  oneOf(
    'code: "356"',
    'code: "356',
    '"356',
    'The quote that opens here is not closed: put a `"` where its text ends, on the same line.',
  ),
  oneOf('code: "356"', "code: “356”", "“", 'This quote is curly. Type a straight one: `"`.'),
  oneOf(
    'code: "356"',
    'code: "357"',
    '"357"',
    "The file is named for 356, and the code is 357. Make them the same.",
  ),
  oneOf(
    'table: "Episodes"',
    'table: "Episode"',
    '"Episode"',
    "There is no table Episode. Did you mean Episodes?",
  ),
  oneOf('"DECOM", "DEC"]', '"DECOM", "DECS"]', '"DECS"', "Episodes has no field DECS. Did you mean DEC?"),
  oneOf("fails:", "fail:", "fail", "A rule has no `fail`. Did you mean fails?"),
  oneOf(
    '{ DECOM: "2026-04-01" }',
    '{ DECON: "2026-04-01" }',
    "DECON",
    "Episodes has no field DECON. Did you mean DECOM?",
  ),
];
