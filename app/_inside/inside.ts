// What a rule came to on one row, as lines that can be read aloud: each step of the rule, its conditions and their values.
import type { Part, Trace, TracedCall, TracedValue } from "#domain/trace";

/** One line: a piece of the code, what it came to, and what it is made of. */
export type Line = {
  key: string;
  code: string;
  /** How what stands under it belongs together. */
  join?: "all" | "any" | "not" | undefined;
  /** Undefined: the rule did not get there. */
  value: TracedValue | undefined;
  /** The values that it was worked out from. */
  from: { code: string; value: TracedValue }[];
  times: number;
  lines: Line[];
  /** Calls of a function for one element after another. */
  calls: { key: string; given: string; value: TracedValue | undefined; lines: Line[] }[];
};

/**
 * The lines of the first call, which is the rule's own check; none when it could not be followed.
 * @example readInside(trace, text)[0]?.code // => "episode.DEC < episode.DECOM"
 */
export function readInside(trace: Trace, text: string): Line[] {
  const main = trace.calls.find(({ caller }) => caller === undefined);
  return main ? new Reader(trace, text).linesOf(main) : [];
}

const steps = new Set<Part["kind"]>(["set", "if", "switch", "case", "loop", "return", "throw"]);

class Reader {
  readonly #inside = new Map<number, Part[]>();

  constructor(
    readonly trace: Trace,
    readonly text: string,
  ) {
    for (const part of trace.parts) {
      if (part.parent !== undefined)
        this.#inside.set(part.parent, [...(this.#inside.get(part.parent) ?? []), part]);
    }
  }

  linesOf(call: TracedCall): Line[] {
    return this.#partsIn(call.function).flatMap((part) => this.#step(call, part));
  }

  #partsIn(id: number): Part[] {
    return this.#inside.get(id) ?? [];
  }

  #step(call: TracedCall, part: Part): Line[] {
    if (part.kind === "function") return [];
    if (!steps.has(part.kind)) return [this.#line(call, part)];
    const inside = this.#partsIn(part.id);
    const [first, ...rest] = inside;
    if (part.kind === "set" && part.role === "declarations") {
      // What is set to a function does nothing yet.
      if (first === undefined || first.kind === "function") return [];
      const name = this.text.slice(part.from, first.from).replace(/[=\s]+$/, "");
      const line = this.#line(call, first);
      return [{ ...line, code: `${name} = ${line.code}` }];
    }
    if (part.kind === "return" || part.kind === "throw") {
      if (first === undefined || first.kind === "function") return [];
      const line = this.#line(call, first);
      return [{ ...line, code: `${part.kind} ${line.code}` }];
    }
    if (first === undefined || part.kind === "set") return [this.#line(call, part)];
    const test = this.#line(call, first);
    const word = { if: "if", switch: "switch", case: "case", loop: "for each" }[part.kind as string] ?? "";
    const after = rest.flatMap((one) => this.#step(call, one)).filter(({ value }) => value !== undefined);
    return [{ ...test, key: `${call.id} ${part.id}`, code: `${word} ${test.code}` }, ...after];
  }

  #line(call: TracedCall, part: Part): Line {
    const told = call.values.find((one) => one.part === part.id);
    const join = part.kind === "all" || part.kind === "any" || part.kind === "not" ? part.kind : undefined;
    const operands = this.#operands(part);
    const isJoined = join !== undefined && (join !== "not" || operands.some(({ kind }) => kind !== "name"));
    return {
      key: `${call.id} ${part.id}`,
      code: this.#code(part),
      join: isJoined ? join : undefined,
      value: told?.last,
      from: isJoined || told === undefined ? [] : this.#sources(call, part),
      times: told?.times ?? 0,
      lines: isJoined ? operands.map((one) => this.#line(call, one)) : [],
      calls: isJoined ? [] : this.#calls(call, part),
    };
  }

  /** A part's own text. What it asks of each element is told element by element, and not repeated. */
  #code(part: Part): string {
    let code = this.text.slice(part.from, part.to);
    const asked = this.trace.parts.filter(
      ({ kind, from, to }) => kind === "function" && from > part.from && to <= part.to,
    );
    for (const { from, to } of asked.toReversed()) {
      const arrow = this.text.slice(from, to).indexOf("=>");
      const start = arrow === -1 ? from : from + arrow + 2;
      code = `${code.slice(0, start - part.from)} …${code.slice(to - part.from)}`;
    }
    return shorten(code);
  }

  /** What is joined by the same word stands on one level: of \`a && b && c\` there are three. */
  #operands(part: Part): Part[] {
    const inside = this.#partsIn(part.id).filter(({ kind }) => kind !== "function");
    if (part.kind === "not") return inside;
    return inside.flatMap((one) =>
      one.kind === part.kind && part.kind !== "call" ? this.#operands(one) : [one],
    );
  }

  /** The cells, names and calls that a part was worked out from; rows and lists only where nothing finer is there. */
  #sources(call: TracedCall, part: Part): Line["from"] {
    const found: Line["from"] = [];
    const visit = (one: Part) => {
      if (one.kind === "function") return;
      const value = call.values.find((told) => told.part === one.id)?.last;
      const isFine = value !== undefined && !["row", "rows", "list", "other"].includes(value.kind);
      if (isFine && ["cell", "name", "call"].includes(one.kind)) {
        found.push({ code: this.#code(one), value });
      } else for (const inner of this.#partsIn(one.id)) visit(inner);
    };
    for (const inner of this.#partsIn(part.id)) visit(inner);
    return found.filter(({ code }, at) => found.findIndex((one) => one.code === code) === at);
  }

  #calls(call: TracedCall, part: Part): Line["calls"] {
    const within = this.#within(part);
    return this.trace.calls
      .filter(({ caller }) => caller?.call === call.id && within.has(caller.part))
      .map((inner) => {
        const lines = this.linesOf(inner);
        const answer = lines.findLast(({ value }) => value !== undefined)?.value;
        return { key: String(inner.id), given: inner.given?.text ?? "", value: answer, lines };
      });
  }

  #within(part: Part): Set<number> {
    const found = new Set([part.id]);
    for (const inner of this.#partsIn(part.id)) {
      if (inner.kind !== "function") for (const id of this.#within(inner)) found.add(id);
    }
    return found;
  }
}

function shorten(code: string): string {
  const line = code.replace(/\s+/g, " ").trim();
  return line.length > 90 ? `${line.slice(0, 87)}…` : line;
}
