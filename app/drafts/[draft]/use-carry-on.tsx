"use client";
// Coming back to a rule: the cursor, the place on the screen and the panel where they were; after a while, a welcome first.
import { type RefObject, useCallback, useEffect, useState } from "react";
import { isWelcome, type Spot } from "#domain/spot";
import { carryOn, type Welcome } from "#domain/welcome";
import type { FieldHandle, FieldSpot } from "../../_editor/field";
import { bringPlain, readPlain } from "../../_editor/plain-choice";
import type { RuleRun } from "../../_run/use-rule-run";
import { accountSpots, type SpotKeeper } from "../../_spot/spot-keeper";
import { PressButton } from "../../_ui/button";
import { WelcomeCard } from "../../_welcome/welcome-card";

type Way = "asking" | "welcome" | "on";

/**
 * Goes back to the spot when the editor is open, or asks first; and hears where they go.
 * @example useCarryOn(spots, field, true, welcome, run).card // => the card, or nothing
 */
export function useCarryOn(
  spots: SpotKeeper | null,
  field: RefObject<FieldHandle | null>,
  isOpen: boolean,
  welcome: Welcome | null,
  run: Pick<RuleRun, "report" | "running">,
): { card: React.ReactNode; onSpot: (spot: FieldSpot) => void } {
  const [way, setWay] = useState<Way>("asking");
  const [now] = useState(() => Date.now());

  useEffect(() => {
    if (!spots || !isOpen || way !== "asking") return;
    const spot = spots.first ?? welcome?.spot;
    const isAsked = location.hash === `#${carryOn}`;
    if (welcome && spot && !isAsked && isWelcome(spot, now)) return setWay("welcome");
    setWay("on");
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isAsked || (spots.first && isFree)) goBack(spots.first, field.current);
  }, [spots, isOpen, way, welcome, now, field]);

  useEffect(() => {
    if (!spots) return;
    const hear = (event: FocusEvent) => {
      const panel = event.target instanceof Element ? event.target.closest("[data-panel]") : null;
      if (panel) spots.move({ part: partOf(panel) });
    };
    addEventListener("focusin", hear);
    return () => removeEventListener("focusin", hear);
  }, [spots]);

  const { report, running } = run;
  useEffect(() => {
    if (!spots || !report || running) return;
    const works = report.examples.filter(({ outcome }) => outcome === "passed").length;
    spots.stand(spots.read().part, { works, of: report.examples.length });
  }, [spots, report, running]);

  const onSpot = useCallback(
    (spot: FieldSpot) => spots?.move({ part: "rule", plain: readPlain(), ...spot }),
    [spots],
  );
  const leave = () => setWay("on");
  const card = welcome && way === "welcome" && (
    <WelcomeCard
      welcome={welcome}
      now={now}
      put={accountSpots}
      onAway={leave}
      carryOn={
        <PressButton
          kind="main"
          onClick={() => {
            leave();
            goBack(spots?.first ?? null, field.current);
          }}
        >
          Carry on
        </PressButton>
      }
    />
  );
  return { card, onSpot };
}

function goBack(spot: Spot | null, field: FieldHandle | null): void {
  if (spot) bringPlain(spot.plain);
  if (spot?.cursor) field?.goTo(spot.cursor.line, spot.cursor.column, spot.scrolled);
  else field?.focus();
  openPanel(spot?.part ?? "");
}

/** The rule itself has no heading; every other panel has one, by whose name it is known. */
const partOf = (panel: Element) => panel.getAttribute("aria-labelledby") ?? "rule";

function openPanel(part: string): void {
  const panel = Array.from(document.querySelectorAll<HTMLElement>("[data-panel]")).find(
    (one) => partOf(one) === part,
  );
  if (!panel || part === "rule") return;
  panel.querySelector("details")?.setAttribute("open", "");
  panel.focus();
  panel.scrollIntoView({ block: "nearest" });
}
