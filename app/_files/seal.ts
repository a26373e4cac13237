// From the moment that files are opened, this page may not send anything: the browser itself refuses.
import { useSyncExternalStore } from "react";

export type Traffic = { sealed: boolean; sent: number; refused: number; addresses: string[] };

let traffic: Traffic = { sealed: false, sent: 0, refused: 0, addresses: [] };
const listeners = new Set<() => void>();

function tell(change: Partial<Traffic>): void {
  traffic = { ...traffic, ...change };
  for (const listener of listeners) listener();
}

/**
 * Forbid this page every connection, and count what goes out regardless. It holds until the page is left.
 * @example seal() // => undefined
 */
export function seal(): void {
  if (traffic.sealed) return;
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content =
    "connect-src 'none'; form-action 'none'; img-src data: blob:; media-src 'none'; frame-src 'none'";
  document.head.append(policy);
  const since = performance.now();
  addEventListener("securitypolicyviolation", () => tell({ refused: traffic.refused + 1 }));
  new PerformanceObserver((list) => {
    const entries = list
      .getEntries()
      .filter((entry) => entry.startTime >= since && !/^(data|blob):/.test(entry.name))
      // An engine that is started again comes out of the browser's own store.
      .filter((entry) => !("deliveryType" in entry && entry.deliveryType === "cache"));
    if (entries.length === 0) return;
    const addresses = [
      ...traffic.addresses,
      ...entries.map((entry) => new URL(entry.name, location.href).pathname),
    ];
    tell({ sent: traffic.sent + entries.length, addresses });
  }).observe({ type: "resource", buffered: false });
  tell({ sealed: true });
}

/**
 * What this page has sent since files were opened.
 * @example useTraffic() // => { sealed: true, sent: 0, refused: 0, addresses: [] }
 */
export function useTraffic(): Traffic {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => traffic,
    () => unsealed,
  );
}

const unsealed: Traffic = { sealed: false, sent: 0, refused: 0, addresses: [] };
