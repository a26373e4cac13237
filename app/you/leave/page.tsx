// Leaving for good: what goes, and what the public record keeps, in plain words before anything happens.
import type { Metadata } from "next";
import { personOrSignIn } from "#server/session";
import * as you from "#server/you";
import { LinkButton, PressButton } from "../../_ui/button";
import { Notice } from "../../_ui/notice";
import { Page, PageHead, Section } from "../../_ui/page";
import { askedSchema } from "../asked";
import form from "../../_ui/form.module.css";
import styles from "../you.module.css";

export const metadata: Metadata = { title: "Leave Ruleyard" };

type Asked = { searchParams: Promise<Record<string, unknown>> };

/**
 * The page before the door.
 * @example GET /you/leave // => what goes, what stays, and a word to type
 */
export default async function Leave({ searchParams }: Asked) {
  const who = await personOrSignIn("/you/leave");
  const { trouble } = askedSchema.parse(await searchParams);
  const { approved } = await you.read(who);
  return (
    <Page width="narrow">
      <PageHead title="Leave Ruleyard" crumbs={[{ href: "/you", name: "You" }]} />
      {trouble && (
        <Notice tone="bad" announce="now">
          {trouble}
        </Notice>
      )}
      <Section title="What goes, at once">
        <div className={styles.words}>
          <ul>
            <li>Your e-mail address, the link to your GitHub account, and every session.</li>
            <li>Drafts that you never sent, with all their saved texts, and your claims on those rules.</li>
            <li>Your answers in lessons, and your notebooks.</li>
          </ul>
        </div>
      </Section>
      <Section title="What stays">
        <div className={styles.words}>
          <ul>
            <li>
              Rules that you sent, and what was said of them. {approved} of them{" "}
              {approved === 1 ? "is" : "are"} approved and used by everybody.
            </li>
            <li>What happened and when, told of “{you.nameOfGone}”.</li>
            <li>
              The history on GitHub, with the name that you gave and an address that reaches nobody. Nobody
              can rewrite it.
            </li>
          </ul>
        </div>
      </Section>
      <form method="post" action="/api/you/leave" className={form.form}>
        <fieldset>
          <legend>Your name beside rules that you sent</legend>
          <label>
            <input type="radio" name="credit" value="on" defaultChecked />
            Leave it there: the credit is mine
          </label>
          <label>
            <input type="radio" name="credit" value="off" />
            Take it off in Ruleyard. On GitHub it stays in the history
          </label>
        </fieldset>
        <label>
          Type “leave” to be sure
          <input type="text" name="sure" autoComplete="off" required />
        </label>
        <div className={styles.row}>
          <PressButton type="submit" kind="danger">
            Leave for good
          </PressButton>
          <LinkButton href="/you">Stay</LinkButton>
        </div>
      </form>
      <p className={form.hint}>
        <a href="/api/you/data" download>
          Take your data with you first
        </a>
        . Afterwards there is no way back to it.
      </p>
    </Page>
  );
}
