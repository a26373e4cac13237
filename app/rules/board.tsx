"use client";
// The board: every published rule, found by words and filters as you type. The address always says what is shown.
import { Button } from "@mantine/core";
import { IconSearchOff } from "@tabler/icons-react";
import Link from "next/link";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { PressButton } from "../_ui/button";
import { Empty } from "../_ui/notice";
import styles from "./board.module.css";
import { BoardTable } from "./board-table";
import { Filters } from "./filters";
import {
  addressOf,
  type BoardLine,
  isMine,
  pageSize,
  readView,
  readyToStart,
  select,
  type View,
} from "./view";

/**
 * Filters, table and pages. `start` is the view that the address asked for.
 * @example <Board dataset="ssda903" lines={rows} start={readView({})} signedIn /> // => 322 rules
 */
export function Board(props: { dataset: string; lines: BoardLine[]; start: View; signedIn: boolean }) {
  const [view, setView] = useState(props.start);
  const settled = useDeferredValue(view);
  const shown = useMemo(() => select(props.lines, settled), [props.lines, settled]);
  const tables = useMemo(
    () => [...new Set(props.lines.flatMap(({ tables }) => tables))].sort(),
    [props.lines],
  );
  const pages = Math.max(1, Math.ceil(shown.length / pageSize));
  const page = Math.min(settled.page, pages);
  const rows = shown.slice((page - 1) * pageSize, page * pageSize);

  useEffect(() => {
    window.history.replaceState(null, "", `/rules/${props.dataset}${addressOf(view)}`);
  }, [view, props.dataset]);

  useEffect(() => {
    const follow = () => setView(readView(Object.fromEntries(new URLSearchParams(window.location.search))));
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, []);

  const change = (part: Partial<View>) => setView((now) => ({ ...now, page: 1, ...part }));
  const filtered = addressOf({ ...view, page: 1, sort: "" }) !== "";

  return (
    <>
      <Filters view={view} tables={tables} change={change} />

      <div className={styles.line}>
        <fieldset className={styles.show}>
          <legend className="unseen">Show</legend>
          <ShowButton now={view.show} to="" change={change}>
            All rules
          </ShowButton>
          <ShowButton
            now={view.show}
            to="ready to start"
            change={change}
            count={props.lines.filter(readyToStart).length}
          >
            Good to start with
          </ShowButton>
          {props.signedIn && (
            <ShowButton now={view.show} to="mine" change={change} count={props.lines.filter(isMine).length}>
              Mine
            </ShowButton>
          )}
        </fieldset>
        <p role="status" className={styles.count}>
          {shown.length === props.lines.length
            ? `${shown.length} rules`
            : `${shown.length} of ${props.lines.length} rules`}
        </p>
        {filtered && (
          <PressButton
            kind="quiet"
            size="small"
            onClick={() => setView({ ...readView({}), sort: view.sort })}
          >
            Show all again
          </PressButton>
        )}
      </div>

      {rows.length === 0 ? (
        <Empty
          icon={<IconSearchOff size={24} aria-hidden />}
          title={view.show === "mine" ? "You have not claimed a rule yet" : "No rule is like that"}
          actions={<Button onClick={() => setView(readView({}))}>Show all rules</Button>}
        >
          {view.show === "mine"
            ? "Find a rule that is free, and press Write. It is then yours for two weeks, and longer as you work."
            : "Try fewer words, or take a filter away."}
        </Empty>
      ) : (
        <BoardTable dataset={props.dataset} rows={rows} signedIn={props.signedIn} />
      )}

      {pages > 1 && (
        <nav aria-label="Pages of rules" className={styles.pages}>
          {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
            <Link
              key={number}
              href={`/rules/${props.dataset}${addressOf({ ...view, page: number })}`}
              aria-label={`Page ${number}`}
              aria-current={number === page ? "page" : undefined}
              onClick={(event) => {
                event.preventDefault();
                setView({ ...view, page: number });
                window.scrollTo({ top: 0 });
              }}
            >
              {number}
            </Link>
          ))}
        </nav>
      )}
    </>
  );
}

function ShowButton(props: {
  now: View["show"];
  to: View["show"];
  change: (part: Partial<View>) => void;
  count?: number;
  children: string;
}) {
  return (
    <button
      type="button"
      aria-pressed={props.now === props.to}
      onClick={() => props.change({ show: props.to })}
    >
      {props.children}
      {props.count !== undefined && <span className={styles.tally}>{props.count}</span>}
    </button>
  );
}
