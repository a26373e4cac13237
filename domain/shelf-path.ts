// Where a file that Ruleyard writes may stand in the repository: on a shelf, under a name that is plain on every computer.
const plainPath = /^(?:rules|lessons)(?:\/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){1,6}$/;
/** What Windows takes for a device, whatever follows the first dot. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Is this a place for a file of ours? Never a path that leads elsewhere, is hidden, or reads differently than it is.
 * @example isShelfPath("rules/ssda903/356-ends-before-it-starts.ts") // => true
 * @example isShelfPath("rules/../.github/workflows/a.yml") // => false
 */
export function isShelfPath(path: string): boolean {
  const parts = path.split("/");
  return plainPath.test(path) && parts.every((part) => !device.test(part) && !/\.(?:$|\.|lock$)/i.test(part));
}

/**
 * Why a file on the shelf cannot be changed from here, in a sentence for whoever wants to.
 * @example sayOddPath("rules/ssda903/356 ende.ts") // => "Its file on the shelf has a name that …"
 */
export function sayOddPath(path: string): string {
  const shown = JSON.stringify(path.slice(0, 80)).replace(
    /[^ -~]/g,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16)}`,
  );
  return `Its file on the shelf has a name that cannot be written from here: ${shown}. Ask a coordinator to give it one of plain letters, digits and dashes.`;
}
