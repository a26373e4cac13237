"use client";
// Something broke that should not have: says so plainly, and offers to try again.
import { PressButton } from "./_ui/button";
import { Notice } from "./_ui/notice";
import { Page } from "./_ui/page";

/**
 * The page that stands in for one that threw. The number is what to look for in the server's log.
 * @example <ErrorPage error={error} reset={reset} /> // => "Something went wrong"
 */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <Page width="narrow">
      <h1>Something went wrong</h1>
      <Notice
        tone="bad"
        title="This page could not be shown"
        announce="now"
        actions={
          <PressButton kind="main" onClick={reset}>
            Try again
          </PressButton>
        }
      >
        It is our fault, not yours. What you had saved is still saved.
        {error.digest && <> If it happens again, tell your host this number: {error.digest}.</>}
      </Notice>
    </Page>
  );
}
