import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readPagePolicies } from "./page-policies.ts";

const folder = mkdtempSync(join(tmpdir(), "page-policies-"));
const pages = join(folder, "server", "app");
for (const [file, html] of [
  ["ko.html", '<script>ko()</script><script src="/a.js" async=""></script><script id="_R_">two()</script>'],
  ["ko/lockers.html", "<script>lockers()</script>"],
  ["en/lockers.html", "<script>lockersInEnglish()</script>"],
  ["ko/exams.html", "<script>exams()</script>"],
  ["en/exams.html", "<script>examsInEnglish()</script>"],
  ["_not-found.html", "<script>nothing()</script>"],
] as const) {
  mkdirSync(join(pages, file, ".."), { recursive: true });
  writeFileSync(join(pages, file), html);
}
const policyOf = readPagePolicies(folder);
afterAll(() => rmSync(folder, { recursive: true }));

function hash(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}

test.each([
  ["/", ["ko()", "two()"]],
  ["/lockers", ["lockers()"]],
  ["/lockers/", ["lockers()"]],
  ["/en/lockers", ["lockersInEnglish()"]],
  ["/exams/mock-exam", ["exams()"]],
  ["/en/exams/mock-exam", ["examsInEnglish()"]],
  ["/exams/mock-exam/further", ["nothing()"]],
  ["/no/such/page", ["nothing()"]],
])("the policy of %s names its own inline scripts and no others", (path, scripts) => {
  const directive = policyOf(path)
    .split("; ")
    .find((part) => part.startsWith("script-src"));
  expect(directive).toBe(["script-src 'self'", ...scripts.map(hash)].join(" "));
  expect(policyOf(path)).not.toMatch(/script-src[^;]*unsafe/);
  expect(policyOf(path)).toContain("style-src 'self';");
});
