import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { folder, ruleyard, shelf } from "./terminal-for-tests";

const shell = promisify(execFile);
const make = (name: string, ...more: string[]) =>
  ruleyard("init", name, "--shelf", shelf, "--dataset", "ssda903", ...more);
const fileOf = (name: string, file: string) => readFile(path.join(folder, name, file), "utf8");

test("a fresh rules repository has the dataset, no rules, and one commit on main", async () => {
  const made = await make("fresh");
  expect(made).toMatchObject({ exit: 0, printed: "fresh\n" });
  expect(made.said).toContain("Protect main");
  const dataset = await readdir(path.join(folder, "fresh/rules/ssda903"));
  expect(dataset).toEqual(expect.arrayContaining(["dataset.ts", "specification.csv", "tables"]));
  expect(dataset.filter((name) => /^\d/.test(name))).toEqual([]);
  expect(await ruleyard("new", "ssda903", "356", "--shelf", "fresh/rules")).toMatchObject({ exit: 0 });
});

test("with its rules, every one of them passes there", async () => {
  expect((await make("whole", "--with-rules", "--owners", "@ruleyard/reviewers")).exit).toBe(0);
  expect(await fileOf("whole", ".github/CODEOWNERS")).toContain("* @ruleyard/reviewers");
  const tested = await ruleyard("test", "ssda903", "101", "148", "--shelf", "whole/rules");
  expect(tested).toMatchObject({ exit: 0, printed: expect.stringContaining("2 rules pass") });
});

