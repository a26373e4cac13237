"use client";
// A notebook as it is kept on this computer, read once and written on every change.
import { useEffect, useRef, useState } from "react";
import { type Notebook, ownRows } from "#domain/notebook";
import { wordsHere } from "../lessons/place/place";
import { keep, keptHere, newId, readKept, sendNotebook } from "./kept";

/** How long typing rests before the account has it. */
const pause = 1_500;

/** What a new notebook begins with. `href` leads back to the rule that it is beside. */
export type Start = Pick<Notebook, "id" | "name" | "cells"> & { href: string };

export type Kept = {
  notebook: Notebook | null;
  /** Whether the last change was kept, and when. */
  kept: { ok: boolean; at: Date | null };
  change: (part: Partial<Pick<Notebook, "name" | "cells">>) => void;
};

/**
 * The notebook of this address; one called `new` is made, and gets an address of its own.
 * @example useKept("new", "ssda903", first, null, false).notebook // => { id: "k3f9x2", name: "Notebook", … }
 */
export function useKept(
  id: string,
  rows: string,
  first: string,
  beside: Start | null,
  hasAccount: boolean,
): Kept {
  const sending = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [notebook, setNotebook] = useState<Notebook | null>(null);
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
      const words = hasAccount ? null : wordsHere(keptHere());
      // A page with a file in it can send nothing. What does not get there is sent from the list of notebooks.
      if (rows === ownRows || (!hasAccount && words === null)) return;
      clearTimeout(sending.current);
      sending.current = setTimeout(() => void sendNotebook(next, words), pause);
    },
  };
}

/** The rule as it is now stands in the first cell; what somebody made of an older one is kept under it. */
function withRule(known: Notebook, { cells }: Start): Notebook {
  const [rule] = cells;
  const before = known.cells.find((cell) => cell.id === rule?.id);
  if (rule === undefined || before?.source === rule.source) return known;
  const others = known.cells.map((cell) => (cell === before ? { ...cell, id: newId() } : cell));
  return { ...known, cells: [rule, ...others] };
}
