import type { ExamBooking } from "@seonchak/schema";
import { bookingId } from "@seonchak/schema";
import { expect, test } from "vitest";
import { outcomeOf } from "./outcome.ts";

const nowMs = Date.parse("2026-11-21T16:00:00+09:00");
const pending: ExamBooking = {
  id: bookingId.parse("0b9a8d9e-1c63-4b5e-8a3c-7f1e2d3c4b5a"),
  programme: "lab-exam",
  status: "pending",
  name: "동아리",
  start: "2026-11-27T09:00:00.000Z",
  end: "2026-11-27T10:00:00.000Z",
  people: 3,
  version: 1,
  createdAt: "2026-11-21T06:50:00.000Z",
  heldUntil: null,
};
const held = { ...pending, heldUntil: new Date(nowMs + 60_000).toISOString() };
const confirmed = { ...held, status: "confirmed" as const, heldUntil: null };
type Seen = { standing?: ExamBooking; wasSeen?: boolean; ms?: number };
const stepOf = (followed: ExamBooking, { standing, wasSeen = standing !== undefined, ms = nowMs }: Seen = {}) =>
  outcomeOf(followed, { standing, wasSeen, nowMs: ms })?.step ?? null;

test("a hold counts from the answer on, before the list of mine tells it", () => {
  expect(stepOf(held)).toBe("held");
  expect(stepOf(held, { standing: held })).toBe("held");
  expect(stepOf(held, { standing: confirmed })).toBe("confirmed");
});

test("a hold that has gone was given up, or its time ran out", () => {
  expect(stepOf(held, { wasSeen: true })).toBeNull();
  expect(stepOf(held, { wasSeen: true, ms: nowMs + 60_000 })).toBe("expired");
  expect(stepOf(held, { standing: held, ms: nowMs + 60_000 })).toBe("expired");
});

test("what the council decides on is sent, until it is decided", () => {
  expect(stepOf(pending)).toBe("sent");
  expect(stepOf(pending, { standing: confirmed })).toBe("confirmed");
  expect(stepOf(pending, { wasSeen: true })).toBeNull();
});
