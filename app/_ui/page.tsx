// The inside of a page: its width, where it stands, its title, what it is for, and its main actions.
import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./page.module.css";

/** `narrow` is for reading and forms, `wide` for tables, `full` for the workspace. */
export type Width = "narrow" | "normal" | "wide" | "full";

/**
 * The column that a page's content stands in.
 * @example <Page width="narrow"><PageHead title="Send" /></Page> // => a centred column
 */
export function Page({ width = "normal", children }: { width?: Width; children: ReactNode }) {
  return <div className={`${styles.page} ${styles[width]}`}>{children}</div>;
}

/**
 * The head of a page. `crumbs` lead back up; the page itself is not among them.
 * @example <PageHead crumbs={[{ href: "/rules", name: "Rules" }]} title="Rule 356" lead="…" /> // => an h1 with its way back
 */
export function PageHead(props: {
  title: ReactNode;
  crumbs?: { href: string; name: string }[];
  /** A line above the title, for a badge or two. */
  above?: ReactNode;
  lead?: ReactNode;
  /** Buttons, at the right where there is room. */
  actions?: ReactNode;
}) {
  return (
    <header className={styles.head}>
      {props.crumbs && props.crumbs.length > 0 && (
        <nav aria-label="You are in" className={styles.crumbs}>
          <ol>
            {props.crumbs.map(({ href, name }) => (
              <li key={href}>
                <Link href={href}>{name}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles.row}>
        <div className={styles.words}>
          {props.above && <div className={styles.above}>{props.above}</div>}
          <h1>{props.title}</h1>
          {props.lead && <p className={styles.lead}>{props.lead}</p>}
        </div>
        {props.actions && <div className={styles.actions}>{props.actions}</div>}
      </div>
    </header>
  );
}

/**
 * A section with a heading. `boxed` puts it on a card.
 * @example <Section title="Examples" note="4 of 4 pass">…</Section> // => an h2 and what belongs to it
 */
export function Section(props: {
  title: ReactNode;
  id?: string;
  note?: ReactNode;
  actions?: ReactNode;
  boxed?: boolean;
  children: ReactNode;
}) {
  return (
    <section id={props.id} className={props.boxed ? `${styles.section} ${styles.boxed}` : styles.section}>
      <div className={styles.sectionHead}>
        <h2>{props.title}</h2>
        {props.note && <span className={styles.note}>{props.note}</span>}
        {props.actions && <div className={styles.actions}>{props.actions}</div>}
      </div>
      {props.children}
    </section>
  );
}

/**
 * Two columns: what the page is about, and what stands beside it. One column where it is narrow.
 * @example <Beside aside={<Facts … />}>…</Beside> // => main and aside
 */
export function Beside({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.beside}>
      <div className={styles.stack}>{children}</div>
      <aside className={styles.stack}>{aside}</aside>
    </div>
  );
}
