// What somebody said, in Markdown: lists, code and links. Nothing in it runs, loads or leads anywhere unasked.
import type { ComponentProps } from "react";
import Markdown from "react-markdown";
import styles from "./words.module.css";

/**
 * A comment as it was meant. Tags are shown as the letters that they are, and a picture as a link to it.
 * @example <Words text="Look at `DEC`: see [the guide](https://council.example)" /> // => a paragraph with code and a link
 */
export function Words({ text }: { text: string }) {
  return (
    <div className={styles.words}>
      <Markdown components={parts}>{text}</Markdown>
    </div>
  );
}

function Outward({
  href,
  children,
}: {
  href: string | undefined;
  children: ComponentProps<"a">["children"];
}) {
  if (!href || !/^(https?|mailto):/i.test(href)) return <span>{children}</span>;
  return (
    <a href={href} rel="noopener noreferrer nofollow ugc">
      {children}
    </a>
  );
}

/** A heading in a comment is no heading of the page. */
const Heading = ({ children }: { children?: ComponentProps<"p">["children"] }) => (
  <p>
    <strong>{children}</strong>
  </p>
);

const parts: ComponentProps<typeof Markdown>["components"] = {
  a: ({ href, children }) => <Outward href={href}>{children}</Outward>,
  img: ({ src, alt }) => (
    <Outward href={typeof src === "string" ? src : undefined}>{alt || "a picture"}</Outward>
  ),
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
};
