import { expect, test } from "vitest";
import { studentChanges } from "./student-changes.ts";

const before = { studentNumber: "2023321234", name: "홍길동", phoneNumber: "01012345678" };

test("only what was really changed is sent, so that nothing else is overwritten", () => {
  expect(studentChanges(before, { ...before, name: "홍길순" })).toEqual({ name: "홍길순" });
  expect(studentChanges(before, { studentNumber: "2023321235", name: "홍길동", phoneNumber: "010-9999-0000" })).toEqual(
    {
      studentNumber: "2023321235",
      phoneNumber: "010-9999-0000",
    },
  );
});

test.each([
  before,
  { studentNumber: "2023-32 1234", name: " 홍길동 ", phoneNumber: "010-1234-5678" },
  { ...before, name: "홍길동".normalize("NFD") },
])("%o is the same person", (typed) => {
  expect(studentChanges(before, typed)).toBeUndefined();
});
