import { examTime, programmeCode, seoulDay } from "@seonchak/schema";
import { expect, test } from "vitest";

test("a programme's code is plain, and never the word that stands for bookings in addresses", () => {
  for (const code of ["mock-exam", "lab2", "a", "bookings-2026"])
    expect(programmeCode.safeParse(code).success).toBe(true);
  for (const code of ["bookings", "Mock", "-a", "a-", "a--b", "", "a".repeat(41), "모의고사"])
    expect(programmeCode.safeParse(code).success, code).toBe(false);
});

test("a time without offset is a time in Seoul, and is the same moment as with its offset", () => {
  for (const text of ["2026-12-01 10:00", "2026-12-01T10:00", "2026-12-01T10:00:00+09:00", "2026-12-01T01:00:00Z"])
    expect(examTime.parse(text), text).toBe("2026-12-01T01:00:00.000Z");
});

test("a moment or a day beyond the years that Postgres and ISO 8601 write alike is none", () => {
  for (const text of ["0001-01-01T00:00:00+09:00", "9999-12-31T23:50:00-09:00", "0000-01-01 10:00"])
    expect(examTime.safeParse(text).success, text).toBe(false);
  for (const day of ["0000-01-01", "0001-12-31", "9999-01-01", "2027-02-29"])
    expect(seoulDay.safeParse(day).success, day).toBe(false);
  expect(seoulDay.safeParse("2028-02-29").success).toBe(true);
});
