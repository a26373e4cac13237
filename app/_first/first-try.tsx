"use client";
// The first minute: a check with a hole in it, five rows, and what the check says of each as soon as the hole is filled.
import { IconCheck, IconCircle, IconCircleCheck, IconCircleDashed, IconPlus } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { LinkButton, PressButton } from "../_ui/button";
import { answers, blankRow, type FirstAnswer, type FirstRow, firstRows, judge, signOf } from "./first-check";
import styles from "./first-try.module.css";

const looks = {
  "not started": { Icon: IconCircle, word: "Not started" },
  nearly: { Icon: IconCircleDashed, word: "Nearly" },
  works: { Icon: IconCircleCheck, word: "Works" },
};
const key = "ruleyard.first-check";
const sixRows: readonly FirstRow[] = [...firstRows, blankRow];

/**
 * The broken check. `lesson` is where to go once it works, `approved` where checks in use are.
 * @example <FirstTry lesson="/lessons/01-rows-dates-and-blanks" approved="/rules/ssda903?state=approved" /> // => a check to mend
 */
export function FirstTry({ lesson, approved }: { lesson: string; approved: string }) {
  const { sign, rows, answer, isRunning, trouble, choose, addRow } = useFirstCheck();
  const { standing, says, wrong } = judge(answer, rows);
  const { Icon, word } = looks[standing];
  return (
    <section className={styles.card} aria-labelledby="first-title" data-standing={standing}>
      <p className={styles.small}>
        This check has a hole in it. Mend it: nothing to install, nothing is sent.
      </p>
      <h2 id="first-title" className={styles.title}>
        <span className={styles.code}>356</span> An episode must not end before it starts.
      </h2>
      <form onSubmit={(event) => event.preventDefault()} className={styles.form}>
        <p className={styles.line}>
          <label htmlFor="first-sign" className="unseen">
            The missing part of the check
          </label>
          <code>row.DEC</code>
          <input
            id="first-sign"
            name="sign"
            className={styles.hole}
            value={sign}
            maxLength={24}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            placeholder="?"
            aria-describedby="first-help"
            onChange={(event) => choose(event.currentTarget.value)}
          />
          <code>row.DECOM</code>
        </p>
        <fieldset className={styles.choices}>
          <legend id="first-help">
            A row is found when its end <b>…</b> its start. One word is missing: choose it, or type the sign.
          </legend>
          {answers.map((one) => (
            <label key={one.sign} className={styles.choice}>
              <input
                type="radio"
                name="first-answer"
                value={one.sign}
                checked={signOf(sign) === one.sign}
                onChange={() => choose(one.sign)}
              />
              {one.words} <code>{one.sign}</code>
            </label>
          ))}
        </fieldset>
      </form>
      <table className={styles.table}>
        <caption className="unseen">Made-up episodes, and what the check says of each</caption>
        <thead>
          <tr>
            <th scope="col">Child</th>
            <th scope="col">
              Start <code>DECOM</code>
            </th>
            <th scope="col">
              End <code>DEC</code>
            </th>
            <th scope="col">The check</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.CHILD} data-wrong={wrong.has(at) || undefined}>
              <th scope="row">{row.CHILD}</th>
              <td>{row.DECOM}</td>
              <td>{row.DEC || <span className={styles.blank}>blank</span>}</td>
              <td>
                <Verdict answer={answer} at={at} isWrong={wrong.has(at)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.status} role="status">
        <p className={styles.standing}>
          <Icon size={20} aria-hidden /> {word}
        </p>
        <p>{trouble ?? (isRunning && answer === null ? "The checker is on its way …" : says)}</p>
        {standing === "works" && rows.length > firstRows.length && (
          <p>A blank is before nothing, so it is left alone. You have just written a test.</p>
        )}
      </div>
      {standing === "works" && (
        <div className={styles.next}>
          {rows.length === firstRows.length ? (
            <>
              <p>You have just mended check 356. What if an episode has not ended, and its end is blank?</p>
              <PressButton kind="main" icon={<IconPlus size={18} aria-hidden />} onClick={addRow}>
                Add that row
              </PressButton>
            </>
          ) : (
            <>
              <LinkButton prefetch={false} href={lesson} kind="main" size="large">
                Take the next step: 10 minutes
              </LinkButton>
              <p className={styles.small}>
                Or see <a href={approved}>the checks that are in use</a>. This one is kept on this computer.
              </p>
            </>
          )}
        </div>
      )}
    </section>
  );
}

function Verdict({ answer, at, isWrong }: { answer: FirstAnswer | null; at: number; isWrong: boolean }) {
  if (!answer?.ok) return <span className={styles.waits}>not run</span>;
  const isFound = answer.found.includes(at);
  if (isWrong)
    return (
      <span className={styles.wrong}>
        <IconCircleDashed size={15} aria-hidden /> {isFound ? "found, and it is fine" : "missed"}
      </span>
    );
  return (
    <span className={isFound ? styles.found : styles.fine}>
      <IconCheck size={15} aria-hidden /> {isFound ? "found" : "left alone"}
    </span>
  );
}

/** What was chosen, kept on this computer, and what the engine says of it. Only the newest answer counts. */
function useFirstCheck() {
  const [sign, setSign] = useState("");
  const [rows, setRows] = useState(firstRows);
  const [answer, setAnswer] = useState<FirstAnswer | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const asked = useRef(0);

  const run = async (typed: string, over: readonly FirstRow[]) => {
    const mine = ++asked.current;
    keep({ sign: typed, isLong: over.length > firstRows.length });
    if (signOf(typed) === "") {
      setAnswer(null);
      return setIsRunning(false);
    }
    setIsRunning(true);
    const came = await import("./run-first")
      .then(({ runFirst }) => runFirst(signOf(typed), over))
      .catch(() => null);
    if (mine !== asked.current) return;
    setIsRunning(false);
    if (came) setRows(over);
    setTrouble(
      came ? null : "The checker could not be fetched. Load the page again when there is a connection.",
    );
    setAnswer(came);
  };

  useEffect(() => {
    // What was chosen before this script had come, or when the page was open last.
    const field = document.querySelector<HTMLInputElement>("#first-sign");
    const chosen = document.querySelector<HTMLInputElement>("input[name='first-answer']:checked");
    const kept = readKept();
    const already = chosen?.value || field?.value || kept.sign;
    const over = kept.isLong && already !== "" ? sixRows : firstRows;
    if (already !== "") {
      setSign(already);
      void run(already, over);
    }
    const warm = () =>
      void import("./run-first").then(({ runFirst }) => runFirst("<", firstRows)).catch(() => undefined);
    const idle =
      typeof requestIdleCallback === "function" ? requestIdleCallback(warm) : setTimeout(warm, 200);
    return () => {
      if (typeof cancelIdleCallback === "function") cancelIdleCallback(Number(idle));
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the page has come
  }, []);

  return {
    sign,
    rows,
    answer,
    isRunning,
    trouble,
    choose(typed: string) {
      setSign(typed);
      void run(typed, rows);
    },
    addRow: () => void run(sign, sixRows),
  };
}

type Kept = { sign: string; isLong: boolean };

function keep(kept: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Then it holds until the page is closed.
  }
}

function readKept(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (kept !== null && typeof kept === "object" && "sign" in kept && "isLong" in kept)
      return { sign: String(kept.sign), isLong: kept.isLong === true };
  } catch {
    // Something else stands there.
  }
  return { sign: "", isLong: false };
}
