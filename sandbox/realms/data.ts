// The data realm: it holds the rows of a return, and what every rule shares. No rule can change or reach behind it.
//
// All text here is JavaScript that only QuickJS runs. The host calls the functions of `desk`; the rules get rows,
// children and the collection, all frozen, each with its place kept in private fields.
import { words, wordsSource } from "../words";
import { driver } from "./driver";
import { hardenOwn, hardenShared } from "./harden";
import { rows } from "./rows";
import { showing } from "./showing";
import { strangers } from "./strangers";
import { telling } from "./telling";
import { worlds } from "./worlds";

/** Evaluated once in the data realm: answers the desk, whose functions only the host can call. */
export const dataRealmSource = String.raw`(host) => {
"use strict";
const MakeFunction = Function, isArray = Array.isArray;
const { freeze, create, setPrototypeOf, defineProperty } = Object;
const now = { world: undefined, tables: [], table: "", row: -1, found: 0, cut: false, isSilent: true };
const worldsOpen = new Map();
let model;
${hardenShared}
${strangers}
${rows}
${worlds}
${driver}
${showing}
${telling}
const desk = { lookup: lookupIn };
${wordsSource}
${hardenOwn}
const shared = { Date, ${words.map((word) => word.name).join(", ")} };
freezeAll(globalThis.Object, globalThis.Array, globalThis, hiddenRoots, shared, Rows, noCode, noChance, noTextCode, isMap, isList);
freeze(shared);
return {
  hardenOwn, setDataset, openWorld, slot, run, describe, globalsOf, showLast, takeShown, wholeTable, forgetShown, tellingSlot, look, toldTale,
  prepare(id, named) { for (const name of named.split(" ")) rowsOf(tableOf(worldsOpen.get(id), "this", name)); },
  closeWorld(id) { worldsOpen.delete(id); now.world = undefined; },
  begin() { now.cut = false; now.isSilent = true; now.found = 0; now.row = -1; now.table = ""; },
  progress() { return JSON.stringify({ table: now.table, row: now.row, found: now.found, cut: now.cut, isSilent: now.isSilent }); },
  text(value) { return JSON.stringify(value); },
};
}`;
