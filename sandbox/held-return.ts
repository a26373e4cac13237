// A return that an engine holds while rules are asked about it, one after the other, in any number of goes.
import type { CodedReturn } from "#domain/coded";
import type { SourceFile } from "#domain/dataset";
import type { Return } from "#domain/return";
import { type Checked, checkRule } from "./check-return";
import type { Desk } from "./desk";
import type { Keeper } from "./keep-desk";
import { megabytesFor, secondsForRule } from "./limits";
import type { DatasetSource } from "./sandbox";
import { countRows, makeWorld, type World } from "./world";

export type HeldReturn = {
  /** Asks one rule; undefined when it is none of the wanted ones. */
  check(
    file: SourceFile,
    only?: readonly string[],
    begun?: (seconds: number) => void,
  ): Promise<Checked | undefined>;
  letGo(): void;
};

let returns = 0;

/**
 * Holds a return. What a stopped rule leaves behind is thrown away with its desk, and the return enters a new one.
 * @example await holdReturn(keeper, source, data).check(rule356) // => { outcome: { code: "356", … }, findings: […] }
 */
export function holdReturn(keeper: Keeper, dataset: DatasetSource, data: Return | CodedReturn): HeldReturn {
  const rows = countRows(data);
  let open: { desk: Desk; world: World } | undefined;

  async function enter(): Promise<{ desk: Desk; world: World }> {
    const opened = await keeper.take(dataset, megabytesFor(rows));
    if (!opened.ok) throw new Error(opened.reason);
    const desk = opened.value;
    if (desk.dataset === undefined) throw new Error(`The dataset ${dataset.id} could not be read.`);
    const world = makeWorld(`return ${returns++}`, desk.dataset, data, false);
    desk.machine.allow(secondsForRule(rows));
    desk.enter(world);
    return { desk, world };
  }

  return {
    async check(file, only, begun = () => undefined) {
      if (open === undefined || open.desk.machine.isBroken()) open = await enter();
      const { desk, world } = open;
      const checked = checkRule(desk, world, data, file, { only, begun, prepared: keeper.prepared(file) });
      // What a stopped rule left behind must not stop the next one.
      if (checked?.outcome.outcome === "crashed" && desk.machine.megabytes() > megabytesFor(rows) / 2) {
        keeper.drop();
        open = undefined;
      }
      return checked;
    },
    letGo() {
      open?.desk.leave(open.world);
      open = undefined;
    },
  };
}
