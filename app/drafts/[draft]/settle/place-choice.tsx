"use client";
// One thing that the two texts say differently: yours, theirs, or both joined, with what you started from beside it.
import { Radio } from "@mantine/core";
import type { Place, Side } from "#domain/settling";
import styles from "./settle.module.css";

const titles: Record<Place["kind"], string> = {
  sentence: "The sentence",
  check: "The check",
  fields: "The fields",
  other: "",
  around: "What stands around the rule",
  whole: "The whole text",
};

/**
 * The choice for one place.
 * @example <PlaceChoice place={place} chosen="mine" other="the approved one" onChoose={choose} /> // => two or three radios
 */
export function PlaceChoice(props: {
  place: Place;
  chosen: Side | "together";
  other: string;
  disabled: boolean;
  onChoose: (choice: Side | "together") => void;
}) {
  const { place, other } = props;
  const title = titles[place.kind] || `“${place.name}”`;
  const options = [
    { value: "mine" as const, label: "Yours", text: place.mine },
    { value: "theirs" as const, label: other.slice(0, 1).toUpperCase() + other.slice(1), text: place.theirs },
    ...(place.together === null
      ? []
      : [{ value: "together" as const, label: "Both, joined", text: place.together }]),
  ];
  return (
    <fieldset className={styles.place} disabled={props.disabled}>
      <legend>{title}</legend>
      <p className={styles.quiet}>{sayWho(place, other)}</p>
      <div className={styles.options}>
        {options.map(({ value, label, text }) => (
          <div key={value} className={styles.option} data-chosen={props.chosen === value || undefined}>
            <Radio
              name={place.id}
              value={value}
              label={label}
              checked={props.chosen === value}
              disabled={props.disabled}
              onChange={() => props.onChoose(value)}
            />
            <Text of={text} kind={place.kind} />
          </div>
        ))}
      </div>
      {place.began !== null && (
        <details className={styles.began}>
          <summary>What you started from</summary>
          <Text of={place.began} kind={place.kind} />
        </details>
      )}
    </fieldset>
  );
}

function Text({ of, kind }: { of: string | null; kind: Place["kind"] }) {
  if (of === null) return <p className={styles.quiet}>Does not say this.</p>;
  const sentence = kind === "sentence" ? /^message\s*:\s*"((?:[^"\\]|\\.)*)"$/s.exec(of)?.[1] : undefined;
  if (sentence !== undefined) return <p className={styles.sentence}>{sentence.replace(/\\(.)/g, "$1")}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <pre tabIndex={0}>{of.replaceAll("\u0000", "\n…\n").replace(/^\w+\s*:\s*/, "")}</pre>
  );
}

function sayWho({ changedBy, began }: Place, other: string): string {
  if (began === null && changedBy === "both") return "Each of you wrote it.";
  if (changedBy === "both") return "Both of you changed it. Choose by what the rule should do.";
  return changedBy === "mine" ? "Only you changed it." : `Only ${other} changed it.`;
}
