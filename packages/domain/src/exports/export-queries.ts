import { Prisma } from "@seonchak/prisma";
import type { ExportTable } from "@seonchak/schema";

/** One row as text, and what the next page begins after. */
export type ExportRow = { cells: string[]; key: string[] };
/** `after`: the last row's key, null for the first page. `now` decides what still counts. */
export type ExportPage = { after: string[] | null; now: Date; limit: number };
type Query = { columns: string[]; page(page: ExportPage): Prisma.Sql };

/** Times in Seoul, as everywhere in the product; an absent one is an empty cell. */
const seoul = (column: string) =>
  Prisma.raw(`coalesce(to_char(${column} AT TIME ZONE 'Asia/Seoul', 'YYYY-MM-DD HH24:MI:SS'), '')`);
/** Who was removed has no number and name any more. */
const WHO = Prisma.raw(
  `CASE WHEN s.removed_at IS NULL THEN coalesce(s.student_number, '') ELSE '' END, coalesce(s.name, '')`,
);

/** Every table as the council may carry it away; never a phone number. Newest first where rows have a time. */
export const exportQueries: Record<ExportTable, Query> = {
  lockers: {
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
      WHERE ${from(after, ([number]) => Prisma.sql`l.number > ${number}::int`)}
      ORDER BY l.number LIMIT ${limit}`,
  },
  assignments: {
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
      WHERE ${from(after, ([at, id]) => Prisma.sql`(a.confirmed_at, a.id) < (${at}::timestamptz, ${id}::uuid)`)}
      ORDER BY a.confirmed_at DESC, a.id DESC LIMIT ${limit}`,
  },
  students: {
    columns: [
      "학번 / Student number",
      "이름 / Name",
      "기수 / Cohort",
      "동의 / Consent",
      "동의 버전 / Consent version",
      "가입 / Registered at",
      "차단 / Blocked at",
    ],
    page: ({ after, limit }) => Prisma.sql`
      SELECT ARRAY[s.student_number, s.name, coalesce(s.cohort, ''), s.consent_source, coalesce(s.consent_version, ''),
                   ${seoul("s.created_at")}, ${seoul("s.blocked_at")}] AS cells,
             ARRAY[s.student_number] AS key
      FROM students s
      WHERE s.removed_at IS NULL AND ${from(after, ([number]) => Prisma.sql`s.student_number > ${number}`)}
      ORDER BY s.student_number LIMIT ${limit}`,
  },
  history: {
    columns: [
      "시각 / At",
      "일 / What",
      "회차 / Round",
      "번호 / Numbers",
      "학번 / Student number",
      "이름 / Name",
      "선점 ID / Hold id",
    ],
    page: ({ after, limit }) => Prisma.sql`
      SELECT ARRAY[${seoul("h.at")}, h.kind, coalesce(r.name_ko, ''),
                   coalesce((SELECT string_agg(l.number::text, ' ' ORDER BY l.number) FROM lockers l WHERE l.id = ANY(h.pool_ids)), ''),
                   ${WHO}, h.hold_id::text] AS cells,
             ARRAY[h.at::text, h.hold_id::text, h.kind] AS key
      FROM hold_history h LEFT JOIN rounds r ON r.id = h.event_id LEFT JOIN students s ON s.id = h.student_id
      WHERE ${from(after, ([at, id, kind]) => Prisma.sql`(h.at, h.hold_id, h.kind) < (${at}::timestamptz, ${id}::uuid, ${kind})`)}
      ORDER BY h.at DESC, h.hold_id DESC, h.kind DESC LIMIT ${limit}`,
  },
  audit: {
    columns: [
      "시각 / At",
      "누가 / Actor",
      "일 / Action",
      "종류 / Kind",
      "대상 / Target",
      "전 / Before",
      "후 / After",
      "요청 / Request id",
    ],
    page: ({ after, limit }) => Prisma.sql`
      SELECT ARRAY[${seoul("e.at")}, e.actor, e.action, e.target_kind, e.target, coalesce(e.before::text, ''),
                   coalesce(e.after::text, ''), e.request_id] AS cells,
             ARRAY[e.id::text] AS key
      FROM audit_entries e
      WHERE ${from(after, ([id]) => Prisma.sql`e.id < ${id}::bigint`)}
      ORDER BY e.id DESC LIMIT ${limit}`,
  },
};

function from(after: string[] | null, condition: (key: string[]) => Prisma.Sql): Prisma.Sql {
  return after ? condition(after) : Prisma.sql`true`;
}
