// One list of cases that every host of the engine must pass, and those for hosts that can kill it.
import type { Case } from "./case";
import { cells } from "./cells";
import { files } from "./files";
import { killed } from "./killed";
import { mistakeCases } from "./mistakes";
import { mutate } from "./mutate";
import { meaning } from "./meaning";
import { reach } from "./reach";
import { shared } from "./shared";
import { shownCells } from "./shown-cells";
import { stopped } from "./stopped";
import { killedCells, stoppedCells } from "./stopped-cells";
import { trace } from "./trace";
import { troubles } from "./troubles";

export const cases: Case[] = [
  ...meaning,
  ...troubles,
  ...stopped,
  ...reach,
  ...files,
  ...shared,
  ...cells,
  ...stoppedCells,
  ...shownCells,
  ...trace,
  ...mistakeCases,
  ...mutate,
];
export const killCases: Case[] = [...killed, ...killedCells];
