// The texts of drafts kept on this computer: one copy for each open tab, so that two tabs never write over each other.
import { z } from "zod";

const copySchema = z.object({
  text: z.string(),
  /** The account's revision that the text grew from. */
  basedOn: z.number().int(),
  at: z.number(),
  /** The account has this text, so nothing is lost with the copy. */
  saved: z.boolean(),
});
export type Copy = z.infer<typeof copySchema>;

/** Where copies are kept: the browser's `localStorage`, or anything that answers like it. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const keyOf = (draft: string, tab: string) => `ruleyard.draft.${draft}.${tab}`;

/**
 * Keep a tab's text. False when this computer refuses (it is full, or keeps nothing for this page).
 * @example keep(localStorage, "d1", "t1", { text: "rule({…", basedOn: 3, at: 1790000000000, saved: false }) // => true
 */
export function keep(shelf: Shelf | undefined, draft: string, tab: string, copy: Copy): boolean {
  if (!shelf) return false;
  try {
    shelf.setItem(keyOf(draft, tab), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

/**
 * Forget a tab's text.
 * @example drop(localStorage, "d1", "t1") // => undefined
 */
export function drop(shelf: Shelf | undefined, draft: string, tab: string): void {
  try {
    shelf?.removeItem(keyOf(draft, tab));
  } catch {
    // What cannot be reached need not be forgotten.
  }
}

/**
 * Texts that earlier tabs left behind and the account never had, newest first. Tabs that are still open are left alone.
 * @example leftBehind(localStorage, "d1", new Set(["t2"])) // => [{ tab: "t1", copy: { text: "rule({…", … } }]
 */
export function leftBehind(
  shelf: Shelf | undefined,
  draft: string,
  openTabs: ReadonlySet<string>,
): { tab: string; copy: Copy }[] {
  const found: { tab: string; copy: Copy }[] = [];
  for (const key of keysOf(shelf)) {
    const start = keyOf(draft, "");
    if (!key.startsWith(start) || openTabs.has(key.slice(start.length))) continue;
    const copy = readCopy(shelf?.getItem(key));
    if (copy && !copy.saved) found.push({ tab: key.slice(start.length), copy });
    else drop(shelf, draft, key.slice(start.length));
  }
  return found.sort((one, other) => other.copy.at - one.copy.at);
}

function keysOf(shelf: Shelf | undefined): string[] {
  try {
    return Array.from({ length: shelf?.length ?? 0 }, (_, index) => shelf?.key(index) ?? "");
  } catch {
    return [];
  }
}

function readCopy(text: string | null | undefined): Copy | undefined {
  try {
    return copySchema.safeParse(JSON.parse(text ?? "")).data;
  } catch {
    return undefined;
  }
}
