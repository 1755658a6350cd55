import { expect, test } from "vitest";
import { digitsOf, editDigits, phoneStyle, studentNumberStyle, writeDigits } from "./digits.ts";

test.each([
  ["2023", "2023"],
  ["20233", "2023 3"],
  ["2023321234", "2023 321234"],
])("student number %s is written %s", (digits, text) => {
  expect(writeDigits(digits, studentNumberStyle)).toBe(text);
});

test.each([
  ["010", "010"],
  ["01012345678", "010-1234-5678"],
  ["0311234567", "031-123-4567"],
  ["0212345678", "02-1234-5678"],
  ["821012345678", "821-0123-45678"],
])("phone number %s is written %s", (digits, text) => {
  expect(writeDigits(digits, phoneStyle)).toBe(text);
});

/** Types each character at the end, as a student does. */
function typing(keys: string, style = phoneStyle) {
  let text = "";
  for (const key of keys) text = editDigits({ before: text, typed: text + key, caret: text.length + 1 }, style).text;
  return text;
}

test("is formatted as typed, whatever separators are typed too", () => {
  expect(typing("01012345678")).toBe("010-1234-5678");
  expect(typing("010-1234-5678")).toBe("010-1234-5678");
  expect(typing("2023321234", studentNumberStyle)).toBe("2023 321234");
});

test("takes no more digits than there can be", () => {
  expect(digitsOf(typing("20233212349", studentNumberStyle))).toBe("2023321234");
});

test("what is pasted loses everything but its digits", () => {
  expect(editDigits({ before: "", typed: "학번: 2023-32-1234", caret: 16 }, studentNumberStyle).text).toBe(
    "2023 321234",
  );
});

test("a digit put in the middle keeps the caret behind it", () => {
  const edit = { before: "010-234-5678", typed: "010-1234-5678", caret: 5 };
  expect(editDigits(edit, phoneStyle)).toEqual({ text: "010-1234-5678", caret: 5 });
});

test("taking away a separator takes the digit before it", () => {
  // Backspace right behind the space of "2023 32": 202|3, then 32 moves up.
  const edit = { before: "2023 32", typed: "202332", caret: 4 };
  expect(editDigits(edit, studentNumberStyle)).toEqual({ text: "2023 2", caret: 3 });
});
