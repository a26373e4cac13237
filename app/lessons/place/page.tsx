// How not to lose one's place: six words for a computer that forgets, or a file to take along.
import type { Metadata } from "next";
import Link from "next/link";
import { person } from "#server/session";
import { Notice } from "../../_ui/notice";
import { Page, PageHead } from "../../_ui/page";
import { SixWords } from "./six-words";
import { TakeawayFile } from "./takeaway-file";

export const metadata: Metadata = { title: "Keep your place" };

/**
 * The page for those who learn without an account, or whose computer is wiped at night.
 * @example <PlacePage /> // => six words, a form for them, and a file
 */
export default async function PlacePage() {
  const who = await person();
  return (
    <Page width="narrow">
      <PageHead
        title="Keep your place"
        crumbs={[{ href: "/lessons", name: "Learn" }]}
        lead="What you write in a lesson or a notebook stays on this computer. Some computers forget when you log out. Here is how to find your work again."
      />
      {who ? (
        <Notice tone="good" title="You are signed in">
          Your lessons and notebooks are kept in your account. Sign in on any computer and carry on. You need
          no code.
        </Notice>
      ) : (
        <>
          <SixWords />
          <p>
            Or <Link href="/sign-in?next=/lessons">sign in</Link>: then your account keeps your place, and
            there is nothing to write down.
          </p>
        </>
      )}
      <TakeawayFile />
    </Page>
  );
}
