// A warm-up: two or three short questions about the ideas of somebody's own rule or lesson, drawn from a bank by concept.
import type { Concept } from "./concept";
import type { Exercise, Lesson } from "./lesson";

/** What every rule needs says little about one's own: it is asked only where there is nothing else. */
const common: readonly Concept[] = ["rows", "rules"];
const usual: readonly Concept[] = ["dates", "blank", "and-or"];

type Drawn = { bank: Lesson; exercise: Exercise };

/**
 * The questions as one small lesson. The same turn draws the same; another turn draws others where there are others.
 * At most one of them has a hole to fill, and it comes last.
 * @example drawWarmUp(bank, ["rows", "dates", "ages"], 20_415).blocks.length // => 3
 */
export function drawWarmUp(bank: readonly Lesson[], needs: readonly Concept[], turn: number): Lesson {
  const own = needs.filter((one) => !common.includes(one));
  // Later turns begin with another concept, so that a rule of many ideas comes round to all of them.
  const at = own.length === 0 ? 0 : turn % own.length;
  const turned = [...own.slice(at), ...own.slice(0, at)];
  const wanted = Math.min(3, Math.max(2, own.length));
  const drawn: Drawn[] = [];
  for (const concept of [...turned, ...turned, ...common, ...usual]) {
    const next = drawn.length < wanted ? draw(bank, concept, turn, drawn) : undefined;
    if (next) drawn.push(next);
  }
  const last = drawn.toSorted((one, other) => rank(one) - rank(other));
  const rows = last.at(-1)?.bank ?? bank[0];
  return {
    slug: "warm-up",
    title: "A two-minute warm-up",
    summary: "",
    minutes: 2,
    dataset: rows?.dataset ?? "",
    teaches: [],
    opens: [],
    data: rows?.data ?? {},
    lastYear: rows?.lastYear ?? {},
    blocks: last.map(({ exercise }) => exercise),
  };
}

function draw(
  bank: readonly Lesson[],
  concept: Concept,
  turn: number,
  drawn: readonly Drawn[],
): Drawn | undefined {
  const hasHole = drawn.some(({ exercise }) => exercise.asks !== "choice");
  const fitting = bank
    .filter(({ teaches }) => teaches.includes(concept))
    .flatMap((one) =>
      one.blocks.flatMap((block) => (block.kind === "exercise" ? [{ bank: one, exercise: block }] : [])),
    )
    .filter(({ exercise }) => !drawn.some((known) => known.exercise === exercise))
    .filter(({ exercise }) => exercise.asks === "choice" || !hasHole);
  return fitting[turn % Math.max(1, fitting.length)];
}

const rank = ({ exercise }: Drawn) => (exercise.asks === "choice" ? 0 : 1);
