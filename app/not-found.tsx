// An address that leads nowhere.
import { IconMapOff } from "@tabler/icons-react";
import type { Metadata } from "next";
import { LinkButton } from "./_ui/button";
import { Empty } from "./_ui/notice";
import { Page } from "./_ui/page";

export const metadata: Metadata = { title: "Page not found" };

/**
 * The page for an address that is not one of ours.
 * @example GET /nowhere // => "There is no page here"
 */
export default function NotFound() {
  return (
    <Page width="narrow">
      <h1 className="unseen">Page not found</h1>
      <Empty
        icon={<IconMapOff size={24} aria-hidden />}
        title="There is no page here"
        actions={
          <LinkButton href="/rules" kind="main">
            Go to the rules
          </LinkButton>
        }
      >
        The address may be mistyped, or what was here has a new place. Your work is safe where you left it.
      </Empty>
    </Page>
  );
}
