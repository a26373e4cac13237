// Where Prisma finds the schema and the migrations, and the engine that works without a download.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

// Prisma's command line downloads a native engine before every command. Ours is the same engine in WebAssembly, from
// the npm registry, so that generate, migrate and diff need no other host. PRISMA_NATIVE_ENGINE=1 takes Prisma's own.
const engine = fileURLToPath(new URL("./scripts/schema-engine.mjs", import.meta.url));
if (process.env.PRISMA_NATIVE_ENGINE !== "1" && existsSync(engine)) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= engine;
}

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://memory/none" },
});
