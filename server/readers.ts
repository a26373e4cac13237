// Whose word on a submission counts: a reader may decide on it by the part they play, and has written none of it.
import { authorize, hasWritten, type Thing } from "#domain/authority";
import type { Person } from "#domain/person";
import { partOf } from "./github/people";
import type { RemoteReview } from "./github/talk";
import type { People } from "./mirror-talk";

export type Written = {
  authorId: string;
  credit: string;
  rounds: { credit: string }[];
  coAuthors: { personId: string | null; name: string; because: string }[];
};

/**
 * What the law is asked about: whose a submission is, who wrote the same, and every name that it was sent under.
 * @example thingOf(row) // => { ownerId: "p1", alsoBy: ["p2"], credits: ["Sam Okafor", "Ana Lima"] }
 */
export function thingOf({ authorId, credit, rounds, coAuthors }: Written): Thing {
  const same = coAuthors.filter(({ because }) => because === "same");
  return {
    ownerId: authorId,
    alsoBy: same.flatMap(({ personId }) => personId ?? []),
    credits: [credit, ...rounds.map((round) => round.credit), ...same.map(({ name }) => name)],
  };
}

/** Whoever decided something on the code host, by login, with the part that they play. */
export type Readers = ReadonlyMap<string, Person>;

/**
 * Who decided, and by what part as it is now: a right that was taken back takes its yes along, as it does on the code host.
 * @example (await askReaders(talk.reviews, people)).get("priya")?.role // => "reviewer"
 */
export async function askReaders(reviews: RemoteReview[], people: People): Promise<Readers> {
  const decided = reviews.filter(({ decision }) => decision === "approve" || decision === "changes");
  const readers = new Map<string, Person>();
  for (const login of new Set(decided.map((review) => review.login))) {
    const { id = "", name = login } = people.get(login) ?? {};
    readers.set(login, { id, name, login, role: await partOf(login) });
  }
  return readers;
}

/**
 * The reviews as they count here. A yes of whoever wrote the rule, and of somebody passing by, is no more than a word: the
 * App opens every request, so the code host takes them from anyone.
 * @example heed([{ login: "sam", decision: "approve", … }], readers, thingOf(row))[0]?.decision // => "comment"
 */
export function heed(reviews: RemoteReview[], readers: Readers, thing: Thing): RemoteReview[] {
  return reviews.map((review) => {
    if (review.decision === "comment" || review.decision === "withdrawn") return review;
    const counts = authorize(readers.get(review.login) ?? null, "decide", thing).ok;
    return counts ? review : { ...review, decision: "comment" };
  });
}

/**
 * Who read what was approved: who said yes last, or else who merged it, unless that was one of its writers.
 * @example readerOf(row) // => "Priya Nair"
 */
export function readerOf(
  row: Written & {
    reviews: { author: string; decision: string }[];
    mergedBy: string | null;
    mergedById: string | null;
  },
): string | null {
  const yes = row.reviews.filter(({ decision }) => decision === "approve").at(-1);
  if (yes !== undefined) return yes.author;
  const { mergedBy: name, mergedById } = row;
  if (name === null) return null;
  return hasWritten({ id: mergedById ?? "", name, login: name }, thingOf(row)) ? null : name;
}
