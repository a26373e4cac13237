"use client";
// The editing fields of a notebook in their order, so that keys lead from one to the next.
import { type Ref, useEffect, useMemo, useRef } from "react";
import type { FieldHandle } from "../_editor/field";

export type Fields = {
  handle: (id: string) => Ref<FieldHandle>;
  /** Goes so many fields on from one of them; stays where there is none. */
  go: (id: string, by: number) => void;
  focus: (id: string) => void;
  /** Puts the cursor of one of them somewhere; false where there is no such field. */
  goTo: (id: string, line: number, column: number, scrolled: number) => boolean;
};

/**
 * Keeps hold of the fields with these names, in this order.
 * @example useFields(["cell-1", "cell-2"]).go("cell-1", 1) // => the second has the focus
 */
export function useFields(order: readonly string[]): Fields {
  const held = useRef(new Map<string, FieldHandle>());
  const known = useRef(order);
  useEffect(() => {
    known.current = order;
  });
  return useMemo(
    () => ({
      handle: (id) => (field) => {
        if (field) held.current.set(id, field);
        else held.current.delete(id);
      },
      go(id, by) {
        const to = known.current[known.current.indexOf(id) + by];
        if (to !== undefined) held.current.get(to)?.focus();
      },
      focus: (id) => held.current.get(id)?.focus(),
      goTo(id, line, column, scrolled) {
        held.current.get(id)?.goTo(line, column, scrolled);
        return held.current.has(id);
      },
    }),
    [],
  );
}
