import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/**/*.test.ts", "prisma/**/*.test.ts", "apps/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/.next/**", "**/generated/**", "e2e/**"],
    globalSetup: ["packages/testing/src/global-setup.ts"],
    pool: "forks",
    // The servers and the other worker need the second core.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A test that only passes the second time is a bug that was not looked at.
    retry: 0,
    allowOnly: false,
    passWithNoTests: false,
  },
});
