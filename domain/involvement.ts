// How much somebody wishes to take part: a level that they choose, hours that they can give, and when they are away.
// It is a wish. What they may do is their part, and no level takes anything of it away.
import { z } from "zod";

export const levelSchema = z.enum(["taster", "learner", "rule writer", "second reader", "steward"]);
export type Level = z.infer<typeof levelSchema>;
export const levels = levelSchema.options;

/** What each level is called, what somebody at it does, and where they would begin. */
export const levelWords: Record<
  Level,
  { name: string; means: string; next: { href: string; words: string } }
> = {
  taster: {
    name: "Taster",
    means: "You look around and try things out, when it suits you.",
    next: { href: "/", words: "Try a check on five made-up rows" },
  },
  learner: {
    name: "Learner",
    means: "You go through the lessons at your own pace. Rules can come later.",
    next: { href: "/lessons", words: "Go to the lessons" },
  },
  "rule writer": {
    name: "Rule writer",
    means: "You write rules now and then, and answer the reviews of them.",
    next: { href: "/rules", words: "Find a rule to write" },
  },
  "second reader": {
    name: "Second reader",
    means: "You also read what others send, and say what you see. A reviewer still decides.",
    next: { href: "/review", words: "See what waits to be read" },
  },
  steward: {
    name: "Steward",
    means: "You look after a part of the rules: what is missing, what is stuck, who could help.",
    next: { href: "/progress", words: "See how far the rules have come" },
  },
};

/** What somebody says of how they take part. "" takes back what was said. */
export const wishSchema = z.union([
  z.strictObject({ level: z.union([levelSchema, z.literal("")]) }),
  z.strictObject({
    hours: z
      .string()
      .trim()
      .regex(/^\d{0,3}$/, "Write the hours as a whole number, or leave it empty.")
      .transform((text) => (text === "" ? null : Number(text)))
      .refine((hours) => hours === null || (hours >= 1 && hours <= 160), "Write 1 to 160 hours a month."),
  }),
  z.strictObject({ back: z.union([z.iso.date("Choose the day that you are back."), z.literal("")]) }),
]);

/** The wish of one person. `back` is the day that they are back, as an ISO 8601 day; null when they are not away. */
export type Involvement = { level: Level | null; hours: number | null; back: string | null };

/** Those at one level, in order of name, with their hours a month added. `hours` is null where nobody said any. */
export type AtLevel = {
  level: Level | null;
  people: { name: string; back: string | null }[];
  hours: number | null;
};

/**
 * Everybody who said how they take part, by level. Nobody is compared with anybody: names stand in order of name.
 * @example byLevel([{ name: "Sam", level: "learner", hours: 4, back: null }]) // => [{ level: "learner", hours: 4, … }]
 */
export function byLevel(people: readonly ({ name: string } & Involvement)[]): AtLevel[] {
  return [...levels, null].flatMap((level) => {
    const here = people.filter((one) => one.level === level);
    if (here.length === 0) return [];
    const given = here.flatMap(({ hours }) => hours ?? []);
    return {
      level,
      people: here
        .map(({ name, back }) => ({ name, back }))
        .sort((one, other) => one.name.localeCompare(other.name, "en")),
      hours: given.length === 0 ? null : given.reduce((sum, hours) => sum + hours, 0),
    };
  });
}
