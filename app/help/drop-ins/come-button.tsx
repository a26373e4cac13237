"use client";
// "I will come", and "I cannot come after all": one button in one place, that says what came of it.
import { useActionState } from "react";
import { PressButton } from "../../_ui/button";
import { come } from "./actions";
import styles from "./drop-ins.module.css";

/**
 * The button for one drop-in.
 * @example <ComeButton dropIn="c1" title="Bring any rule" youCome={false} /> // => "I will come"
 */
export function ComeButton(props: { dropIn: string; title: string; youCome: boolean }) {
  const [outcome, say, busy] = useActionState(come, null);
  return (
    <form action={say} className={styles.come}>
      <input type="hidden" name="dropIn" value={props.dropIn} />
      <input type="hidden" name="comes" value={props.youCome ? "no" : "yes"} />
      <PressButton type="submit" kind={props.youCome ? "second" : "main"} busy={busy}>
        <span>
          {props.youCome ? "I cannot come after all" : "I will come"}
          <span className="unseen"> to {props.title}</span>
        </span>
      </PressButton>
      <span role="status" className="unseen">
        {outcome && "said" in outcome ? outcome.said : ""}
      </span>
      {outcome && "trouble" in outcome && <p role="alert">{outcome.trouble}</p>}
    </form>
  );
}
