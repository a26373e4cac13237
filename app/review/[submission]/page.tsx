// One submission: what it does, run here and now; the file with what was said of it; and the decision. The author sees the same page.
import { IconPencil } from "@tabler/icons-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ballOf, type Submission } from "#domain/submission";
import { readMadeUp } from "#rules";
import { personOrSignIn } from "#server/session";
import { placeOf, read } from "#server/submissions";
import { source as sourceOf } from "#server/shelf";
import { StateBadge } from "../../_ui/badge";
import { LinkButton } from "../../_ui/button";
import { DiffView } from "../../_ui/diff-view";
import { ElsewhereList } from "../../_ui/elsewhere";
import { Words } from "../../_ui/words";
import { Beside, Page, PageHead, Section } from "../../_ui/page";
import { About } from "./about";
import { Again } from "./again";
import { Conversation } from "./conversation";
import { Decision } from "./decision";
import { ReadFile } from "./read-file";
import { RunHere } from "./run-here";
import { Standing } from "./standing";
import styles from "./submission.module.css";
import { Texts } from "./texts";
import { Where } from "./where";

type Asked = { params: Promise<{ submission: string }> };

/** One reading for the page and its title. */
const readOnce = cache(async (id: string) => {
  const who = await personOrSignIn(`/review/${id}`);
  return { who, sent: await read(id, who) };
});

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { sent } = await readOnce((await params).submission);
  return { title: sent ? `Rule ${sent.code} by ${sent.author.name}` : "Not found" };
}

/**
 * The review page.
 * @example GET /review/s1 // => rule 356 by Sam, with its examples run again
 */
export default async function Review({ params }: Asked) {
  const { submission: id } = await params;
  const { who, sent } = await readOnce(id);
  if (!sent) notFound();
  const yours = sent.author.id === who.id;
  const place = sent.step === "open" ? null : await placeOf(id);
  const [source, madeUp] = await Promise.all([sourceOf(sent.dataset), readMadeUp(sent.dataset)]);
  const turn = ballOf(sent.state);
  const open = turn !== "nobody";
  return (
    <Page width="wide">
      <PageHead
        crumbs={[{ href: "/review", name: "Review" }]}
        above={
          <>
            <StateBadge state={sent.state} />
            {sent.rounds.length > 1 && <span className={styles.quiet}>Round {sent.rounds.length}</span>}
          </>
        }
        title={`Rule ${sent.code} by ${yours ? "you" : sent.author.name}`}
        lead={sent.sentence}
        actions={
          yours && open ? (
            <LinkButton
              href={`/drafts/${sent.draftId}`}
              kind={turn === "author" ? "main" : "second"}
              icon={<IconPencil size={17} aria-hidden />}
            >
              Change the rule
            </LinkButton>
          ) : undefined
        }
      />
      <Where sent={sent} yours={yours} place={place} mends={who.role === "coordinator"} />
      <Beside
        aside={
          <>
            <Section title={open ? (yours ? "Whose move it is" : "Your decision") : "How it ended"} boxed>
              <Standing sent={sent} />
              <Decision sent={sent} yours={yours} />
            </Section>
            {sent.elsewhere.length > 0 && (
              <Section title="What happened on GitHub" boxed>
                <ElsewhereList of={sent.elsewhere} yours={yours} />
              </Section>
            )}
            <Section title="About it" boxed>
              <About sent={sent} />
            </Section>
          </>
        }
      >
        <Section title="What it does, in the author’s words">
          <blockquote className={styles.explanation}>
            <Words text={sent.explanation} />
          </blockquote>
        </Section>
        <Section title="Its examples, run now">
          <Again sent={sent} />
          <RunHere
            source={source}
            madeUp={madeUp}
            rule={{ path: sent.path, text: sent.text }}
            verdict={sent.verdict}
          />
        </Section>
        <Section title="The rule">
          <Texts of={texts(sent, who.id)} />
        </Section>
        <Section title="Conversation" note={beside(sent)}>
          <Conversation sent={sent} me={who.id} />
        </Section>
      </Beside>
    </Page>
  );
}

function beside(sent: Submission): string | undefined {
  const lines = sent.threads.flatMap(({ line }) => (line === null ? [] : [line]));
  if (lines.length === 0) return undefined;
  return `and beside ${lines.length === 1 ? "line" : "lines"} ${lines.sort((a, b) => a - b).join(", ")} of the file`;
}

function texts(sent: Submission, me: string) {
  const views = [
    {
      id: "file",
      name: "The file",
      view: (
        <ReadFile
          submission={sent.id}
          revision={sent.revision}
          text={sent.text}
          threads={sent.threads}
          mayComment={sent.may.comment.ok}
          me={me}
          texts={sent.rounds.map(({ text }) => text)}
        />
      ),
    },
  ];
  const before = sent.rounds.at(-2);
  if (before) {
    views.push({
      id: "round",
      name: `Changed since round ${before.round}`,
      view: (
        <DiffView before={before.text} after={sent.text} label={`What changed since round ${before.round}`} />
      ),
    });
  }
  if (sent.readText !== null && sent.readText !== before?.text) {
    views.push({
      id: "read",
      name: "Changed since it was last read",
      view: <DiffView before={sent.readText} after={sent.text} label="What changed since it was last read" />,
    });
  }
  if (sent.theirs !== null && sent.theirs.text !== null) {
    const label = `What ${sent.theirs.who} changed on GitHub`;
    views.push({
      id: "theirs",
      name: "Changed on GitHub",
      view: <DiffView before={sent.text} after={sent.theirs.text} label={label} />,
    });
  }
  if (sent.approvedText !== null && sent.approvedText !== sent.text) {
    views.push({
      id: "approved",
      name: "Against the rule set",
      view: <DiffView before={sent.approvedText} after={sent.text} label="What changes in the rule set" />,
    });
  }
  return views;
}
