// Who is welcomed back, when, and with what others said of their rule since they left it.
import { beforeEach, expect, test } from "vitest";
import type { Person } from "#domain/person";
import { spotOf } from "#domain/spot";
import { db } from "#server/db";
import * as lessonProgress from "#server/lesson-progress";
import * as spots from "#server/spots";
import * as welcome from "#server/welcome";
import { onEveryDatabase } from "./databases";

const now = Date.now();
const ago = (days: number) => new Date(now - days * 86_400_000);
const lessons = [{ slug: "rows", title: "Rows", exercises: ["ends", "starts"] }];

onEveryDatabase(() => {
  let sam: Person;
  let priya: Person;
  beforeEach(async () => {
    [sam, priya] = [await make("Sam"), await make("Priya")];
  });
  const make = async (name: string): Promise<Person> => {
    const { prisma } = await db();
    const { id } = await prisma.user.create({ data: { name, email: `${name}@example.test` } });
    return { id, name, login: name, role: "analyst" };
  };

  test("somebody is welcomed back to their lesson once they were gone for a week", async () => {
    expect(await welcome.back(sam, lessons, now)).toBeNull();
    await lessonProgress.save(sam, "rows", "ends", { text: "rule({", passed: true });
    await spots.save(sam, spotOf("lesson", "rows", "ends", ago(6)));
    expect(await welcome.back(sam, lessons, now)).toBeNull();
    const later = now + 2 * 86_400_000;
    expect(await welcome.back(sam, lessons, later)).toMatchObject({
      stood: "it works",
      href: "/lessons/rows#starts",
    });
    expect(await welcome.back(priya, lessons, later)).toBeNull();
  });

  test("what was said of their rule since is told, and what they said themselves or knew already is not", async () => {
    const { prisma } = await db();
    const { id } = await prisma.draft.create({
      data: {
        dataset: "ssda903",
        code: "356",
        path: "rules/ssda903/356.ts",
        ownerId: sam.id,
        text: "rule({",
      },
    });
    const { dataset, code, path } = { dataset: "ssda903", code: "356", path: "rules/ssda903/356.ts" };
    const submission = await prisma.submission.create({
      data: { dataset, code, path, sentence: "", draftId: id, authorId: sam.id, credit: "Sam", branch: "b" },
    });
    const comments = [
      { remoteId: "1", author: "Priya", authorId: priya.id, body: "Good so far.", at: ago(22) },
      { remoteId: "2", author: "Priya", authorId: priya.id, body: "What if DEC is blank?", at: ago(20) },
      { remoteId: "3", author: "Sam", authorId: sam.id, body: "Is it?", at: ago(19) },
      { remoteId: "4", author: "kim-on-github", authorId: null, body: "Nice.", at: ago(18) },
    ];
    await prisma.thread.create({
      data: { submissionId: submission.id, remoteId: "1", comments: { create: comments } },
    });
    await spots.save(sam, { ...spotOf("draft", id, "rule", ago(21)), stands: { works: 3, of: 4 } });
    expect(await welcome.back(sam, lessons, now)).toMatchObject({
      was: "you were writing rule 356",
      stood: "3 of 4 examples pass; Priya asked one question; kim-on-github wrote one comment",
      href: `/drafts/${id}#carry-on`,
    });
    expect(await welcome.toDraft(priya, spotOf("draft", id, "rule", ago(21)))).toBeNull();
  });
});
