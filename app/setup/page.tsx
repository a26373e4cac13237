// Where the operator connects Ruleyard to GitHub, and afterwards sees what of it works and what does not.
import type { Metadata } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import { z } from "zod";
import { authorize } from "#domain/authority";
import { isConnected } from "#server/env";
import { personOrSignIn } from "#server/session";
import { visitOf } from "#server/setup/visit";
import { Notice } from "../_ui/notice";
import { Page, PageHead } from "../_ui/page";
import { AskForCode, MadeAppLines, MakeApp, WhatNext } from "./connect";
import { HowItStands } from "./how-it-stands";

export const metadata: Metadata = { title: "Setting up", robots: { index: false } };

const askedSchema = z.object({
  trouble: z.string().max(600).optional().catch(undefined),
  mail: z.string().max(300).optional().catch(undefined),
});

/**
 * The page /setup: for whoever has the server's code until there is an App, and for coordinators from then on.
 * @example GET /setup // => a field for the code, or a list of what works
 */
export default async function SetUp({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  await connection();
  const { trouble, mail } = askedSchema.parse(await searchParams);
  if (!isConnected()) {
    const visit = visitOf(await headers());
    return (
      <Page width="narrow">
        <PageHead
          title="Connect Ruleyard to GitHub"
          lead="Four steps, about five minutes. You do this once."
        />
        {trouble && (
          <Notice tone="bad" title="That did not work" announce="now">
            {trouble}
          </Notice>
        )}
        {visit === null ? (
          <AskForCode />
        ) : visit.app === null ? (
          <MakeApp state={visit.state} />
        ) : visit.kept ? (
          <WhatNext page={visit.app.page} />
        ) : (
          <MadeAppLines app={visit.app} />
        )}
      </Page>
    );
  }
  const person = await personOrSignIn("/setup");
  const may = authorize(person, "see how Ruleyard is set up");
  if (!may.ok) {
    return (
      <Page width="narrow">
        <PageHead title="Setting up" />
        <Notice tone="info">{may.reason}</Notice>
      </Page>
    );
  }
  return <HowItStands mail={mail} />;
}
