// The form's door for good. The word has to be typed, so that nobody leaves by one press.
import { formAt, goTo } from "#server/door";
import * as you from "#server/you";

export async function POST(request: Request): Promise<Response> {
  const asked = await formAt(request, "change yourself");
  if (asked instanceof Response) return asked;
  if (asked.text("sure").trim().toLowerCase() !== "leave") {
    return goTo("/you/leave", { trouble: "Type the word “leave” first. Nothing has been deleted." });
  }
  await you.leave(asked.person, { keepName: asked.text("credit") !== "off" });
  return goTo("/");
}
