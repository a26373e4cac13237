// The file `.env` beside the program, for an operator who asks us to write the new settings there.
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Result, refuse, succeed } from "#domain/result";

/**
 * Writes the lines into `.env`, readable by its owner alone: over what stood there empty, else at its end. Refuses to
 * change a setting that has a value, and writes whole or not at all.
 * @example writeSettings({ GITHUB_APP_ID: "77" }) // => { ok: true, value: "/srv/ruleyard/.env" }
 */
export function writeSettings(lines: Record<string, string>, folder = process.cwd()): Result<string> {
  const path = resolve(folder, ".env");
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  const taken = Object.keys(lines).filter((name) => new RegExp(`^${name}=[^\\S\\n]*\\S`, "m").test(before));
  if (taken.length > 0) {
    return refuse(
      `.env has ${taken.join(" and ")} already. Take the lines out there first, or copy these by hand.`,
    );
  }
  let text = before === "" || before.endsWith("\n") ? before : `${before}\n`;
  for (const [name, value] of Object.entries(lines)) {
    const empty = new RegExp(`^${name}=[^\\S\\n]*$`, "m");
    text = empty.test(text) ? text.replace(empty, () => `${name}=${value}`) : `${text}${name}=${value}\n`;
  }
  const part = `${path}.${randomUUID()}.part`;
  try {
    writeFileSync(part, text, { mode: 0o600, flag: "wx" });
    renameSync(part, path);
    return succeed(path);
  } catch (thrown) {
    rmSync(part, { force: true });
    const why = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "unknown";
    return refuse(`${path} cannot be written (${why}). Copy the lines by hand.`);
  }
}
