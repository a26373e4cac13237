// One drop-in as a calendar file.
import { no } from "#server/door";
import { calendarAnswer } from "#server/drop-in-calendar";
import * as dropIns from "#server/drop-ins";

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ dropIn: string }> },
): Promise<Response> {
  const { dropIn: id } = await params;
  const found = await dropIns.forCalendars(id);
  return found.length === 0 ? no(404, "There is no such drop-in.") : calendarAnswer(found);
}
