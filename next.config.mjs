// How Next.js builds and serves the pages: what stays outside the bundle, and what goes with the server.

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  allowedDevOrigins: ["127.0.0.1"],
  poweredByHeader: false,
  serverExternalPackages: [
    "@electric-sql/pglite",
    "pg",
    "pg-boss",
    "quickjs-emscripten-core",
    "@jitl/quickjs-wasmfile-release-sync",
  ],
  outputFileTracingIncludes: {
    "/*": ["./prisma/migrations/**", "./rules/**", "./lessons/**", "./.build/rule-process.mjs"],
  },
};
