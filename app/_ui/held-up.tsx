"use client";
// What holds up the rules on their way, in a sentence that says what becomes of them and who has to do something.
import { type HoldUp, sayCause } from "#domain/line";
import { Clock } from "./when";

/**
 * Why nothing is sent just now. `mends` adds what to look at, for who can mend it.
 * @example <HeldUp heldUp={{ kind: "away", since: "2026-04-01T14:02:00Z", … }} /> // => "GitHub is not answering since 14:02. …"
 */
export function HeldUp({ heldUp, mends = false }: { heldUp: HoldUp; mends?: boolean }) {
  const since = <Clock at={heldUp.since} />;
  if (heldUp.kind === "away") {
    return (
      <>GitHub is not answering since {since}. Your rule is kept and will be sent; nothing for you to do.</>
    );
  }
  if (heldUp.kind === "limited") {
    return (
      <>
        GitHub asks us to wait
        {heldUp.until && (
          <>
            {" "}
            until <Clock at={heldUp.until} />
          </>
        )}
        . Your rule is kept and goes on by itself then; nothing for you to do.
      </>
    );
  }
  const { what, mend } = sayCause(heldUp.cause ?? "permission");
  return (
    <>
      {what} This is so since {since}.{" "}
      {mends
        ? `${mend} What waits is kept, and goes on within a minute or two of being mended.`
        : "A coordinator has to mend that. Your rule is kept and will be sent then; nothing for you to do."}
    </>
  );
}
