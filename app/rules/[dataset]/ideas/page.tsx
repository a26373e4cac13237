// The approved rules by what they do: one card for each idea, with the smallest rule that shows it.
import type { Metadata } from "next";
import Link from "next/link";
import { gather } from "#domain/idea";
import { Empty } from "../../../_ui/notice";
import { Page, PageHead } from "../../../_ui/page";
import { readDataset } from "../../dataset";
import { readIdeas } from "../../ideas";
import styles from "./ideas.module.css";

type Asked = { params: Promise<{ dataset: string }> };

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  return { title: `Rules by idea: ${(await readDataset((await params).dataset)).name}` };
}

/**
 * The gallery of a dataset.
 * @example GET /rules/ssda903/ideas // => "Compares two dates of one row: 12 rules"
 */
export default async function IdeasPage({ params }: Asked) {
  const { dataset: id } = await params;
  const [dataset, rules] = await Promise.all([readDataset(id), readIdeas(id)]);
  const gathered = gather(rules);
  return (
    <Page>
      <PageHead
        crumbs={[
          { href: "/rules", name: "Rules" },
          { href: `/rules/${id}`, name: dataset.name },
        ]}
        title="Rules by idea"
        lead={`What the ${rules.length} approved rules do, read from their own texts. Look at a small one before you write your own.`}
      />
      {gathered.length === 0 ? (
        <Empty title="No rule is approved yet">When one is, it stands here under what it does.</Empty>
      ) : (
        <ul className={styles.ideas}>
          {gathered.map(({ idea, smallest, others }) => (
            <li key={idea.name}>
              <h2>
                <Link href={`/rules/${id}/ideas/${idea.name}`}>{idea.title}</Link>
              </h2>
              <p>{idea.says}</p>
              <p className={styles.quiet}>
                {others.length === 0
                  ? `One rule: ${smallest.code}.`
                  : `${others.length + 1} rules. The smallest is ${smallest.code}.`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
