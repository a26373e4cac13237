// What every part of one running forge shares: its settings, its rows, its repository and its turns.
import type { Faults } from "./doors/faults";
import type { Limits } from "./doors/limits";
import type { Recent } from "./git/recent";
import type { Repository } from "./git/repository";
import type { Settings } from "./options";
import type { Changes, Store } from "./rows/store";
import type { Notice, User } from "./rows/rows";
import type { Witness } from "./witness";

export interface Yard {
  settings: Settings;
  owner: string;
  name: string;
  store: Store;
  git: Repository;
  /** http://127.0.0.1:port, known once it listens. */
  url: string;
  now(): string;
  /** One writer at a time: the work starts when those before it have ended. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Wakes the one that tells the hooks. */
  wake(): void;
  witness: Witness;
  faults: Faults;
  limits: Limits;
  /** Of which pairs of commits somebody has asked whether they can be joined. */
  askedFor: Recent<true>;
}

/** What to tell: the event, its action, who did it, and what it is about. */
export interface Told {
  event: string;
  action?: string;
  senderId: number;
  hookId?: number;
  pull?: number;
  thing?: number;
  extra?: Notice["extra"];
}

/**
 * Puts "the hooks must hear of this" among the changes, so that both are kept or neither.
 * @example tell(yard, changes, { event: "pull_request", action: "opened", senderId: 7, pull: 1 })
 */
export function tell(yard: Yard, changes: Changes, told: Told): void {
  const id = yard.store.nextId();
  changes.put("notices", id, {
    id,
    event: told.event,
    action: told.action ?? null,
    senderId: told.senderId,
    at: yard.now(),
    hookId: told.hookId ?? null,
    pull: told.pull ?? null,
    thing: told.thing ?? null,
    extra: told.extra ?? {},
  });
}

/**
 * The person, robot or organization with this number.
 * @example userOf(yard, 1003).login // => "ruleyard[bot]"
 */
export function userOf(yard: Yard, id: number): User {
  const found = yard.store.get("users", id);
  if (!found) throw new Error(`There is no user ${id}.`);
  return found;
}

/**
 * The person with this login, in any case.
 * @example userNamed(yard, "Priya")?.permission // => "maintain"
 */
export function userNamed(yard: Yard, login: string): User | undefined {
  return yard.store.all("users").find((user) => user.login.toLowerCase() === login.toLowerCase());
}

const rank = { read: 1, triage: 2, write: 3, maintain: 4, admin: 5 };

/**
 * True when a person may do at least this on the repository.
 * @example may(reviewer, "write") // => true
 */
export function may(user: User | undefined, least: keyof typeof rank): boolean {
  return !!user?.permission && rank[user.permission] >= rank[least];
}
