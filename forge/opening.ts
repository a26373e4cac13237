// Opens a forge folder: makes what is missing, and finishes what a killed process left half done.
import { join } from "node:path";
import { hangAppHook } from "./acts/app-hook";
import { noteWhatMoved } from "./acts/catching-up";
import { finishMerges } from "./acts/merging";
import { keepFaults } from "./doors/faults";
import { keepLimits } from "./doors/limits";
import { recent } from "./git/recent";
import { openRepository } from "./git/repository";
import { seed } from "./git/seed";
import { nobody } from "./witness";
import type { Settings } from "./options";
import { openStore, type Store } from "./rows/store";
import type { User } from "./rows/rows";
import type { Yard } from "./yard";

function meet(store: Store, settings: Settings, now: string): void {
  const facts = store.facts();
  const known = new Map(store.all("users").map((user) => [user.login.toLowerCase(), user]));
  const owner = settings.repository.split("/")[0] ?? "";
  const fixed: User[] = [
    {
      id: facts.ownerId,
      login: owner,
      name: owner,
      email: null,
      type: "Organization",
      permission: null,
      createdAt: now,
    },
    {
      id: facts.botId,
      login: `${settings.appSlug}[bot]`,
      name: null,
      email: null,
      type: "Bot",
      permission: null,
      createdAt: now,
    },
  ];
  store.write(({ put }) => {
    for (const user of fixed) if (!store.get("users", user.id)) put("users", user.id, user);
    for (const { login, name, permission, email } of settings.people) {
      const before = known.get(login.toLowerCase());
      const id = before?.id ?? store.nextId();
      const address = email ?? `${login.toLowerCase()}@practice.example`;
      put("users", id, {
        id,
        login,
        name,
        permission,
        email: address,
        type: "User",
        createdAt: before?.createdAt ?? now,
      });
    }
  });
}

/**
 * Opens the folder and gives the yard, not listening yet.
 * @example const yard = await openYard(settings); yard.git.refs.get("refs/heads/main") // => "4f2c…"
 */
export async function openYard(settings: Settings): Promise<Yard> {
  const [owner = "", name = ""] = settings.repository.split("/");
  const now = () => new Date();
  const store = await openStore(join(settings.folder, "rows.journal"), now);
  const { repository, isNew } = await openRepository(join(settings.folder, "repository.git"));
  let turn: Promise<unknown> = Promise.resolve();
  const yard: Yard = {
    settings: { ...settings, ...store.get("apps", "app") },
    owner,
    name,
    store,
    git: repository,
    url: "",
    now: () =>
      now()
        .toISOString()
        .replace(/\.\d+Z$/, "Z"),
    inTurn(work) {
      const mine = turn.then(work);
      turn = mine.catch(() => undefined);
      return mine;
    },
    wake: () => undefined,
    witness: nobody,
    faults: keepFaults(),
    limits: keepLimits(settings),
    askedFor: recent<true>(10_000),
  };
  meet(store, yard.settings, yard.now());
  hangAppHook(store, yard.settings, yard.now());
  if (isNew || !repository.refs.get("refs/heads/main")) {
    await seed(repository, settings.seed, now());
    store.write(({ put }) =>
      put("protections", "main", {
        branch: "main",
        approvals: 1,
        dismissStale: true,
        checks: settings.requiredChecks.length ? settings.requiredChecks : null,
        strict: false,
        enforceAdmins: true,
        codeOwners: false,
        lastPush: false,
        allowForce: false,
        allowDeletion: false,
      }),
    );
  }
  await finishMerges(yard);
  await noteWhatMoved(yard);
  await store.settled();
  return yard;
}
