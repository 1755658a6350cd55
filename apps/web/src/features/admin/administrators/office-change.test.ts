import { expect, test } from "vitest";
import { officeChange } from "./office-change.ts";

const endsAt = "2027-02-28T14:59:59.999Z";
const before = { role: "manager" as const, endsAt };

test("only what was changed is sent, and the seconds that the field does not show are no change", () => {
  expect(officeChange(before, { role: "manager", endsAt: "2027-02-28T14:59:00.000Z" })).toBeUndefined();
  expect(officeChange(before, { role: "viewer", endsAt })).toEqual({ role: "viewer" });
  expect(officeChange(before, { role: "manager", endsAt: null })).toEqual({ endsAt: null });
  expect(officeChange({ role: "owner", endsAt: null }, { role: "owner", endsAt })).toEqual({ endsAt });
});
