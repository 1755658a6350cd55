import { readFileSync } from "node:fs";

export type Totals = { passed: number; failed: number; skipped: number };

export const NONE: Totals = { passed: 0, failed: 0, skipped: 0 };

export function add(left: Totals, right: Totals): Totals {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}

/** Of vitest's JSON report. A file that could not even be loaded counts as one failure. */
export function vitestTotals(file: string): Totals {
  const report = readReport(file);
  const broken = list(report, "testResults").filter(
    (suite) => text(suite, "status") === "failed" && list(suite, "assertionResults").length === 0,
  );
  return {
    passed: count(report, "numPassedTests"),
    failed: count(report, "numFailedTests") + broken.length,
    skipped: count(report, "numPendingTests") + count(report, "numTodoTests"),
  };
}

/** Of Playwright's JSON report. A flaky test failed once, so it failed. */
export function playwrightTotals(file: string): Totals {
  const report = readReport(file);
  const stats = Reflect.get(report, "stats");
  if (typeof stats !== "object" || stats === null) throw new Error(`${file} has no stats`);
  return {
    passed: count(stats, "expected"),
    failed: count(stats, "unexpected") + count(stats, "flaky") + list(report, "errors").length,
    skipped: count(stats, "skipped"),
  };
}

function readReport(file: string): object {
  const report: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (typeof report !== "object" || report === null) throw new Error(`${file} is no report`);
  return report;
}

/** A missing number is an error: a report in another shape must not count as no failures. */
function count(of: object, name: string): number {
  const value: unknown = Reflect.get(of, name);
  if (typeof value !== "number") throw new Error(`the report has no number ${name}`);
  return value;
}

function list(of: object, name: string): object[] {
  const value: unknown = Reflect.get(of, name);
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "object" && entry !== null) : [];
}

function text(of: object, name: string): unknown {
  return Reflect.get(of, name);
}
