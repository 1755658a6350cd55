import { expect, test } from "vitest";
import { hashPhone } from "../accounts/phone.ts";
import { deriveSecrets } from "../secrets.ts";
import { readRosterFile } from "./read-roster-file.ts";

const secrets = deriveSecrets("a secret of tests, long enough to be one");
const phone = (digits: string) => hashPhone(secrets, digits);
const read = (lines: string[]) => readRosterFile(secrets, ["학번,이름,전화번호,기수", ...lines].join("\n"));

test("numbers, names and phones are read as signing in reads them, and a phone gets back the zero that Excel ate", () => {
  const { entries, broken } = read([
    "2023-32 1234, 홍  길동 ,010-1234-5678,24기",
    "2023325678,김철수,1087654321,",
    "2023325679,이영희,+82 10-1111-2222,25기",
  ]);
  expect(broken).toEqual([]);
  expect([...entries]).toEqual([
    ["2023321234", { name: "홍 길동", phoneHash: phone("01012345678"), cohort: "24기" }],
    ["2023325678", { name: "김철수", phoneHash: phone("01087654321"), cohort: null }],
    ["2023325679", { name: "이영희", phoneHash: phone("01011112222"), cohort: "25기" }],
  ]);
});

test("every broken row is named with its line, its text and what is wrong, and its number stays known", () => {
  const file = read([
    "202332123,홍길동,,",
    "2023325678,김,,",
    "2023325679,이영희,1234,",
    '2023325680,박서준,,"24기,25기"',
    "2023325681,최유진,,,,덤",
    "2023325682,정하늘,,24기",
  ]);
  expect(file.broken).toEqual([
    { line: 2, text: "202332123,홍길동,,", reason: "BAD_NUMBER", field: "studentNumber", otherLine: null },
    { line: 3, text: "2023325678,김,,", reason: "BAD_NAME", field: "name", otherLine: null },
    { line: 4, text: "2023325679,이영희,1234,", reason: "BAD_PHONE", field: "phoneNumber", otherLine: null },
    { line: 5, text: '2023325680,박서준,,"24기,25기"', reason: "BAD_COHORT", field: "cohort", otherLine: null },
    { line: 6, text: "2023325681,최유진,,,,덤", reason: "UNREADABLE", field: null, otherLine: null },
  ]);
  expect([...file.entries.keys()]).toEqual(["2023325682"]);
  expect([...file.brokenNumbers]).toEqual(["2023325678", "2023325679", "2023325680"]);
});

test("of two rows with one number both are shown, each naming the other's line, however the number is written", () => {
  const { entries, broken } = read(["2023321234,홍길동,,", "2023325678,김철수,,", "2023-321234,홍길순,,"]);
  expect(broken.map(({ line, reason, otherLine }) => [line, reason, otherLine])).toEqual([
    [2, "NUMBER_TWICE", 4],
    [4, "NUMBER_TWICE", 2],
  ]);
  expect([...entries.keys()]).toEqual(["2023325678"]);
});

test("a whole file of one number is read like any other, though each of its rows has thousands of twins", () => {
  const { broken, entries } = read(Array.from({ length: 50_000 }, () => "2023321234,홍길동,,"));
  expect([entries.size, broken.length]).toEqual([0, 50_000]);
  expect([0, 1, 49_999].map((at) => broken[at]?.otherLine)).toEqual([3, 2, 2]);
}, 6_000);

test("a column that is missing, or empty from top to bottom, says nothing", () => {
  expect(read(["2023321234,홍길동,,"])).toMatchObject({ saysPhone: false, saysCohort: false });
  expect(read(["2023321234,홍길동,,24기"])).toMatchObject({ saysPhone: false, saysCohort: true });
  expect(readRosterFile(secrets, "이름;학번\n홍길동;2023321234")).toMatchObject({
    saysPhone: false,
    saysCohort: false,
  });
});

test.each(["번호만,있음\n1,2", "학번,전화번호\n2023321234,01012345678"])(
  "a file without its columns is refused: %s",
  (text) => {
    const asked = () => readRosterFile(secrets, text);
    if (text.startsWith("번호만")) expect(asked().broken).toHaveLength(2);
    else expect(asked).toThrow(expect.objectContaining({ reason: "FILE_UNREADABLE" }));
  },
);
