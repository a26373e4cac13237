"use client";
// The button that changes between light and dark.
import { IconMoon, IconSun } from "@tabler/icons-react";
import { chooseScheme, useScheme } from "./scheme";
import styles from "./shell.module.css";

/**
 * One button: says what pressing it will do.
 * @example <SchemeToggle /> // => a button named "Use dark colours"
 */
export function SchemeToggle() {
  const scheme = useScheme();
  const other = scheme === "dark" ? "light" : "dark";
  return (
    <button
      type="button"
      className={styles.icon}
      onClick={() => chooseScheme(other)}
      aria-label={`Use ${other} colours`}
      title={`Use ${other} colours`}
    >
      {scheme === "dark" ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
    </button>
  );
}
