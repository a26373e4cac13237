// What people typed, made so that it can be put into a commit, a request or a comment and be nothing but words there:
// nobody is called, no issue is closed, no line passes for one of ours. What reads differently to a program looks the same to people.

/** Stands where a program would else see a sign. It has no width, and no text that comes in here keeps one of its own. */
const mark = "\u200b";

/** Signs that cannot be seen or that turn the direction of what follows; joiners stay, some scripts are written with them. */
const unseen =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/**
 * Text as it may be kept: whole letters, lines that end in one way, and nothing that cannot be seen.
 * @example tidyText("a\r\nb\u0000") // => "a\nb"
 */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(controls, "")
    .replace(unseen, "")
    .trim();
}

/**
 * A name as it may stand in a commit: one line, and nothing that could be read as an address or another line.
 * @example tidyName("Sam\n<sam@x> Okafor ") // => "Sam sam@x Okafor"
 */
export function tidyName(name: string): string {
  return name
    .toWellFormed()
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(/[<>\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\ufffd]/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[.,:;"'\\\s]+|[.,:;"'\\\s]+$/g, "");
}

/**
 * Takes the force out of the signs that a code host acts on: mentions, numbers of issues and the words that close them,
 * tags and hidden marks, pictures, and lines that would be read as trailers or switch its checks off.
 * @example disarm("Closes #1, @team") // => the same to look at, and nobody is called
 */
export function disarm(text: string): string {
  return text
    .replaceAll("@", `@${mark}`)
    .replace(/#(?=\d)/g, `#${mark}`)
    .replace(/\bgh-(?=\d)/gi, `$&${mark}`)
    .replace(/<(?=[A-Za-z/!?])/g, `<${mark}`)
    .replace(/!(?=\[)/g, `!${mark}`)
    .replace(/\b([cfr])(?=(?:lose[sd]?|ix(?:e[sd])?|esolve[sd]?)\b[\s\S]{0,40}?\bhttps?:)/gi, `$1${mark}`)
    .replace(/\[(?=(?:skip|no)[ -](?:ci|actions)|(?:ci|actions)[ -]skip)/gi, `[${mark}`)
    .replace(/^(\s*[A-Za-z0-9-]+)(?=[ \t]*:(?!\/\/))/gm, `$1${mark}`);
}

/**
 * The same for a commit's message, where a line of dashes would end it and a line that begins with # be left out.
 * @example disarmMessage("---") // => the same to look at
 */
export function disarmMessage(text: string): string {
  return disarm(text).replace(/^(?=[ \t]*(?:-{3}|#))/gm, mark);
}
