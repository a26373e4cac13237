// One line about the next drop-in, for the places where somebody may need it.
import { IconCalendarEvent } from "@tabler/icons-react";
import Link from "next/link";
import type { NextDropIn as Next } from "#domain/drop-in";
import styles from "./drop-in.module.css";
import { DropInTime } from "./drop-in-time";

/**
 * The line; nothing where none is to come.
 * @example <NextDropIn next={next} /> // => "Next drop-in: Bring any rule. Thursday 3 December, 12:30 to 13:15, London time."
 */
export function NextDropIn({ next }: { next: Next | null }) {
  if (next === null) return null;
  return (
    <p className={styles.next}>
      <IconCalendarEvent size={18} aria-hidden />
      <span>
        Next drop-in:{" "}
        <Link href={`/help/drop-ins#${next.id}`} prefetch={false}>
          {next.title}
        </Link>
        . <DropInTime of={next} />.
      </span>
    </p>
  );
}
