import { adminLockerQuery, adminLockerSort } from "@seonchak/schema";
import { expect, test } from "vitest";
import { sortOf, sortPatch } from "./sort-of.ts";
import { searchFromQuery } from "./url-query.ts";

const columns = adminLockerSort.options;

test("the head of a column asks the server for its order", () => {
  expect(sortPatch({ columnId: "status", descending: true }, columns)).toEqual({ sort: "status", descending: true });
  expect(sortOf({ sort: "status", descending: true })).toEqual({ columnId: "status", descending: true });
});

test("no order, or one that the list does not know, is the list's own and leaves the address bare", () => {
  const usual = { sort: undefined, descending: undefined };
  expect(sortPatch(undefined, columns)).toEqual(usual);
  expect(sortPatch({ columnId: "acts", descending: true }, columns)).toEqual(usual);
  expect(searchFromQuery(adminLockerQuery, { ...adminLockerQuery.parse({}), ...usual })).toBe("");
});
