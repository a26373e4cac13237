// A card for each dataset, with how far its rules have come: the way into a board, and into progress.
import Link from "next/link";
import type { Person } from "#domain/person";
import { listDatasets } from "#rules";
import { read } from "#server/board";
import { Empty } from "../_ui/notice";
import { readDataset } from "./dataset";
import styles from "./datasets.module.css";

/**
 * The datasets of the shelf, each leading to its page in a room.
 * @example <DatasetCards room="/rules" who={null} /> // => SSDA903, 12 of 322 rules approved
 */
export async function DatasetCards({ room, who }: { room: string; who: Person | null }) {
  const ids = await listDatasets();
  const datasets = await Promise.all(
    ids.map(async (id) => {
      const [dataset, rows] = await Promise.all([readDataset(id), read(id, who)]);
      const approved = rows.filter(({ state }) => state === "approved").length;
      const free = rows.filter(({ state }) => state === "free").length;
      return { id, name: dataset.name, all: rows.length, approved, free };
    }),
  );
  if (datasets.length === 0) {
    return <Empty title="There are no datasets yet">A dataset is a folder on the shelf.</Empty>;
  }
  return (
    <ul className={styles.list}>
      {datasets.map(({ id, name, all, approved, free }) => (
        <li key={id}>
          <h2>
            <Link href={`${room}/${id}`}>{name}</Link>
          </h2>
          <p>
            {approved} of {all} rules approved · {free} free to write
          </p>
          <svg
            className={styles.bar}
            viewBox={`0 0 ${Math.max(1, all)} 4`}
            preserveAspectRatio="none"
            aria-hidden
          >
            <rect width={all} height="4" className={styles.rest} />
            <rect width={approved} height="4" className={styles.done} />
          </svg>
        </li>
      ))}
    </ul>
  );
}
