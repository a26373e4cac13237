// The page that sends a question that was carried to it: by somebody who had to sign in first, or from a page that sends nothing.
import type { Metadata } from "next";
import * as dropIns from "#server/drop-ins";
import * as mail from "#server/mail";
import { person } from "#server/session";
import { carryTo } from "../../_ask/carried";
import { NextDropIn } from "../../_drop-in/next-drop-in";
import { LinkButton } from "../../_ui/button";
import { Page, PageHead, Section } from "../../_ui/page";
import { MailForm } from "../../sign-in/mail-form";
import { SendCarried } from "./send-carried";

export const metadata: Metadata = { title: "Ask for help" };

/**
 * What will be sent, and one press to send it; or the way to sign in first, with the question kept.
 * @example GET /help/ask // => "What are you stuck on?", the text, and "Send to a tutor"
 */
export default async function AskPage() {
  const who = await person();
  const signIn = `/sign-in?next=${encodeURIComponent(carryTo)}`;
  return (
    <Page width="narrow">
      <PageHead
        crumbs={[{ href: "/help", name: "Help" }]}
        title="Ask for help"
        lead={
          who
            ? "Look through what you send. Tutors are the reviewers and coordinators; nobody else reads it."
            : "Your question is kept on this computer. Sign in, and you come back here to send it."
        }
      />
      {!who && (
        <Section title="Sign in, so that the answer finds you" boxed>
          {mail.isSet() && <MailForm next={carryTo} name="" email="" />}
          <p>
            <LinkButton href={signIn} kind="quiet">
              Sign in another way
            </LinkButton>
          </p>
        </Section>
      )}
      <SendCarried isSignedIn={who !== null} />
      <NextDropIn next={await dropIns.next()} />
    </Page>
  );
}
