// The text that a new lesson starts with: one of each thing, small enough to be written over.

/** Stands wherever the author has not written yet: no lesson with it in it gets onto the shelf. */
export const unwritten = "WRITE HERE";

/**
 * A whole lesson that passes its own proof.
 * @example firstLesson("the-next-idea", "ssda903").startsWith("---\ntitle: The next idea") // => true
 */
export function firstLesson(slug: string, dataset: string): string {
  const words = slug.replaceAll("-", " ");
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return text.replace("TITLE", title).replace("DATASET", dataset).replaceAll("WRITE", unwritten);
}

const text = `---
title: TITLE
summary: WRITE what somebody can do after this lesson, in one sentence.
minutes: 10
dataset: DATASET
teaches: rows
---

## WRITE a first idea

Explain it in a few short sentences, and let the reader try it at once.

\`\`\`js cell
const jobs = [
  { team: "Schools", hours: 6 },
  { team: "Finance", hours: 2 },
  { team: "Schools", hours: 5 },
];

show(jobs, "What we were asked for");
\`\`\`

Invite a change: take a row away, and look.

\`\`\`md exercise=how-many-teams choice
How many teams are there?

- [x] Two
  Schools and Finance. Two of the rows are of one team.
- [ ] Three
  Three is the number of rows.
\`\`\`

## Your turn

Say what is wanted. Then give a start, checks, a solution, three hints, and the wrong answers that people give.

\`\`\`js exercise=more-than-five-hours cell
const takesLong = (job) => false;

show([{ hours: 5 }, { hours: 6 }].map(takesLong));
\`\`\`

\`\`\`js checks=more-than-five-hours
  "says yes to 6 hours": () => takesLong({ hours: 6 }) === true,
  "says no to 5 hours": () => takesLong({ hours: 5 }) === false,
  "says no to a blank": () => takesLong({}) === false,
\`\`\`

\`\`\`md hint=more-than-five-hours
Ask about \`job.hours\`.
\`\`\`

\`\`\`md hint=more-than-five-hours
The sign for *is more than* is \`>\`.
\`\`\`

\`\`\`md hint=more-than-five-hours
Put the hours on the left of the sign, and 5 on the right.
\`\`\`

\`\`\`js solution=more-than-five-hours
const takesLong = (job) => job.hours > 5;

show([{ hours: 5 }, { hours: 6 }].map(takesLong));
\`\`\`

\`\`\`js wrong=more-than-five-hours Nearly. This says yes to 5 as well: >= means "is more than or the same as".
const takesLong = (job) => job.hours >= 5;
\`\`\`

\`\`\`js wrong=more-than-five-hours This is turned round: it says yes to the short ones.
const takesLong = (job) => job.hours < 5;
\`\`\`

## What you can do now

WRITE what it is good for at work.
`;
