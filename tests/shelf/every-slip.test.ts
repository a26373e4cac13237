// No approved rule is told of a slip: an alarm that is false teaches people to look away.
import { expect, it } from "vitest";
import { listDatasets, readDatasetSource, readRuleFiles } from "#rules";
import { explainBroken } from "#sandbox/broken/find";
import { openSandbox } from "#sandbox/node";
import { findSlips } from "#sandbox/slips/find";

const sandbox = await openSandbox();

it.each(await listDatasets())("the rules of %s hold no slip", async (id) => {
  const dataset = await sandbox.readDataset(await readDatasetSource(id));
  if (!dataset.ok) throw new Error(dataset.reason);
  for (const file of await readRuleFiles(id)) {
    expect(explainBroken(file.text), file.path).toBeUndefined();
    expect(findSlips(dataset.value, file), file.path).toEqual([]);
  }
});
