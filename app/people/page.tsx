// Everybody and the parts that they play, for coordinators, who give parts to those without an account on the code host.
import type { Metadata } from "next";
import { roleSchema } from "#domain/person";
import { list } from "#server/parts";
import { personOrSignIn } from "#server/session";
import { PressButton } from "../_ui/button";
import { DataTable } from "../_ui/data-table";
import { Notice } from "../_ui/notice";
import { Page, PageHead } from "../_ui/page";
import { askedSchema } from "../you/asked";
import styles from "./people.module.css";

export const metadata: Metadata = { title: "People" };

const parts = { analyst: "Analyst", reviewer: "Reviewer", coordinator: "Coordinator" };

type Asked = { searchParams: Promise<Record<string, unknown>> };

/**
 * The coordinators' page of people.
 * @example GET /people // => "Ana Lima", by e-mail, Analyst, and a way to change it
 */
export default async function People({ searchParams }: Asked) {
  const who = await personOrSignIn("/people");
  const { trouble, done } = askedSchema.parse(await searchParams);
  const people = await list(who);
  if (!people.ok) {
    return (
      <Page width="narrow">
        <PageHead title="People" />
        <Notice>{people.reason}</Notice>
      </Page>
    );
  }
  return (
    <Page>
      <PageHead
        title="People"
        crumbs={[{ href: "/you", name: "You" }]}
        lead="Who takes part, and what each may do. People with a GitHub account have their part from their rights on the repository of rules; to everybody else you give one."
      />
      {trouble && (
        <Notice tone="bad" announce="now">
          {trouble}
        </Notice>
      )}
      {done && (
        <Notice tone="good" announce="soon">
          The part was changed. It holds from now on.
        </Notice>
      )}
      <DataTable caption="People and their parts">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Signs in with</th>
            <th scope="col">Part</th>
          </tr>
        </thead>
        <tbody>
          {people.value.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.name}
                {one.yours && " (you)"}
              </th>
              <td>{one.login === null ? "A code by e-mail" : `GitHub: ${one.login}`}</td>
              <td>
                {one.login !== null || one.yours ? (
                  parts[one.role]
                ) : (
                  <form method="post" action="/api/people/part" className={styles.part}>
                    <input type="hidden" name="person" value={one.id} />
                    <select name="role" defaultValue={one.role} aria-label={`The part of ${one.name}`}>
                      {roleSchema.options.map((role) => (
                        <option key={role} value={role}>
                          {parts[role]}
                        </option>
                      ))}
                    </select>
                    <PressButton type="submit" size="small" aria-label={`Change the part of ${one.name}`}>
                      Change
                    </PressButton>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <div className={styles.words}>
        <p>
          A reviewer without a GitHub account reads and comments like any other; their words reach GitHub
          under their name, said by Ruleyard. An approval has to come from a GitHub account, because GitHub
          counts no other. So somebody with an account gives the last yes.
        </p>
        <p>
          Rights on GitHub: who may administer the repository is a coordinator, who may write to it a
          reviewer, and everybody else an analyst. A change there is noticed here within five minutes.
        </p>
      </div>
    </Page>
  );
}
