// The save line: where the text on the screen is kept, in words that are true at this moment.
import type { Keeping } from "./keeper";

export type SaveWord = { words: string; tone: "good" | "quiet" | "trouble" };

/** What was last sent to be read, if anything was. */
export type Sent = { text: string; at: Date } | null;

/**
 * A time of day on this computer's clock.
 * @example clock(new Date(2026, 0, 5, 9, 4)) // => "09:04"
 */
export function clock(at: Date): string {
  return `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
}

/**
 * The three parts of the save line: this computer, the account, and whether the text was sent.
 * @example saveLine(keeping, null).map((part) => part.words).join(" · ")
 * // => "Saved on this computer 10:42 · saved to your account 10:42 · not sent"
 */
export function saveLine(keeping: Keeping, sent: Sent): SaveWord[] {
  return [hereWord(keeping), accountWord(keeping), sentWord(keeping, sent)];
}

function hereWord({ here, text, account }: Keeping): SaveWord {
  if (!here.ok)
    return { words: "Not saved on this computer: it keeps nothing for this page", tone: "trouble" };
  if (here.at) return { words: `Saved on this computer ${clock(here.at)}`, tone: "good" };
  return text === account.text
    ? { words: "Nothing changed since you opened this", tone: "quiet" }
    : { words: "Not saved on this computer yet", tone: "trouble" };
}

function accountWord({ state, account }: Keeping): SaveWord {
  const before = account.savedAt ? `, which has your text of ${clock(account.savedAt)}` : "";
  switch (state.kind) {
    case "saved":
      return {
        words: account.savedAt ? `saved to your account ${clock(account.savedAt)}` : "in your account",
        tone: "good",
      };
    case "waiting":
    case "saving":
      return { words: "saving to your account", tone: "quiet" };
    case "unreachable":
      return {
        words: `could not reach your account${before}; kept on this computer, trying again`,
        tone: "trouble",
      };
    case "signed-out":
      return {
        words: "you are signed out; sign in again and it will be saved to your account",
        tone: "trouble",
      };
    case "refused":
      return { words: `not saved to your account: ${state.reason}`, tone: "trouble" };
    case "choice":
      return { words: "not saved to your account until you choose between two texts", tone: "trouble" };
  }
}

function sentWord({ text }: Keeping, sent: Sent): SaveWord {
  if (!sent) return { words: "not sent", tone: "quiet" };
  if (sent.text === text) return { words: `sent ${clock(sent.at)}`, tone: "good" };
  return { words: "changed since you sent it", tone: "quiet" };
}
