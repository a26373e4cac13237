"use client";
// The examples that only one text has, or has in its own way: each can stay, and all do unless somebody says otherwise.
import { Checkbox } from "@mantine/core";
import type { ExamplePlace, Side } from "#domain/settling";
import type { Declaration } from "#domain/rule";
import { RowsOf } from "./rows-of";
import styles from "./settle.module.css";
import type { Compared } from "./use-compared";

type Ticks = Record<string, { mine: boolean; theirs: boolean }>;

/**
 * A tick for each version of each example, with its rows.
 * @example <ExampleTicks places={places} ticks={ticks} compared={compared} whose={whose} onTick={tick} /> // => "Keep “has not ended”"
 */
export function ExampleTicks(props: {
  places: ExamplePlace[];
  ticks: Ticks;
  compared: Compared | null;
  other: string;
  disabled: boolean;
  onTick: (id: string, side: Side, keep: boolean) => void;
}) {
  return (
    <ul className={styles.rows}>
      {props.places.flatMap((place) =>
        (["mine", "theirs"] as const).map((side) => {
          if (place[side] === null) return null;
          const said = props.compared?.[side] ?? null;
          return (
            <li key={`${place.id} ${side}`} className={styles.card}>
              <Checkbox
                label={`Keep “${place.name}”`}
                description={`${sayWhose(place, side, props.other)}. It should be ${place.kind === "valid" ? "left alone" : "found"}.`}
                checked={props.ticks[place.id]?.[side] ?? false}
                disabled={props.disabled}
                onChange={(event) => props.onTick(place.id, side, event.currentTarget.checked)}
              />
              <ExampleRows said={said} place={place} text={place[side]} />
            </li>
          );
        }),
      )}
    </ul>
  );
}

function ExampleRows({ said, place, text }: { said: Declaration | null; place: ExamplePlace; text: string }) {
  const example = said?.examples.find(({ kind, name }) => kind === place.kind && name === place.name);
  if (example === undefined) return <pre>{text}</pre>;
  return <RowsOf tables={example.tables} />;
}

function sayWhose({ began, mine, theirs }: ExamplePlace, side: Side, other: string): string {
  const isTheirs = side === "theirs";
  const whose = isTheirs ? other.slice(0, 1).toUpperCase() + other.slice(1) : "Yours";
  const [here, there] = isTheirs ? [theirs, mine] : [mine, theirs];
  if (there !== null) return isTheirs ? `${whose} has it so` : "Yours has it so";
  if (began !== null && here === began)
    return isTheirs ? "You took it out" : `${other.slice(0, 1).toUpperCase()}${other.slice(1)} took it out`;
  return `${isTheirs ? whose : "Only yours"} has it`;
}
