import type { ResetRow } from "@seonchak/schema";
import { resetId } from "@seonchak/schema";
import { expect, test } from "vitest";
import { undoable } from "./undoable.ts";

const nowMs = Date.parse("2026-11-20T09:00:00.000Z");

function reset(digit: number, more: Partial<ResetRow> = {}): ResetRow {
  return {
    resetId: resetId.parse(`00000000-0000-4000-8000-00000000000${digit}`),
    at: `2026-11-20T0${digit}:00:00.000Z`,
    by: "owner@example.org",
    wordKo: "정보관 2층",
    wordEn: "Main hall, floor 2",
    releasedCount: 2,
    endedHoldCount: 1,
    undoUntil: "2026-11-21T01:00:00.000Z",
    undoneAt: null,
    ...more,
  };
}

test("resets of the last 24 hours can be undone, the newest first", () => {
  const rows = [
    reset(1),
    reset(3),
    reset(2, { undoUntil: "2026-11-20T09:00:00.000Z" }),
    reset(4, { undoneAt: "2026-11-20T08:59:00.000Z" }),
    reset(5, { releasedCount: 0 }),
  ];
  expect(undoable(rows, nowMs).map(({ at }) => at)).toEqual([reset(3).at, reset(1).at]);
});
