import type { Card } from "./people.ts";

/** What two volunteers have in their hands before the desk knows anything: two files out of a spreadsheet. */
export const PLACES = [
  { nameKo: "정보관 1층", nameEn: "Informatics Hall, 1st floor", first: 101 },
  { nameKo: "정보관 2층", nameEn: "Informatics Hall, 2nd floor", first: 201 },
];
const LOCKERS_EACH = 20;
const COLUMNS = 5;
export const LOCKER_NUMBERS = PLACES.flatMap(({ first }) =>
  Array.from({ length: LOCKERS_EACH }, (_, at) => first + at),
);

/** 40 lockers in two places, each with its place on the plan. */
export function lockersCsv(): string {
  const rows = PLACES.flatMap(({ nameKo, nameEn, first }) =>
    Array.from({ length: LOCKERS_EACH }, (_, at) =>
      [first + at, nameKo, `"${nameEn}"`, Math.floor(at / COLUMNS) + 1, (at % COLUMNS) + 1].join(","),
    ),
  );
  return ["번호,위치,location_en,줄,칸", ...rows].join("\r\n");
}

const ROSTER_SIZE = 500;
const FIRST_NUMBER = 2_026_100_000;
const SURNAMES = "김이박최정강조윤장임";
const GIVEN = ["민지", "서준", "하윤", "도윤", "지우", "서연", "지호", "예은", "준서", "수아"];

/** The student of a row; what the file says of the broken ones is in `BROKEN`. */
export function listedCard(at: number): Card {
  const name = `${SURNAMES[at % 10]}${GIVEN[Math.floor(at / 10) % 10]}`;
  return { studentNumber: String(FIRST_NUMBER + at), name, phoneNumber: `010${String(70_000_000 + at)}` };
}

/** Rows as somebody typed them wrong, what is wrong in the answer's word, and the line with which the file has them. */
export const BROKEN = [
  { at: 16, line: 18, reason: "BAD_NUMBER", row: "202610016,조서준,01070000016,2학년" },
  { at: 250, line: 252, reason: "BAD_PHONE", row: "2026100250,김지우,010-7000,3학년" },
  { at: 480, line: 482, reason: "BAD_NAME", row: "2026100480,김,01070000480,1학년" },
];

/** 500 students; `corrected` are the places of broken rows that somebody has mended since. */
export function rosterCsv(corrected: number[] = []): string {
  const rows = Array.from({ length: ROSTER_SIZE }, (_, at) => {
    const broken = BROKEN.find((row) => row.at === at && !corrected.includes(at));
    return broken?.row ?? goodRow(at);
  });
  return ["학번,이름,전화번호,학년", ...rows].join("\r\n");
}

export function goodRow(at: number): string {
  const { studentNumber, name, phoneNumber } = listedCard(at);
  // As a spreadsheet saves a number: without its leading zero.
  return [studentNumber, name, phoneNumber.slice(1), `${(at % 4) + 1}학년`].join(",");
}
