// The notebooks of this computer: their names and their code. Rows are never among them.
import { newer, type Notebook, notebookSchema } from "#domain/notebook";

const prefix = "ruleyard.notebook.";
/** What was deleted can be brought back for so many days. */
const days = 30;

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * The browser's own shelf; undefined where it keeps nothing.
 * @example keptHere()?.length // => 3
 */
export function keptHere(): Shelf | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/**
 * One notebook; undefined when this computer has none of that name.
 * @example readKept(shelf, "k3f9") // => { id: "k3f9", name: "Late reviews", rows: "ssda903", cells: [ … ], … }
 */
export function readKept(shelf: Shelf | undefined, id: string): Notebook | undefined {
  try {
    const read = notebookSchema.safeParse(JSON.parse(shelf?.getItem(prefix + id) ?? "null"));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * All notebooks, the one that was changed last first. What was deleted long ago is cleared away.
 * @example listKept(shelf).map(({ name }) => name) // => ["Late reviews", "Rule 356"]
 */
export function listKept(shelf: Shelf | undefined, now = Date.now()): Notebook[] {
  const found: Notebook[] = [];
  if (shelf === undefined) return found;
  const keys = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? "");
  for (const key of keys.filter((one) => one.startsWith(prefix))) {
    const kept = readKept(shelf, key.slice(prefix.length));
    if (kept === undefined) continue;
    if (kept.deletedAt && now - Date.parse(kept.deletedAt) > days * 86_400_000) shelf.removeItem(key);
    else found.push(kept);
  }
  return found.sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
}

/**
 * Keeps a notebook. False where the browser keeps nothing, or has no more room.
 * @example keep(shelf, notebook) // => true
 */
export function keep(shelf: Shelf | undefined, notebook: Notebook): boolean {
  try {
    shelf?.setItem(prefix + notebook.id, JSON.stringify(notebook));
    return shelf !== undefined;
  } catch {
    return false;
  }
}

/**
 * Brings what the account has and what this computer has together, the newer of each. The answer is what the account lacks.
 * @example meet(shelf, [notebook]) // => []
 */
export function meet(shelf: Shelf | undefined, account: readonly Notebook[]): Notebook[] {
  const there = new Map(account.map((notebook) => [notebook.id, notebook]));
  for (const notebook of account) {
    const here = readKept(shelf, notebook.id);
    if (here === undefined || newer(here, notebook) === notebook) keep(shelf, notebook);
  }
  return listKept(shelf).filter((here) => {
    const known = there.get(here.id);
    return known === undefined || (known.changedAt !== here.changedAt && newer(known, here) === here);
  });
}

/**
 * Sends a notebook's code to the account, or to the place that six words open. False when it could not be reached.
 * @example await sendNotebook(notebook, null) // => true
 */
export async function sendNotebook(notebook: Notebook, words: string | null): Promise<boolean> {
  try {
    const response = await fetch(words === null ? "/api/notebooks" : "/api/place/notebooks", {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(words === null ? notebook : { words, notebook }),
      signal: AbortSignal.timeout(15_000),
    });
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * A short name that no other notebook or cell has.
 * @example newId() // => "k3f9x2"
 */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => (byte % 36).toString(36)).join("");
}
