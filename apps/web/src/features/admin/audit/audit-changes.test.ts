import { expect, test } from "vitest";
import { auditChanges } from "./audit-changes.ts";

const at = "2026-11-27T09:00:00.000Z";

test("only what an act changed is listed", () => {
  const before = { opensAt: null, closesAt: at, holdMs: 900_000, isBlocked: false, noticeKo: "" };
  const after = { opensAt: at, closesAt: at, holdMs: 5_000, isBlocked: true, noticeKo: "점검" };
  expect(auditChanges({ before, after })).toEqual([
    { key: "opensAt", before: { kind: "nothing" }, after: { kind: "moment", at } },
    { key: "holdMs", before: { kind: "duration", ms: 900_000 }, after: { kind: "duration", ms: 5_000 } },
    { key: "isBlocked", before: { kind: "no" }, after: { kind: "yes" } },
    { key: "noticeKo", before: { kind: "nothing" }, after: { kind: "text", text: "점검" } },
  ]);
});

test("what has no before or no after is shown against nothing", () => {
  expect(auditChanges({ before: null, after: { endedCount: 3 } })).toEqual([
    { key: "endedCount", before: { kind: "nothing" }, after: { kind: "text", text: "3" } },
  ]);
  expect(auditChanges({ before: { released: 2 }, after: null })).toHaveLength(1);
  expect(auditChanges({ before: null, after: null })).toEqual([]);
});

test("ids stand last, so that the first line says something", () => {
  const after = { resetId: "00000000-0000-4000-8000-000000000001", confirmed: 0 };
  expect(auditChanges({ before: { confirmed: 2 }, after }).map(({ key }) => key)).toEqual(["confirmed", "resetId"]);
});

test("facts of a shape that nobody foresaw are still readable", () => {
  expect(auditChanges({ before: "old", after: { links: [{ label: "인스타" }] } })).toEqual([
    { key: "value", before: { kind: "text", text: "old" }, after: { kind: "nothing" } },
    { key: "links", before: { kind: "nothing" }, after: { kind: "text", text: '[{"label":"인스타"}]' } },
  ]);
});

test("a list is told as words, and an empty one as nothing", () => {
  expect(
    auditChanges({ before: { cohorts: [] }, after: { cohorts: ["컴퓨터", "전자"], lockers: [101, 102] } }),
  ).toEqual([
    { key: "cohorts", before: { kind: "nothing" }, after: { kind: "text", text: "컴퓨터, 전자" } },
    { key: "lockers", before: { kind: "nothing" }, after: { kind: "text", text: "101, 102" } },
  ]);
});
