import type { RosterEntry } from "@seonchak/schema";
import { expect, test } from "vitest";
import { entryInput, typedFrom } from "./entry-input.ts";

const minji: RosterEntry = {
  studentNumber: "2026000001",
  name: "김민지",
  cohort: "26기",
  hasPhone: true,
  hasAccount: true,
  lockerNumber: null,
};

test("the phone, which is never shown, is kept unless another is typed or it is to be forgotten", () => {
  const typed = typedFrom(minji);
  const kept = { studentNumber: "2026000001", name: "김민지", cohort: "26기", was: { name: "김민지", cohort: "26기" } };
  expect(entryInput(typed, minji)).toEqual(kept);
  expect(entryInput({ ...typed, phoneNumber: " 010-1234-5678 " }, minji)).toEqual({
    ...kept,
    phoneNumber: "010-1234-5678",
  });
  expect(entryInput({ ...typed, phoneNumber: "010", forgetsPhone: true }, minji)).toEqual({
    ...kept,
    phoneNumber: null,
  });
});

test("a new entry says that there was none, and an empty cohort is no cohort", () => {
  const typed = { ...typedFrom(null), studentNumber: "2026000002", name: "이서준", cohort: "  " };
  expect(entryInput(typed, null)).toEqual({ studentNumber: "2026000002", name: "이서준", cohort: null, was: null });
});
