import { eventId } from "@seonchak/schema";
import { expect, test } from "vitest";
import { scopeOf } from "./scope-form.ts";

const id = "00000000-0000-4000-8000-000000000001";
const round = eventId.parse(id);
const empty = { kind: "all", locationId: "", lockerNumber: "" } as const;

test.each([
  [
    { ...empty, kind: "location", locationId: id },
    { kind: "location", locationId: id },
  ],
  [{ ...empty, kind: "location" }, { missing: "location" }],
  [
    { ...empty, kind: "locker", lockerNumber: " 302 " },
    { kind: "locker", lockerNumber: 302 },
  ],
  [{ ...empty, kind: "locker" }, { missing: "locker" }],
  [{ ...empty, kind: "locker", lockerNumber: "302호" }, { missing: "locker" }],
  [
    { ...empty, kind: "round" },
    { kind: "round", roundId: id },
  ],
  [empty, { kind: "all" }],
  [{ ...empty, kind: "expired" }, { kind: "expired" }],
] as const)("%o means %o", (form, scope) => {
  expect(scopeOf(form, round)).toEqual(scope);
});

test("without a round none can be reset", () => {
  expect(scopeOf({ ...empty, kind: "round" }, null)).toEqual({ missing: "round" });
});
