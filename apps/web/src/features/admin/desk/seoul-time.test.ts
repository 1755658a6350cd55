import { expect, test } from "vitest";
import { fromSeoulField, seoulDay, seoulDayEnd, seoulDayStart, toSeoulField } from "./seoul-time.ts";

test("a field holds Seoul's time, whatever the computer's own zone", () => {
  expect(toSeoulField("2026-11-27T09:00:00.000Z")).toBe("2026-11-27T18:00");
  expect(toSeoulField("2026-12-31T15:30:59.999Z")).toBe("2027-01-01T00:30");
  expect(fromSeoulField("2026-11-27T18:00")).toBe("2026-11-27T09:00:00.000Z");
  expect(fromSeoulField(toSeoulField("2026-03-01T00:00:00.000Z"))).toBe("2026-03-01T00:00:00.000Z");
});

test.each(["", "tomorrow", "2026-11-27", "2026-13-40T18:00", "2026-11-27T18:00Z"])("%s is no time", (field) => {
  expect(fromSeoulField(field)).toBeNull();
});

test("a day runs from midnight to midnight in Seoul", () => {
  expect(seoulDayStart("2026-11-27")).toBe("2026-11-26T15:00:00.000Z");
  expect(seoulDayEnd("2026-11-27")).toBe("2026-11-27T14:59:59.999Z");
  expect(seoulDay("2026-11-27T14:59:59.999Z")).toBe("2026-11-27");
  expect(seoulDay("2026-11-27T15:00:00.000Z")).toBe("2026-11-28");
  expect(seoulDayStart("27/11/2026")).toBeNull();
  expect(seoulDayEnd("")).toBeNull();
});
