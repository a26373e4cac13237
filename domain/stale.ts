// What is stale in a notebook: which cells were run before something that they use was changed, and what to do about it.

/** The names that a cell makes for others, uses from others, and changes of others. */
export type CellNames = { makes: string[]; uses: string[]; changes: string[] };

/** One run of a cell: when, of which text, over which rows, and which version of each name it saw. */
export type CellRun = CellNames & {
  at: number;
  source: string;
  rows: number;
  saw: Record<string, number>;
};

/** Who made a name, or changed it last, and in which run. */
export type Made = { cell: string; at: number };

/** All that a notebook remembers of its runs. Runs are numbered from 1; `rows` counts how often the rows were changed. */
export type Runs = {
  cells: Record<string, CellRun>;
  made: Record<string, Made>;
  count: number;
  rows: number;
};

export const noRuns: Runs = { cells: {}, made: {}, count: 0, rows: 0 };

/**
 * The account after one more run of a cell. What the cell made before is forgotten first.
 * @example afterRun(noRuns, { id: "a", source: "let x = 1" }, { makes: ["x"], uses: [], changes: [] }).made
 * // => { x: { cell: "a", at: 1 } }
 */
export function afterRun(runs: Runs, cell: { id: string; source: string }, names: CellNames): Runs {
  const at = runs.count + 1;
  const made = Object.fromEntries(Object.entries(runs.made).filter(([, { cell: by }]) => by !== cell.id));
  const saw = Object.fromEntries(names.uses.map((name) => [name, versionOf(made, name)]));
  for (const name of names.changes) {
    const owner = made[name];
    if (owner !== undefined) made[name] = { ...owner, at };
  }
  for (const name of names.makes) made[name] = { cell: cell.id, at };
  const run: CellRun = { ...names, at, source: cell.source, rows: runs.rows, saw };
  return { ...runs, cells: { ...runs.cells, [cell.id]: run }, made, count: at };
}

/**
 * Why each cell is stale, in a sentence that says what to do; cells that are up to date are left out.
 * Cells come in the order of the page.
 * @example staleness(runs, cells).b // => "This was run before you changed `late` above: run it again."
 */
export function staleness(
  runs: Runs,
  cells: readonly { id: string; source: string }[],
): Record<string, string> {
  const order = new Map(cells.map(({ id }, at) => [id, at]));
  const found: Record<string, string> = {};
  const waits = new Set<string>();
  for (const { id, source } of cells) {
    const run = runs.cells[id];
    if (run === undefined) continue;
    const where = (name: string) => {
      const by = order.get(runs.made[name]?.cell ?? "");
      return by === undefined ? "" : by < (order.get(id) ?? 0) ? " above" : " below";
    };
    const changed = run.uses.filter((name) => {
      const version = versionOf(runs.made, name);
      return version !== (run.saw[name] ?? 0) && version !== run.at;
    });
    const gone = changed.find((name) => runs.made[name] === undefined);
    const first = changed[0];
    if (run.source.trim() !== source.trim()) found[id] = "You changed this after it was run: run it again.";
    else if (run.rows !== runs.rows) found[id] = "This was run on older rows: run it again.";
    else if (gone !== undefined)
      found[id] = `This uses \`${gone}\`, which no cell makes any more: make it again, or change this.`;
    else if (first !== undefined)
      found[id] = `This was run before you changed ${listed(changed)}${where(first)}: run it again.`;
    if (found[id] !== undefined) waits.add(id);
  }
  // What hangs on a stale cell is stale as well, and on what hangs on that.
  for (let more = true; more; ) {
    more = false;
    for (const { id } of cells) {
      const run = runs.cells[id];
      if (run === undefined || waits.has(id)) continue;
      const name = run.uses.find((one) => {
        const by = runs.made[one]?.cell;
        return by !== undefined && by !== id && waits.has(by);
      });
      if (name === undefined) continue;
      found[id] = `This uses \`${name}\`, and the cell that makes it is to be run again first.`;
      waits.add(id);
      more = true;
    }
  }
  return found;
}

function versionOf(made: Record<string, Made>, name: string): number {
  return Object.hasOwn(made, name) ? (made[name]?.at ?? 0) : 0;
}

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}
