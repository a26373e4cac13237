"use client";
// Edge rows: where checks most often go wrong. Each says what the rule makes of it, and can become an example.
import { useEffect, useMemo, useState } from "react";
import type { Declaration } from "#domain/rule";
import type { JudgedEdge } from "#sandbox/find-edges";
import type { DatasetSource } from "#sandbox/sandbox";
import { engine } from "../../_run/engine";
import { PressButton } from "../../_ui/button";
import { DataTable } from "../../_ui/data-table";
import styles from "./edges.module.css";
import workspace from "./workspace.module.css";

/** How many are shown before somebody asks for all of them. */
const few = 8;

/**
 * The edge rows of a rule, to pick examples from. They are made when the panel is opened, and again on each pause.
 * @example <EdgesPanel source={source} path={path} text={text} declaration={declaration} onAdd={type} /> // => a list
 */
export function EdgesPanel(props: {
  source: DatasetSource;
  path: string;
  text: string;
  /** Undefined while the rule cannot be run. */
  declaration: Declaration | undefined;
  /** Is given the whole text of the rule with the example in it. */
  onAdd: (text: string) => void;
}) {
  const { source, path, text, declaration } = props;
  const [isOpen, setOpen] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const [field, setField] = useState("");
  const [said, setSaid] = useState("");
  const edges = useEdges(isOpen && declaration !== undefined, source, path, text);
  const fields = useMemo(() => [...new Set(edges?.flatMap((edge) => edge.changed?.field ?? []))], [edges]);
  const known = useMemo(
    () => new Set(declaration?.examples.map((example) => JSON.stringify(plain(example.tables)))),
    [declaration],
  );
  const wanted = (edges ?? []).filter(
    (edge) =>
      !known.has(JSON.stringify(plain(edge.tables))) &&
      (!fields.includes(field) || edge.changed?.field === field),
  );

  const add = async (edge: JudgedEdge, isRight: boolean) => {
    const isFound = edge.outcome === "found";
    const kind = isFound === isRight ? "invalid" : "valid";
    const marked = kind === "invalid" ? marksOf(edge, declaration?.tables ?? [], isFound) : edge.tables;
    const { name, collection, reference } = edge;
    const { addExample } = await import("#sandbox/offer-example");
    const example = {
      kind,
      name,
      tables: marked,
      ...(collection && { collection }),
      ...(reference && { reference }),
    } as const;
    const added = addExample(text, declaration?.tables ?? [], example);
    if (!added.ok) return setSaid(added.reason);
    const waits = isRight ? "" : " It fails until your rule agrees.";
    setSaid(
      `Added “${name}” as a row that should be ${kind === "invalid" ? "found" : "left alone"}.${waits}`,
    );
    props.onAdd(added.value);
  };

  return (
    <section className={workspace.panel} aria-labelledby="edges" data-panel tabIndex={-1}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.title}>
          <h2 id="edges">Edge rows</h2>
        </summary>
        <div className={styles.inside}>
          <p className={workspace.quiet}>
            Checks most often go wrong at the edge: a blank, the same day, the day before, the end of the
            year. Open a row, see what your rule says of it, and keep it as an example.
          </p>
          {declaration === undefined ? (
            <p className={workspace.quiet}>They come when your rule can be run.</p>
          ) : edges === null ? (
            <p className={workspace.quiet}>Making edge rows…</p>
          ) : (
            <>
              {fields.length > 1 && (
                <label className={styles.choice}>
                  Field{" "}
                  <select value={field} onChange={(event) => setField(event.currentTarget.value)}>
                    <option value="">all fields</option>
                    {fields.map((name) => (
                      <option key={name}>{name}</option>
                    ))}
                  </select>
                </label>
              )}
              {wanted.length === 0 && (
                <p className={workspace.quiet}>There are no more. Your examples have them all.</p>
              )}
              <ul className={styles.list}>
                {wanted.slice(0, isWhole ? undefined : few).map((edge) => (
                  <li key={edge.name}>
                    <Edge edge={edge} onSay={(isRight) => void add(edge, isRight)} />
                  </li>
                ))}
              </ul>
              {!isWhole && wanted.length > few && (
                <PressButton size="small" kind="quiet" onClick={() => setWhole(true)}>
                  Show all {wanted.length}
                </PressButton>
              )}
            </>
          )}
        </div>
      </details>
      <p role="status" className={said ? workspace.note : "unseen"}>
        {said}
      </p>
    </section>
  );
}

