"use client";
// The row microscope: why the rule finds a row or leaves it alone, in the code's own words, with the values on that row.
import { useEffect, useRef } from "react";
import type { RowPlace } from "#domain/trace";
import { Inside } from "../../_inside/inside-view";
import type { Look } from "../../_run/use-trace";
import { PressButton } from "../../_ui/button";
import workspace from "./workspace.module.css";

/**
 * What the rule came to on one row. `cellsOf` answers the cells of any row that it looked at.
 * @example <Microscope look={look} name="Row 2 of Episodes" of="the made-up return" cellsOf={cellsOf} onClose={close} /> // => the panel
 */
export function Microscope(props: {
  look: Look | null;
  name: string;
  of: string;
  cellsOf: (place: RowPlace) => [field: string, cell: string][];
  onClose: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { look } = props;
  const panel = useRef<HTMLElement>(null);
  const { onClose } = props;
  // Whoever asked for a row is taken to it; typing in the editor takes nobody away from there.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }, []);
  useEffect(() => {
    const section = panel.current;
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape") onClose();
    };
    section?.addEventListener("keydown", leave);
    return () => section?.removeEventListener("keydown", leave);
  }, [onClose]);
  return (
    <section ref={panel} className={workspace.panel} aria-labelledby="inside" data-panel tabIndex={-1}>
      <div className={workspace.head}>
        <h2 id="inside" ref={heading} tabIndex={-1}>
          {props.name}, looked into
        </h2>
        <PressButton size="small" kind="quiet" onClick={onClose}>
          Close
        </PressButton>
      </div>
      <p className={workspace.note}>{props.of}</p>
      {look === null ? (
        <p className={workspace.quiet}>Looking…</p>
      ) : look.trace.ok ? (
        <Inside trace={look.trace.value} text={look.text} cellsOf={props.cellsOf} />
      ) : (
        <p className={workspace.bad}>{look.trace.reason}</p>
      )}
    </section>
  );
}
