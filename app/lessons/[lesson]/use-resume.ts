"use client";
// Coming back to a lesson: at the exercise that they were at, with the cursor where it was.
import { useEffect, useState } from "react";
import type { Lesson } from "#domain/lesson";
import type { Spot } from "#domain/spot";
import type { Fields } from "../../_cells/use-fields";
import { bringPlain } from "../../_editor/plain-choice";
import { keepInView } from "../../_spot/keep-in-view";
import type { SpotKeeper } from "../../_spot/spot-keeper";

/**
 * Goes to where they were, or to the part that the address names; answers the spot that was gone back to.
 * @example useResume(lesson, spots, fields)?.part // => "ends-before-it-starts"
 */
export function useResume(lesson: Lesson, spots: SpotKeeper | null, fields: Fields): Spot | null {
  const [resumed, setResumed] = useState<Spot | null>(null);
  useEffect(() => {
    if (!spots) return;
    const named = decodeURIComponent(location.hash.slice(1));
    const spot = spots.first;
    const part = named === "" ? spot?.part : named;
    const isPart = lesson.blocks.some((block) => block.kind !== "prose" && block.name === part);
    const section = isPart && part ? document.getElementById(part) : null;
    if (!section) return;
    if (spot?.part === part) {
      bringPlain(spot?.plain ?? false);
      setResumed(spot);
    }
    const cursor = spot?.part === part ? spot?.cursor : null;
    // Whoever is doing something else already is left to it.
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isFree && !(cursor && spot && fields.goTo(spot.part, cursor.line, cursor.column, spot.scrolled)))
      section.focus({ preventScroll: true });
    return keepInView(section);
  }, [lesson, spots, fields]);
  return resumed;
}
