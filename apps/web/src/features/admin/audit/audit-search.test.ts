import { expect, test } from "vitest";
import { queryFromSearch, searchFromQuery } from "../desk/url-query.ts";
import { auditQueryOf, auditSearch, isFiltered } from "./audit-search.ts";

const read = (text: string) => queryFromSearch(auditSearch, new URLSearchParams(text));

test("the log begins with the newest act", () => {
  expect(auditQueryOf(read(""))).toEqual({ page: 1, pageSize: 25, search: "", descending: true });
  expect(isFiltered(read("page=2"))).toBe(false);
  expect(read("descending=false").descending).toBe(false);
});

test("two days are all of both days, in Seoul", () => {
  const search = read("from=2026-11-20&to=2026-11-21&action=lockers.reset");
  expect(auditQueryOf(search)).toMatchObject({
    action: "lockers.reset",
    from: "2026-11-19T15:00:00.000Z",
    to: "2026-11-21T14:59:59.999Z",
  });
  expect(isFiltered(search)).toBe(true);
  expect(searchFromQuery(auditSearch, search)).toBe("?action=lockers.reset&from=2026-11-20&to=2026-11-21");
});

test("a group of acts is kept in the address beside one of its acts", () => {
  const search = read("group=rounds&action=round.paused");
  expect(auditQueryOf(search)).toMatchObject({ group: "rounds", action: "round.paused" });
  expect([isFiltered(read("group=rounds")), read("group=nothing").group]).toEqual([true, undefined]);
});

test("a day that is none is ignored", () => {
  expect(auditQueryOf(read("from=yesterday&to=2026-99-99"))).toEqual(auditQueryOf(read("")));
});
