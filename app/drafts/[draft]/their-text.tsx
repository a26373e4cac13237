"use client";
// Somebody changed on GitHub what was sent from this draft: both texts, and whether to take theirs or go on.
import { useState } from "react";
import type { Theirs } from "#domain/submission";
import { Notice } from "../../_ui/notice";
import { TwoTexts } from "../two-texts";

/**
 * The two texts and the question; nothing once it was answered, or when both are the same.
 * @example <TheirText theirs={theirs} mine={text} onTake={(text) => keeper.take(text)} /> // => two texts, two buttons
 */
export function TheirText(props: { theirs: Theirs; mine: string; onTake: (text: string) => void }) {
  const { theirs, mine } = props;
  const key = `ruleyard went on ${theirs.sha}`;
  const [wentOn, setWentOn] = useState(() => isKept(key));
  if (theirs.text === mine || wentOn) return null;
  if (theirs.text === null) {
    return (
      <Notice tone="wait" title={`${theirs.who} took your rule’s file away on GitHub`}>
        Your draft has it still. Send it again, and it is put back.
      </Notice>
    );
  }
  const { text, who } = theirs;
  return (
    <TwoTexts
      mine={mine}
      other={{ text, who, revision: 0, savedAt: new Date(theirs.at), from: "GitHub" }}
      onChoose={async (choice) => {
        if (choice === "other") props.onTake(text);
        keep(key);
        setWentOn(true);
      }}
    />
  );
}

function isKept(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function keep(key: string): void {
  try {
    localStorage.setItem(key, "yes");
  } catch {
    // Storage is closed to us: the question comes again with the next page.
  }
}
