// The notebooks that people keep in their account, so that another computer has them too: code alone.
import { z } from "zod";
import { authorize } from "#domain/authority";
import { newer, type Notebook, notebookSchema } from "#domain/notebook";
import type { Person } from "#domain/person";
import { refuse, type Result, succeed } from "#domain/result";
import { db } from "./db";
import { transact } from "./transaction";

/** Nobody needs more, and a program that goes round and round is stopped here. */
const most = 300;

type Row = {
  id: string;
  name: string;
  rows: string;
  cells: unknown;
  changedAt: Date;
  deletedAt: Date | null;
};

/**
 * A person's notebooks, the one that was changed last first; those that were deleted as well, for other computers to hear of.
 * @example (await notebooks.all(sam))[0]?.name // => "Late reviews"
 */
export async function all(person: Person): Promise<Notebook[]> {
  const { prisma } = await db();
  const found = await prisma.notebook.findMany({
    where: { personId: person.id },
    orderBy: { changedAt: "desc" },
  });
  return found.map(notebookOf);
}

/**
 * Keeps a notebook, unless the account has a newer one: the answer is the one that stands.
 * @example await notebooks.save(sam, notebook) // => { ok: true, value: notebook }
 */
export async function save(person: Person, given: Notebook): Promise<Result<Notebook>> {
  const allowed = authorize(person, "learn");
  if (!allowed.ok) return allowed;
  const notebook = notebookSchema.safeParse(given);
  if (!notebook.success) return refuse("This notebook cannot be saved: it is too long.");
  const { id, name, rows, cells, changedAt, deletedAt } = notebook.data;
  const personId = person.id;
  return transact(async (tx) => {
    const before = await tx.notebook.findUnique({ where: { personId_id: { personId, id } } });
    if (before !== null && newer(notebookOf(before), notebook.data) !== notebook.data)
      return succeed(notebookOf(before));
    if (before === null && (await tx.notebook.count({ where: { personId } })) >= most)
      return refuse(`Your account has ${most} notebooks. Delete one that you need no more.`);
    const data = {
      name,
      rows,
      cells: JSON.stringify(cells),
      changedAt: new Date(changedAt),
      deletedAt: deletedAt === undefined ? null : new Date(deletedAt),
    };
    await tx.notebook.upsert({
      where: { personId_id: { personId, id } },
      create: { personId, id, ...data },
      update: data,
    });
    return succeed(notebook.data);
  });
}

const cellsSchema = z.preprocess(
  (text) => (typeof text === "string" ? JSON.parse(text) : text),
  notebookSchema.shape.cells,
);

function notebookOf({ id, name, rows, cells, changedAt, deletedAt }: Row): Notebook {
  return {
    id,
    name,
    rows,
    cells: cellsSchema.parse(cells),
    changedAt: changedAt.toISOString(),
    ...(deletedAt && { deletedAt: deletedAt.toISOString() }),
  };
}
