"use client";
// The button that cancels a drop-in, and the later ones that were planned with it where that is ticked.
import { useActionState } from "react";
import form from "../../../_ui/form.module.css";
import { PressButton } from "../../../_ui/button";
import { cancelDropIn } from "../actions";

/**
 * The form. `later` is how many later ones were planned with it.
 * @example <CancelForm dropIn="c1" later={3} /> // => "Cancel this drop-in", and a tick for the 3 later ones
 */
export function CancelForm({ dropIn, later }: { dropIn: string; later: number }) {
  const [outcome, cancel, busy] = useActionState(cancelDropIn, null);
  return (
    <form action={cancel} className={form.form}>
      <input type="hidden" name="dropIn" value={dropIn} />
      <p className={form.hint}>
        It stays in the list and in calendars as cancelled, so that nobody waits in an empty meeting.
      </p>
      {later > 0 && (
        <label>
          <input type="checkbox" name="andLater" value="yes" />
          {later === 1
            ? "Also the later one that was planned with it"
            : `Also the ${later} later ones that were planned with it`}
        </label>
      )}
      <PressButton type="submit" kind="danger" busy={busy}>
        Cancel this drop-in
      </PressButton>
      {outcome && <p role="alert">{outcome.trouble}</p>}
    </form>
  );
}
