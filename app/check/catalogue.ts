// What is checked against: the dataset and its approved rules, fetched once, before any file is opened.
import { z } from "zod";
import { refuse, type Result, succeed } from "#domain/result";

const fileSchema = z.object({ path: z.string(), text: z.string() });
const catalogueSchema = z.object({
  commit: z.string().nullable(),
  dataset: z.object({ id: z.string(), files: z.array(fileSchema) }),
  rules: z.array(fileSchema),
  specificationCount: z.number().int(),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/**
 * The dataset and the approved rules.
 * @example await fetchCatalogue("ssda903") // => { ok: true, value: { rules: [{ path, text }, …], … } }
 */
export async function fetchCatalogue(dataset: string): Promise<Result<Catalogue>> {
  try {
    const response = await fetch(`/api/catalogue/${dataset}`);
    const read = catalogueSchema.safeParse(await response.json());
    return read.success ? succeed(read.data) : refuse("The rules could not be read. Load the page again.");
  } catch {
    return refuse("The rules could not be fetched. Load the page again when there is a connection.");
  }
}
