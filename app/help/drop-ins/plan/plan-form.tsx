"use client";
// The form of a drop-in. What was typed stays when it is not taken, and the first thing to put right has the focus.
import { useActionState, useEffect, useRef, useSyncExternalStore } from "react";
import { lengths, rhythms } from "#domain/drop-in";
import form from "../../../_ui/form.module.css";
import { LinkButton, PressButton } from "../../../_ui/button";
import { ErrorSummary } from "../../../_ui/notice";
import { planDropIn } from "../actions";
import styles from "../drop-ins.module.css";

const never = () => () => {};
const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const usual = () => "Europe/London";

/**
 * The form, filled with `first`; `change` is the id of the one that is changed.
 * @example <PlanForm change={null} zones={["Europe/London"]} first={{ heldBy: "Priya Nair" }} /> // => an empty form
 */
export function PlanForm(props: { change: string | null; zones: string[]; first: Record<string, string> }) {
  const [refused, plan, busy] = useActionState(planDropIn, null);
  const here = useSyncExternalStore(never, zoneHere, usual);
  const zone = props.zones.includes(here) ? here : usual();
  const typed = refused?.typed ?? { zone, ...props.first };
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused) top.current?.querySelector<HTMLElement>("[role=alert]")?.focus();
  }, [refused]);
  return (
    <form action={plan} className={form.form} key={`${refused ? JSON.stringify(refused.typed) : ""} ${zone}`}>
      <div ref={top} hidden={refused === null}>
        <ErrorSummary errors={refused ? [{ href: `#${refused.at}`, message: refused.trouble }] : []} />
      </div>
      {props.change && <input type="hidden" name="change" value={props.change} />}
      <label>
        What it is about
        <input type="text" id="title" name="title" required maxLength={100} defaultValue={typed.title} />
      </label>
      <label>
        Who holds it
        <input type="text" id="heldBy" name="heldBy" required maxLength={80} defaultValue={typed.heldBy} />
      </label>
      <label>
        Where: a link
        <span className={form.hint}>The address of your video meeting. It begins with https://</span>
        <input
          type="url"
          id="where"
          name="where"
          required
          maxLength={500}
          pattern="https://.*"
          title="A link that begins with https://"
          defaultValue={typed.where}
        />
      </label>
      <div className={styles.two}>
        <label>
          Day
          <input type="date" id="day" name="day" required defaultValue={typed.day} />
        </label>
        <label>
          Begins at
          <input type="time" id="time" name="time" required defaultValue={typed.time} />
        </label>
        <label>
          Minutes
          <select id="minutes" name="minutes" defaultValue={typed.minutes}>
            {lengths.map((length) => (
              <option key={length}>{length}</option>
            ))}
          </select>
        </label>
      </div>
      <label>
        On the clock of
        <select id="zone" name="zone" defaultValue={typed.zone}>
          {props.zones.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      {props.change === null && (
        <div className={styles.two}>
          <label>
            How often
            <select id="rhythm" name="rhythm" defaultValue={typed.rhythm}>
              {Object.keys(rhythms).map((rhythm) => (
                <option key={rhythm}>{rhythm}</option>
              ))}
            </select>
          </label>
          <label>
            How many times, if more than once
            <input
              type="number"
              id="times"
              name="times"
              min={2}
              max={12}
              required
              defaultValue={typed.times ?? "4"}
            />
          </label>
        </div>
      )}
      <label>
        A note, if you like
        <span className={form.hint}>What to bring, or who it is for.</span>
        <textarea id="note" name="note" rows={3} maxLength={2000} defaultValue={typed.note} />
      </label>
      <div className={styles.do}>
        <PressButton type="submit" kind="main" busy={busy}>
          {props.change ? "Change it" : "Plan it"}
        </PressButton>
        <LinkButton href="/help/drop-ins" kind="quiet">
          Leave it
        </LinkButton>
      </div>
    </form>
  );
}
