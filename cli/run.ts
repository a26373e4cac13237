// The commands of the terminal: finds the one that was named, runs it, and answers with 0, 1 or 2.
import { checkReturn } from "./check";
import { conform } from "./conform";
import { init } from "./init";
import { makeReturn } from "./make";
import { NotBuilt } from "./engine";
import { newRule } from "./new";
import type { Command, Terminal } from "./terminal";
import { testRules } from "./test";
import { writeTypes } from "./types";

const commands: Record<string, Command> = {
  new: newRule,
  test: testRules,
  check: checkReturn,
  make: makeReturn,
  conform,
  types: writeTypes,
  init,
};

const help = `ruleyard: the rules of the shelf, at the terminal

  ruleyard new DATASET CODE                  a rule file from the published specification
  ruleyard new lesson NAME                   a lesson that passes its proof, to be filled in
  ruleyard test [DATASET] [CODE …]           run the examples; ends with 1 where one fails
  ruleyard check DATASET --this-year FOLDER [--last-year FOLDER] [--reference FOLDER]
                 [--year 2027] [--authority E10000099] [--only 356,1003]
                 [--format json|csv|html] [--out FILE]
                                             run the rules over a return
  ruleyard make DATASET --out FOLDER [--children 200] [--seed 1] [--year 2027] [--authority E10000099]
                [--faults 0.05] [--only 356,blank]
                                             a made-up return of both years and its reference lists,
                                             with faults planted where you ask for them
  ruleyard conform DATASET FILE              hold the rules against recorded cases
  ruleyard types                             the row types, from the datasets
  ruleyard init FOLDER --dataset ssda903 [--with-rules] [--owners @team] [--program owner/name@commit]
                                             a fresh rules repository for the code host

Every command takes --shelf FOLDER. It ends with 0 when all is well, 1 when there are findings
or failures, and 2 when it could not do its work, saying why.
`;

/**
 * Runs a command line and answers with the code to end with.
 * @example await run(["test", "ssda903"], terminal) // => 0
 */
export async function run(args: string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    terminal.print(help);
    return name === undefined ? 2 : 0;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    terminal.print(help);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    terminal.say(`There is no command “${name}”. There are ${Object.keys(commands).join(", ")}.`);
    return 2;
  }
  try {
    const outcome = await command(rest, terminal);
    if (outcome.ok) return outcome.value;
    terminal.say(outcome.reason);
  } catch (problem) {
    if (!(problem instanceof NotBuilt)) throw problem;
    terminal.say(problem.message);
  }
  return 2;
}
