// Where people sign in: one press for a practice person, or the code host that their rules are kept on.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import * as mail from "#server/mail";
import { person, practicePeople } from "#server/session";
import { PressButton } from "../_ui/button";
import { Notice } from "../_ui/notice";
import { Page, PageHead } from "../_ui/page";
import { MailForm } from "./mail-form";
import { sentenceOf, signInSchema } from "./next";
import styles from "./sign-in.module.css";

export const metadata: Metadata = { title: "Sign in" };

const parts = {
  analyst: {
    name: "Practice analyst",
    words: "Claims a rule, writes it beside its examples, and sends it to be read.",
    button: "Start as the practice analyst",
  },
  reviewer: {
    name: "Practice reviewer",
    words: "Reads what was sent, comments beside the lines, and adds good rules to the rule set.",
    button: "Start as the practice reviewer",
  },
  coordinator: {
    name: "Practice coordinator",
    words: "Sees how far the rule set has come, what is stuck, and who has the next move.",
    button: "Start as the practice coordinator",
  },
};

/**
 * The sign-in page. `?next=` is where to go afterwards, a path of ours; `?trouble=` is what went wrong last time.
 * @example GET /sign-in?next=/review // => three people, or one button
 */
export default async function SignIn({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { next, trouble: said, error, name, email } = signInSchema.parse(await searchParams);
  const trouble = said ?? (error === undefined ? undefined : sentenceOf(error));
  const people = practicePeople();
  if ((await person()) && people.length === 0) redirect(next);
  return (
    <Page width="narrow">
      <PageHead
        title="Sign in"
        lead={
          people.length > 0
            ? "This is a practice yard. Choose who to be: each sees a different side of the same work."
            : "Ruleyard uses your GitHub account, so that your rules carry your name."
        }
      />
      {trouble && (
        <Notice tone="bad" title="You are not signed in" announce="now">
          {trouble}
        </Notice>
      )}
      {people.length > 0 ? (
        <ul className={styles.people}>
          {people.map(({ login, role }) => (
            <li key={login}>
              <div className={styles.words}>
                <h2>{parts[role].name}</h2>
                <p>{parts[role].words}</p>
              </div>
              <form method="post" action="/api/sign-in">
                <input type="hidden" name="login" value={login} />
                <input type="hidden" name="next" value={next} />
                <PressButton type="submit" kind={role === "analyst" ? "main" : "second"}>
                  {parts[role].button}
                </PressButton>
              </form>
            </li>
          ))}
        </ul>
      ) : (
        <form method="post" action="/api/sign-in">
          <input type="hidden" name="next" value={next} />
          <PressButton type="submit" kind="main" size="large">
            Sign in with GitHub
          </PressButton>
        </form>
      )}
      {mail.isSet() && (
        <section className={styles.other} aria-labelledby="by-mail">
          <h2 id="by-mail">No GitHub account?</h2>
          <p>Sign in with a code that we send you by e-mail. You can learn, claim, write and send rules.</p>
          <MailForm next={next} name={name} email={email} />
        </section>
      )}
      <p className={styles.note}>
        One cookie keeps you signed in. There are no others, and nobody else is told that you were here.
      </p>
    </Page>
  );
}
