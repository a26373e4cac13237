// Every attack, by its kind.
import type { Attack } from "./attack";
import { bombs } from "./bombs";
import { cells } from "./cells";
import { clocks } from "./clocks";
import { declarations } from "./declarations";
import { depth } from "./depth";
import { floods } from "./floods";
import { loops } from "./loops";
import { nativeLoops } from "./native-loops";
import { reaching } from "./reaching";
import { tampering } from "./tampering";
import { texts } from "./texts";
import { throws } from "./throws";
import { wordCalls } from "./word-calls";

export const attacks: Record<string, Attack[]> = {
  "loops that never ask": nativeLoops,
  loops,
  "what keeps growing": bombs,
  "what is too deep": depth,
  "what is thrown": throws,
  tampering,
  "reaching for the host": reaching,
  "time, chance and language": clocks,
  floods,
  declarations,
  "tricks with letters": texts,
  "words called with anything": wordCalls,
  cells,
};
