// What people without an account on the code host say there: our App says it for them, and can tell its own words again.
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "./env";
import { nameInMarkdown } from "./sending-words";

/** Someone for whom the App speaks. */
type Speaker = { id: string; name: string };

const shape =
  /^\*\*[^*\n]{1,200}\*\* says, in Ruleyard:\n\n([\s\S]*)\n\n<!-- ruleyard:([\w-]+):([\w-]{43}) -->$/;

/**
 * The text of a comment by the App for somebody: their name first, so that it can be read on the code host, and a mark
 * at the end that only this Ruleyard can make.
 * @example speakFor({ id: "p4", name: "Ana Lima" }, 12, "Why?") // => "**Ana Lima** says, in Ruleyard:\n\nWhy?\n\n<!-- ruleyard:p4:… -->"
 */
export function speakFor({ id, name }: Speaker, pullNumber: number, body: string): string {
  const plain = nameInMarkdown(name.slice(0, 80)) || "Somebody";
  return `**${plain}** says, in Ruleyard:\n\n${body}\n\n<!-- ruleyard:${id}:${mark(id, pullNumber, body)} -->`;
}

/**
 * Whose words a comment holds, if our App said it for somebody; null for every other text, however like one it looks.
 * @example readSpokenFor(text, 12) // => { id: "p4", body: "Why?" }
 */
export function readSpokenFor(text: string, pullNumber: number): { id: string; body: string } | null {
  const [, body, id, given] = shape.exec(text.replaceAll("\r\n", "\n")) ?? [];
  if (body === undefined || id === undefined || given === undefined) return null;
  const wanted = Buffer.from(mark(id, pullNumber, body));
  return timingSafeEqual(wanted, Buffer.from(given)) ? { id, body } : null;
}

function mark(id: string, pullNumber: number, body: string): string {
  return createHmac("sha256", env().AUTH_SECRET)
    .update(`spoken for\n${id}\n${pullNumber}\n${body}`)
    .digest("base64url");
}
