import { expect, test } from "vitest";
import { placeAfterKey } from "./place-after-key.ts";

test("arrow keys walk over a plan and stop at its edges", () => {
  const size = { rows: 2, columns: 3 };
  const after = (key: string, row: number, column: number) => placeAfterKey(key, { row, column }, size);
  expect(after("ArrowRight", 1, 1)).toEqual({ row: 1, column: 2 });
  expect(after("ArrowRight", 1, 3)).toBeNull();
  expect(after("ArrowLeft", 2, 1)).toBeNull();
  expect(after("ArrowDown", 1, 2)).toEqual({ row: 2, column: 2 });
  expect(after("ArrowDown", 2, 2)).toBeNull();
  expect(after("ArrowUp", 1, 2)).toBeNull();
  expect(after("Home", 2, 3)).toEqual({ row: 2, column: 1 });
  expect(after("End", 2, 1)).toEqual({ row: 2, column: 3 });
  expect(after("Enter", 1, 1)).toBeNull();
});
