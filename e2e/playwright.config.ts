import { defineConfig } from "@playwright/test";

export default defineConfig({
  // Two stories side by side, each with servers and a browser of its own: much of a story is waiting, and two cores are
  // what there is.
  workers: 2,
  fullyParallel: false,
  // A story that only passes the second time is a bug that was not looked at.
  retries: 0,
  forbidOnly: true,
  // Where this much is broken, the rest says nothing new.
  maxFailures: 20,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  outputDir: "test-results/runs",
  globalSetup: "./global-setup.ts",
  reporter: [["list"], ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? "test-results/report.json" }]],
  projects: [
    { name: "api", testDir: "api" },
    {
      name: "stories",
      testDir: "stories",
      use: {
        viewport: { width: 390, height: 844 },
        // Whatever can be pressed can be pressed soon.
        actionTimeout: 15_000,
        locale: "ko-KR",
        // Far from Seoul: every time on a screen must be Seoul's all the same.
        timezoneId: "America/Los_Angeles",
        trace: "retain-on-failure",
        screenshot: "only-on-failure",
      },
    },
  ],
});
