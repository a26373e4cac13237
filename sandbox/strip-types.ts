// A rule may use TypeScript: its types are blanked out before it runs, and what is read stays in its place.
import { transform } from "sucrase";

export type Stripped =
  | { ok: true; text: string }
  | { ok: false; line: number; column: number; message: string };

/**
 * The JavaScript of a text in TypeScript with each token in its own place, or where the text does not parse.
 * @example stripTypes("const a: number = 1") // => { ok: true, text: "const a         = 1" }
 */
export function stripTypes(text: string): Stripped {
  try {
    const { code, sourceMap } = transform(text, {
      transforms: ["typescript"],
      disableESTransforms: true,
      keepUnusedImports: true,
      filePath: "rule.ts",
      sourceMapOptions: { compiledFilename: "rule.js" },
    });
    return { ok: true, text: putBack(text, code, readMappings(sourceMap?.mappings ?? "")) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = /\((\d+):(\d+)\)/.exec(message);
    return {
      ok: false,
      line: Number(place?.[1] ?? 1),
      column: Number(place?.[2] ?? 1),
      message: message.replace(/^Error parsing [^:]*: /, "").replace(/\s*\(\d+:\d+\)/, ""),
    };
  }
}

/** Where a token of the result begins: its column there, and its column in the source or that of a type before it. */
type Token = { made: number; source: number };

/** Moves each token right to the column that it had. Lines are already the same. */
function putBack(source: string, code: string, mappings: Token[][]): string {
  const sources = source.split("\n");
  const lines = code.split("\n").map((line, at) => {
    const tokens = mappings[at] ?? [];
    const own = sources[at] ?? "";
    let text = line.slice(0, tokens[0]?.made ?? line.length);
    tokens.forEach((token, index) => {
      const next = tokens[index + 1];
      const piece = line.slice(token.made, next?.made ?? line.length);
      text = text.padEnd(findColumn(own, piece, token.source, next?.source ?? own.length)) + piece;
    });
    return text;
  });
  const result = lines.join("\n");
  // Only spaces may have been added; anything else is not worth a column.
  return result.replace(/\s+/g, "") === code.replace(/\s+/g, "") ? result : code;
}

/** The column of a piece in its own line: where the mapping says, else up against the next token, after a type. */
function findColumn(line: string, piece: string, from: number, to: number): number {
  const bare = piece.trimEnd();
  if (line.startsWith(bare, from)) return from;
  const against = line.lastIndexOf(bare, to - bare.length);
  return against > from ? against : from;
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Reads the mappings of a source map: for each line of the result, its tokens that come from the same line. */
function readMappings(mappings: string): Token[][] {
  let [sourceLine, source] = [0, 0];
  return mappings.split(";").map((line, at) => {
    let made = 0;
    const tokens: Token[] = [];
    for (const segment of line === "" ? [] : line.split(",")) {
      const [byMade = 0, , byLine = 0, bySource = 0] = readNumbers(segment);
      made += byMade;
      sourceLine += byLine;
      source += bySource;
      if (sourceLine === at) tokens.push({ made, source });
    }
    return tokens;
  });
}

/** Numbers in base 64, five bits a digit, the lowest bit of each the sign. */
function readNumbers(segment: string): number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const letter of segment) {
    const digit = digits.indexOf(letter);
    value += (digit & 31) << shift;
    shift += 5;
    if ((digit & 32) !== 0) continue;
    numbers.push((value & 1) === 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}
