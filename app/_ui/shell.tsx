// The frame around every page: skip link, top bar, the page itself, the footer. It needs no script to work.
import { IconHelpCircle, IconMenu2 } from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Mark } from "./mark";
import { NavLinks } from "./nav-links";
import { PersonMenu } from "./person-menu";
import { SchemeToggle } from "./scheme-toggle";
import styles from "./shell.module.css";

/**
 * Skip link, top bar, `<main id="main">`, footer.
 * @example <Shell><Page>…</Page></Shell> // => the page in its frame
 */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        Skip to the page
      </a>
      <header className={styles.bar}>
        <Link href="/" className={styles.brand}>
          <Mark />
          <span>Ruleyard</span>
        </Link>
        <nav className={styles.wide} aria-label="Rooms">
          <NavLinks className={styles.link} />
        </nav>
        <div className={styles.tools}>
          <Link prefetch={false} href="/help" className={styles.icon} aria-label="Help" title="Help">
            <IconHelpCircle size={19} aria-hidden />
          </Link>
          <span className={styles.roomy}>
            <SchemeToggle />
          </span>
          <PersonMenu />
          <button
            type="button"
            className={`${styles.icon} ${styles.narrow}`}
            popoverTarget="rooms"
            aria-label="Menu"
          >
            <IconMenu2 size={20} aria-hidden />
          </button>
        </div>
        <div id="rooms" popover="auto" className={styles.sheet}>
          <nav aria-label="Rooms, in the menu">
            <NavLinks className={styles.sheetLink} />
          </nav>
          <div className={styles.tight}>
            <SchemeToggle />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <footer className={styles.foot}>
        <span>Ruleyard · free to use, MIT licence</span>
        <nav aria-label="About">
          <Link prefetch={false} href="/help">
            Help
          </Link>
          <Link prefetch={false} href="/help#privacy">
            Privacy
          </Link>
          <Link prefetch={false} href="/help#accessibility">
            Accessibility
          </Link>
        </nav>
      </footer>
    </div>
  );
}
