"use client";
// The decision: what each choice does is said beside it, before it is made.
import { Radio, Textarea } from "@mantine/core";
import { useActionState, useState } from "react";
import { useBoxCheck } from "../../_giveaway/box-check";
import { PressButton } from "../../_ui/button";
import { Notice } from "../../_ui/notice";
import type { SubmissionState } from "#domain/submission";
import { decide, type Said } from "./actions";
import styles from "./submission.module.css";
import { useKept } from "../../_ui/use-kept";

type Choice = "changes" | "approve" | "approve and add" | "add";

const choices: Record<Choice, { label: string; words: string }> = {
  changes: {
    label: "Ask for changes",
    words: "Goes back to the author with what you write. They change it and send it again.",
  },
  approve: { label: "Approve", words: "Says yes. It is not in the rule set until someone adds it." },
  "approve and add": {
    label: "Approve and add to the rule set",
    words: "Says yes, and from then on every check of a return runs it.",
  },
  add: {
    label: "Add to the rule set",
    words: "It is approved already. From then on every check of a return runs it.",
  },
};

/**
 * The decision box for someone who may decide. In the state "ready" a yes is there, and only the adding is left.
 * @example <Decide submission="s1" revision={2} author="Sam" state="sent" mayAdd /> // => three choices and a box
 */
export function Decide(props: {
  submission: string;
  revision: number;
  author: string;
  state: SubmissionState;
  mayAdd: boolean;
}) {
  const [choice, setChoice] = useState<string>("");
  const [body, setBody] = useKept(`${props.submission} decision`);
  const check = useBoxCheck(body, setBody);
  const [said, send, busy] = useActionState(async (before: Said, form: FormData) => {
    const done = await decide(before, form).catch(() => ({
      ok: false,
      words: "This could not be sent. What you wrote is still here: check your connection and try again.",
    }));
    if (done?.ok) {
      setBody("");
      setChoice("");
    }
    return done;
  }, null);
  const offered = offeredTo(props);
  const chosen = offered.find((value) => value === choice);
  return (
    <form action={send} className={styles.decide}>
      <input type="hidden" name="submission" value={props.submission} />
      <input type="hidden" name="revision" value={props.revision} />
      {props.state === "changes wanted" && (
        <p className={styles.quiet}>It is with its author now. You can still decide differently.</p>
      )}
      <Radio.Group name="choice" label="What should happen next?" value={choice} onChange={setChoice}>
        <div className={styles.choices}>
          {offered.map((value) => (
            <Radio
              key={value}
              value={value}
              label={choices[value].label}
              description={choices[value].words}
              classNames={{ root: styles.choice, description: styles.choiceWords, label: styles.choiceLabel }}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        name="body"
        label={`A word to ${props.author}`}
        description={
          choice === "changes"
            ? "Needed: what to change, and why."
            : "If you like. It is shown with your decision."
        }
        autosize
        minRows={3}
        maxRows={14}
        maxLength={20_000}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      {check.notice}
      {check.madeUp && <input type="hidden" name="madeUp" value="yes" />}
      {said && (
        <Notice tone={said.ok ? "good" : "bad"} announce={said.ok ? "soon" : "now"}>
          {said.words}
        </Notice>
      )}
      <PressButton type="submit" kind="main" busy={busy}>
        {chosen ? choices[chosen].label : "Send your decision"}
      </PressButton>
    </form>
  );
}

function offeredTo({ state, mayAdd }: { state: SubmissionState; mayAdd: boolean }): Choice[] {
  if (state === "ready") return mayAdd ? ["add", "changes"] : ["changes"];
  return mayAdd ? ["changes", "approve", "approve and add"] : ["changes", "approve"];
}
