import { studentId } from "@seonchak/schema";
import { expect, test } from "vitest";
import { conditionEffect } from "./condition-effect.ts";

const at = "2026-11-20T09:00:00.000Z";
const holder = {
  studentId: studentId.parse("00000000-0000-4000-8000-000000000001"),
  maskedNumber: "2023••1234",
  name: "홍길동",
};
const free = { condition: "available", holder: null, confirmedAt: null, heldUntil: null } as const;

test.each([
  ["a free locker is closed to students", free, "broken", "closes"],
  ["a broken one is opened to them", { ...free, condition: "broken" }, "available", "opens"],
  ["a hold ends", { ...free, holder, heldUntil: at }, "reserved", "endsHold"],
  ["a hold that is being confirmed goes on", { ...free, holder }, "broken", "keepsConfirming"],
  ["an owner stays", { ...free, holder, confirmedAt: at }, "broken", "keepsOwner"],
  [
    "an owner stays when it is mended",
    { ...free, condition: "broken", holder, confirmedAt: at },
    "available",
    "keepsOwner",
  ],
  ["only the note changes", { ...free, condition: "broken" }, "broken", "noteOnly"],
] as const)("%s", (...[, locker, condition, effect]) => {
  expect(conditionEffect(locker, condition)).toBe(effect);
});
