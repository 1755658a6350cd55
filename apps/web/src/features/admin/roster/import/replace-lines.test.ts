import { expect, test } from "vitest";
import { replaceRow } from "./replace-lines.ts";

test("a row is written anew where it stands, whatever ends the lines", () => {
  expect(replaceRow("학번,이름\r\n1,가\r\n2,나\r\n", { line: 2, text: "1,가" }, "11,가")).toBe(
    "학번,이름\n11,가\n2,나\n",
  );
  expect(replaceRow("a\rb\rc", { line: 3, text: "c" }, "d")).toBe("a\nb\nd");
});

test("the rows below keep their lines when a row of several lines becomes one, or is emptied", () => {
  const text = '학번,이름\n1,"가\n나"\n2,다';
  expect(replaceRow(text, { line: 2, text: '1,"가\n나"' }, "1,가나")).toBe("학번,이름\n1,가나\n\n2,다");
  expect(replaceRow(text, { line: 4, text: "2,다" }, "")).toBe('학번,이름\n1,"가\n나"\n');
});
