// The made-up drop-ins of a practice yard, so that whoever looks around finds one to come to.
import { daysLater, momentAt, wallClock } from "#domain/wall-clock";
import { db } from "./db";
import { env } from "./env";

const zone = "Europe/London";

/**
 * Makes up a drop-in of tomorrow and one of a week later, where practice people come in and none is to come.
 * @example await makeOneUp() // => undefined
 */
export async function makeOneUp(): Promise<void> {
  if (env().PRACTICE_PEOPLE.length === 0) return;
  const { prisma } = await db();
  const now = new Date();
  if ((await prisma.dropIn.count({ where: { startsAt: { gt: now } } })) > 0) return;
  const today = wallClock(now, zone).day;
  const moments = [1, 8].flatMap((days) => momentAt(daysLater(today, days), "12:30", zone) ?? []);
  await prisma.dropIn.createMany({
    data: moments.map((startsAt) => ({
      title: "Bring any rule or lesson",
      heldBy: "Priya Nair",
      where: "https://meet.example.org/ruleyard-practice",
      note: "Made up, as everything in a practice yard. Come with a rule that will not work, or with a question. Come late, leave early.",
      startsAt,
      minutes: 45,
      zone,
    })),
  });
}
