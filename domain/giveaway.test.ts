import { describe, expect, test } from "vitest";
import { findGiveaways } from "./giveaway";
import { replaceAll, replaceGiveaway } from "./giveaway-made-up";
import { heldBackBy, sayGiveaway, sayHeldBack } from "./giveaway-words";

/** Checks as a real one does; the authority and school are nobody's in particular. */
const upn = "B801200005001";
const told = (text: string) => findGiveaways(text).map(({ kind, level, line }) => `${line} ${kind} ${level}`);

test("a pupil number is told by its check letter, its authority and its year together", () => {
  expect(told(`{ UPN: "${upn}" }`)).toEqual(["1 upn certain"]);
  expect(told('{ UPN: "A801200005001" }')).toEqual([]);
  expect(told('{ UPN: "V990410120001" }')).toEqual([]);
});

test("a number that was split over two strings or two lines of a comment is still one", () => {
  expect(told('const id = "B80120" +\n  "0005001";')).toEqual(["1 upn certain"]);
  expect(told("a();\n// NHS no. 943 476\n// 5919 twice")).toEqual(["2 nhs certain"]);
});

test("odd spaces and dashes hide nothing", () => {
  expect(told("NHS 943\u00a0476\u20115919")).toEqual(["1 nhs certain"]);
  expect(told(`x${"\u200b"} b801\u200b200005001`)).toEqual(["1 upn certain"]);
});

test("a day of birth counts beside whom it is of", () => {
  expect(told('{ CHILD: "A1", DOB: "2012-05-04" }')).toEqual([]);
  expect(told('{ CHILD: "A1", DOB: "2012-05-04", HOME_POST: "LS6 3QT" }')).toEqual([
    "1 birth certain",
    "1 postcode certain",
  ]);
  expect(told("<P>\n<Surname>Okonkwo</Surname>\n<DOB>2012-05-04</DOB>\n</P>")).toEqual([
    "2 name certain",
    "3 birth certain",
  ]);
});

test("what the help says to write is nobody's", () => {
  const all =
    "UPN V990410120001, NHS 999 000 0018, ULN 9990000015, QQ123456C, YD1 1AA, ZZ1 1AA, 01632 960001, 07700 900001";
  expect(told(`${all}, person1@example.org, child Example A, 1 Example Street, SSN 900-00-0001`)).toEqual([]);
  expect(told('{ CHILD: "MADEUP000001" }, { CHILD: "A1" }, { CHILD: "99123456" }')).toEqual([]);
});

test("bank details are told by their own check, or by the words around them", () => {
  expect(told("pay GB82 WEST 1234 5698 7654 32 now")).toEqual(["1 bank certain"]);
  expect(told("from 12-05-24 to 13-06-25, 73920184 rows")).toEqual([]);
  expect(told("sort code 12-05-24, account 73920184")).toEqual(["1 bank certain", "1 bank certain"]);
  expect(told(replaceAll("pay GB82 WEST 1234 5698 7654 32 now", []))).toEqual([]);
});

test("a colleague may be thanked by name", () => {
  expect(told("Thank you, Priya Shah: that is clearer.")).toEqual([]);
});

test("the key of a giveaway is the same in every spelling, and shows nothing of it", () => {
  const [one, other] = findGiveaways("NHS 943 476 5919\nnhs: 943-476-5919");
  expect(one?.key).toBe(other?.key);
  expect(JSON.stringify([one, other])).not.toMatch(/943|5919/);
});

describe("replacing", () => {
  test("puts the same made-up value everywhere, in the way that it was written", () => {
    const text = `// ${upn} and NHS 943 476 5919\n{ UPN: "${upn}" }, { UPN: "${upn.toLowerCase()}" }`;
    const [first] = findGiveaways(text);
    expect(first).toBeDefined();
    if (first === undefined) return;
    expect(replaceGiveaway(text, first)).toBe(
      '// V990410120001 and NHS 943 476 5919\n{ UPN: "V990410120001" }, { UPN: "V990410120001" }',
    );
    expect(replaceAll(text, [])).toContain("NHS 999 000");
    expect(told(replaceAll(text, []))).toEqual([]);
  });

  test("gives two children two values", () => {
    const out = replaceAll(`["${upn}", "D801200005003"]`, []);
    expect(new Set(out.match(/[A-Z]\d{12}/g)).size).toBe(2);
  });

  test("leaves what was said to be made up, and a day that is then nobody's", () => {
    const text = '{ DOB: "2012-05-04", HOME_POST: "LS6 3QT" }';
    expect(replaceAll(text, [])).toBe('{ DOB: "2012-05-04", HOME_POST: "YD2 1AA" }');
    const post = '{ HOME_POST: "LS6 3QT" }';
    const keys = findGiveaways(post).map(({ key }) => key);
    expect(replaceAll(post, keys)).toBe(post);
  });
});

test("what is said names the line, the kind and what to do, and never what stands there", () => {
  const found = findGiveaways(`a\n{ UPN: "${upn}" }\n// LS6 3QT`);
  expect(found.map(sayGiveaway)).toEqual([
    "Line 2 may hold a real pupil number (UPN).",
    "Line 3: this looks like a real postcode. Is it made up?",
  ]);
  expect(sayHeldBack(found, "Your words")).toBe(
    "Nothing was sent. Your words, line 2 may hold a real pupil number (UPN). Your words, line 3 looks like a real postcode. Put made-up values there, and send it again.",
  );
  expect(
    heldBackBy(
      found,
      found.map(({ key }) => key),
    ),
  ).toHaveLength(1);
});

describe("how long it takes", () => {
  /** The least of some times, in milliseconds of the processor: what others do on the computer does not count. */
  const best = (text: string, times = 3) => {
    let least = Number.POSITIVE_INFINITY;
    for (let time = 0; time < times; time++) {
      const from = process.cpuUsage();
      findGiveaways(text);
      const { user, system } = process.cpuUsage(from);
      least = Math.min(least, (user + system) / 1000);
    }
    return least;
  };
  const part = `  // The day before is too early.
  fails: (episode) => episode.DEC < episode.DECOM && !isBlank(episode.DEC),

  valid: {
    "ends on day 7": { CHILD: "A1", DECOM: "2026-04-01", DEC: "2026-04-07", HOME_POST: "YD1 1AA" },
    "has not ended": { DECOM: "2026-04-01" },
`;

  test("a rule of 300 lines takes less than 5 ms", () => {
    expect(best(part.repeat(50), 40)).toBeLessThan(5);
  });

  const hostile = [
    "a",
    "0",
    "1 ",
    "A1 ",
    '"',
    '" + ',
    "{",
    "<a",
    "<a>",
    "name: ",
    "\n// 1",
    "a@",
    "a.",
    "Aa ",
    "a,b\t",
    "\\",
    "child called ",
    "born 1/",
    "LS1 ",
    "`:=",
    "name,dob,upn\n1,2,3\n",
  ];
  test.each(hostile)("four times as much of %j takes about four times as long", (piece) => {
    const of = (length: number) => piece.repeat(Math.ceil(length / piece.length));
    // A law of squares would be sixteen times; short times are all noise.
    expect(best(of(60_000))).toBeLessThan(Math.max(100, best(of(15_000)) * 9));
  });
});
