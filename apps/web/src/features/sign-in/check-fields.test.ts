import { expect, test } from "vitest";
import { fieldOf, wrongFields } from "./check-fields.ts";

const right = { studentNumber: "2023 321234", name: "홍길동", phoneNumber: "010-1234-5678", hasConsented: true };

test("what the council has passes", () => {
  expect(wrongFields(right)).toEqual([]);
  expect(wrongFields({ ...right, name: "홍길동".normalize("NFD") })).toEqual([]);
});

test("each wrong field is named, in the order of the form", () => {
  expect(wrongFields({ studentNumber: "2023", name: " 김 ", phoneNumber: "010", hasConsented: false })).toEqual([
    "studentNumber",
    "name",
    "phoneNumber",
    "hasConsented",
  ]);
});

test("the server's word on a field stands beside that field", () => {
  expect([fieldOf("phoneNumber"), fieldOf("consentVersion"), fieldOf("email"), fieldOf(undefined)]).toEqual([
    "phoneNumber",
    "hasConsented",
    null,
    null,
  ]);
});
