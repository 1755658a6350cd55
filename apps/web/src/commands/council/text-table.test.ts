import { expect, test } from "vitest";
import { textTable, widthOf } from "./text-table.ts";

test("columns stand below each other when some of their cells are Korean", () => {
  const lines = textTable(
    ["name", "state"],
    [
      ["정보관", "open"],
      ["Annex", "closed"],
    ],
  );
  expect(lines).toEqual(["name    state", "------  ------", "정보관  open", "Annex   closed"]);
  expect(widthOf("가a나")).toBe(5);
});

test("a line break or a terminal's own bytes in a cell stay out of the table", () => {
  expect(textTable(["a"], [["one\ntwo\u001b[2J"]])[2]).toBe("one two [2J");
});
