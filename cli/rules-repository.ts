// What stands in a fresh rules repository beside the rules: how they are tested, read, owned and sent.

/** Where Ruleyard itself is, for the test of each pull request: a repository on the code host, and a commit of it. */
export type Program = { repository: string; commit: string };

/**
 * The files of a rules repository that are about the repository, by their paths.
 * @example repositoryFiles({ datasets: ["ssda903"], owners: "@ruleyard/reviewers" })["README.md"] // => "# Rules\n…"
 */
export function repositoryFiles(about: {
  datasets: string[];
  owners?: string;
  program?: Program;
}): Record<string, string> {
  return {
    "README.md": readme(about.datasets),
    ".gitattributes": "* text=auto eol=lf\n",
    ".gitignore": "node_modules/\n.DS_Store\n",
    ".github/pull_request_template.md": template,
    ".github/CODEOWNERS": owned(about.owners),
    ".github/workflows/rules.yml": workflow(about.program),
  };
}

const readme = (datasets: string[]) => `# Rules

Each file below \`rules/\` is one rule: its sentence, its check, and the examples that prove it.
Here are the rules of ${datasets.join(" and ")}. \`main\` holds what is approved: Ruleyard shows it, and runs it over returns.

Most people write, send and read rules in Ruleyard, and never need this page. Who would rather use git can:

1. Take a copy of this repository, and of Ruleyard beside it.
2. In Ruleyard: \`npm run -s ruleyard -- new ${datasets[0]} CODE --shelf ../rules/rules\` starts a rule from the specification.
3. \`npm run -s ruleyard -- test --shelf ../rules/rules\` runs every example.
4. Send a pull request. Somebody else reads it, and its examples run again without any secret in reach.

Nothing from a real return is ever put here: examples are made up.
`;

const template = `<!-- Say in a sentence or two what this changes, for the person who reads it. -->

**What must hold**

**How the examples prove it**

- [ ] The message says what must hold, in plain words
- [ ] There is an example at each edge: the day itself, the day before, left blank
- [ ] Every row is made up; none comes from a real return
`;

const owned = (owners?: string) =>
  owners === undefined
    ? `# Who is asked to read a change. Name your reviewers here, for example:
# /rules/ @your-organisation/reviewers
`
    : `# Who is asked to read a change.
* ${owners}
`;

/** By the commit of a release: a tag can be moved to something else. */
const checkout = "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2";
const setupNode = "actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0";

/** The shape of GitHub Actions' workflow files; see "Security hardening for GitHub Actions" in its documentation. */
const workflow = (program?: Program) => `# Runs the examples of every rule, on each pull request and on main.
#
# What a pull request brings is not trusted yet. So it runs on "pull_request", which gets no secrets; the token may only
# read, and is gone from the folder before a rule runs; and the rules run with nothing in their surroundings. Nobody who
# sends a rule can change this file with it: main should ask for the owners' review (CODEOWNERS).
name: rules
on:
  push:
    branches: [main]
  pull_request:
permissions: {}
concurrency:
  group: \${{ github.workflow }}-\${{ github.ref }}
  cancel-in-progress: true
env:
  PROGRAM: ${program?.repository ?? "${{ vars.RULEYARD_PROGRAM }}"}
  PROGRAM_COMMIT: ${program?.commit ?? "${{ vars.RULEYARD_COMMIT }}"}
jobs:
  examples:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
    steps:
      - name: The rules
        uses: ${checkout}
        with:
          path: rules-repository
          # What main had before is the first parent.
          fetch-depth: 2
          persist-credentials: false
      - name: Only rules and lessons are changed
        # Whoever keeps this repository may change the rest of it from a branch of their own.
        if: github.event_name == 'pull_request' && (startsWith(github.head_ref, 'submissions/') || github.event.pull_request.head.repo.fork)
        working-directory: rules-repository
        run: |
          if git diff --name-only --no-renames HEAD^1 HEAD | grep -vE '^(rules|lessons)/'; then
            echo "These files are not rules or lessons. Send them by themselves, from a branch of this repository." && exit 1
          fi
          if git ls-tree -r HEAD -- rules lessons | grep -v '^100644 blob '; then
            echo "These are not plain files." && exit 1
          fi
      - name: Ruleyard
        uses: ${checkout}
        with:
          repository: \${{ env.PROGRAM }}
          ref: \${{ env.PROGRAM_COMMIT }}
          path: ruleyard
          persist-credentials: false
      - uses: ${setupNode}
        with:
          node-version: 24
          cache: npm
          cache-dependency-path: ruleyard/package-lock.json
      - name: Set Ruleyard up
        working-directory: ruleyard
        run: node scripts/setup.mjs
      - name: No secret is in reach
        run: |
          if git -C rules-repository config --get-regexp 'extraheader' || git -C ruleyard config --get-regexp 'extraheader'; then
            echo "A token was left in the folder." && exit 1
          fi
          if env -i PATH="$PATH" env | grep -iE '^[^=]*(token|secret|password|key)[^=]*='; then
            echo "A secret is in the surroundings of the rules." && exit 1
          fi
      - name: Run the examples
        working-directory: ruleyard
        run: env -i PATH="$PATH" HOME="$HOME" node scripts/ruleyard.mjs test --shelf "$GITHUB_WORKSPACE/rules-repository/rules"
`;
