import { expect, test } from "vitest";
import { shortcutOf } from "./shortcut-of.ts";

const press = (key: string, more: object = {}) =>
  shortcutOf({ key, ctrlKey: false, metaKey: false, altKey: false, target: { tagName: "BODY" }, ...more });

test("slash searches, J and K walk the rows, with a Korean keyboard too", () => {
  expect(["/", "j", "J", "ㅓ", "k", "ㅏ"].map((key) => press(key))).toEqual([
    "search",
    "next",
    "next",
    "next",
    "previous",
    "previous",
  ]);
  expect(press("a")).toBeNull();
});

test("whoever types or uses the browser's own keys is left alone", () => {
  expect(press("/", { target: { tagName: "INPUT" } })).toBeNull();
  expect(press("j", { target: { tagName: "SELECT" } })).toBeNull();
  expect(press("j", { target: { tagName: "DIV", isContentEditable: true } })).toBeNull();
  expect(press("k", { ctrlKey: true })).toBeNull();
  expect(press("j", { metaKey: true })).toBeNull();
});

test("a ticked box takes no letters: the keys of the list go on there", () => {
  expect(press("j", { target: { tagName: "INPUT", type: "checkbox" } })).toBe("next");
});
