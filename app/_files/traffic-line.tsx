"use client";
// The line that counts what this page has sent since files were opened.
import { IconLock } from "@tabler/icons-react";
import styles from "./files.module.css";
import { useTraffic } from "./seal";

/**
 * The count, and what holds: `opened` says it from the first file on.
 * @example <TrafficLine what="files" opened="Switch your network off and check again: it works." /> // => "Requests sent since you opened files: 0"
 */
export function TrafficLine({ what, opened }: { what: string; opened: string }) {
  const { sealed, sent, addresses } = useTraffic();
  return (
    <p className={styles.seal} data-sealed={sealed || undefined}>
      <IconLock size={20} aria-hidden />
      <span>
        <b>
          Requests sent since you opened {what}: {sent}
        </b>
        <span className={styles.quiet}>
          {sealed
            ? ` The browser refuses this page every connection until you leave it. ${opened}`
            : " As soon as you open a file, the browser refuses this page every connection."}
          {addresses.length > 0 && ` What was asked for: ${addresses.join(", ")}.`}
        </span>
      </span>
    </p>
  );
}
