// What the engine says when something goes wrong, in words that the author of a rule can act on.
import type { SourceFile } from "#domain/dataset";
import type { Place, Trouble } from "#domain/rule";
import type { Thrown } from "./machine";
import { explainBroken } from "./broken/find";
import { nearest } from "./nearest";
import { sayTooLong } from "./say-too-long";
import { words } from "./words";

/**
 * The trouble behind something thrown while a file ran, with its place in that file where it has one.
 * @example explain({ kind: "too-long", name: "", message: "", stack: "" }, file, 1).message // => "This needed more than 1 second…"
 */
export function explain(
  thrown: Thrown,
  file: SourceFile,
  seconds: number,
  known: readonly string[] = ["collection"],
): Trouble {
  const place = findPlace(thrown.stack, file);
  const at = place === undefined ? {} : { place };
  if (thrown.kind === "too-long") {
    return { kind: "too-long", message: sayTooLong(seconds), ...at };
  }
  if (thrown.kind === "too-much-memory") {
    return {
      kind: "too-much-memory",
      message: "This needed more memory than a rule may use. Look for a list or a text that keeps growing.",
      ...at,
    };
  }
  if (thrown.kind === "broken") {
    return {
      kind: "engine",
      message:
        "This nests or repeats so deeply that the engine gave up. Look for something that calls itself.",
    };
  }
  if (thrown.message.startsWith("\u0001"))
    return { kind: "answer", message: sentence(plain(thrown.message)), ...at };
  if (thrown.name === "SyntaxError" && place !== undefined && !/\n\s*at (?!<eval>)/.test(thrown.stack)) {
    const broken = explainBroken(file.text);
    return { kind: "syntax", message: sayError(thrown, file.text, place, known), ...at, ...broken };
  }
  return { kind: "threw", message: sayError(thrown, file.text, place, known), ...at };
}

/** The first place in the stack that lies in the file. QuickJS writes `at name (path:line:column)`; a rule may write it too. */
function findPlace(stack: string, { path, text }: SourceFile): Place | undefined {
  for (const line of stack.split("\n")) {
    const at = line.lastIndexOf(`${path}:`);
    if (at === -1) continue;
    const numbers = /^(\d{1,9})(?::(\d{1,9}))?(?!\d)/.exec(line.slice(at + path.length + 1));
    if (numbers === null) continue;
    const place = { line: Number(numbers[1]), column: Number(numbers[2] ?? 1) };
    if (place.line >= 1 && place.column >= 1 && place.line <= text.split("\n").length) return place;
  }
  return undefined;
}

/** A text of the rule's own, without what would turn the line round or not be seen. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\p{Cf}\p{Cs}\uFFFD]/gu, "")
    .trim();
}

/** The line of a place; of an enormous one, as much before and after the place as an author would look at. */
function lineAt(text: string, place: Place | undefined): string {
  if (place === undefined) return "";
  const line = text.split("\n")[place.line - 1] ?? "";
  return line.length < 1_000 ? line : line.slice(Math.max(0, place.column - 300), place.column + 300);
}

