// Time, chance, language: whatever could make the same rule find something else tomorrow, or on another computer.
import type { Attack } from "./attack";

const refused = { ends: "threw", line: 6 } as const;
const noClock = { ...refused, says: /There is no clock here.*collection\.start/ } as const;

export const clocks: Attack[] = [
  { name: "asks what day it is", fails: "() => new Date().getFullYear() > 0", ...noClock },
  { name: "asks how late it is", fails: "() => Date.now() > 0", ...noClock },
  { name: "asks for the time as a text", fails: "() => Date().length > 0", ...noClock },
  {
    name: "asks a date's own maker for the time",
    fails: "() => new (new Date(0).constructor)() > 0",
    ...noClock,
  },
  {
    name: "asks for the time by a class of its own",
    fails: "() => { class Now extends Date {} return new Now() > 0; }",
    ...noClock,
  },
  { name: "throws dice", fails: "() => Math.random() < 2", says: /There is no chance here/, ...refused },
  {
    name: "asks which time zone and language it is in",
    fails: `() => new Date(2026, 6, 1).getTimezoneOffset() !== 0 || new Date(2026, 6, 1).getTime() !== Date.UTC(2026, 6, 1) || typeof Intl !== "undefined" ||
    (1234.5).toLocaleString("de") !== "1234.5" || new Date(0).toLocaleDateString("en-US") !== "1970-01-01" || ["ä", "z"].sort((a, b) => a.localeCompare(b))[0] !== "z"`,
    ends: "harmless",
  },
  {
    name: "takes rubbish collection for a clock",
    fails:
      '() => typeof WeakRef !== "undefined" || typeof FinalizationRegistry !== "undefined" || typeof gc !== "undefined"',
    ends: "harmless",
  },
];
