// A badge says how something stands: always a word, with an icon and a tone to help the eye.
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconEye,
  IconMessage2,
  IconPencil,
  IconThumbUp,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./badge.module.css";

export type Tone = "plain" | "accent" | "good" | "bad" | "wait" | "plum";
export type RuleState = "free" | "claimed" | "sent" | "changes wanted" | "ready" | "approved" | "closed";

/** What each state is called on screen, and what it means. */
export const stateWords: Record<RuleState, { label: string; meaning: string; tone: Tone }> = {
  free: { label: "Free", meaning: "Nobody is writing it yet.", tone: "plain" },
  claimed: { label: "Being written", meaning: "Someone has claimed it and is writing it.", tone: "accent" },
  sent: { label: "With a reviewer", meaning: "It was sent, and waits to be read.", tone: "plum" },
  "changes wanted": {
    label: "Changes wanted",
    meaning: "A reviewer asked for changes; its author has the next move.",
    tone: "wait",
  },
  ready: {
    label: "Ready to add",
    meaning: "A reviewer said yes; it is not in the rule set yet.",
    tone: "good",
  },
  approved: { label: "Approved", meaning: "It is in the rule set.", tone: "good" },
  closed: { label: "Closed", meaning: "It was ended without being added.", tone: "plain" },
};

const stateIcons = {
  free: IconCircleDashed,
  claimed: IconPencil,
  sent: IconEye,
  "changes wanted": IconMessage2,
  ready: IconThumbUp,
  approved: IconCircleCheck,
  closed: IconCircleX,
};

/**
 * A word in a tone, with an icon when one is given.
 * @example <Badge tone="wait">Waiting</Badge> // => "Waiting" on amber
 */
export function Badge({
  tone = "plain",
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      {icon}
      {children}
    </span>
  );
}

/**
 * Where a rule or a submission stands.
 * @example <StateBadge state="changes wanted" /> // => "Changes wanted"
 */
export function StateBadge({ state }: { state: RuleState }) {
  const Icon = stateIcons[state];
  const { label, tone } = stateWords[state];
  return (
    <Badge tone={tone} icon={<Icon size={14} stroke={2.2} aria-hidden />}>
      {label}
    </Badge>
  );
}

/**
 * What the server or this browser found when it ran the examples.
 * @example <VerdictBadge verdict="passed" /> // => "Examples pass"
 */
export function VerdictBadge({ verdict }: { verdict: "passed" | "failed" | "not yet" }) {
  if (verdict === "passed") {
    return (
      <Badge tone="good" icon={<IconCircleCheck size={14} stroke={2.2} aria-hidden />}>
        Examples pass
      </Badge>
    );
  }
  if (verdict === "failed") {
    return (
      <Badge tone="bad" icon={<IconCircleX size={14} stroke={2.2} aria-hidden />}>
        Examples fail
      </Badge>
    );
  }
  return <Badge icon={<IconClock size={14} stroke={2.2} aria-hidden />}>Not run yet</Badge>;
}

/** What each difficulty is called on screen, from the easiest. `bars` is out of 4. */
export const difficultyWords: Record<string, { label: string; meaning: string; bars: number }> = {
  "single-field": { label: "One field", meaning: "It looks at one cell.", bars: 1 },
  "single-row": { label: "One row", meaning: "It compares cells of one row.", bars: 1 },
  "cross-row": { label: "Several rows", meaning: "It compares rows of one table.", bars: 2 },
  "cross-table": { label: "Several tables", meaning: "It compares rows of different tables.", bars: 3 },
  "two-year": { label: "Two years", meaning: "It needs last year's return as well.", bars: 4 },
  "reference-data": { label: "Reference list", meaning: "It looks values up in a reference list.", bars: 3 },
};

/**
 * How much a rule asks of its writer, in a word.
 * @example <Difficulty of="cross-row" /> // => "Several rows" with 2 of 4 bars
 */
export function Difficulty({ of }: { of: string }) {
  const { label, meaning, bars } = difficultyWords[of] ?? { label: of, meaning: "", bars: 2 };
  return (
    <span className={styles.difficulty} title={meaning}>
      <svg width="16" height="12" viewBox="0 0 16 12" aria-hidden="true" focusable="false">
        {[0, 1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={bar * 4}
            y={8 - bar * 2.5}
            width="3"
            height={4 + bar * 2.5}
            rx="1"
            className={bar < bars ? styles.bar : styles.barOff}
          />
        ))}
      </svg>
      {label}
    </span>
  );
}
