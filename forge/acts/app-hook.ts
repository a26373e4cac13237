// The App's own hook: it hangs where the App says, and is taken down when it says nowhere.
import type { Settings } from "../options";
import type { Store } from "../rows/store";

/**
 * Hangs, moves or takes down the hook of the App.
 * @example hangAppHook(store, settings, "2026-11-21T01:02:03Z")
 */
export function hangAppHook(store: Store, settings: Settings, now: string): void {
  const before = store.all("hooks").find((hook) => hook.ofApp);
  const { webhookUrl: url, webhookSecret: secret, appEvents: events } = settings;
  store.write(({ put, drop }) => {
    if (!url) {
      if (before) drop("hooks", before.id);
      return;
    }
    const id = before?.id ?? store.nextId();
    const createdAt = before?.createdAt ?? now;
    const active = true;
    put("hooks", id, {
      id,
      ofApp: true,
      url,
      secret,
      contentType: "json",
      events,
      active,
      createdAt,
      updatedAt: now,
    });
  });
}
