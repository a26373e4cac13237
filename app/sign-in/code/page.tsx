// Where the code from the mail is typed in.
import type { Metadata } from "next";
import Link from "next/link";
import { practicePeople } from "#server/session";
import { PressButton } from "../../_ui/button";
import { Notice } from "../../_ui/notice";
import { Page, PageHead } from "../../_ui/page";
import { signInSchema } from "../next";
import form from "../../_ui/form.module.css";
import styles from "../sign-in.module.css";

export const metadata: Metadata = { title: "Your code" };

/**
 * The page after "Send me a code". The address says whom the code was sent to, so that this can be opened again.
 * @example GET /sign-in/code?name=Ana+Lima&email=ana%40council.example&next=%2Frules // => a field for six digits
 */
export default async function Code({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { next, trouble, name, email } = signInSchema.parse(await searchParams);
  const again = new URLSearchParams({ next, name, email });
  return (
    <Page width="narrow">
      <PageHead
        title="Type in your code"
        crumbs={[{ href: `/sign-in?${again}`, name: "Sign in" }]}
        lead={`We have sent six digits to ${email || "you"}. They work once, for ten minutes.`}
      />
      {trouble && (
        <Notice tone="bad" title="You are not signed in" announce="now">
          {trouble}
        </Notice>
      )}
      {practicePeople().length > 0 && (
        <Notice tone="info" title="No mail leaves a practice yard">
          <Link href="/mail" target="_blank">
            Read it here (opens beside this page)
          </Link>
          .
        </Notice>
      )}
      <form method="post" action="/api/sign-in/code" className={form.form}>
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="name" value={name} />
        <input type="hidden" name="email" value={email} />
        <label>
          Code
          <input
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="\s*\d\s*\d\s*\d[\s\-]*\d\s*\d\s*\d\s*"
            title="Six digits"
            required
            className={form.figures}
          />
        </label>
        <PressButton type="submit" kind="main">
          Sign in
        </PressButton>
      </form>
      <p className={styles.note}>
        Nothing came? Look among unwanted mail, then{" "}
        <Link href={`/sign-in?${again}`}>ask for another code</Link>.
      </p>
    </Page>
  );
}
