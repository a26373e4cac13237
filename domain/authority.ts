// The one law of who may do what. Every door and every page asks here, and nowhere else decides.
import type { Person } from "./person";
import { type Result, refuse, succeed } from "./result";

export const acts = [
  "read the board",
  "check a return",
  "keep a place",
  "learn",
  "claim a rule",
  "release a claim",
  "read a draft",
  "save a draft",
  "send a draft",
  "read a submission",
  "comment",
  "decide",
  "merge",
  "clear a text",
  "show a comment to learners",
  "take an answer down",
  "see progress",
  "see how Ruleyard is set up",
  "change yourself",
  "give a part",
  "ask for help",
  "read a question",
  "talk about a published rule",
  "answer questions",
  "say you will come",
  "hold a drop-in",
  "see who can give what",
] as const;

export type Act = (typeof acts)[number];

/** What is acted on: whose it is, who wrote the same, and the names that it is credited to. */
export type Thing = { ownerId: string; alsoBy?: readonly string[]; credits?: readonly string[] };

const open: readonly Act[] = ["read the board", "check a return", "keep a place"];
const everyone: readonly Act[] = [
  "learn",
  "claim a rule",
  "read a submission",
  "comment",
  "see progress",
  "change yourself",
  "ask for help",
  "talk about a published rule",
  "say you will come",
];
const ofReaders: readonly Act[] = ["answer questions", "hold a drop-in"];
const ofTheOwner: readonly Act[] = ["save a draft", "send a draft"];
const ofReviewers: readonly Act[] = ["decide", "merge"];

/**
 * May this person do this? Null is someone who has not signed in.
 * @example authorize(null, "claim a rule") // => { ok: false, reason: "Sign in first." }
 */
export function authorize(person: Person | null, act: Act, thing?: Thing): Result<true> {
  if (open.includes(act)) return succeed(true);
  if (person === null) return refuse("Sign in first.");
  if (everyone.includes(act)) return succeed(true);
  const owns = thing !== undefined && thing.ownerId === person.id;
  if (act === "read a draft") {
    return owns || person.role === "coordinator"
      ? succeed(true)
      : refuse("This draft is someone else's. You can read it once they have sent it.");
  }
  if (act === "read a question") {
    return owns || person.role !== "analyst"
      ? succeed(true)
      : refuse("This question is someone else's. Tutors can read it.");
  }
  if (ofReaders.includes(act)) {
    return person.role === "analyst"
      ? refuse("Only a reviewer or a coordinator can do this.")
      : succeed(true);
  }
  if (act === "release a claim") {
    return owns || person.role === "coordinator"
      ? succeed(true)
      : refuse("Only the person who claimed this rule, or a coordinator, can release it.");
  }
  if (ofTheOwner.includes(act)) return owns ? succeed(true) : refuse("This draft is someone else's.");
  if (act === "show a comment to learners") {
    if (person.role === "analyst") return refuse("Only a reviewer can do this.");
    return owns ? succeed(true) : refuse("Only whoever wrote a comment can show it to learners.");
  }
  if (act === "take an answer down") {
    return person.role === "coordinator"
      ? succeed(true)
      : refuse("Only a coordinator can take an answer down.");
  }
  if (ofReviewers.includes(act)) return judge(person, thing);
  if (act === "see who can give what") {
    return person.role === "coordinator"
      ? succeed(true)
      : refuse("Only a coordinator can see how others wish to take part.");
  }
  if (act === "clear a text") {
    if (person.role !== "coordinator") return refuse("Only a coordinator can clear a text.");
    return owns ? refuse("This rule is your own. Another coordinator has to clear it.") : succeed(true);
  }
  if (act === "see how Ruleyard is set up") {
    return person.role === "coordinator"
      ? succeed(true)
      : refuse("Only a coordinator can see how Ruleyard is set up.");
  }
  if (act === "give a part") {
    if (person.role !== "coordinator") return refuse("Only a coordinator can do this.");
    return owns ? refuse("Another coordinator has to change your part.") : succeed(true);
  }
  return refuse("This is not allowed.");
}

function judge(person: Person, thing: Thing | undefined): Result<true> {
  if (person.role === "analyst") return refuse("Only a reviewer can do this.");
  if (thing === undefined) return refuse("There is nothing here to decide on.");
  if (hasWritten(person, thing)) return refuse("This rule is your own. Another reviewer has to read it.");
  return succeed(true);
}

/**
 * Is it theirs: sent by them, the same written by them, or credited to their name or login, however that is written?
 * @example hasWritten(sam, { ownerId: "p9", credits: ["SAM  Okafor"] }) // => true
 */
export function hasWritten(
  { id, name, login }: Pick<Person, "id" | "name" | "login">,
  { ownerId, alsoBy = [], credits = [] }: Thing,
): boolean {
  if (ownerId === id || alsoBy.includes(id)) return true;
  const own = new Set([plain(name), ...(login === null ? [] : [plain(login)])]);
  return credits.some((credit) => own.has(plain(credit)));
}

function plain(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}
