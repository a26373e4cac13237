// Sets light or dark before the first paint, from what this person chose here or from what their computer prefers.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("ruleyard-scheme");
  } catch {
    // Storage is closed to us: follow the computer.
  }
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const scheme = chosen === "light" || chosen === "dark" ? chosen : dark ? "dark" : "light";
  document.documentElement.setAttribute("data-mantine-color-scheme", scheme);
})();
