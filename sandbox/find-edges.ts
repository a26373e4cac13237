// The edge rows of a rule file, each asked of the rule itself: which of them it finds, and which it lets pass.
import type { SourceFile } from "#domain/dataset";
import { type EdgeRow, edgeRows } from "#domain/edge-rows";
import type { Trouble } from "#domain/rule";
import type { Desk } from "./desk";
import { exampleReturn } from "./example";
import { explain } from "./explain";
import { limits } from "./limits";
import { loadRule } from "./rule";
import { makeWorld } from "./world";

/** An edge row and what the rule said of it: the rows of its own tables that it found. */
export type JudgedEdge = EdgeRow & {
  outcome: "found" | "passed" | "crashed";
  rows: { table: string; row: number }[];
};

export type Edges = { edges: JudgedEdge[]; trouble?: Trouble };

let worlds = 0;

/**
 * Makes the edge rows of a rule and asks the rule about each, within one deadline for all of them.
 * @example findEdges(desk, file, 60).edges[0] // => { name: "DEC is blank", outcome: "passed", … }
 */
export function findEdges(desk: Desk, file: SourceFile, most: number): Edges {
  const { dataset } = desk;
  if (dataset === undefined) return { edges: [] };
  const seconds = limits.edgeSeconds;
  desk.machine.allow(seconds);
  const loaded = loadRule(desk, file, seconds, true);
  if (!loaded.ok) return { edges: [], trouble: loaded.trouble };
  const { rule } = loaded;
  const names = Object.keys(dataset.tables);
  const edges: JudgedEdge[] = [];
  for (const edge of edgeRows(dataset, rule.declaration, file.text, most)) {
    const example = { kind: "valid" as const, ...edge };
    const world = makeWorld(`edge ${worlds++}`, dataset, exampleReturn(dataset, example), true);
    const entered = desk.enter(world);
    const answer = entered.ok ? rule.ask(world.id, limits.findings) : entered;
    desk.leave(world);
    if (!answer.ok) {
      edges.push({ ...edge, outcome: "crashed", rows: [] });
      // Nothing more can be asked of a rule that was stopped.
      if (desk.machine.isBroken() || answer.thrown.kind === "too-long")
        return { edges, trouble: explain(answer.thrown, file, seconds) };
      continue;
    }
    const rows = answer.found.map(({ table, row }) => ({ table: names[table] ?? "", row }));
    edges.push({ ...edge, outcome: rows.length > 0 ? "found" : "passed", rows });
  }
  rule.close();
  return { edges };
}
