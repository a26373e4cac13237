// Help, in the same place on every page: how a rule is made, the words, the keyboard, privacy, accessibility.
import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { mistakes } from "#sandbox/mistakes";
import * as dropIns from "#server/drop-ins";
import { NextDropIn } from "../_drop-in/next-drop-in";
import { difficultyWords, StateBadge, stateWords, type RuleState } from "../_ui/badge";
import { Facts } from "../_ui/data-table";
import { Page, PageHead, Section } from "../_ui/page";
import styles from "./help.module.css";

export const metadata: Metadata = { title: "Help" };

const shown: RuleState[] = ["free", "claimed", "sent", "changes wanted", "ready", "approved"];

const madeUpValues: [string, string][] = [
  ["UPN", "V990410120001"],
  ["NHS number", "999 000 0018"],
  ["National Insurance number", "QQ123456C"],
  ["A child’s number", "A1"],
  ["Postcode", "YD1 1AA"],
  ["Name", "Example A"],
  ["Telephone", "01632 960001"],
  ["E-mail", "person1@example.org"],
];

/**
 * The help page.
 * @example GET /help#privacy // => what is kept, and where
 */
export default async function Help() {
  await connection();
  const next = await dropIns.next();
  return (
    <Page width="narrow">
      <PageHead title="Help" lead="How Ruleyard works, on one page." />
      <Section title="How a rule is made">
        <ol className={styles.steps}>
          <li>
            Find a rule on <Link href="/rules">the board</Link> that nobody is writing, and claim it.
          </li>
          <li>Write its check. The examples run as you type and say which pass.</li>
          <li>Press “Check and send”. Say what the rule does and which name to credit.</li>
          <li>A reviewer reads it. They may comment beside a line, and ask for changes.</li>
          <li>Change it and send again, as often as it takes. Then it is approved, with both names on it.</li>
        </ol>
      </Section>
      <Section title="Ask somebody" id="ask">
        <p>
          “Ask for help” stands at every exercise, every cell and every rule that you write. A tutor opens it
          as you left it, and answers there. You see first what they will see.
        </p>
        <p>
          <Link href="/help/questions" prefetch={false}>
            Your questions, and those that wait for a tutor
          </Link>
        </p>
        <p>
          Or talk to somebody: at a <Link href="/help/drop-ins">drop-in</Link> anyone may come and be helped.
        </p>
        <NextDropIn next={next} />
      </Section>
      <Section title="Write somebody made up" id="made-up">
        <p>
          What you send is public. So Ruleyard marks what may be a real person’s, and “Replace with made-up”
          puts something there that nobody has. By hand, write these:
        </p>
        <Facts of={madeUpValues.map(([what, value]) => [what, <code key={what}>{value}</code>])} />
        <p>
          If something is held back and nobody real is in it, ask a coordinator from “Check and send”. They
          read the rule and give a reason.
        </p>
      </Section>
      <Section title="What the states mean" id="states">
        <Facts
          of={shown.map((state) => [<StateBadge key={state} state={state} />, stateWords[state].meaning])}
        />
      </Section>
      <Section title="How hard a rule is" id="difficulty">
        <Facts of={Object.values(difficultyWords).map(({ label, meaning }) => [label, meaning])} />
      </Section>
      <Section title="What the editor says of common mistakes" id="mistakes">
        <p>
          Each of these is explained where it stands, as you type. On the left is what was written, with the
          mistake in it.
        </p>
        <Facts
          of={mistakes.map(({ wrong, says }) => [
            <code key={wrong}>{wrong}</code>,
            says.split("`").map((part, at) =>
              // oxlint-disable-next-line react/no-array-index-key -- parts of one sentence are told apart by place alone
              at % 2 === 1 ? <code key={at}>{part}</code> : part,
            ),
          ])}
        />
      </Section>
      <Section title="Keyboard" id="keyboard">
        <Facts
          of={[
            ["Tab", "Goes to the next thing on the page. The first press offers to skip the top bar."],
            ["Ctrl + M", "In the code editor: lets Tab leave the editor. On a Mac, Ctrl + Shift + M."],
            ["Ctrl + Enter", "In the code editor: runs the examples, or a lesson’s cell."],
            ["Enter on a line number", "On a review page: opens a comment on that line."],
            ["Esc", "Closes a menu or a window."],
          ]}
        />
      </Section>
      <Section title="Privacy" id="privacy">
        <p>
          When you check a return, your files are read and checked inside your browser. They are not sent
          anywhere. The rules that you write and the comments you make are kept on this server, and become
          part of a shared rule set when they are approved.
        </p>
        <p>
          One cookie keeps you signed in. Drafts are also kept in this browser, so that a lost connection
          loses nothing. There is no tracking, and no page asks any other site for anything.
        </p>
      </Section>
      <Section title="Accessibility" id="accessibility">
        <p>
          Ruleyard is built to meet WCAG 2.2, level AA. Everything works with a keyboard. States are said in
          words, not by colour alone. If something stops you, tell the person who runs your Ruleyard.
        </p>
      </Section>
    </Page>
  );
}
