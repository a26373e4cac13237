"use client";
// What was answered on the pages of sending, kept on this computer until it is sent.
import { useEffect, useState } from "react";
import { z } from "zod";

const answersSchema = z.object({ explanation: z.string(), credit: z.string(), madeUp: z.boolean() });
export type Answered = z.infer<typeof answersSchema>;

/**
 * The answers for one draft, from one page to the next and over a reload.
 * @example const { read, write, forget } = useAnswers("d1", { explanation: "", credit: "Sam Okafor" })
 */
export function useAnswers(draft: string, first: Answered) {
  const key = `ruleyard.sending.${draft}`;
  const [read, setRead] = useState(first);
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    try {
      const kept = answersSchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? ""));
      if (kept.success) setRead(kept.data);
    } catch {
      // Nothing was answered yet.
    }
  }, [key]);
  const write = (change: Partial<Answered>) => {
    const next = { ...read, ...change };
    setRead(next);
    setTouched(true);
    try {
      sessionStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Then it holds for this page only.
    }
  };
  const forget = () => {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // It was not kept.
    }
  };
  return { read, touched, write, forget };
}
