import { adminLockerQuery, studentQuery } from "@seonchak/schema";
import { expect, test } from "vitest";
import { queryFromSearch, searchFromQuery } from "./url-query.ts";

const read = (text: string) => queryFromSearch(adminLockerQuery, new URLSearchParams(text));

test("a bare address is the whole list", () => {
  expect(read("")).toEqual(adminLockerQuery.parse({}));
});

test("a link carries search, filters, order and page", () => {
  expect(read("search=301&status=held&sort=confirmedAt&descending=true&page=2")).toMatchObject({
    search: "301",
    status: "held",
    sort: "confirmedAt",
    descending: true,
    page: 2,
  });
});

test("what is wrong in a link is ignored, the rest still counts", () => {
  expect(read("status=exploded&page=-3&locationId=x&descending=maybe&evil=1&search=kim")).toEqual({
    ...adminLockerQuery.parse({}),
    search: "kim",
  });
});

test("an address says only what differs from the whole list, and means the same when opened", () => {
  const query = { ...adminLockerQuery.parse({}), status: "broken" as const, page: 3, descending: true };
  const search = searchFromQuery(adminLockerQuery, query);
  expect(search).toBe("?page=3&descending=true&status=broken");
  expect(read(search)).toEqual(query);
  expect(searchFromQuery(studentQuery, studentQuery.parse({}))).toBe("");
});