function Edge({ edge, onSay }: { edge: JudgedEdge; onSay: (isRight: boolean) => void }) {
  const isFound = edge.outcome === "found";
  return (
    <details className={styles.edge} name="edge">
      <summary>
        <span className={styles.name}>{edge.name}</span>
        <span className={isFound ? styles.found : styles.left}>
          {edge.outcome === "crashed" ? "stops your rule" : isFound ? "found" : "left alone"}
        </span>
      </summary>
      <div className={styles.body}>
        {edge.tables.map((table) => (
          <Rows key={`${table.year} ${table.table}`} table={table} edge={edge} />
        ))}
        {edge.outcome === "crashed" ? (
          <p>Your rule stops with an error at this row. It should say true or false of every row.</p>
        ) : (
          <>
            <p className={styles.question}>
              Your rule {isFound ? "finds this" : "leaves this alone"}. Is that right?
            </p>
            <p className={styles.answers}>
              <PressButton size="small" onClick={() => onSay(true)}>
                Yes, add it as an example
              </PressButton>
              <PressButton size="small" onClick={() => onSay(false)}>
                No, it should be {isFound ? "left alone" : "found"}
              </PressButton>
            </p>
          </>
        )}
      </div>
    </details>
  );
}

function Rows({ table, edge }: { table: JudgedEdge["tables"][number]; edge: JudgedEdge }) {
  const fields = [...new Set(table.rows.flatMap((row) => Object.keys(row.cells)))];
  const isHere = edge.changed?.table === table.table && edge.changed.year === table.year;
  return (
    <DataTable caption={table.year === "last" ? `${table.table}, last year` : table.table} shown dense>
      <thead>
        <tr>
          {fields.map((field) => (
            <th key={field} scope="col">
              {field}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the rows are told apart by place alone
          <tr key={at}>
            {fields.map((field) => (
              <td
                key={field}
                className={
                  isHere && edge.changed?.row === at && edge.changed.field === field
                    ? styles.changed
                    : undefined
                }
              >
                {row.cells[field] === undefined || row.cells[field] === "" ? (
                  <span className={workspace.blank}>blank</span>
                ) : (
                  row.cells[field]
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** The edge rows of the newest text on which typing rested; null until there are some. */
function useEdges(isWanted: boolean, source: DatasetSource, path: string, text: string): JudgedEdge[] | null {
  const [edges, setEdges] = useState<JudgedEdge[] | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    const timer = setTimeout(async () => {
      const sandbox = await engine();
      const found = await sandbox.findEdges({ dataset: source, rule: { path, text }, most: 120 });
      if (!isGone && (found.edges.length > 0 || found.trouble === undefined)) setEdges(found.edges);
    }, 400);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [isWanted, source, path, text]);
  return edges;
}

/** The rows that an example would say are to be found: those that the rule found, or the one that was changed. */
function marksOf(edge: JudgedEdge, own: readonly string[], isFound: boolean): JudgedEdge["tables"] {
  const isMarked = (table: string, row: number, last: number) =>
    isFound
      ? edge.rows.some((each) => each.table === table && each.row === row)
      : row === (edge.changed?.table === table ? edge.changed.row : last);
  return edge.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row, at) => ({
      ...row,
      fails:
        table.year === "this" &&
        own.includes(table.table) &&
        isMarked(table.table, at, table.rows.length - 1),
    })),
  }));
}

/** Cells alone, to tell whether two examples show the same. */
function plain(tables: JudgedEdge["tables"]): unknown {
  return tables.map(({ table, year, rows }) => [
    table,
    year,
    rows.map(({ cells }) =>
      Object.entries(cells)
        .filter(([, cell]) => cell !== "")
        .sort(),
    ),
  ]);
}
