"use client";
// What must be here before a file is chosen: the approved rules, and the engines that will run them.
import { useEffect, useState } from "react";
import type { Dataset } from "#domain/dataset";
import type { Sandbox } from "#sandbox/sandbox";
import { openEngine } from "../_run/open-engine";
import { type Catalogue, fetchCatalogue } from "./catalogue";

/** `reserve` takes the place of an engine that was stopped, where the browser keeps no file of one to start anew. */
type Ready = { sandbox: Sandbox; reserve: Sandbox[]; catalogue: Catalogue; dataset: Dataset };

/**
 * The rules of a dataset and the engines, once both are here; else why they cannot be.
 * @example useReady("ssda903") // => { ready: null, trouble: null }, and in a moment { ready: { sandbox, … }, trouble: null }
 */
export function useReady(dataset: string): { ready: Ready | null; trouble: string | null } {
  const [ready, setReady] = useState<Ready | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    const sandbox = openEngine({ size: engines() });
    const reserve = [openEngine({ spare: 0 }), openEngine({ spare: 0 })];
    const all = [sandbox, ...reserve];
    const open = async () => {
      const catalogue = await fetchCatalogue(dataset);
      if (!catalogue.ok) return setTrouble(catalogue.reason);
      // Asking each of them something has each of them started.
      const [read] = await Promise.all([
        sandbox.readDataset(catalogue.value.dataset),
        ...reserve.map((it) => it.runCell({ notebook: "none", runs: 0, cell: { id: "none", source: "" } })),
      ]);
      if (gone) return;
      if (!read.ok) return setTrouble(read.reason);
      // While somebody looks for their files, the engines evaluate the rules.
      void sandbox.prepare(catalogue.value).catch(() => undefined);
      setReady({ sandbox, reserve, catalogue: catalogue.value, dataset: read.value });
    };
    open().catch((problem: unknown) => {
      if (!gone) setTrouble(problem instanceof Error ? problem.message : String(problem));
    });
    return () => {
      gone = true;
      for (const one of all) void one.close();
    };
  }, [dataset]);
  return { ready, trouble };
}

/** An engine for each core, four at most: more share the memory of the machine for little gain. */
function engines(): number {
  return Math.max(1, Math.min(4, navigator.hardwareConcurrency));
}
