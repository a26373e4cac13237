// What will be joined, said before it is: somebody who came by e-mail, and the account that they have just signed in with.
import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import * as joining from "#server/joining";
import { heldPerson } from "#server/joining-cookie";
import { personOrSignIn } from "#server/session";
import { PressButton } from "../../_ui/button";
import { DataTable } from "../../_ui/data-table";
import { Notice } from "../../_ui/notice";
import { Page, PageHead, Section } from "../../_ui/page";
import { askedSchema } from "../asked";
import form from "../../_ui/form.module.css";
import styles from "../you.module.css";

export const metadata: Metadata = { title: "Join your GitHub account" };

const counted = [
  ["drafts", "Drafts"],
  ["claims", "Claims"],
  ["submissions", "Rules sent"],
  ["lessons", "Exercises"],
  ["notebooks", "Notebooks"],
] as const;

type Asked = { searchParams: Promise<Record<string, unknown>> };

/**
 * The page between the two sign-ins and the joining.
 * @example GET /you/join // => "Ana Lima: 2 drafts" beside "ana-lima: 0 drafts", and two buttons
 */
export default async function Join({ searchParams }: Asked) {
  const account = await personOrSignIn("/you");
  const mail = await heldPerson(await headers());
  if (mail === null || mail.id === account.id) redirect("/you");
  const { trouble } = askedSchema.parse(await searchParams);
  const looked = await joining.lookAt(mail, account);
  const back = (
    <form method="post" action="/api/you/join/cancel">
      <PressButton type="submit">Leave them apart</PressButton>
    </form>
  );
  if (!looked.ok) {
    return (
      <Page width="narrow">
        <PageHead title="This cannot be joined" crumbs={[{ href: "/you", name: "You" }]} />
        <Notice tone="bad" announce="now">
          {looked.reason}
        </Notice>
        {back}
      </Page>
    );
  }
  const { mail: one, account: other, roleNow } = looked.value;
  const names = [...new Set([one.name, other.name])];
  return (
    <Page width="narrow">
      <PageHead
        title="Join your GitHub account"
        crumbs={[{ href: "/you", name: "You" }]}
        lead={`${one.name}, who signs in by e-mail, and ${other.login} on GitHub become one person.`}
      />
      {trouble && (
        <Notice tone="bad" announce="now">
          {trouble}
        </Notice>
      )}
      <Section title="What will be joined" note="Nothing is lost">
        <DataTable caption="What each of the two has here">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">By e-mail</th>
              <th scope="col">{other.login}</th>
            </tr>
          </thead>
          <tbody>
            {counted.map(([key, name]) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{one[key]}</td>
                <td>{other[key]}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Section>
      <Section title="What changes">
        <div className={styles.words}>
          <ul>
            <li>You can sign in either way: by code to your e-mail address, or with GitHub.</li>
            <li>
              Your rules link to {other.login}. What you send next is credited to that account on GitHub; what
              stands in its history already stays as it was written.
            </li>
            <li>
              {roleNow === other.role
                ? `You stay ${roleNow}.`
                : `From now on the rights of ${other.login} on GitHub decide your part: you become ${other.role}.`}
            </li>
            <li>If {other.login} has approved a rule of yours, that no longer counts: it is your own.</li>
            <li>
              It cannot be undone, because afterwards nobody could tell whose was whose. If it was a mistake,
              ask your host.
            </li>
          </ul>
        </div>
      </Section>
      <form method="post" action="/api/you/join/confirm" className={form.form}>
        {names.length === 1 ? (
          <input type="hidden" name="name" value={names[0]} />
        ) : (
          <fieldset>
            <legend>Which name should stand beside your rules?</legend>
            {names.map((name, at) => (
              <label key={name}>
                <input type="radio" name="name" value={name} defaultChecked={at === 0} />
                {name}
              </label>
            ))}
          </fieldset>
        )}
        <PressButton type="submit" kind="main">
          Join them
        </PressButton>
      </form>
      {back}
    </Page>
  );
}
