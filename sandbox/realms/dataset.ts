// The realm in which a dataset's own files are read: `dataset`, `table` and `reference` collect what they declare.
//
// The text here is JavaScript that only QuickJS runs.

/** Answers \`said\` (plain data) and \`derive\` (the functions that work fields out, by table and field). */
export const datasetRealmSource = String.raw`(() => {
"use strict";
const said = { tables: {}, reference: {} }, derive = {};
const give = (name, value) => Object.defineProperty(globalThis, name, { value, writable: false });
function takeTable(name, { derive: worked, ...table }) {
  said.tables[name] = table;
  if (worked !== undefined) derive[name] = worked;
}
give("dataset", (declared) => {
  const { tables, reference, ...rest } = declared;
  Object.assign(said, rest);
  for (const name of Object.keys(tables ?? {})) takeTable(name, tables[name]);
  Object.assign(said.reference, reference ?? {});
});
give("table", takeTable);
give("reference", (name, declared) => { said.reference[name] = declared; });
return { said, derive };
})()`;
