// How Next.js builds and serves the pages: what stays outside the bundle, what goes with the server, what every answer says.

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What no page of ours needs, and no other site may do with one. The policy for scripts is in proxy.ts. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Embedder-Policy", value: "require-corp" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), usb=(), payment=(), browsing-topics=()",
  },
  { key: "Strict-Transport-Security", value: "max-age=63072000" },
];

/** The workers of the editor come from here: they may load their own parts and talk to nobody. */
const ownParts = {
  key: "Content-Security-Policy",
  value: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; worker-src 'none'",
};

/** The worker that runs rules over a return: it can reach nothing at all, not even this site. */
const sealed = {
  key: "Content-Security-Policy",
  value:
    "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'; worker-src 'none'; sandbox allow-scripts",
};

/** The version of the engine's file, from what is in it. While pages are being written, the file may change under them. */
function engineVersion() {
  const file = join(dirname(fileURLToPath(import.meta.url)), "public/engine/worker.js");
  if (process.env.NODE_ENV !== "production" || !existsSync(file)) return "";
  return createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
}

/** @type {import('next').NextConfig} */
export default {
  env: { ENGINE_VERSION: engineVersion() },
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  allowedDevOrigins: ["127.0.0.1"],
  poweredByHeader: false,
  // `npm run check` holds the types; opening the yard need not wait for them.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@electric-sql/pglite",
    "pg",
    "pg-boss",
    "quickjs-emscripten-core",
    "@jitl/quickjs-wasmfile-release-sync",
    // Bundled, their errors came in two copies, and a 404 was not known for one.
    "@octokit/auth-app",
    "@octokit/plugin-retry",
    "@octokit/plugin-throttling",
    "@octokit/request-error",
    "@octokit/rest",
    "@octokit/webhooks-methods",
  ],
  outputFileTracingIncludes: {
    "/*": ["./prisma/migrations/**", "./rules/**", "./lessons/**", "./.build/rule-process.mjs"],
  },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    // While the pages are being written, their parts are reloaded by means that this forbids.
    ...(process.env.NODE_ENV === "production"
      ? [{ source: "/_next/static/:path*", headers: [ownParts] }]
      : []),
    { source: "/engine/worker.js", headers: [sealed, { key: "Cache-Control", value: "no-cache" }] },
    // Under its version it never changes: a page starts another one from its own store, policy and all, with the network gone.
    {
      source: "/engine/worker.js",
      has: [{ type: "query", key: "v" }],
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
  ],
};
