// The jobs alone, for a house whose pages are served elsewhere: `npm run worker`. Any number may run on one PostgreSQL.
import { closeDatabase } from "./db";
import { env } from "./env";
import * as jobs from "./jobs";
import * as verdict from "./verdict";

try {
  const { DATABASE_URL } = env();
  if (DATABASE_URL === undefined) {
    throw new Error("Jobs can run in a process of their own only with PostgreSQL: set DATABASE_URL.");
  }
  const stop = await jobs.start();
  console.log("Ruleyard's jobs run here. Ctrl-C ends them.");
  const end = async () => {
    await stop();
    await verdict.close();
    await closeDatabase();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void end());
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exit(1);
}
