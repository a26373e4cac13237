// What a page has to say to its reader: a notice, an empty place, a list of what to put right.
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./notice.module.css";

const icons = { info: IconInfoCircle, good: IconCircleCheck, wait: IconAlertTriangle, bad: IconCircleX };

/**
 * A message in the page. `announce` has it read out when it appears: "soon" for news, "now" for trouble.
 * @example <Notice tone="bad" title="This was not sent" announce="now">Try again.</Notice> // => a red box
 */
export function Notice(props: {
  tone?: "info" | "good" | "wait" | "bad";
  title?: ReactNode;
  announce?: "soon" | "now";
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const tone = props.tone ?? "info";
  const Icon = icons[tone];
  const role = props.announce === "now" ? "alert" : props.announce === "soon" ? "status" : undefined;
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={role}>
      <Icon size={20} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        {props.title && <p className={styles.title}>{props.title}</p>}
        {props.children && <div>{props.children}</div>}
        {props.actions && <div className={styles.actions}>{props.actions}</div>}
      </div>
    </div>
  );
}

/**
 * A place with nothing in it yet: says why, and what to do next.
 * @example <Empty title="Nothing waits for you">Rules that are sent appear here.</Empty> // => a calm box
 */
export function Empty(props: {
  title: ReactNode;
  icon?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      {props.icon && <div className={styles.emptyIcon}>{props.icon}</div>}
      <p className={styles.emptyTitle}>{props.title}</p>
      {props.children && <div className={styles.emptyWords}>{props.children}</div>}
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}

/**
 * What to put right before a form can go on, each linked to its place. Put it at the top of the form and focus it.
 * @example <ErrorSummary errors={[{ href: "#credit", message: "Give a name." }]} /> // => "There is a problem"
 */
export function ErrorSummary({ errors, id }: { errors: { href: string; message: string }[]; id?: string }) {
  if (errors.length === 0) return null;
  return (
    <div className={`${styles.notice} ${styles.bad}`} role="alert" tabIndex={-1} id={id}>
      <IconCircleX size={20} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <h2 className={styles.title}>There is a problem</h2>
        <ul className={styles.errors}>
          {errors.map(({ href, message }) => (
            <li key={href + message}>
              <a href={href}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
