// A page that still grows moves what was scrolled to: it is scrolled back until somebody moves it themselves.

const acts = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/**
 * Scrolls to an element, and again while the page is still coming together.
 * @example const stop = keepInView(section) // => a function that lets go of it
 */
export function keepInView(element: Element, milliseconds = 10_000): () => void {
  const scroll = () => element.scrollIntoView({ block: "start", behavior: "instant" });
  const observer = new ResizeObserver(scroll);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const act of acts) removeEventListener(act, stop, { capture: true });
  };
  const timer = setTimeout(stop, milliseconds);
  for (const act of acts) addEventListener(act, stop, { capture: true, passive: true });
  scroll();
  observer.observe(document.body);
  return stop;
}
