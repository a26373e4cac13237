"use client";
// A notebook as it is kept on this computer, read once and written on every change.
import { useEffect, useState } from "react";
import { keep, keptHere, type KeptNotebook, newId, readKept } from "./kept";

/** What a new notebook begins with. `href` leads back to the rule that it is beside. */
export type Start = Pick<KeptNotebook, "id" | "name" | "cells"> & { href: string };

export type Kept = {
  notebook: KeptNotebook | null;
  /** Whether the last change was kept, and when. */
  kept: { ok: boolean; at: Date | null };
  change: (part: Partial<Pick<KeptNotebook, "name" | "cells">>) => void;
};

/**
 * The notebook of this address; one called `new` is made, and gets an address of its own.
 * @example useKept("new", "ssda903", first, null).notebook // => { id: "k3f9x2", name: "Notebook", … }
 */
export function useKept(id: string, rows: string, first: string, beside: Start | null): Kept {
  const [notebook, setNotebook] = useState<KeptNotebook | null>(null);
  const [kept, setKept] = useState<Kept["kept"]>({ ok: true, at: null });
  useEffect(() => {
    const own = beside?.id ?? (id === "new" ? newId() : id);
    const known = readKept(keptHere(), own);
    const opened = beside && known ? withRule(known, beside) : known;
    const { deletedAt: _, ...made } = opened ?? {
      id: own,
      name:
        beside?.name ??
        `Notebook of ${new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long" })}`,
      rows,
      cells: beside?.cells ?? [{ id: newId(), source: first }],
      changedAt: new Date().toISOString(),
    };
    setNotebook(made);
    // Its own address, without asking the server for anything: the page stays as it is.
    if (id !== own) history.replaceState(null, "", `/notebook/${own}?rows=${rows}`);
  }, [id, rows, first, beside]);
  return {
    notebook,
    kept,
    change(part) {
      if (notebook === null) return;
      const next = { ...notebook, ...part, changedAt: new Date().toISOString() };
      setNotebook(next);
      const ok = keep(keptHere(), next);
      setKept((before) => ({ ok, at: ok ? new Date() : before.at }));
    },
  };
}

/** The rule as it is now stands in the first cell; what somebody made of an older one is kept under it. */
function withRule(known: KeptNotebook, { cells }: Start): KeptNotebook {
  const [rule] = cells;
  const before = known.cells.find((cell) => cell.id === rule?.id);
  if (rule === undefined || before?.source === rule.source) return known;
  const others = known.cells.map((cell) => (cell === before ? { ...cell, id: newId() } : cell));
  return { ...known, cells: [rule, ...others] };
}
