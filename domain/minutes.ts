// The minutes that somebody may say they have.

export const choices = [10, 30, 60] as const;
export type Minutes = (typeof choices)[number];

/**
 * The minutes that an address asks for; 30 when it says nothing that can be chosen.
 * @example readMinutes("10") // => { minutes: 10, isAsked: true }
 */
export function readMinutes(asked: unknown): { minutes: Minutes; isAsked: boolean } {
  const found = choices.find((one) => String(one) === asked);
  return { minutes: found ?? 30, isAsked: found !== undefined };
}