function sayError(thrown: Thrown, text: string, place: Place | undefined, known: readonly string[]): string {
  const line = lineAt(text, place);
  const message = plain(thrown.message);
  const blank = /^cannot read property '(.*)' of (undefined|null)$/.exec(message);
  if (blank !== null) return sayBlank(blank[1] ?? "", line);
  const unknown = /^'?([\w$]+)'? is not defined$/.exec(message);
  if (unknown !== null) {
    const name = unknown[1] ?? "";
    if (setsName(line, name)) return `\`${name}\` is not made yet. Write \`let ${name} = …\` the first time.`;
    return sayUnknown(name, known);
  }
  const early = /^'?([\w$]+)'? is not initialized$/.exec(message)?.[1];
  if (early !== undefined)
    return `\`${early}\` has no value yet: the line that makes it was not reached. Put it further up, or run its cell again.`;
  if (message === "not a function") return sayNotFunction(line, place);
  const constant = /^'(.+)' is read-only$/.exec(message)?.[1];
  if (
    constant !== undefined &&
    new RegExp(`(?<![\\w$.])${constant.replace(/\$/g, "\\$")}(?![\\w$])`).test(line)
  )
    return `\`${constant}\` was made with \`const\`, so it cannot be set again. Make it with \`let\`.`;
  if (/is read-only$|object is not extensible$/.test(message)) {
    const isSet = /[^=!<>]=[^=>]/.test(line.replace(/\b(const|let|var)\s+[\w$]+\s*=/, ""));
    const meant = isSet ? " If you meant to compare: `=` sets a value, `===` compares." : "";
    return `Rows cannot be changed. Put what you work out in a variable of your own.${meant}`;
  }
  if (/stack overflow/.test(message))
    return place === undefined
      ? "This nests brackets or blocks too deeply to be read. Look for one that is never closed."
      : "This calls itself without end. Look for a function that uses its own name.";
  if (/string too long|invalid string length/i.test(message))
    return "This makes a text that is far too long. Look for a text that keeps growing.";
  if (/invalid array (buffer )?length|array too (long|large)|BigInt is too large/i.test(message))
    return "This makes a list or a number that is far too large. Look for one that keeps growing.";
  if (/circular reference/.test(message))
    return "Something here holds itself, and so cannot be written down. Look for a part that contains the whole.";
  if (/BigInt/.test(message))
    return "Numbers with an `n` at their end cannot be used here: write them without it.";
  if (thrown.name === "SyntaxError") return saySyntax(message);
  if (thrown.name === "" && thrown.stack === "") {
    return message === ""
      ? "Something was thrown that is no error."
      : sentence(`This was thrown: ${message}`);
  }
  return /[\p{L}\p{N}]/u.test(message) ? sentence(message) : "The rule threw an error that says nothing.";
}

/** Does the line set this name, and not only compare it or give it to `let`? */
function setsName(line: string, name: string): boolean {
  const own = name.replace(/\$/g, "\\$");
  return new RegExp(`(?<![\\w$.])${own}\\s*(?:[-+*/%]|\\*\\*|&&|\\|\\||\\?\\?)?=(?![=>])`).test(line);
}

function sayUnknown(name: string, known: readonly string[]): string {
  if (name === "collection") return "To use `collection`, take it in: `fails: (row, collection) => …`.";
  const meant = nearest(name, [...words.map((word) => word.name), ...known]);
  return `\`${name}\` is not defined: it is neither one of the words nor something made above.${meant}`;
}

function sayBlank(name: string, line: string): string {
  const found = new RegExp(
    `([\\w$.?()[\\]"']{1,80}?)\\??\\.\\s{0,80}${name.replace(/[^\w$]/g, "\\$&")}(?![\\w$])`,
  ).exec(line);
  const owner = found?.[1]?.replace(/\?$/, "").replace(/^[([]+/, "");
  if (owner === undefined || owner === "") {
    return `Something was blank here, so \`.${name}\` could not be read. Write \`?.\` instead of \`.\` where a row may be missing.`;
  }
  return `\`${owner}\` was blank here, so \`.${name}\` could not be read. Write \`?.\` instead of \`.\` where it may be missing.`;
}

function sayNotFunction(line: string, place: Place | undefined): string {
  const calls = [...line.matchAll(/([\w$][\w$.?]*)\s*\(/g)];
  const before = calls.filter((call) => call.index <= (place?.column ?? 0));
  const call = (before.at(-1) ?? calls[0])?.[1];
  return call === undefined
    ? "Something here is called as a function and is none."
    : `\`${call}\` is called as a function here and is none. Is its name spelt right?`;
}

function saySyntax(message: string): string {
  if (/unexpected end of/i.test(message) || /unexpected token.*''/.test(message)) {
    return "The file ends too early: a bracket or a quote is not closed.";
  }
  const expecting = /^expecting '(.+)'$/.exec(message);
  if (expecting !== null) return `Something is missing here: \`${expecting[1]}\` was expected.`;
  const unexpected = /^unexpected token(?: in expression)?: '(.+)'$/.exec(message);
  if (unexpected !== null)
    return `\`${unexpected[1]}\` was not expected here. Look at the line before as well: a comma or a bracket may be missing.`;
  if (/invalid redefinition|redeclaration/i.test(message)) return "This name is declared twice.";
  return `This is not JavaScript: ${message}.`;
}

function sentence(message: string): string {
  const short = message.length > 500 ? `${message.slice(0, 500)}…` : message;
  const text = short.charAt(0).toUpperCase() + short.slice(1);
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}
