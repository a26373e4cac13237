// `npm run test:github`: walks the flow on a real repository, says how each step went, and tidies up whatever happens.
import { hostFrom } from "./from-environment";
import { flow } from "./flow/all";
import { everyRun, tidy } from "./tidying";
import { walkAll, type Outcome } from "./walk";

const mark = { passed: "✓", failed: "✗", skipped: "–" };
const tell = ({ name, result, why, seconds }: Outcome) =>
  console.log(`${mark[result]} ${name} (${seconds.toFixed(1)} s)${why ? `\n    ${why}` : ""}`);

/** One press of a key may reach this process more than once. */
const samePress = 1_000;

/** The first Ctrl+C ends after the step that is under way; the second leaves at once. */
function hearStop(): AbortSignal {
  const stop = new AbortController();
  let first = 0;
  const hear = () => {
    if (!stop.signal.aborted) {
      first = Date.now();
      stop.abort();
      console.log("Stopping after this step, then tidying up. Press again to leave at once.");
    } else if (Date.now() - first > samePress) {
      console.log("Left at once. Run `npm run test:github -- --tidy` to remove what is still there.");
      process.exit(130);
    }
  };
  process.on("SIGINT", hear);
  process.on("SIGTERM", hear);
  return stop.signal;
}

function sum(outcomes: Outcome[], differences: string[], surprises: string[]): void {
  const count = (result: Outcome["result"]) => outcomes.filter((one) => one.result === result).length;
  const seconds = outcomes.reduce((total, one) => total + one.seconds, 0);
  const left = flow.length - outcomes.length;
  console.log(
    `\n${flow.length} steps: ${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped${left ? `, ${left} not reached` : ""}, in ${Math.round(seconds)} s.`,
  );
  const list = (title: string, lines: string[]) => {
    if (lines.length) console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join("\n")}`);
  };
  list("In other words than the forge says it:", differences);
  list("In another shape than GitHub publishes it:", surprises);
}

async function main(): Promise<number> {
  const found = await hostFrom(process.env);
  if (!found.ok) {
    console.error(`${found.reason}\ndocs/contract-test.md says what is needed, and why.`);
    return 2;
  }
  const { host, judge } = found;
  if (process.argv.includes("--tidy")) {
    console.log(`${await tidy(host, everyRun)} branches of earlier runs were removed from ${host.name}.`);
    return 0;
  }
  const stop = hearStop();
  console.log(`Walking ${flow.length} steps on ${host.name}. All that is made is below ${host.prefix}.\n`);
  try {
    const { outcomes, differences } = await walkAll(host, flow, tell, stop);
    sum(outcomes, differences, judge.surprises());
    if (stop.aborted) return 130;
    return outcomes.some(({ result }) => result === "failed") ? 1 : 0;
  } finally {
    const gone = await tidy(host, host.prefix);
    console.log(`\nTidied up: ${gone} branches are gone, and nothing of this run is open.`);
  }
}

main().then(
  (code) => process.exit(code),
  (trouble: unknown) => {
    console.error(trouble instanceof Error ? trouble.message : trouble);
    console.error("Run `npm run test:github -- --tidy` to remove what is still there.");
    process.exit(1);
  },
);
