import { expect, test } from "vitest";
import { hangBelow } from "./below-locker.ts";

const box = { width: 300, within: 330 };

test("hangs below the locker with its arrow at the locker's middle", () => {
  const hung = hangBelow({ left: 400, width: 70, bottom: 130 }, { width: 300, within: 1000 });
  expect(hung).toEqual({ left: 285, top: 140, arrowLeft: 150 });
});

test("stays inside the card at both edges, and the arrow still points at the locker", () => {
  expect(hangBelow({ left: 16, width: 70, bottom: 130 }, box)).toEqual({ left: 12, top: 140, arrowLeft: 39 });
  expect(hangBelow({ left: 244, width: 70, bottom: 130 }, box)).toEqual({ left: 18, top: 140, arrowLeft: 261 });
});

test("a box as wide as the card starts at its edge", () => {
  expect(hangBelow({ left: 16, width: 70, bottom: 0 }, { width: 400, within: 330 }).left).toBe(12);
});
