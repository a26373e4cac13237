// What of the setting-up works, what to look at, and what does not work: a sentence for each.
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { isSet } from "#server/mail";
import type { Probe } from "#server/setup/probe";
import { lookAtAll } from "#server/setup/probes";
import { LinkButton, PressButton } from "../_ui/button";
import { Notice } from "../_ui/notice";
import { Page, PageHead, Section } from "../_ui/page";
import form from "../_ui/form.module.css";
import styles from "./setup.module.css";

const icons = { good: IconCircleCheck, look: IconAlertTriangle, bad: IconCircleX };
const words = { good: "Works", look: "Look at this", bad: "Does not work" };
const order = { bad: 0, look: 1, good: 2 };

/**
 * The list, worst first, and a test mail.
 * @example <HowItStands mail={undefined} /> // => "GitHub answers: works …"
 */
export async function HowItStands({ mail }: { mail: string | undefined }) {
  const { codeHost, house } = await lookAtAll();
  const all = [...codeHost, ...house];
  const count = (level: Probe["level"]) => all.filter((probe) => probe.level === level).length;
  const [broken, doubtful] = [count("bad"), count("look")];
  return (
    <Page>
      <PageHead
        title="How Ruleyard is set up"
        lead="Everything was looked at just now. Each line says what to do."
        actions={
          <LinkButton href="/setup" prefetch={false}>
            Look again
          </LinkButton>
        }
      />
      <Notice
        tone={broken > 0 ? "bad" : doubtful > 0 ? "wait" : "good"}
        title={
          broken > 0
            ? `${broken} of ${all.length} ${broken === 1 ? "does" : "do"} not work`
            : doubtful > 0
              ? `All that is needed works; ${doubtful} of ${all.length} to look at`
              : `All ${all.length} work`
        }
      />
      <Section title="GitHub">
        <Probes of={codeHost} />
      </Section>
      <Section title="This server">
        <Probes of={house} />
      </Section>
      {isSet() && (
        <Section title="A test mail" id="mail" boxed>
          {mail === "sent" && (
            <Notice tone="good" announce="soon">
              It was sent. Look whether it arrives, also among unwanted mail.
            </Notice>
          )}
          {mail !== undefined && mail !== "sent" && (
            <Notice tone="bad" announce="now">
              {mail}
            </Notice>
          )}
          <form method="post" action="/api/setup/mail" className={form.form}>
            <label>
              Your e-mail address
              <input name="to" type="email" required maxLength={254} autoComplete="email" />
            </label>
            <PressButton type="submit">Send me a test mail</PressButton>
          </form>
        </Section>
      )}
    </Page>
  );
}

function Probes({ of }: { of: Probe[] }) {
  return (
    <ul className={styles.probes}>
      {of
        .toSorted((one, other) => order[one.level] - order[other.level])
        .map(({ id, what, level, said }) => {
          const Icon = icons[level];
          return (
            <li key={id} className={styles[level]} data-probe={id} data-level={level}>
              <Icon size={20} aria-hidden className={styles.icon} />
              <div>
                <h3>
                  {what} <span className={styles.word}>{words[level]}</span>
                </h3>
                <p>{said}</p>
              </div>
            </li>
          );
        })}
    </ul>
  );
}
