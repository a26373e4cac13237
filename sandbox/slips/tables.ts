// Slips in asking for other rows: a table by itself, a list for a row, last year without saying so.
import { nodeAt } from "../tree";
import { type Look, sourceOf } from "./about";
import { bare, isRead, nameOf, propertyOf } from "./names";

/** Tables by themselves, a list where a row is wanted, a row where a list is wanted, last year without saying so. */
export const asksTables: Look = (node, [parent], about, say) => {
  const { dataset, own, row } = about;
  const entity = dataset.entity.name;
  if (node.type === "Identifier" && !own.has(nameOf(node)) && isRead(node, parent)) {
    const name = nameOf(node);
    if (dataset.tables[name] !== undefined)
      say(
        node,
        `Write \`${row}.${entity}.${name}\` for the rows of the same ${entity}, or \`collection.${name}\` for all.`,
      );
    else if (about.tables.some((table) => dataset.tables[table]?.fields[name] !== undefined))
      say(node, `\`${name}\` is a cell of the row: write \`${row}.${name}\`.`);
  }
  if (node.type !== "MemberExpression") return;
  const inner = bare(nodeAt(node, "object"));
  const name = propertyOf(inner);
  const table = dataset.tables[name];
  const holder = bare(nodeAt(inner, "object"));
  const isOfEntity =
    propertyOf(holder) === entity ||
    (propertyOf(holder) === "lastYear" && propertyOf(bare(nodeAt(holder, "object"))) === entity);
  if (table !== undefined && isOfEntity) {
    const asked = propertyOf(node);
    const example = Object.keys(table.fields)[1] ?? dataset.entity.key;
    if (
      table.single === true &&
      (node.computed === true ||
        ["length", "filter", "some", "every", "find", "map", "at", "where"].includes(asked))
    )
      say(node, `\`${name}\` is one row, not a list: write \`${sourceOf(about, inner)}?.${example}\`.`);
    if (table.single !== true && table.fields[asked] !== undefined)
      say(
        node,
        `\`${sourceOf(about, inner)}\` is a list of rows. Choose one: \`.find((one) => …)?.${asked}\`, or ask \`.some((one) => one.${asked} …)\`.`,
      );
  }
  if (
    propertyOf(node) === "lastYear" &&
    about.needs === "" &&
    (propertyOf(inner) === entity || nameOf(inner) === "collection")
  )
    say(
      node,
      'This looks at last year. Say so, so that it is skipped when there is none: `needs: ["lastYear"]`.',
    );
};
