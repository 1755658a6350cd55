import { expect, test } from "vitest";
import { planImport } from "./plan-import.ts";

test("a file whose columns were swapped, so that each line names a location of its own, is planned like any other", () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `${i + 1},${2_026_000_000 + i}`);
  const { lockers, locations, broken } = planImport(`번호,위치\n${lines.join("\n")}`, { locations: [], lockers: [] });
  expect([lockers.length, locations.length, broken.length]).toEqual([20_000, 20_000, 0]);
}, 10_000);
