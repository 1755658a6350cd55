import { Prisma } from "@seonchak/prisma";
import type { ExportQuery } from "./export-query.ts";
import { behind, seoul, WHO } from "./export-query.ts";

/** 540 is 09:00, the day's end 24:00. */
const timeOf = (column: string) =>
  Prisma.raw(`lpad((${column} / 60)::text, 2, '0') || ':' || lpad((${column} % 60)::text, 2, '0')`);

export const programmes: ExportQuery = {
  columns: [
    "시험 일정 / Programme",
    "Programme (English)",
    "주소 / Address",
    "확정 방식 / Approval",
    "칸 길이(분) / Slot minutes",
    "칸 인원 / Capacity",
    "여는 시간 / Opens",
    "닫는 시간 / Closes",
    "예약 마감(분 전) / Lead minutes",
    "기간(일) / Horizon days",
    "가장 짧은 예약(분) / Shortest minutes",
    "가장 긴 예약(분) / Longest minutes",
    "잡아 두는 초 / Hold seconds",
    "공개한 때 / Published",
    "멈춘 때 / Paused",
    "만든 때 / Made",
  ],
  page: ({ after, limit }) => Prisma.sql`
    SELECT ARRAY[p.name_ko, p.name_en, p.code, p.approval, p.slot_minutes::text, p.capacity::text, ${timeOf("p.opens_minute")},
                 ${timeOf("p.closes_minute")}, p.lead_minutes::text, p.horizon_days::text, p.min_minutes::text,
                 p.max_minutes::text, (p.hold_ms / 1000)::text, ${seoul("p.published_at")}, ${seoul("p.paused_at")},
                 ${seoul("p.created_at")}] AS cells,
           ARRAY[p.created_at::text, p.id::text] AS key
    FROM exam_programmes p
    WHERE ${behind(after, ([at, id]) => Prisma.sql`(p.created_at, p.id) < (${at}::timestamptz, ${id}::uuid)`)}
    ORDER BY p.created_at DESC, p.id DESC LIMIT ${limit}`,
  count: () => Prisma.sql`SELECT count(*)::int AS count FROM exam_programmes`,
};

/** In the order of time within each programme, as its calendar reads. */
export const slots: ExportQuery = {
  columns: [
    "시험 일정 / Programme",
    "시작 / Start",
    "끝 / End",
    "칸 인원 / Capacity",
    "확정 / Confirmed",
    "닫음 / Closed",
  ],
  page: ({ after, limit }) => Prisma.sql`
    SELECT ARRAY[p.name_ko, ${seoul("t.starts_at")}, ${seoul("(t.starts_at + p.slot_minutes * interval '1 minute')")},
                 t.capacity::text, t.confirmed_count::text, CASE WHEN t.is_closed THEN 'O' ELSE '' END] AS cells,
           ARRAY[t.programme_id::text, t.starts_at::text] AS key
    FROM exam_slots t JOIN exam_programmes p ON p.id = t.programme_id
    WHERE ${behind(after, ([id, at]) => Prisma.sql`(t.programme_id, t.starts_at) > (${id}::uuid, ${at}::timestamptz)`)}
    ORDER BY t.programme_id, t.starts_at LIMIT ${limit}`,
  count: () => Prisma.sql`SELECT count(*)::int AS count FROM exam_slots`,
  estimatedBy: "exam_slots",
};

/**
 * By programme, the latest exam first. `expired` by comparison, as everywhere: a hold that ran out before its student
 * confirmed it.
 */
export const bookings: ExportQuery = {
  columns: [
    "예약한 때 / Booked at",
    "시험 일정 / Programme",
    "이름 / Booking",
    "시작 / Start",
    "끝 / End",
    "인원 / People",
    "상태 / State",
    "학번 / Student number",
    "학생 / Student",
    "결정한 때 / Decided at",
  ],
  page: ({ after, now, limit }) => Prisma.sql`
    SELECT ARRAY[${seoul("b.created_at")}, p.name_ko, b.name, ${seoul("b.starts_at")}, ${seoul("b.ends_at")}, b.people::text,
                 CASE WHEN b.status = 'pending' AND b.held_until <= ${now}::timestamptz THEN 'expired' ELSE b.status END,
                 ${WHO}, ${seoul("b.decided_at")}] AS cells,
           ARRAY[b.programme_id::text, b.starts_at::text, b.id::text] AS key
    FROM exam_bookings b JOIN exam_programmes p ON p.id = b.programme_id JOIN students s ON s.id = b.student_id
    WHERE ${behind(after, ([programme, at, id]) => Prisma.sql`(b.programme_id, b.starts_at, b.id) < (${programme}::uuid, ${at}::timestamptz, ${id}::uuid)`)}
    ORDER BY b.programme_id DESC, b.starts_at DESC, b.id DESC LIMIT ${limit}`,
  count: () => Prisma.sql`SELECT count(*)::int AS count FROM exam_bookings`,
  estimatedBy: "exam_bookings",
};
