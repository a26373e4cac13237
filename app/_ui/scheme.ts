"use client";
// Light or dark: what was chosen here, or else what the computer prefers. One truth, on the <html> element.
import { useSyncExternalStore } from "react";

export type Scheme = "light" | "dark";

const attribute = "data-mantine-color-scheme";

function readScheme(): Scheme {
  return document.documentElement.getAttribute(attribute) === "dark" ? "dark" : "light";
}

function watchScheme(changed: () => void) {
  // Mantine writes the attribute whenever it is told, also when it is the same: only a change is news.
  let shown = readScheme();
  const observer = new MutationObserver(() => {
    const now = readScheme();
    if (now === shown) return;
    shown = now;
    changed();
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: [attribute] });
  return () => observer.disconnect();
}

/**
 * The scheme now showing; the component renders again when it changes. On the server: "light".
 * @example useScheme() // => "dark"
 */
export function useScheme(): Scheme {
  return useSyncExternalStore(watchScheme, readScheme, () => "light");
}

/**
 * Shows a scheme and remembers it on this computer.
 * @example chooseScheme("dark") // => the page is dark, now and next time
 */
export function chooseScheme(scheme: Scheme) {
  document.documentElement.setAttribute(attribute, scheme);
  try {
    localStorage.setItem("ruleyard-scheme", scheme);
  } catch {
    // Storage is closed to us: the choice holds for this page only.
  }
}

/** How Mantine follows our scheme rather than keeping one of its own. */
export function schemeManager() {
  let stop = () => {};
  return {
    get: (fallback: Scheme | "auto") => (typeof document === "undefined" ? fallback : readScheme()),
    set: (value: Scheme | "auto") => {
      if (value !== "auto") chooseScheme(value);
    },
    subscribe: (changed: (scheme: Scheme | "auto") => void) => {
      stop = watchScheme(() => changed(readScheme()));
    },
    unsubscribe: () => stop(),
    clear: () => {},
  };
}
