// What an approved rule does, each idea leading to the other rules that do it.
import Link from "next/link";
import { ideas } from "#domain/idea";
import { Section } from "../../../_ui/page";
import { readIdeas } from "../../ideas";
import styles from "./rule.module.css";

/**
 * The ideas of one approved rule; nothing where it has none.
 * @example <WhatItDoes dataset="ssda903" code="501" /> // => "Compares with the row before or after"
 */
export async function WhatItDoes({ dataset, code }: { dataset: string; code: string }) {
  const found = (await readIdeas(dataset)).find((rule) => rule.code === code)?.ideas ?? [];
  if (found.length === 0) return null;
  return (
    <Section title="What it does" boxed>
      <ul className={styles.ideas}>
        {ideas
          .filter(({ name }) => found.includes(name))
          .map(({ name, title }) => (
            <li key={name}>
              <Link href={`/rules/${dataset}/ideas/${name}`}>{title}</Link>
            </li>
          ))}
      </ul>
    </Section>
  );
}
