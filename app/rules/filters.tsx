"use client";
// What the board is looked through by: words, and one choice each of state, table, difficulty and order.
import { NativeSelect, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { difficultyWords, stateWords } from "../_ui/badge";
import styles from "./board.module.css";
import { readView, states, type View } from "./view";

/**
 * The fields above the board. `change` is told the part of the view that is to be different.
 * @example <Filters view={view} tables={["Episodes"]} change={(part) => …} /> // => a search and four lists
 */
export function Filters(props: { view: View; tables: string[]; change: (part: Partial<View>) => void }) {
  const { view, tables, change } = props;
  const words = useRef<HTMLInputElement>(null);
  const latest = useRef({ view, change });
  useEffect(() => {
    latest.current = { view, change };
  });
  // The field keeps its own text, so that what is typed while the page wakes up stays and is then looked for.
  useEffect(() => {
    const typed = words.current?.value ?? "";
    if (typed !== latest.current.view.q) latest.current.change({ q: typed });
  }, []);
  useEffect(() => {
    const field = words.current;
    if (field && field !== document.activeElement && field.value !== view.q) field.value = view.q;
  }, [view.q]);
  return (
    <form className={styles.filters} role="search" onSubmit={(event) => event.preventDefault()}>
      <TextInput
        className={styles.search}
        label="Find a rule"
        type="search"
        placeholder="A code, or words such as “end date”"
        leftSection={<IconSearch size={16} aria-hidden />}
        ref={words}
        defaultValue={view.q}
        maxLength={200}
        onChange={(event) => change({ q: event.currentTarget.value })}
      />
      <NativeSelect
        label="State"
        value={view.state}
        onChange={(event) => change({ state: readView({ state: event.currentTarget.value }).state })}
        data={[
          { value: "", label: "Any" },
          ...states.map((state) => ({ value: state, label: stateWords[state].label })),
        ]}
      />
      <NativeSelect
        label="Table"
        value={view.table}
        onChange={(event) => change({ table: event.currentTarget.value })}
        data={[{ value: "", label: "Any" }, ...tables]}
      />
      <NativeSelect
        label="Looks at"
        value={view.difficulty}
        onChange={(event) => change({ difficulty: event.currentTarget.value })}
        data={[
          { value: "", label: "Anything" },
          ...Object.entries(difficultyWords).map(([value, { label }]) => ({ value, label })),
        ]}
      />
      <NativeSelect
        label="Order"
        value={view.sort}
        onChange={(event) => change({ sort: readView({ sort: event.currentTarget.value }).sort })}
        data={[
          { value: "", label: "As published" },
          { value: "easiest", label: "Easiest first" },
          { value: "state", label: "By state" },
        ]}
      />
    </form>
  );
}
