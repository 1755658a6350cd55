import type { AdminRound } from "@seonchak/schema";
import { eventId } from "@seonchak/schema";
import { expect, test } from "vitest";
import { checkPostpone, moved, postponeForm } from "./postpone-times.ts";

const now = new Date("2026-11-20T09:00:00.000Z");
const round: AdminRound = {
  id: eventId.parse("00000000-0000-4000-8000-000000000001"),
  nameKo: "2026-2학기 사물함",
  nameEn: "Lockers, autumn 2026",
  state: "open",
  opensAt: "2026-11-20T08:30:02.123Z",
  closesAt: "2026-11-27T09:00:00.000Z",
  expiresAt: "2027-02-28T14:59:59.999Z",
  noticeKo: "",
  noticeEn: "",
  lockerCount: 22,
  availableCount: 22,
  holdMs: 900_000,
  cohorts: [],
  isPublished: true,
  usedCount: 0,
  version: 3,
  counts: { free: 22, held: 0, taken: 0, broken: 0, reserved: 0 },
};
const form = postponeForm(round);

test("a running round's form holds its times; saving it unchanged changes nothing, seconds included", () => {
  expect(form).toMatchObject({
    opensAt: "2026-11-20T17:30",
    closesAt: "2026-11-27T18:00",
    expiresAt: "2027-02-28T23:59",
  });
  const { id: roundId, version, opensAt, closesAt, expiresAt, noticeKo, noticeEn } = round;
  const input = { roundId, version, opensAt, closesAt, expiresAt, noticeKo, noticeEn };
  expect(checkPostpone(form, round, now)).toEqual({ ok: true, input });
});

test("an open round moved by an hour opens in an hour from now, and closes as much later as it opens later", () => {
  expect(moved(form, round, { now, move: "hour" })).toMatchObject({
    opensAt: "2026-11-20T19:00",
    closesAt: "2026-11-27T19:29",
    expiresAt: "2027-02-28T23:59",
  });
});

test("a coming round moved twice by a day opens two days later, and its use never ends before it closes", () => {
  const coming = { ...round, opensAt: "2026-11-21T09:00:00.000Z", expiresAt: round.closesAt };
  const once = moved(postponeForm(coming), coming, { now, move: "day" });
  expect(moved(once, coming, { now, move: "day" })).toMatchObject({
    opensAt: "2026-11-23T18:00",
    closesAt: "2026-11-29T18:00",
    expiresAt: "2026-11-29T18:00",
  });
});

test.each([
  [{ opensAt: "" }, { opensAt: "missing" }],
  [{ opensAt: "2026-11-20T17:31" }, { opensAt: "past" }],
  [{ closesAt: "2026-11-20T17:59" }, { closesAt: "past" }],
  [{ opensAt: "2026-11-28T18:00" }, { closesAt: "closesFirst" }],
  [{ expiresAt: "2026-11-27T17:59" }, { expiresAt: "expiresFirst" }],
] as const)("%o is told at its field: %o", (change, errors) => {
  expect(checkPostpone({ ...form, ...change }, round, now)).toEqual({ ok: false, errors });
});
