import { bookingId } from "@seonchak/schema";
import { expect, test } from "vitest";
import { changeIn, draftOf, unreadable } from "./change-draft.ts";

const id = bookingId.parse("00000000-0000-4000-8000-000000000001");
const [start, end] = ["2026-11-27T01:00:00.000Z", "2026-11-27T02:00:00.000Z"];
const booking = { id, version: 4, name: "모의고사", start, end, people: 5_000 };
const draft = draftOf(booking);

test("the form shows Seoul's time, and nothing is sent while nothing was changed", () => {
  expect(draft).toEqual({ name: "모의고사", start: "2026-11-27T10:00", end: "2026-11-27T11:00", people: "5000" });
  expect(changeIn(booking, { ...draft, name: " 모의고사 ", people: "5,000" })).toBeNull();
});

test("only what was changed is sent, with the version that was looked at", () => {
  expect(changeIn(booking, { ...draft, end: "2026-11-27T11:30" })).toEqual({
    id,
    version: 4,
    end: "2026-11-27T02:30:00.000Z",
  });
  expect(changeIn(booking, { ...draft, name: "새 이름", people: "10" })).toEqual({
    id,
    version: 4,
    name: "새 이름",
    people: 10,
  });
});

test("what cannot be read is named", () => {
  expect(unreadable({ name: " ", start: "", end: draft.end, people: "0" })).toEqual(["name", "start", "people"]);
  expect(changeIn(booking, { ...draft, people: "많이" })).toBeNull();
});
