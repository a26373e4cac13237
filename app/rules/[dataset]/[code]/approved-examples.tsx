// The examples of an approved rule, as tables, with what the engine says of each.
import type { SourceFile } from "#domain/dataset";
import { Examples, inOneSentence, troubleInWords } from "../../../_ui/examples";
import { Notice } from "../../../_ui/notice";
import { Section } from "../../../_ui/page";
import { runApproved } from "../../dataset";

/**
 * Runs the file's examples and shows them.
 * @example <ApprovedExamples dataset="ssda903" file={file} /> // => "All 4 examples pass."
 */
export async function ApprovedExamples({ dataset, file }: { dataset: string; file: SourceFile }) {
  const report = await runApproved(dataset, { path: file.path, text: file.text });
  return (
    <Section title="Its examples" note={report.trouble ? undefined : inOneSentence(report)}>
      {report.trouble && (
        <Notice tone="bad" title="The examples could not be run">
          {troubleInWords(report.trouble)}
        </Notice>
      )}
      {report.declaration && <Examples declared={report.declaration.examples} outcomes={report.examples} />}
    </Section>
  );
}
