"use client";
// What was learned on this computer before signing in goes along into the account.
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { wordsHere } from "../lessons/place/place";
import { sendAll, takeAway } from "../lessons/place/takeaway";
import { accountOfLesson } from "../lessons/progress";
import { Notice } from "../_ui/notice";

/**
 * For who is signed in: sends what the account does not have yet, and says so once it is there.
 * @example <BringAlong /> // => "What you did here before is in your account now."
 */
export function BringAlong() {
  const router = useRouter();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isGone = false;
    const bring = async () => {
      // What was kept for six words was never kept for an account.
      const isForWords = wordsHere(localStorage) !== null;
      const waiting = Object.values(takeAway(localStorage, new Date()).lessons)
        .flatMap((entries) => Object.values(entries))
        .filter(({ saved }) => isForWords || !saved).length;
      if (waiting === 0) return;
      const missed = await sendAll(localStorage, accountOfLesson, ({ saved }) => isForWords || !saved);
      if (isGone || missed >= waiting) return;
      setCount(waiting - missed);
      router.refresh();
    };
    // A browser that keeps nothing has nothing to bring.
    void bring().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [router]);
  if (count === 0) return null;
  return (
    <Notice tone="good" announce="soon" title="What you learned here went along">
      {count === 1 ? "One thing" : `${count} things`} that you wrote in lessons on this computer{" "}
      {count === 1 ? "is" : "are"} in your account now.
    </Notice>
  );
}
