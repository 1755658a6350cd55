import { expect, test } from "vitest";
import { codeFrom, EMPTY_FORM, hoursOf, inputOf, notANumber, slotLengths } from "./programme-form.ts";

test("what people write as days and minutes is sent in the server's units", () => {
  const input = inputOf({ ...EMPTY_FORM, capacity: "1,500", leadDays: "0.5", holdMinutes: "2" });
  expect(input).toMatchObject({ capacity: 1_500, leadMinutes: 720, holdMs: 120_000, horizonDays: 90 });
});

test("the first field that is no number is named, an empty one too", () => {
  expect(notANumber(EMPTY_FORM)).toBeNull();
  expect(notANumber({ ...EMPTY_FORM, leadDays: "사흘", maxMinutes: "" })).toBe("leadDays");
  expect(notANumber({ ...EMPTY_FORM, maxMinutes: " " })).toBe("maxMinutes");
});

test("opening hours can be chosen where a slot begins, and what a programme has already is among them", () => {
  expect(hoursOf(10, 0)).toHaveLength(25);
  expect(hoursOf(120, 0)).toEqual([0, 120, 240, 360, 480, 600, 720, 840, 960, 1_080, 1_200, 1_320, 1_440]);
  expect(hoursOf(30, 570)).toContain(570);
  expect(hoursOf(45, 0).every((minute) => minute % 45 === 0)).toBe(true);
  expect(slotLengths(40)).toEqual([10, 15, 20, 30, 40, 60, 120]);
});

test("an English name becomes an address, and what has no Latin letters becomes none", () => {
  expect(codeFrom("  Mock Exam, 2027! ")).toBe("mock-exam-2027");
  expect(codeFrom("모의고사")).toBe("");
  expect(codeFrom(`${"a".repeat(39)} b`)).toBe("a".repeat(39));
});
