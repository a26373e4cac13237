"use client";
// A page's hold on one draft: its keeper, the other tabs that have it open, and the moments that call for saving.
import { useEffect, useState, useSyncExternalStore } from "react";
import { z } from "zod";
import { accountOf } from "./account";
import type { Shelf } from "./copies";
import { Keeper, type Keeping } from "./keeper";

const latestSchema = z.object({ text: z.string(), revision: z.number().int(), savedAt: z.coerce.date() });

/**
 * The keeper of a draft, once this computer's copies have been looked at; null until then.
 * @example useKeeper("d1", { text: "rule({…", revision: 3, savedAt: date }) // => { keeper, keeping }
 */
export function useKeeper(
  draft: string,
  account: Keeping["account"],
): { keeper: Keeper | null; keeping: Keeping | null } {
  const [keeper, setKeeper] = useState<Keeper | null>(null);
  // What the page was opened with; later answers of the account reach the keeper by themselves.
  const [first] = useState(account);

  useEffect(() => {
    const stop = new AbortController();
    const channel =
      typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`ruleyard.${draft}`);
    let made: Keeper | undefined;
    void openTabsOf(draft, stop.signal).then(({ tab, openTabs }) => {
      if (stop.signal.aborted) return;
      const tell = (latest: unknown) => channel?.postMessage(latest);
      const save = accountOf(`/api/drafts/${draft}`);
      made = new Keeper({ draft, tab, shelf: shelfOfBrowser(), openTabs, account: first, save, tell });
      setKeeper(made);
    });
    const hear = (value: unknown) => {
      const latest = latestSchema.safeParse(value);
      if (latest.success) made?.heard(latest.data);
    };
    if (channel) channel.onmessage = (event) => hear(event.data);

    const { signal } = stop;
    const look = async () => {
      if (document.visibilityState !== "visible" || made?.read().state.kind !== "saved") return;
      const response = await fetch(`/api/drafts/${draft}`, { signal }).catch(() => undefined);
      if (response?.ok) hear(await response.json().catch(() => undefined));
    };
    document.addEventListener("visibilitychange", () => void look(), { signal });
    addEventListener("online", () => made?.now(), { signal });
    addEventListener("pagehide", () => made?.leave(), { signal });
    addEventListener("beforeunload", (event) => made?.leave() && event.preventDefault(), { signal });
    return () => {
      made?.leave();
      made?.close();
      stop.abort();
      channel?.close();
    };
  }, [draft, first]);

  const keeping = useSyncExternalStore(
    keeper?.subscribe ?? nobody,
    () => keeper?.read() ?? null,
    () => null,
  );
  return { keeper, keeping };
}

const nobody = () => () => {};

function shelfOfBrowser(): Shelf | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** A name for this tab, held for as long as it is open, and the names that other tabs hold. */
async function openTabsOf(
  draft: string,
  signal: AbortSignal,
): Promise<{ tab: string; openTabs: Set<string> }> {
  const start = `ruleyard.${draft}.`;
  const tab = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16)).join("");
  if (typeof navigator.locks === "undefined") return { tab, openTabs: new Set() };
  const { held = [] } = await navigator.locks.query();
  const names = held.map((lock) => lock.name ?? "").filter((name) => name.startsWith(start));
  void navigator.locks.request(
    `${start}${tab}`,
    () => new Promise<void>((letGo) => signal.addEventListener("abort", () => letGo())),
  );
  return { tab, openTabs: new Set(names.map((name) => name.slice(start.length))) };
}
