// How the tests run: those beside their files two at a time, then what is measured in the browser, each alone, then the
// journeys, two at a time.
import { defineConfig } from "vitest/config";

const never = ["**/node_modules/**", "**/.next*/**", "**/.build/**", "**/.data/**", "generated/**"];

/** The journey with bars for time and size: nothing else may run beside it. */
const measured = "tests/journeys/first-minute.test.ts";

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "rooms",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...never, "tests/browser/**", "tests/journeys/**", "tests/screens/**", "tests/faults/**"],
          environment: "node",
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts", measured],
          exclude: never,
          environment: "node",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          exclude: [...never, measured],
          environment: "node",
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      // What takes too long for every change: `npm run test:faults`.
      ...(process.env.FAULTS
        ? [
            {
              test: {
                name: "faults",
                include: ["tests/faults/**/*.test.ts"],
                exclude: never,
                testTimeout: 4 * 60 * 60_000,
                hookTimeout: 240_000,
                maxWorkers: 1,
              },
            },
          ]
        : []),
      // Pictures are taken when asked for, and tested with the rest never.
      ...(process.env.SCREENS
        ? [
            {
              test: {
                name: "screens",
                include: ["tests/screens/**/*.test.ts"],
                exclude: never,
                hookTimeout: 240_000,
              },
            },
          ]
        : []),
    ],
  },
});
