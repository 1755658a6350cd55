import { expect, test } from "vitest";
import { fieldOnWire, valueFromWire, valueOnWire, wireName } from "./wire-names.ts";

test("names are snake_case on the wire, but for those that existing clients know", () => {
  expect(
    ["availableCount", "studentNumber", "lockerNumber", "studentId", "name", "maskedNumber"].map(wireName),
  ).toEqual(["available_count", "student_id", "locker_id", "id", "name", "masked_number"]);
  expect(fieldOnWire("scope.lockerNumber")).toBe("scope.locker_id");
});

test("beside both languages stands the one asked for, at every depth, and a name of its own is left alone", () => {
  const value = {
    rounds: [{ nameKo: "가", nameEn: "A", tookOffKo: "나" }],
    person: { name: "홍", nameKo: "가", nameEn: "A" },
  };
  expect(valueOnWire(value, "en")).toEqual({
    rounds: [{ name_ko: "가", name: "A", name_en: "A", took_off_ko: "나" }],
    person: { name: "홍", name_ko: "가", name_en: "A" },
  });
});

test("what is sent is read back into our names, and odd keys harm nothing", () => {
  expect(valueFromWire({ scope: { kind: "locker", locker_id: 101 }, typed_word: "x" }, "scope")).toEqual({
    scope: { kind: "locker", lockerNumber: 101 },
    typedWord: "x",
  });
  const odd: unknown = JSON.parse('{"__proto__":{"admin":true},"constructor":1}');
  const read = valueFromWire(odd, "odd");
  expect(Reflect.get(Object(read), "admin")).toBeUndefined();
  expect(Reflect.get({}, "admin")).toBeUndefined();
});
