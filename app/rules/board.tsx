"use client";
// The board: every published rule, found by words and filters as you type. The address always says what is shown.
import Link from "next/link";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { opens, passedOf } from "#domain/course";
import type { Course } from "../_course/read-course";
import { useWorks } from "../_course/use-works";
import { PressButton } from "../_ui/button";
import { NothingHere, OpenedBy } from "./board-words";
import styles from "./board.module.css";
import { BoardTable } from "./board-table";
import { Filters } from "./filters";
import {
  addressOf,
  type BoardLine,
  isMine,
  type Open,
  pageSize,
  readView,
  readyToStart,
  select,
  type View,
} from "./view";

/**
 * Filters, table and pages. `start` is the view that the address asked for.
 * @example <Board dataset="ssda903" lines={rows} start={readView({})} course={course} signedIn /> // => 322 rules
 */
export function Board(props: {
  dataset: string;
  lines: BoardLine[];
  start: View;
  course: Course;
  signedIn: boolean;
}) {
  const { outlines, known } = props.course;
  const [view, setView] = useState(props.start);
  const settled = useDeferredValue(view);
  const works = useWorks(known);
  const passed = useMemo(() => works && passedOf(outlines, works), [outlines, works]);
  const open = useMemo(
    () => openOf(props.dataset, props.lines, outlines, passed ?? []),
    [props.dataset, props.lines, outlines, passed],
  );
  const shown = useMemo(() => select(props.lines, settled, open), [props.lines, settled, open]);
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
          <ShowButton now={view.opens ? null : view.show} to="" change={change}>
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
          <ShowButton
            now={view.show}
            to="can write"
            change={change}
            {...(passed && { count: open.now.size })}
          >
            I can write this now
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

      {view.opens && (
        <OpenedBy
          slug={view.opens}
          course={outlines}
          passed={passed}
          count={open.by[view.opens]?.size ?? 0}
        />
      )}

      {rows.length === 0 ? (
        <NothingHere view={view} course={outlines} passed={passed} all={() => setView(readView({}))} />
      ) : (
        <BoardTable
          dataset={props.dataset}
          rows={rows}
          signedIn={props.signedIn}
          course={outlines}
          passed={passed}
        />
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

/** Only what nobody has written or claimed is open to anybody. */
function openOf(dataset: string, lines: BoardLine[], outlines: Course["outlines"], passed: string[]): Open {
  const free = lines.filter(({ state }) => state === "free");
  const { now, more } = opens(
    outlines,
    passed,
    free.map(({ code, needs }) => ({ dataset, code, needs })),
  );
  const codes = (rules: { code: string }[]) => new Set(rules.map(({ code }) => code));
  return {
    now: codes(now),
    by: Object.fromEntries(Object.entries(more).map(([slug, rules]) => [slug, codes(rules)])),
  };
}

function ShowButton(props: {
  now: View["show"] | null;
  to: View["show"];
  change: (part: Partial<View>) => void;
  count?: number;
  children: string;
}) {
  return (
    <button
      type="button"
      aria-pressed={props.now === props.to}
      onClick={() => props.change({ show: props.to, opens: "" })}
    >
      {props.children}
      {props.count !== undefined && <span className={styles.tally}>{props.count}</span>}
    </button>
  );
}
