import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { playwrightTotals, vitestTotals } from "./totals.ts";

function report(content: object): string {
  const folder = mkdtempSync(join(tmpdir(), "seonchak-totals-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test("a test file that cannot be loaded is a failure, though vitest counts no failed test", () => {
  const counts = { numPassedTests: 4, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  const broken = { status: "failed", assertionResults: [] };
  const whole = { status: "passed", assertionResults: [{ status: "passed" }] };
  expect(vitestTotals(report({ ...counts, testResults: [broken, whole] }))).toEqual({
    passed: 4,
    failed: 1,
    skipped: 0,
  });
});

test("a todo is a skipped test", () => {
  const file = report({ numPassedTests: 1, numFailedTests: 0, numPendingTests: 1, numTodoTests: 2, testResults: [] });
  expect(vitestTotals(file).skipped).toBe(3);
});

test("a story that only passed when tried again failed", () => {
  const file = report({ stats: { expected: 3, unexpected: 1, flaky: 2, skipped: 1 }, errors: [{}] });
  expect(playwrightTotals(file)).toEqual({ passed: 3, failed: 4, skipped: 1 });
});

test("a report in another shape is an error, not a run without failures", () => {
  expect(() => vitestTotals(report({}))).toThrow("no number numPassedTests");
  expect(() => playwrightTotals(report({}))).toThrow("no stats");
});
