// What is wanted: the published rules of a dataset, by code.
import type { Specified } from "#domain/specification";
import { listDatasets, readSpecification } from "#rules";

/**
 * The published rules of a dataset, in their order; none for a dataset that is not on the shelf.
 * @example (await specification.read("ssda903")).length // => 322
 */
export async function read(dataset: string): Promise<Specified[]> {
  const datasets = await listDatasets();
  return datasets.includes(dataset) ? await readSpecification(dataset) : [];
}

/**
 * One published rule, or null.
 * @example (await specification.find("ssda903", "356"))?.sentence // => "An episode must not end before it starts."
 */
export async function find(dataset: string, code: string): Promise<Specified | null> {
  return (await read(dataset)).find((specified) => specified.code === code) ?? null;
}
