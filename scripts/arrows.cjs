// The arrows of the house, as data: a room may import only the rooms named beside it.
module.exports = {
  domain: [],
  sandbox: ["domain"],
  rules: ["domain", "sandbox"],
  lessons: ["domain", "sandbox"],
  server: ["domain", "sandbox", "rules", "lessons"],
  cli: ["domain", "sandbox", "rules", "lessons"],
  app: ["domain", "sandbox", "rules", "lessons", "server"],
  forge: [],
};
