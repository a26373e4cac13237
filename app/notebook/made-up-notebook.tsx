"use client";
// A notebook over the made-up rows of a dataset, free of lessons or beside a rule.
import Link from "next/link";
import { useDataset } from "../_run/use-dataset";
import type { MadeUpTexts } from "../_run/made-up";
import type { DatasetSource } from "#sandbox/sandbox";
import { NotebookCells } from "./notebook-cells";
import styles from "./notebook.module.css";
import { type Start, useKept } from "./use-kept";

/**
 * The whole page of such a notebook.
 * @example <MadeUpNotebook id="new" dataset="ssda903" source={source} madeUp={texts} beside={null} hasAccount={false} /> // => one cell, and its rows
 */
export function MadeUpNotebook(props: {
  id: string;
  dataset: string;
  source: DatasetSource;
  madeUp: MadeUpTexts;
  beside: Start | null;
  /** Whether its code is kept in an account as well. */
  hasAccount: boolean;
}) {
  const { dataset, madeUp, trouble } = useDataset(props.source, props.madeUp);
  const tables = dataset && madeUp ? Object.keys(dataset.tables).filter((name) => madeUp.thisYear[name]) : [];
  const kept = useKept(props.id, props.dataset, "", props.beside, props.hasAccount);
  return (
    <NotebookCells
      kept={kept}
      source={props.source}
      dataset={dataset}
      data={madeUp}
      trouble={trouble}
      isSignedIn={props.hasAccount}
      lead={
        <>
          The rows are made up.{" "}
          {props.beside && (
            <>
              This stands beside{" "}
              <Link prefetch={false} href={props.beside.href}>
                the rule
              </Link>
              : its first cell says which of these rows it finds. Changing it here does not change the rule.
            </>
          )}
        </>
      }
    >
      {dataset && (
        <details className={styles.columns}>
          <summary>The tables that are here: {tables.length}</summary>
          <dl>
            {tables.map((name) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>
                  {dataset.tables[name]?.title}: {madeUp?.thisYear[name]?.rows} rows
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </NotebookCells>
  );
}
