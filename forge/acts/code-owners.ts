// Whose files these are, by the CODEOWNERS file of a branch.
import { readCommit } from "../git/commits";
import { findEntry } from "../git/trees";
import type { User } from "../rows/rows";
import { may, userNamed, type Yard } from "../yard";

const places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/** As in .gitignore: a slash within binds a pattern to the top, a star stays within a folder, two do not. */
function toExpression(pattern: string): RegExp {
  const bound = pattern.replace(/\/$/, "").includes("/");
  const body = pattern
    .replace(/^\//, "")
    .replace(/\/$/, "/**")
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*\*\/|\*\*|\*|\?/g, (sign) =>
      sign === "**/" ? "(?:.*/)?" : sign === "**" ? ".*" : sign === "*" ? "[^/]*" : "[^/]",
    );
  return new RegExp(`^${bound ? "" : "(?:.*/)?"}${body}(?:/.*)?$`);
}

async function textAt(yard: Yard, commit: string): Promise<string> {
  const tree = (await readCommit(yard.git.objects, commit))?.tree;
  for (const path of tree ? places : []) {
    const entry = await findEntry(yard.git.objects, tree ?? "", path);
    const found = entry && (await yard.git.objects.read(entry.sha));
    if (found?.kind === "blob") return found.data.toString("utf8");
  }
  return "";
}

/**
 * The owners of each of these files that has some, the same owners once. The last line that fits a file says who;
 * only those with write access own anything.
 * @example (await ownersOf(yard, main, ["rules/a.ts"]))[0]?.map(({ login }) => login) // => ["priya"]
 */
export async function ownersOf(yard: Yard, commit: string, paths: string[]): Promise<User[][]> {
  const lines = (await textAt(yard, commit)).split("\n").flatMap((line) => {
    const [pattern, ...names] = line.replace(/#.*/, "").trim().split(/\s+/);
    return pattern ? [{ fits: toExpression(pattern), names }] : [];
  });
  const found = new Map<string, User[]>();
  for (const path of paths) {
    const names = lines.findLast(({ fits }) => fits.test(path))?.names ?? [];
    const owners = names
      .flatMap((name) => userNamed(yard, name.replace(/^@/, "")) ?? [])
      .filter((user) => may(user, "write"));
    if (owners.length) found.set(owners.map(({ id }) => id).join(" "), owners);
  }
  return [...found.values()];
}
