// The four steps from a fresh server to one that is connected: the code, the App, its lines, and a new start.
import { readGround } from "#server/env";
import { type MadeApp, makeManifest, whereToMake } from "#server/setup/app-manifest";
import { PressButton } from "../_ui/button";
import { Facts } from "../_ui/data-table";
import { Notice } from "../_ui/notice";
import { Section } from "../_ui/page";
import form from "../_ui/form.module.css";
import styles from "./setup.module.css";

/**
 * Step 1: the code that only the operator can read.
 * @example <AskForCode /> // => a field and a button
 */
export function AskForCode() {
  return (
    <Section title="1. Show that this server is yours" boxed>
      <p>
        Ruleyard printed a code when it started. Read it in the terminal, or in the log of your hosting, and
        give it here. It is new at each start.
      </p>
      <form method="post" action="/api/setup/enter" className={form.form}>
        <label>
          The code
          <input
            name="code"
            required
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className={form.code}
          />
        </label>
        <PressButton type="submit" kind="main">
          Go on
        </PressButton>
      </form>
    </Section>
  );
}

const may: [string, string][] = [
  ["Contents, write", "put a rule on a branch, and add it to main once it was approved"],
  ["Pull requests, write", "open them, and say there what was said here"],
  ["Checks, write", "show what the examples said"],
  ["Commit statuses, read", "show what other programs say of a rule"],
  ["Metadata, read", "see who may do what"],
  ["Administration, read", "see how main is guarded. It changes nothing there"],
];

/**
 * Step 2: the App, made on GitHub by the operator's own press of a button.
 * @example <MakeApp state="…" /> // => where and what, and a button that leads to GitHub
 */
export function MakeApp({ state }: { state: string }) {
  const { APP_URL, GITHUB_WEB_URL, GITHUB_REPOSITORY } = readGround();
  const owner = GITHUB_REPOSITORY?.split("/")[0];
  const manifest = JSON.stringify(makeManifest());
  return (
    <Section title="2. Make the GitHub App" boxed>
      <p>
        A GitHub App is how Ruleyard works on one repository, and on no other. These come from your settings:
      </p>
      <Facts
        of={[
          ["Ruleyard’s address", <code key="a">{APP_URL}</code>],
          ["GitHub’s address", <code key="b">{GITHUB_WEB_URL}</code>],
          ["Rules repository", <code key="c">{GITHUB_REPOSITORY ?? "not set: GITHUB_REPOSITORY"}</code>],
        ]}
      />
      <p>If one of them is wrong, change it in .env and start Ruleyard again. The App may:</p>
      <ul className={styles.may}>
        {may.map(([name, what]) => (
          <li key={name}>
            <strong>{name}</strong>: {what}.
          </li>
        ))}
      </ul>
      <p>It may not touch workflows, secrets, or any other repository.</p>
      <form method="post" action={whereToMake(state)} className={form.form}>
        <input type="hidden" name="manifest" value={manifest} />
        <PressButton type="submit" kind="main">
          {owner === undefined ? "Make the App on GitHub" : `Make the App for ${owner}`}
        </PressButton>
      </form>
      {owner !== undefined && (
        <form method="post" action={whereToMake(state, true)} className={form.form}>
          <input type="hidden" name="manifest" value={manifest} />
          <PressButton type="submit" kind="quiet">
            {owner} is my own account, not an organisation
          </PressButton>
        </form>
      )}
    </Section>
  );
}

/**
 * Step 3: the lines for the settings, shown until they are kept.
 * @example <MadeAppLines app={app} /> // => GITHUB_APP_ID=… and two buttons
 */
export function MadeAppLines({ app }: { app: MadeApp }) {
  const text = Object.entries(app.lines).map(([name, value]) => `${name}=${value}`);
  return (
    <Section title="3. Keep these lines" boxed>
      <Notice tone="wait" title="These are secrets">
        They are shown until you press a button below, or an hour has passed, and are stored nowhere. Whoever
        has them can act as the App.
      </Notice>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable */}
      <pre className={styles.lines} tabIndex={0} aria-label="Lines for the settings">
        {text.join("\n")}
      </pre>
      <div className={styles.ways}>
        <form method="post" action="/api/setup/keep">
          <input type="hidden" name="how" value="file" />
          <PressButton type="submit" kind="main">
            Write them into .env on the server
          </PressButton>
        </form>
        <form method="post" action="/api/setup/keep">
          <PressButton type="submit" kind="second">
            I have copied them
          </PressButton>
        </form>
      </div>
    </Section>
  );
}

/**
 * Step 4: what only the operator can do.
 * @example <WhatNext page="https://github.com/apps/ruleyard" /> // => install, start again, look here
 */
export function WhatNext({ page }: { page: string }) {
  return (
    <Section title="4. Install it, and start again" boxed>
      <ol className={styles.may}>
        <li>
          <a href={`${page}/installations/new`}>Install the App</a> on the rules repository, and on that one
          only.
        </li>
        <li>Stop Ruleyard, and start it again: it then reads the new lines.</li>
        <li>Sign in, and come back to this page. It says what works and what is still missing.</li>
      </ol>
    </Section>
  );
}
