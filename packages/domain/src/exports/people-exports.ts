import { Prisma } from "@seonchak/prisma";
import type { ExportQuery } from "./export-query.ts";
import { behind, seoul, WHO } from "./export-query.ts";

export const students: ExportQuery = {
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
    WHERE s.removed_at IS NULL AND ${behind(after, ([number]) => Prisma.sql`s.student_number > ${number}`)}
    ORDER BY s.student_number LIMIT ${limit}`,
  count: () => Prisma.sql`SELECT count(*)::int AS count FROM students WHERE removed_at IS NULL`,
};

/** Its phones are kept as hashes only: there is nothing to carry away. */
export const roster: ExportQuery = {
  columns: ["학번 / Student number", "이름 / Name", "기수 / Cohort", "전화번호 확인 / Phone is checked"],
  page: ({ after, limit }) => Prisma.sql`
    SELECT ARRAY[e.student_number, e.name, coalesce(e.cohort, ''), CASE WHEN e.phone_hash IS NULL THEN '' ELSE 'O' END] AS cells,
           ARRAY[e.student_number] AS key
    FROM roster_entries e
    WHERE ${behind(after, ([number]) => Prisma.sql`e.student_number > ${number}`)}
    ORDER BY e.student_number LIMIT ${limit}`,
  count: () => Prisma.sql`SELECT count(*)::int AS count FROM roster_entries`,
};

export const rosterImports: ExportQuery = {
  columns: [
    "때 / At",
    "누가 / By",
    "파일 / File",
    "추가 / Added",
    "변경 / Changed",
    "삭제 / Removed",
    "되돌린 때 / Undone at",
  ],
  page: ({ after, limit }) => Prisma.sql`
    SELECT ARRAY[${seoul("i.at")}, i.actor, i.file_name, i.added_count::text, i.changed_count::text,
                 i.removed_count::text, ${seoul("i.undone_at")}] AS cells,
           ARRAY[i.at::text, i.id::text] AS key
    FROM roster_imports i
    WHERE ${behind(after, ([at, id]) => Prisma.sql`(i.at, i.id) < (${at}::timestamptz, ${id}::uuid)`)}
    ORDER BY i.at DESC, i.id DESC LIMIT ${limit}`,
  count: () => Prisma.sql`SELECT count(*)::int AS count FROM roster_imports`,
};

/** Who was signed in when and with what; not from where: an address says where somebody lives. */
export const sessions: ExportQuery = {
  columns: [
    "로그인 / Signed in at",
    "마지막 / Last seen at",
    "종류 / Kind",
    "학번이나 이메일 / Student number or e-mail",
    "이름 / Name",
    "기기 / Device",
    "기한 / Expires at",
    "끝낸 때 / Ended at",
    "까닭 / Why",
  ],
  page: ({ after, limit }) => Prisma.sql`
    SELECT ARRAY[${seoul("e.created_at")}, ${seoul("e.last_seen_at")},
                 CASE WHEN e.admin_id IS NULL THEN 'student' ELSE 'administrator' END,
                 coalesce(a.email, CASE WHEN s.removed_at IS NULL THEN s.student_number END, ''), coalesce(s.name, ''),
                 e.user_agent, ${seoul("e.expires_at")}, ${seoul("e.revoked_at")}, coalesce(e.revoked_reason, '')] AS cells,
           ARRAY[e.created_at::text, e.id::text] AS key
    FROM sessions e LEFT JOIN students s ON s.id = e.student_id LEFT JOIN administrators a ON a.id = e.admin_id
    WHERE ${behind(after, ([at, id]) => Prisma.sql`(e.created_at, e.id) < (${at}::timestamptz, ${id}::uuid)`)}
    ORDER BY e.created_at DESC, e.id DESC LIMIT ${limit}`,
  count: () => Prisma.sql`SELECT count(*)::int AS count FROM sessions`,
  estimatedBy: "sessions",
};

export const administrators: ExportQuery = {
  columns: [
    "이메일 / E-mail",
    "권한 / Role",
    "2단계 인증 / Second factor",
    "권한이 끝나는 때 / Role ends",
    "만든 때 / Made",
  ],
  page: ({ after, limit }) => Prisma.sql`
    SELECT ARRAY[a.email, a.role, CASE WHEN a.totp_confirmed_at IS NULL THEN '' ELSE 'O' END, ${seoul("a.ends_at")},
                 ${seoul("a.created_at")}] AS cells,
           ARRAY[a.email] AS key
    FROM administrators a
    WHERE ${behind(after, ([email]) => Prisma.sql`a.email > ${email}`)}
    ORDER BY a.email LIMIT ${limit}`,
  count: () => Prisma.sql`SELECT count(*)::int AS count FROM administrators`,
};

export const invitations: ExportQuery = {
  columns: [
    "보낸 때 / Sent at",
    "이메일 / E-mail",
    "권한 / Role",
    "보낸 사람 / Invited by",
    "기한 / Expires at",
    "받아들인 때 / Accepted at",
    "취소한 때 / Revoked at",
  ],
  page: ({ after, limit }) => Prisma.sql`
    SELECT ARRAY[${seoul("i.created_at")}, i.email, i.role, i.invited_by, ${seoul("i.expires_at")},
                 ${seoul("i.accepted_at")}, ${seoul("i.revoked_at")}] AS cells,
           ARRAY[i.created_at::text, i.id::text] AS key
    FROM invitations i
    WHERE ${behind(after, ([at, id]) => Prisma.sql`(i.created_at, i.id) < (${at}::timestamptz, ${id}::uuid)`)}
    ORDER BY i.created_at DESC, i.id DESC LIMIT ${limit}`,
  count: () => Prisma.sql`SELECT count(*)::int AS count FROM invitations`,
};

export const history: ExportQuery = {
  columns: [
    "시각 / At",
    "일 / What",
    "회차나 시험 일정 / Round or programme",
    "번호 / Numbers",
    "학번 / Student number",
    "이름 / Name",
    "선점 ID / Hold id",
  ],
  page: ({ after, limit }) => Prisma.sql`
    SELECT ARRAY[${seoul("h.at")}, h.kind, coalesce(r.name_ko, e.name_ko, ''),
                 coalesce((SELECT string_agg(l.number::text, ' ' ORDER BY l.number) FROM lockers l WHERE l.id = ANY(h.pool_ids)), ''),
                 ${WHO}, h.hold_id::text] AS cells,
           ARRAY[h.at::text, h.hold_id::text, h.kind] AS key
    FROM hold_history h LEFT JOIN rounds r ON r.id = h.event_id LEFT JOIN exam_programmes e ON e.id = h.event_id
    LEFT JOIN students s ON s.id = h.student_id
    WHERE ${behind(after, ([at, id, kind]) => Prisma.sql`(h.at, h.hold_id, h.kind) < (${at}::timestamptz, ${id}::uuid, ${kind})`)}
    ORDER BY h.at DESC, h.hold_id DESC, h.kind DESC LIMIT ${limit}`,
  count: () => Prisma.sql`SELECT count(*)::int AS count FROM hold_history`,
  estimatedBy: "hold_history",
};

export const audit: ExportQuery = {
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
    WHERE ${behind(after, ([id]) => Prisma.sql`e.id < ${id}::bigint`)}
    ORDER BY e.id DESC LIMIT ${limit}`,
  count: () => Prisma.sql`SELECT count(*)::int AS count FROM audit_entries`,
  estimatedBy: "audit_entries",
};
