// The address of all drop-ins that a calendar program subscribes to. It shows what the page shows to everybody.
import { calendarAnswer } from "#server/drop-in-calendar";
import * as dropIns from "#server/drop-ins";

export async function GET(): Promise<Response> {
  return calendarAnswer(await dropIns.forCalendars());
}
