// What happened lately, newest first.
import Link from "next/link";
import { type Event, inWords } from "#domain/event";
import { Ago } from "../../_ui/when";
import styles from "./progress.module.css";

/**
 * Events as sentences; each leads to what it is about.
 * @example <Lately dataset="ssda903" events={progress.lately} /> // => "Sam Okafor claimed 356."
 */
export function Lately({ dataset: id, events }: { dataset: string; events: Event[] }) {
  if (events.length === 0) return <p className={styles.quiet}>Nothing has happened yet.</p>;
  return (
    <ol className={styles.lately}>
      {events.map((event) => (
        <li key={event.id}>
          {event.code ? (
            <Link href={event.submissionId ? `/review/${event.submissionId}` : `/rules/${id}/${event.code}`}>
              {inWords(event)}
            </Link>
          ) : (
            <span>{inWords(event)}</span>
          )}
          <Ago at={event.at} />
        </li>
      ))}
    </ol>
  );
}
