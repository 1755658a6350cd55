import { Prisma } from "@seonchak/prisma";
import { readPhone } from "../accounts/phone.ts";
import type { ExportQuery } from "./export-query.ts";
import { behind, seoul, WHO } from "./export-query.ts";

/** 010-1234-5678: with dashes a spreadsheet takes it for text and keeps the nought at its beginning. */
function dashed(digits: string): string {
  return `${digits.slice(0, 3)}-${digits.slice(3, -4)}-${digits.slice(-4)}`;
}

export const lockers: ExportQuery = {
  columns: [
    "번호 / Number",
    "위치 / Location",
    "Location (English)",
    "줄 / Row",
    "칸 / Column",
    "상태 / Condition",
    "메모 / Note",
    "학번 / Student number",
    "이름 / Name",
    "확정 / Confirmed at",
    "회차 / Round",
  ],
  page: ({ after, now, limit }) => Prisma.sql`
    SELECT ARRAY[l.number::text, p.name_ko, p.name_en, l.row::text, l.column::text, l.condition, l.note, ${WHO},
                 ${seoul("a.confirmed_at")}, coalesce(a.round, '')] AS cells,
           ARRAY[l.number::text] AS key
    FROM lockers l JOIN locations p ON p.id = l.location_id
    LEFT JOIN LATERAL (
      SELECT a.student_id, a.confirmed_at, r.name_ko AS round FROM locker_assignments a JOIN rounds r ON r.id = a.round_id
      WHERE a.locker_id = l.id AND a.ended_at IS NULL AND r.expires_at > ${now}::timestamptz
    ) a ON true
    LEFT JOIN students s ON s.id = a.student_id
    WHERE ${behind(after, ([number]) => Prisma.sql`l.number > ${number}::int`)}
    ORDER BY l.number LIMIT ${limit}`,
  count: () => Prisma.sql`SELECT count(*)::int AS count FROM lockers`,
};

/** Who uses which locker now, with phones: for calling them. */
export const owners: ExportQuery = {
  columns: [
    "번호 / Number",
    "위치 / Location",
    "학번 / Student number",
    "이름 / Name",
    "전화번호 / Phone",
    "회차 / Round",
    "확정 / Confirmed at",
    "사용 기한 / Usable until",
  ],
  page: ({ after, now, limit }) => Prisma.sql`
    SELECT ARRAY[l.number::text, p.name_ko, s.student_number, s.name, s.phone_encrypted, r.name_ko,
                 ${seoul("a.confirmed_at")}, ${seoul("r.expires_at")}] AS cells,
           ARRAY[l.number::text] AS key
    FROM locker_assignments a JOIN lockers l ON l.id = a.locker_id JOIN locations p ON p.id = l.location_id
    JOIN rounds r ON r.id = a.round_id JOIN students s ON s.id = a.student_id
    WHERE a.ended_at IS NULL AND r.expires_at > ${now}::timestamptz AND s.removed_at IS NULL
      AND ${behind(after, ([number]) => Prisma.sql`l.number > ${number}::int`)}
    ORDER BY l.number LIMIT ${limit}`,
  count: (now) => Prisma.sql`
    SELECT count(*)::int AS count FROM locker_assignments a JOIN rounds r ON r.id = a.round_id
    JOIN students s ON s.id = a.student_id
    WHERE a.ended_at IS NULL AND r.expires_at > ${now}::timestamptz AND s.removed_at IS NULL`,
  finish: ({ secrets }, cells) => cells.map((cell, at) => (at === 4 ? dashed(readPhone(secrets, cell)) : cell)),
};

