// The rows in memory, written through the journal: a set of changes is kept whole or not at all.
import { z } from "zod";
import { openJournal } from "./journal";
import { keepGroups, type Grouped } from "./groups";
import { shapes, type RowOf, type Table } from "./rows";

type Kept = { [Name in Table]: Map<string, RowOf[Name]> };
export interface Changes {
  put<Name extends Table>(table: Name, key: string | number, row: RowOf[Name]): void;
  drop(table: Table, key: string | number): void;
}
export interface Store {
  get<Name extends Table>(table: Name, key: string | number): RowOf[Name] | undefined;
  all<Name extends Table>(table: Name): RowOf[Name][];
  /** The rows of one pull request, or of one commit; of the pull requests, those of one state. */
  of<Name extends Grouped>(table: Name, group: string | number): RowOf[Name][];
  count(table: Grouped, group: string | number): number;
  entries<Name extends Table>(table: Name): [key: string, row: RowOf[Name]][];
  facts(): RowOf["facts"];
  nextId(): number;
  /** Applies the changes at once; they are on the disk when `settled` resolves. */
  write(work: (changes: Changes) => void): void;
  settled(): Promise<void>;
  close(): Promise<void>;
}

const line = z.array(z.tuple([z.string(), z.string(), z.json()]));
const readers: { [Name in Table]: z.ZodType<RowOf[Name]> } = shapes;
const isTable = (name: string): name is Table => name in shapes;

/**
 * Opens the rows of a forge folder.
 * @example (await openStore("/data/forge/rows.log")).all("pulls") // => []
 */
export async function openStore(file: string, now: () => Date): Promise<Store> {
  const kept: Kept = {
    facts: new Map(),
    users: new Map(),
    pulls: new Map(),
    reviews: new Map(),
    lineComments: new Map(),
    talkComments: new Map(),
    checkRuns: new Map(),
    statuses: new Map(),
    protections: new Map(),
    tokens: new Map(),
    codes: new Map(),
    hooks: new Map(),
    happenings: new Map(),
    notices: new Map(),
    deliveries: new Map(),
    intents: new Map(),
    tips: new Map(),
    apps: new Map(),
    manifests: new Map(),
  };
  const groups = keepGroups();
  const apply = <Name extends Table>(table: Name, key: string, row: RowOf[Name] | null) => {
    groups.note(table, key, kept[table].get(key), row ?? undefined);
    if (row === null) kept[table].delete(key);
    else kept[table].set(key, row);
  };
  const read = <Name extends Table>(table: Name, key: string, value: unknown) => {
    apply(table, key, value === null ? null : readers[table].parse(value));
  };
  const journal = await openJournal(
    file,
    (text) => {
      for (const [table, key, value] of line.parse(JSON.parse(text)))
        if (isTable(table)) read(table, key, value);
    },
    () =>
      Object.entries(kept).flatMap(([table, rows]) =>
        [...rows].map(([key, row]) => JSON.stringify([[table, key, row]])),
      ),
  );

  let nextId = kept.facts.get("forge")?.nextId ?? 1000;
  const store: Store = {
    get: (table, key) => kept[table].get(String(key)),
    all: (table) => [...kept[table].values()],
    of: (table, group) => groups.keys(table, group).flatMap((key) => kept[table].get(key) ?? []),
    count: groups.count,
    entries: (table) => [...kept[table].entries()],
    facts() {
      const found = kept.facts.get("forge");
      if (!found) throw new Error("The forge was not set up.");
      return found;
    },
    nextId: () => nextId++,
    write(work) {
      const entries: [string, string, unknown][] = [];
      work({
        put(table, key, row) {
          apply(table, String(key), row);
          entries.push([table, String(key), row]);
        },
        drop(table, key) {
          if (!kept[table].has(String(key))) return;
          apply(table, String(key), null);
          entries.push([table, String(key), null]);
        },
      });
      if (!entries.length) return;
      const facts = kept.facts.get("forge");
      if (facts && facts.nextId !== nextId) {
        const counted = { ...facts, nextId };
        kept.facts.set("forge", counted);
        entries.push(["facts", "forge", counted]);
      }
      journal.append(JSON.stringify(entries));
    },
    settled: journal.settled,
    close: journal.close,
  };
  if (!kept.facts.has("forge")) {
    const [repositoryId, ownerId, botId, installationId] = [nextId++, nextId++, nextId++, nextId++];
    const createdAt = now().toISOString();
    const facts = {
      nextId,
      nextNumber: 1,
      repositoryId,
      ownerId,
      botId,
      installationId,
      createdAt,
      pushedAt: createdAt,
    };
    store.write(({ put }) => put("facts", "forge", shapes.facts.parse(facts)));
  }
  return store;
}
