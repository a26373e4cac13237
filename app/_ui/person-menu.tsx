// Who is here: a link to sign in, or the person's name with what they may do and the way out.
import { IconChevronDown, IconUserCircle } from "@tabler/icons-react";
import Link from "next/link";
import { person } from "#server/session";
import styles from "./shell.module.css";

const parts = {
  analyst: "Writes rules",
  reviewer: "Writes and reads rules",
  coordinator: "Keeps the rule set on course",
};

/**
 * The signed-in person's menu, or "Sign in".
 * @example <PersonMenu /> // => a button "Sam Okafor"
 */
export async function PersonMenu() {
  const who = await person();
  if (!who) {
    return (
      <Link href="/sign-in" prefetch={false} className={styles.signIn}>
        Sign in
      </Link>
    );
  }
  return (
    <>
      <button type="button" className={styles.person} popoverTarget="person" aria-label={`You: ${who.name}`}>
        <IconUserCircle size={20} aria-hidden />
        <span className={styles.personName}>{who.name}</span>
        <IconChevronDown size={14} aria-hidden />
      </button>
      <div id="person" popover="auto" className={`${styles.sheet} ${styles.personSheet}`}>
        <p className={styles.who}>
          <strong>{who.name}</strong>
          <span>
            {who.role[0]?.toUpperCase()}
            {who.role.slice(1)} · {parts[who.role]}
          </span>
        </p>
        <Link href="/you" prefetch={false} className={styles.sheetLink}>
          Your page
        </Link>
        <Link href="/help/questions" prefetch={false} className={styles.sheetLink}>
          {who.role === "analyst" ? "Your questions" : "Questions to answer"}
        </Link>
        {who.role === "coordinator" && (
          <Link href="/people" prefetch={false} className={styles.sheetLink}>
            People and parts
          </Link>
        )}
        {who.role === "coordinator" && (
          <Link href="/setup" prefetch={false} className={styles.sheetLink}>
            How Ruleyard is set up
          </Link>
        )}
        <form method="post" action="/api/sign-out">
          <button type="submit" className={styles.sheetLink}>
            Sign out
          </button>
        </form>
      </div>
    </>
  );
}
