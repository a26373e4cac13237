// The arrows between rooms (scripts/arrows.cjs), and the few promises beside them. The names are what is said when one is broken.
const rooms = require("./scripts/arrows.cjs");

const names = Object.keys(rooms);
const othersThan = (kept) =>
  `^(${[...names.filter((name) => !kept.includes(name)), "tests", "scripts"].join("|")})/`;
// A test may stand on the door of any room below its own; it ships with nothing.
const tests = "[.]test[.]tsx?$";

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, mayImport]) => ({
      name: `${room} imports ${mayImport.join(", ") || "nothing of ours"}`,
      severity: "error",
      from: { path: `^${room}/`, pathNot: tests },
      to: { path: othersThan([room, ...mayImport]) },
    })),
    {
      name: "a rule, a dataset or a lesson imports nothing",
      severity: "error",
      from: { path: "^(rules|lessons)/[^/]+/" },
      to: {},
    },
    {
      name: "a shelf is text: nobody imports what stands on it",
      severity: "error",
      from: {},
      to: { path: "^(rules|lessons)/[^/]+/" },
    },
    {
      name: "domain and sandbox know no disk, network or page",
      severity: "error",
      from: { path: "^(domain|sandbox)/", pathNot: [tests, "^sandbox/(process/|node[.]ts$)"] },
      to: {
        path: "^(node:)?(fs|net|http|https|child_process|worker_threads)|node_modules/(next|react|@prisma|pg)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "only server/github knows Octokit",
      severity: "error",
      from: {
        path: "^(app|cli|domain|sandbox|rules|lessons|server)/",
        pathNot: ["^server/github", tests],
      },
      to: { path: "node_modules/@octokit/(rest|auth-app|plugin)" },
    },
    {
      name: "no circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "every import leads somewhere", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "generated"] },
    exclude: { path: ["^[.]", "^generated/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
