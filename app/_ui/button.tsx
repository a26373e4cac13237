// Links and buttons that look the same everywhere, and need no script.
import Link from "next/link";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import styles from "./button.module.css";

export type Kind = "main" | "second" | "quiet" | "danger";

/**
 * A link that looks like a button: it goes somewhere.
 * @example <LinkButton href="/rules">See the rules</LinkButton> // => a link
 */
export function LinkButton(props: {
  href: string;
  kind?: Kind;
  size?: "normal" | "large" | "small";
  icon?: ReactNode;
  /** False: fetch nothing of it before it is followed. */
  prefetch?: false;
  children: ReactNode;
}) {
  const look = `${styles.button} ${styles[props.kind ?? "second"]} ${styles[props.size ?? "normal"]}`;
  return (
    <Link href={props.href} className={look} prefetch={props.prefetch ?? null}>
      {props.icon}
      {props.children}
    </Link>
  );
}

/**
 * A button that does something. `busy` says that it is being done, and takes no second press.
 * @example <PressButton kind="main" type="submit">Claim</PressButton> // => a button
 */
export function PressButton({
  kind = "second",
  size = "normal",
  icon,
  busy,
  children,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: Kind;
  size?: "normal" | "large" | "small";
  icon?: ReactNode;
  busy?: boolean;
}) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || rest.disabled || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={`${styles.button} ${styles[kind]} ${styles[size]}`}
    >
      {icon}
      {children}
    </button>
  );
}
