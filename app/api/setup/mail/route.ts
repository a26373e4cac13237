// "Send me a test mail", for a coordinator.
import { authorize } from "#domain/authority";
import { isFromHere, no, personAt } from "#server/door";
import * as mail from "#server/mail";
import { z } from "zod";

export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request)) return no(403, "This did not come from one of our own pages.");
  const person = await personAt(request);
  if (person instanceof Response) return person;
  const may = authorize(person, "see how Ruleyard is set up");
  if (!may.ok) return no(403, may.reason);
  const to = z.email().safeParse((await request.formData()).get("to"));
  const sent = to.success
    ? await mail.send({
        to: to.data,
        subject: "Ruleyard can send mail",
        text: "This mail was asked for on Ruleyard’s page of settings. There is nothing to do.",
      })
    : null;
  const said =
    sent === null ? "Write an address such as ana@council.example." : sent.ok ? "sent" : sent.reason;
  const location = `/setup?mail=${encodeURIComponent(said)}#mail`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
