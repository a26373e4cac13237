// A person's own page: their name, how they sign in, how they are credited, what others see, and the ways out.
import type { Metadata } from "next";
import Link from "next/link";
import { longestWait } from "#domain/claim";
import * as involvement from "#server/involvement";
import { personOrSignIn } from "#server/session";
import * as you from "#server/you";
import { LinkButton, PressButton } from "../_ui/button";
import { Facts } from "../_ui/data-table";
import { Notice } from "../_ui/notice";
import { Page, PageHead, Section } from "../_ui/page";
import { askedSchema } from "./asked";
import { TakingPart } from "./taking-part";
import form from "../_ui/form.module.css";
import styles from "./you.module.css";

export const metadata: Metadata = { title: "You" };

const roles = {
  analyst: "Analyst: you write rules and send them",
  reviewer: "Reviewer: you read what others send, and write rules",
  coordinator: "Coordinator: you see to it that the rule set gets done",
};

type Asked = { searchParams: Promise<Record<string, unknown>> };

/**
 * The page of who is signed in.
 * @example GET /you // => "Ana Lima", ana@council.example, and a way to join a GitHub account
 */
export default async function You({ searchParams }: Asked) {
  const who = await personOrSignIn("/you");
  const { trouble, done } = askedSchema.parse(await searchParams);
  const [about, said] = await Promise.all([you.read(who), involvement.read(who)]);
  return (
    <Page width="narrow">
      <PageHead title="You" lead={`${about.name}. Only you see this page.`} />
      {trouble && (
        <Notice tone="bad" announce="now">
          {trouble}
        </Notice>
      )}
      {done && (
        <Notice tone="good" announce="soon">
          {words[done]}
        </Notice>
      )}
      <Section title="Your name">
        <form method="post" action="/api/you/name" className={form.form}>
          <label>
            Name
            <span className={form.hint}>
              It stands beside your claims, your comments and what you send from now on, here and on GitHub,
              where everybody can read it. What was approved already keeps the name that you sent it with.
            </span>
            <input
              type="text"
              name="name"
              autoComplete="name"
              required
              minLength={2}
              maxLength={80}
              defaultValue={about.name}
            />
          </label>
          <PressButton type="submit">Change my name</PressButton>
        </form>
      </Section>
      <Section title="How you take part" id="taking-part">
        <p>
          Choose what fits your life now, and change it whenever you like. It is a wish, not a duty: nothing
          is counted, and whatever you choose, you may do all that you may do today.
        </p>
        <TakingPart said={said} />
        <p className={form.hint}>
          Coordinators see your level, your hours and until when you are away, to know who could be asked.
          Everybody who has signed in sees “back on …” beside what you have claimed. While you are away, your
          claims wait for you, for {longestWait} days at most, and nothing of yours counts as late.
        </p>
      </Section>
      <Section title="How you sign in">
        <Facts
          of={[
            ["E-mail", about.email ?? "None is kept"],
            ["GitHub account", about.account?.login ?? "None"],
            ["Your part", roles[who.role]],
            [
              "Credited as",
              <span key="credit" className={styles.address}>
                {about.name} ({about.creditAddress})
              </span>,
            ],
          ]}
        />
        <p className={form.hint}>
          Your rules are credited with an address that reaches nobody. Your own address is never put into a
          rule or shown to anyone.
        </p>
        {about.account === null && (
          <div className={styles.words}>
            <p>
              Have you got a GitHub account by now? Join it with what you do here. Your drafts, claims, rules
              and lessons stay, and your rules are credited to that account. You are shown what will be joined
              before it is.
            </p>
            <form method="post" action="/api/you/join">
              <PressButton type="submit">Join my GitHub account</PressButton>
            </form>
          </div>
        )}
      </Section>
      <Section title="What others see of you">
        <div className={styles.words}>
          <ul>
            <li>Your name, your part, and the name of your GitHub account if you have one.</li>
            <li>Which rules you have claimed, sent and read, and when; and until when you are away.</li>
            <li>
              The rules, explanations and comments that you sent. They are public, as is the history of
              GitHub.
            </li>
          </ul>
          <p>
            Coordinators can also read your drafts, and see how you wish to take part. Of a drop-in, others
            see how many come, and not who. Nobody but you sees your e-mail address, your answers in lessons,
            or where you are signed in.
          </p>
        </div>
      </Section>
      <Section title="Sign out, take your data, or leave">
        <div className={styles.row}>
          <form method="post" action="/api/you/sessions">
            <PressButton type="submit">Sign out everywhere ({about.sessions})</PressButton>
          </form>
          <a href="/api/you/data" download className={styles.address}>
            Take my data with me (one file, JSON)
          </a>
        </div>
        <p>
          <Link href="/you/leave" prefetch={false}>
            Leave Ruleyard for good
          </Link>
        </p>
      </Section>
      {who.role === "coordinator" && (
        <Section title="Other people">
          <LinkButton href="/people">See everybody and their parts</LinkButton>
        </Section>
      )}
    </Page>
  );
}

const words = {
  name: "Your name is changed.",
  part: "The part was changed.",
  joined: "You and your GitHub account are one now. Sign in either way.",
};
