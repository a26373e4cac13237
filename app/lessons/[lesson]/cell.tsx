"use client";
// A cell of a lesson: some code to change, and what it comes to.
import type { Cell } from "#domain/lesson";
import { AskForHelp } from "../../_ask/ask-for-help";
import { CodeCell } from "../../_cells/code-cell";
import { outcomeOf } from "../../_cells/outcome-of";
import { PressButton } from "../../_ui/button";
import { textNow } from "../progress";
import { BringBack, Changed } from "./changed";
import { HereAgain } from "./here-again";
import { useNotebook } from "./notebook";

/**
 * One cell of a lesson, whose text is kept as it is written and can be put back.
 * @example <CellBlock cell={{ kind: "cell", name: "cell-1", source: "Episodes" }} /> // => code, and a table under it
 */
export function CellBlock({ cell }: { cell: Cell }) {
  const { lesson, types, cells, standing, progress, fields, move, signedIn, isCopy } = useNotebook();
  const textOf = ({ name, source }: Cell) => textNow(standing?.entries[name], source);
  const text = textOf(cell);
  const name = cell.name.replaceAll("-", " ");
  return (
    <div>
      <HereAgain part={cell.name} />
      <Changed part={cell.name} start={cell.source} />
      <CodeCell
        id={cell.name}
        name={name}
        path={`${lesson.slug}-${cell.name}.ts`}
        text={progress ? text : null}
        before={cell.source}
        types={types}
        cells={cells}
        onText={(typed) => progress?.write(cell.name, typed, cell.source)}
        onSpot={(spot) => move(cell.name, spot)}
        onNext={() => fields.go(cell.name, 1)}
        onLeave={(way) => fields.go(cell.name, way === "up" ? -1 : 1)}
        handle={fields.handle(cell.name)}
      >
        {text !== cell.source && (
          <PressButton
            kind="quiet"
            size="small"
            onClick={() => progress?.replace(cell.name, cell.source, cell.source)}
          >
            Put the cell back as it was
          </PressButton>
        )}
        <BringBack part={cell.name} start={cell.source} />
        {progress && !isCopy && (
          <AskForHelp
            page={`lesson/${lesson.slug}`}
            at={cell.name}
            name={name}
            isSignedIn={signedIn}
            state={() => ({
              kind: "cell",
              lesson: lesson.slug,
              at: cell.name,
              cells: lesson.blocks.flatMap((block) =>
                block.kind === "cell" ? [{ id: block.name, source: textOf(block) }] : [],
              ),
              outcome: outcomeOf(cells, cell.name),
            })}
            own={{
              text,
              onTake: (taken) => progress.replace(cell.name, taken, cell.source),
            }}
          />
        )}
      </CodeCell>
    </div>
  );
}