export const assignments: ExportQuery = {
  columns: [
    "확정 / Confirmed at",
    "번호 / Number",
    "위치 / Location",
    "회차 / Round",
    "학번 / Student number",
    "이름 / Name",
    "종료 / Ended at",
    "종료 종류 / How it ended",
  ],
  page: ({ after, limit }) => Prisma.sql`
    SELECT ARRAY[${seoul("a.confirmed_at")}, l.number::text, p.name_ko, r.name_ko, ${WHO}, ${seoul("a.ended_at")},
                 coalesce(a.end_kind, '')] AS cells,
           ARRAY[a.confirmed_at::text, a.id::text] AS key
    FROM locker_assignments a JOIN lockers l ON l.id = a.locker_id JOIN locations p ON p.id = l.location_id
    JOIN rounds r ON r.id = a.round_id JOIN students s ON s.id = a.student_id
    WHERE ${behind(after, ([at, id]) => Prisma.sql`(a.confirmed_at, a.id) < (${at}::timestamptz, ${id}::uuid)`)}
    ORDER BY a.confirmed_at DESC, a.id DESC LIMIT ${limit}`,
  count: () => Prisma.sql`SELECT count(*)::int AS count FROM locker_assignments`,
  estimatedBy: "locker_assignments",
};

export const locations: ExportQuery = {
  columns: [
    "순서 / Position",
    "위치 / Location",
    "Location (English)",
    "줄 수 / Rows",
    "칸 수 / Columns",
    "사물함 수 / Lockers",
  ],
  page: ({ after, limit }) => Prisma.sql`
    SELECT ARRAY[p.position::text, p.name_ko, p.name_en, p.rows::text, p.columns::text,
                 (SELECT count(*) FROM lockers l WHERE l.location_id = p.id)::text] AS cells,
           ARRAY[p.position::text, p.id::text] AS key
    FROM locations p
    WHERE ${behind(after, ([position, id]) => Prisma.sql`(p.position, p.id) > (${position}::int, ${id}::uuid)`)}
    ORDER BY p.position, p.id LIMIT ${limit}`,
  count: () => Prisma.sql`SELECT count(*)::int AS count FROM locations`,
};

export const rounds: ExportQuery = {
  columns: [
    "회차 / Round",
    "Round (English)",
    "여는 때 / Opens",
    "마감 / Closes",
    "사용 기한 / End of use",
    "잡아 두는 초 / Hold seconds",
    "대상 / Cohorts",
    "처음 연 때 / First opened",
    "사물함 수 / Lockers",
    "확정 / Confirmed",
    "만든 때 / Made",
  ],
  page: ({ after, limit }) => Prisma.sql`
    SELECT ARRAY[r.name_ko, r.name_en, ${seoul("r.opens_at")}, ${seoul("r.closes_at")}, ${seoul("r.expires_at")},
                 (r.hold_ms / 1000)::text, array_to_string(r.cohorts, ' '), ${seoul("r.published_at")},
                 (SELECT count(*) FROM round_lockers p WHERE p.round_id = r.id)::text,
                 (SELECT count(*) FROM locker_assignments a WHERE a.round_id = r.id)::text, ${seoul("r.created_at")}] AS cells,
           ARRAY[r.created_at::text, r.id::text] AS key
    FROM rounds r
    WHERE ${behind(after, ([at, id]) => Prisma.sql`(r.created_at, r.id) < (${at}::timestamptz, ${id}::uuid)`)}
    ORDER BY r.created_at DESC, r.id DESC LIMIT ${limit}`,
  count: () => Prisma.sql`SELECT count(*)::int AS count FROM rounds`,
};

export const resets: ExportQuery = {
  columns: [
    "때 / At",
    "누가 / By",
    "무엇을 / What",
    "까닭 / Reason",
    "비운 칸 / Emptied",
    "끝낸 선점 / Ended holds",
    "되돌린 때 / Undone at",
  ],
  page: ({ after, limit }) => Prisma.sql`
    SELECT ARRAY[${seoul("e.at")}, e.actor, e.word_ko, e.reason, e.released_count::text, e.ended_hold_count::text,
                 ${seoul("e.undone_at")}] AS cells,
           ARRAY[e.at::text, e.id::text] AS key
    FROM resets e
    WHERE ${behind(after, ([at, id]) => Prisma.sql`(e.at, e.id) < (${at}::timestamptz, ${id}::uuid)`)}
    ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`,
  count: () => Prisma.sql`SELECT count(*)::int AS count FROM resets`,
};
