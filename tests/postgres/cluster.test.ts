import pg from "pg";
import { expect, test } from "vitest";
import { startCluster } from "./cluster";

test("a temporary PostgreSQL starts, keeps a row and goes away", async ({ skip }) => {
  const cluster = await startCluster();
  if (!cluster) return skip("PostgreSQL is not installed here");
  const client = new pg.Client({ connectionString: await cluster.database("a_test") });
  await client.connect();
  await client.query("create table kept (what text)");
  await client.query("insert into kept values ('a row')");
  expect((await client.query("select what from kept")).rows).toEqual([{ what: "a row" }]);
  await client.end();
  await cluster.stop();
});
