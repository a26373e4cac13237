"use client";
// Taking suggestions into the draft on the screen: on top of what the account has, and only when it has all that was typed.
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import type { Keeper } from "../keeper";
import { take } from "./actions";

/**
 * A function that takes the suggestions of these comments, and answers why not when it could not.
 * @example const onTake = useTake(keeper, "s1"); await onTake(["c5"]) // => null
 */
export function useTake(
  keeper: Keeper | null,
  submissionId: string | undefined,
): (commentIds: string[]) => Promise<string | null> {
  const router = useRouter();
  return useCallback(
    async (commentIds) => {
      const now = keeper?.read();
      if (!keeper || !now || submissionId === undefined) return "The draft is still opening.";
      if (now.state.kind !== "saved") {
        keeper.now();
        return "What you typed is still being saved. Press again in a moment.";
      }
      const taken = await take({ submissionId, commentIds, basedOn: now.account.revision }).catch(() => null);
      if (taken === null) return "This could not be sent. Check your connection and try again.";
      if (!taken.ok) return taken.reason;
      const { text, revision, savedAt, answered } = taken.value;
      keeper.heard({ text, revision, savedAt: new Date(savedAt) });
      router.refresh();
      return answered
        ? null
        : "It is in your draft. The thread could not be answered: say so there yourself.";
    },
    [keeper, submissionId, router],
  );
}
