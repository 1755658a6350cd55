import { expect, test } from "vitest";
import { bookingWindow } from "./booking-window.ts";
import { draftOf, emptyDraft } from "./draft.ts";
import { programmeForTests } from "./programme-for-tests.ts";
import { choiceOf, draftAt, nameIn, peopleIn } from "./wish.ts";

const now = Date.parse("2026-11-21T16:03:00+09:00");
const at = (time: string) => Date.parse(`${time}:00+09:00`);
const programme = programmeForTests();
const window = bookingWindow(programme, now);
const rooms = [{ startMs: at("2026-11-25T09:00"), endMs: at("2026-11-25T12:00"), remaining: 10 }];

test("until somebody chooses, the first time with room from nine on stands there, or any that has room", () => {
  const whole = [{ startMs: at("2026-11-25T00:00"), endMs: at("2026-11-26T00:00"), remaining: 10 }];
  const late = [{ startMs: at("2026-11-25T10:00"), endMs: at("2026-11-25T12:00"), remaining: 10 }];
  const night = [{ startMs: at("2026-11-25T01:00"), endMs: at("2026-11-25T02:00"), remaining: 10 }];
  const begins = (free: typeof rooms) =>
    choiceOf(programme, emptyDraft, { day: "2026-11-25", window, rooms: free }).span?.startMs;
  expect([whole, late, night].map(begins)).toEqual(["09:00", "10:00", "01:00"].map((time) => at(`2026-11-25T${time}`)));
  const { span } = choiceOf(programme, emptyDraft, { day: "2026-11-25", window, rooms });
  expect(span).toEqual({ startMs: at("2026-11-25T09:00"), endMs: at("2026-11-25T09:30") });
});

test("what was chosen is kept on another day, as near as that day allows", () => {
  const draft = { ...emptyDraft, startMinute: 600, lengthMinutes: 90 };
  const on = (day: string) => choiceOf(programme, draft, { day, window, rooms }).span;
  expect(on("2026-11-25")).toEqual({ startMs: at("2026-11-25T10:00"), endMs: at("2026-11-25T11:30") });
  expect(on("2026-11-24")).toEqual({ startMs: at("2026-11-24T16:10"), endMs: at("2026-11-24T17:40") });
  expect(draftAt({ startMs: at("2026-11-25T10:00"), endMs: at("2026-11-25T11:30") }, "2026-11-25")).toEqual({
    startMinute: 600,
    lengthMinutes: 90,
  });
});

test("a day on which nothing can begin any more leaves nothing to choose", () => {
  const office = programmeForTests({ opensMinute: 540, closesMinute: 960 });
  expect(choiceOf(office, emptyDraft, { day: "2026-11-24", window, rooms })).toEqual({
    starts: [],
    ends: [],
    span: null,
  });
});

test("people are read as people write them", () => {
  expect(["1", "50,000", " 300명", "１２"].map(peopleIn)).toEqual([1, 50_000, 300, 12]);
  expect(["", "0", "-3", "2.5", "many"].map(peopleIn)).toEqual([null, null, null, null, null]);
});

test("a name is cleaned as the server cleans it", () => {
  expect(nameIn("  컴퓨터   동아리 ")).toBe("컴퓨터 동아리");
  expect([nameIn("   "), nameIn("가".repeat(61))]).toEqual([null, null]);
});

test("whatever stands in the storage, a draft comes out of it", () => {
  expect(draftOf(null)).toEqual(emptyDraft);
  expect(draftOf({ startMinute: "600", people: 3, name: "동아리" })).toEqual({ ...emptyDraft, name: "동아리" });
});
