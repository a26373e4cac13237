// A rule's file is named for its code: `rules/ssda903/356-ends-before-it-starts.ts`.

/**
 * The code that a rule's file is named for.
 * @example codeOfPath("rules/ssda903/356-ends-before-it-starts.ts") // => "356"
 */
export function codeOfPath(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[jt]s$/, "");
  return name.split("-")[0] || name;
}