test("the workflow gets no secrets: pull_request, a token that reads, gone before a rule runs", async () => {
  await make("guarded", "--program", "ruleyard/ruleyard@4f2c");
  const workflow = await fileOf("guarded", ".github/workflows/rules.yml");
  expect(workflow).toContain("\n  pull_request:\n");
  expect(workflow).not.toContain("pull_request_target");
  expect(workflow).not.toMatch(/secrets\.|GITHUB_TOKEN/);
  expect(workflow).toContain("\npermissions: {}\n");
  expect(workflow.match(/permissions:\n\s+(.*)/)?.[1]).toBe("contents: read");
  expect(workflow).not.toMatch(/: write|id-token|env\.[A-Z_]*TOKEN|\$\{\{ *(github\.token|secrets)/);
  const used = [...workflow.matchAll(/uses: (\S+)( # v\d\S*)?/g)];
  expect(used).toHaveLength(3);
  for (const [line, action, release] of used) {
    expect(action, line).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    expect(release, line).toBeTruthy();
  }
  // What a stranger writes, such as the name of a branch, is never put into a script.
  for (const { script } of Object.values(readSteps(workflow))) expect(script).not.toContain("${{");
  expect(workflow.match(/persist-credentials: false/g)).toHaveLength(2);
  expect(workflow).toContain("PROGRAM: ruleyard/ruleyard\n  PROGRAM_COMMIT: 4f2c\n");
});

test("the workflow’s own steps find a token that was left, pass good rules and fail a bad one", {
  timeout: 120_000,
}, async () => {
  await make("stepped");
  const rule = path.join(folder, "stepped/rules/ssda903/148-only-end-date-or-end-reason.ts");
  await writeFile(rule, await readFile(path.join(shelf, "ssda903", path.basename(rule))));
  const work = path.join(folder, "work");
  await mkdir(work);
  await symlink(path.join(folder, "stepped"), path.join(work, "rules-repository"));
  await symlink(process.cwd(), path.join(work, "ruleyard"));
  const steps = readSteps(await fileOf("stepped", ".github/workflows/rules.yml"));
  const step = async (name: string) => {
    const { script = "false", within = "." } = steps[name] ?? {};
    const env = { ...process.env, GITHUB_WORKSPACE: work, GITHUB_TOKEN: "ghs_not_for_rules" };
    return shell("bash", ["-e", "-c", script], { cwd: path.join(work, within), env }).then(
      ({ stdout }) => ({ passed: true, stdout }),
      (failed: { stdout: string }) => ({ passed: false, stdout: failed.stdout }),
    );
  };
  expect(await step("No secret is in reach")).toMatchObject({ passed: true });
  expect(await step("Run the examples")).toMatchObject({
    passed: true,
    stdout: expect.stringContaining("1 rule passes."),
  });
  await writeFile(rule, (await readFile(rule, "utf8")).replace("!==", "==="));
  expect(await step("Run the examples")).toMatchObject({ passed: false });
  await shell("git", [
    "-C",
    path.join(folder, "stepped"),
    "config",
    "http.https://github.com/.extraheader",
    "AUTHORIZATION: basic x",
  ]);
  expect(await step("No secret is in reach")).toMatchObject({
    passed: false,
    stdout: expect.stringContaining("A token was left"),
  });
});

test("a rule that is sent can bring no other file along, and nothing but plain files", async () => {
  await make("strict");
  const place = path.join(folder, "strict");
  const git = (...args: string[]) => shell("git", ["-C", place, ...args]);
  const { script = "false" } =
    readSteps(await fileOf("strict", ".github/workflows/rules.yml"))["Only rules and lessons are changed"] ??
    {};
  const judge = async (change: () => Promise<unknown>) => {
    await git("checkout", "-q", "-B", "sent", "main");
    await change();
    await git("add", "-A");
    await git("commit", "-q", "-m", "Sent");
    return shell("bash", ["-e", "-c", script], { cwd: place }).then(
      () => "passed",
      (failed: { stdout: string }) => failed.stdout.trim(),
    );
  };
  const put = (file: string) => async () => {
    await mkdir(path.dirname(path.join(place, file)), { recursive: true });
    await writeFile(path.join(place, file), "rule({})\n");
  };
  expect(await judge(put("rules/ssda903/1-x.ts"))).toBe("passed");
  expect(await judge(put("lessons/09-x/lesson.md"))).toBe("passed");
  for (const file of [
    ".github/workflows/rules.yml",
    ".github/CODEOWNERS",
    "README.md",
    "package.json",
    ".gitattributes",
    "rulesets/x.ts",
    "x/rules/ssda903/1-x.ts",
  ]) {
    expect(await judge(put(file)), file).toMatch(/^.*\nThese files are not rules or lessons\./);
  }
  const moved = () => git("mv", "README.md", "rules/README.md");
  expect(await judge(moved)).toContain("README.md");
  const linked = () => symlink("/etc/passwd", path.join(place, "rules/ssda903/1-x.ts"));
  expect(await judge(linked)).toContain("These are not plain files.");
});

test("a repository that was just cloned, and is empty, is filled", async () => {
  const cloned = path.join(folder, "cloned");
  await mkdir(cloned);
  await shell("git", ["-C", cloned, "init", "-q", "-b", "trunk"]);
  expect((await make("cloned")).exit).toBe(0);
  const { stdout } = await shell("git", ["-C", cloned, "log", "--format=%D %s"]);
  expect(stdout).toBe("HEAD -> main The rules begin here\n");
  expect((await make("cloned")).said).toContain("is not empty");
});

test("what cannot be done is refused in a sentence", async () => {
  await writeFile(path.join(folder, "taken"), "").catch(() => undefined);
  expect(await ruleyard("init", "--shelf", shelf)).toMatchObject({
    exit: 2,
    said: "Say where: ruleyard init ../rules --dataset ssda903\n",
  });
  expect((await make("fresh")).said).toContain("is not empty");
  expect((await make("x", "--owners", "reviewers; rm")).said).toContain("@your-organisation/reviewers");
  expect((await make("x", "--program", "nowhere")).said).toContain("owner/name@commit");
  expect((await ruleyard("init", "x", "--shelf", shelf, "--dataset", "nope")).said).toContain(
    "There is no dataset nope.",
  );
});

/** The `run` of each named step, as the workflow file writes them. */
function readSteps(workflow: string): Record<string, { script: string; within?: string }> {
  const steps = workflow.split(/\n {6}- /).slice(1);
  return Object.fromEntries(
    steps.flatMap((step) => {
      const name = /^name: (.+)$/m.exec(step)?.[1];
      const one = /^ {8}run: (?!\|)(.+)$/m.exec(step)?.[1];
      const many = /^ {8}run: \|\n((?: {10}.*\n?)+)/m.exec(step)?.[1];
      const script = one ?? many?.replaceAll(/^ {10}/gm, "");
      const within = /working-directory: (.+)$/m.exec(step)?.[1];
      return name && script ? [[name, { script, ...(within && { within }) }]] : [];
    }),
  );
}
