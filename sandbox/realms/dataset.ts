// The realm in which a dataset's own files are read: `dataset`, `table`, `reference` and `fact` collect what they declare.
//
// The text here is JavaScript that only QuickJS runs.

/** Answers `said` (plain data), `derive` (functions by table and field), `facts` (by name), and `words` for the files to call. */
export const datasetRealmSource = String.raw`(() => {
"use strict";
const said = { tables: {}, reference: {}, facts: {} }, derive = {}, facts = {};
function takeTable(name, { derive: worked, ...table }) {
  said.tables[name] = table;
  if (worked !== undefined) derive[name] = worked;
}
const words = {
  dataset(declared) {
    const { tables, reference, facts: ignored, ...rest } = declared;
    Object.assign(said, rest);
    for (const name of Object.keys(tables ?? {})) takeTable(name, tables[name]);
    Object.assign(said.reference, reference ?? {});
  },
  table: takeTable,
  reference(name, declared) { said.reference[name] = declared; },
  fact(name, { derive: worked, ...about }) { said.facts[name] = about; facts[name] = worked; },
};
return { said, derive, facts, words };
})()`;
