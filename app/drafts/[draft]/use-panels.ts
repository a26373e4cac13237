"use client";
// F6 moves between the panels of a page, and Shift+F6 back, as in programs that analysts know.
import { useEffect } from "react";

/**
 * Let F6 move the focus to the next element marked `data-panel`.
 * @example usePanels() // => undefined
 */
export function usePanels(): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      const panels = Array.from(document.querySelectorAll<HTMLElement>("[data-panel]"));
      if (panels.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      const now = panels.findIndex((panel) => panel.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = now < 0 ? 0 : (now + step + panels.length) % panels.length;
      panels[next]?.focus();
      panels[next]?.scrollIntoView({ block: "nearest" });
    };
    // Before Monaco sees the key.
    addEventListener("keydown", move, { capture: true });
    return () => removeEventListener("keydown", move, { capture: true });
  }, []);
}
