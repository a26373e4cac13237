"use client";
// How strong the examples are: the small mistakes in the rule that they would not notice, each with the row that would.
import { useState } from "react";
import type { Mutant, OfferedExample, Strength } from "#domain/mutant";
import type { Measured } from "../../_run/use-strength";
import { PressButton } from "../../_ui/button";
import buttons from "../../_ui/button.module.css";
import styles from "./strength.module.css";
import workspace from "./workspace.module.css";

/**
 * The meter, and what is on offer. `onAdd` is given the whole text of the rule with the example in it.
 * @example <StrengthPanel text={text} isPassed measured={measured} onAdd={type} onGo={goTo} /> // => the panel
 */
export function StrengthPanel(props: {
  text: string;
  isPassed: boolean;
  measured: Measured | null;
  onAdd: (text: string) => void;
  onGo: (line: number, column: number) => void;
}) {
  const [added, setAdded] = useState("");
  const { measured } = props;
  const isCurrent = measured?.text === props.text;
  return (
    <section className={workspace.panel} aria-labelledby="strength" data-panel tabIndex={-1}>
      <h2 id="strength">How strong are your examples?</h2>
      {!props.isPassed ? (
        <p className={workspace.quiet}>
          When they all pass, you see here which small mistakes in the rule they would not notice.
        </p>
      ) : !isCurrent ? (
        <p className={workspace.quiet}>Trying small mistakes in your rule…</p>
      ) : measured.strength.ok ? (
        <Measurement
          strength={measured.strength.value}
          onGo={props.onGo}
          onAdd={({ insert, example }) => {
            if (!insert) return;
            setAdded(`Added “${example.name}” to your examples.`);
            props.onAdd(props.text.slice(0, insert.at) + insert.text + props.text.slice(insert.at));
          }}
        />
      ) : (
        <p className={workspace.quiet}>{measured.strength.reason}</p>
      )}
      <p role="status" className={added ? workspace.good : "unseen"}>
        {added}
      </p>
    </section>
  );
}

function Measurement(props: {
  strength: Strength;
  onAdd: (offer: OfferedExample) => void;
  onGo: (line: number, column: number) => void;
}) {
  const { noticed, unnoticed, same, untried } = props.strength;
  const real = noticed + unnoticed.length;
  if (real === 0)
    return <p className={workspace.quiet}>There is no small mistake to try in a rule as short as this.</p>;
  return (
    <>
      <div className={styles.meter}>
        <meter
          min={0}
          max={real}
          low={real * 0.6}
          high={real * 0.9}
          optimum={real}
          value={noticed}
          aria-label="Small mistakes that your examples notice"
        />
        <span>
          {noticed} of {real} noticed
        </span>
      </div>
      <p className={unnoticed.length === 0 ? workspace.good : undefined}>
        {unnoticed.length === 0
          ? "Your examples notice every small mistake that was tried."
          : unnoticed.length === 1
            ? "1 small mistake your examples would not notice:"
            : `${unnoticed.length} small mistakes your examples would not notice:`}
      </p>
      <ul className={styles.list}>
        {groupByRow(unnoticed).map(({ offer, mutants }) => (
          <li key={offer.written}>
            {mutants.map((mutant) => (
              <p key={`${mutant.from} ${mutant.mutated}`}>
                <Sentence mutant={mutant} />{" "}
                <button
                  type="button"
                  className={buttons.inWords}
                  onClick={() => props.onGo(mutant.line, mutant.column)}
                >
                  Line {mutant.line}
                </button>
              </p>
            ))}
            <p className={styles.offer}>
              {offer.example.kind === "valid"
                ? "A row that should be left alone"
                : "A row that should be found"}{" "}
              would notice:
            </p>
            <pre className={styles.written}>{offer.written}</pre>
            {offer.insert && (
              <PressButton size="small" onClick={() => props.onAdd(offer)}>
                Add the row that catches it
              </PressButton>
            )}
          </li>
        ))}
      </ul>
      {same.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {same.length === 1 ? "1 change that" : `${same.length} changes that`} perhaps make
            {same.length === 1 ? "s" : ""} no difference
          </summary>
          <ul className={styles.same}>
            {same.map((mutant) => (
              <li key={`${mutant.from} ${mutant.mutated}`}>
                <Code text={mutant.mistake} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {untried > 0 && <p className={workspace.quiet}>There was no time to try {untried} more.</p>}
    </>
  );
}

/** One row may notice several mistakes. */
function groupByRow(unnoticed: Strength["unnoticed"]): { offer: OfferedExample; mutants: Mutant[] }[] {
  const groups = new Map<string, { offer: OfferedExample; mutants: Mutant[] }>();
  for (const { mutant, offer } of unnoticed) {
    const known = groups.get(offer.written);
    if (known) known.mutants.push(mutant);
    else groups.set(offer.written, { offer, mutants: [mutant] });
  }
  return [...groups.values()];
}

function Sentence({ mutant }: { mutant: Mutant }) {
  return (
    <>
      <Code text={mutant.mistake} /> would still pass your examples.
    </>
  );
}

/** Words with code between backticks. */
function Code({ text }: { text: string }) {
  return text.split("`").map((piece, at) =>
    // oxlint-disable-next-line react/no-array-index-key -- pieces are told apart by place alone
    at % 2 === 1 ? <code key={at}>{piece}</code> : <span key={at}>{piece}</span>,
  );
}
