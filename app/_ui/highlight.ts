// Colours the words of a rule file for reading: no editor, no script, and no full grammar of the language.

export type Piece = { kind: "plain" | "word" | "text" | "number" | "note" | "name"; text: string };

const words =
  /^(?:const|let|var|return|if|else|for|of|in|while|do|break|continue|function|new|typeof|true|false|undefined|null|switch|case|default|throw|try|catch|finally|type|as|async|await|class|this)$/;

const pattern =
  /(\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|("(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`(?:[^`\\]|\\[\s\S])*`?)|(\b\d[\d_]*(?:\.\d+)?\b)|([A-Za-z_$][\w$]*)(\s*:(?!:))?/g;

/**
 * The lines of a text, each in coloured pieces. A piece never runs over the end of a line.
 * @example highlight("return 1") // => [[{ kind: "word", text: "return" }, { kind: "plain", text: " " }, { kind: "number", text: "1" }]]
 */
export function highlight(text: string): Piece[][] {
  const lines: Piece[][] = [[]];
  const put = (kind: Piece["kind"], piece: string) => {
    piece.split("\n").forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== "") lines.at(-1)?.push({ kind, text: part });
    });
  };
  const source = text.replace(/\r\n?/g, "\n");
  let at = 0;
  for (const match of source.matchAll(pattern)) {
    put("plain", source.slice(at, match.index));
    const [whole, note, quoted, number, name, colon] = match;
    if (note !== undefined) put("note", note);
    else if (quoted !== undefined) put("text", quoted);
    else if (number !== undefined) put("number", number);
    else if (name !== undefined) {
      put(words.test(name) ? "word" : colon === undefined ? "plain" : "name", name);
      if (colon !== undefined) put("plain", colon);
    }
    at = match.index + whole.length;
  }
  put("plain", source.slice(at));
  return lines;
}
