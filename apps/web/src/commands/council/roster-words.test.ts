import { expect, test } from "vitest";
import { brokenLines, previewLines } from "./roster-words.ts";

const effect = { lostPlaceCount: 0, ownerCount: 0, signedOutCount: 0 };
const nothing = { added: [], changed: [], removed: [], unchangedCount: 0, broken: [], effect, fingerprint: "" };

test("a broken row is named with its line, what is wrong and what the file says", () => {
  const twice = {
    line: 7,
    text: "2026000001,김,\u001b[2J",
    reason: "NUMBER_TWICE",
    field: "studentNumber",
    otherLine: 3,
  } as const;
  expect(brokenLines([twice])).toEqual([
    "  line 7: the student number is in the file twice (the other is line 3): 2026000001,김, [2J",
  ]);
});

test("who is added, changed and removed is told by name, and a whole campus in numbers", () => {
  const added = Array.from({ length: 60 }, (_, at) => ({ studentNumber: String(at), name: "김민지", cohort: "1학년" }));
  const from = { name: "이서준", cohort: null };
  const changed = [{ studentNumber: "2", from, to: { name: "이서준", cohort: "2학년" }, isPhoneChanged: true }];
  const lines = previewLines({ ...nothing, policy: "roster", added, changed });
  expect(lines.slice(0, 2)).toEqual(["added       60", "  + 0 김민지 (1학년)"]);
  expect(lines).toContain("  and 10 more");
  expect(lines).toContain("  ~ 2 이서준 -> 이서준 (2학년), another phone number");
});

test("accounts that would lose their place are counted, with the lockers that they keep", () => {
  const lines = previewLines({
    ...nothing,
    policy: "roster",
    effect: { lostPlaceCount: 3, ownerCount: 2, signedOutCount: 3 },
  });
  expect(lines.slice(-3)).toEqual([
    "3 accounts would not be on the roster any more;",
    "2 of them have a locker, which stays theirs until you release it.",
    "3 accounts would be signed out.",
  ]);
});
