import { Prisma } from "@seonchak/prisma";
import type { AdminBooking, AdminBookingPage, AdminBookingQuery, BookingStatus } from "@seonchak/schema";
import { BOOKINGS_COUNTED_MAX, examApproval, programmeCode, studentId, WAITING_COUNTED_MAX } from "@seonchak/schema";
import { literalSearch } from "../audit/literal-search.ts";
import type { Deps } from "../deps.ts";
import { maskNumber } from "../lockers/mask-number.ts";
import type { BookingRow } from "./booking-rows.ts";
import { examBookingOf } from "./booking-rows.ts";
import { addDays, midnightOfDay } from "./seoul-time.ts";

const columnOf = {
  createdAt: "created_at",
  start: "starts_at",
  people: "people",
} as const satisfies Record<AdminBookingQuery["sort"], string>;

type Row = BookingRow & {
  decided_at: Date | null;
  code: string;
  programme_ko: string;
  programme_en: string;
  slot_minutes: number;
  approval: string;
  student_number: string;
  student_name: string;
  is_removed: boolean;
};

/**
 * A page of everybody's bookings for administrators. Each status is asked for its own next rows in the order of an index,
 * and the heads are merged: the cost of a page does not grow with the bookings that are not on it.
 */
export async function listAdminBookings(deps: Deps, query: AdminBookingQuery): Promise<AdminBookingPage> {
  const { page, pageSize } = query;
  const now = deps.clock.now();
  const [rows, counts] = await Promise.all([
    deps.prisma.$queryRaw<Row[]>(pageQuery(query, now)),
    deps.prisma.$queryRaw<{ total: number }[]>(countQuery(query, now)),
  ]);
  const total = counts[0]?.total ?? 0;
  return {
    rows: rows.map((row) => adminBookingOf(row, now)),
    total: Math.min(total, BOOKINGS_COUNTED_MAX),
    hasMore: total > BOOKINGS_COUNTED_MAX,
    page,
    pageSize,
  };
}

/** How many bookings wait for the council: pending ones of manual programmes. Cheap enough to be asked again and again. */
export async function countWaitingBookings({ prisma }: Deps): Promise<{ waitingCount: number; hasMore: boolean }> {
  const [found] = await prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM exam_bookings WHERE status = 'pending' AND held_until IS NULL LIMIT ${WAITING_COUNTED_MAX + 1}
    ) waiting`;
  const count = found?.count ?? 0;
  return { waitingCount: Math.min(count, WAITING_COUNTED_MAX), hasMore: count > WAITING_COUNTED_MAX };
}

function pageQuery(query: AdminBookingQuery, now: Date): Prisma.Sql {
  const { page, pageSize, sort, descending } = query;
  const column = Prisma.raw(columnOf[sort]);
  const direction = Prisma.raw(descending ? "DESC" : "ASC");
  // Bookings of one moment stay in one order, so that pages do not overlap.
  const order = Prisma.sql`${column} ${direction}, id ${direction}`;
  const heads = statusesOf(query.status, now).map(({ where, isFew }) => {
    const found = Prisma.sql`SELECT id, ${column} FROM exam_bookings b WHERE ${where} ${narrowed(query)}`;
    // Few rows by days, or few that wait, are sorted: to walk an order until enough of them came by would pass all others.
    const fence = isFew || isOfDays(query) ? Prisma.sql`OFFSET 0` : Prisma.empty;
    return Prisma.sql`(SELECT * FROM (${found} ${fence}) head ORDER BY ${order} LIMIT ${page * pageSize})`;
  });
  return Prisma.sql`
    WITH ${named(query)}
    SELECT b.*, p.code, p.name_ko AS programme_ko, p.name_en AS programme_en, p.slot_minutes, p.approval,
           s.student_number, s.name AS student_name, s.removed_at IS NOT NULL AS is_removed
    FROM (
      SELECT id FROM (${Prisma.join(heads, " UNION ALL ")}) heads
      ORDER BY ${order} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}
    ) shown
    JOIN exam_bookings b ON b.id = shown.id
    JOIN exam_programmes p ON p.id = b.programme_id
    JOIN students s ON s.id = b.student_id
    ORDER BY b.${column} ${direction}, b.id ${direction}`;
}

function isOfDays({ from, to, sort }: AdminBookingQuery): boolean {
  return sort !== "start" && (from !== undefined || to !== undefined);
}

function countQuery(query: AdminBookingQuery, now: Date): Prisma.Sql {
  const parts = statusesOf(query.status, now).map(
    ({ where }) => Prisma.sql`(SELECT FROM exam_bookings b WHERE ${where} ${narrowed(query)})`,
  );
  return Prisma.sql`
    WITH ${named(query)}
    SELECT count(*)::int AS total
    FROM (SELECT FROM (${Prisma.join(parts, " UNION ALL ")}) every LIMIT ${BOOKINGS_COUNTED_MAX + 1}) found`;
}

type Part = { where: Prisma.Sql; isFew: boolean };

/** Conditions that leave each other's rows out. What is expired is pending in its row; what waits has indexes of its own. */
function statusesOf(status: BookingStatus | undefined, now: Date): Part[] {
  const stored = (name: string) => Prisma.sql`b.status = ${Prisma.raw(`'${name}'`)}`;
  const many = (where: Prisma.Sql): Part => ({ where, isFew: false });
  const pending = stored("pending");
  if (status === undefined) return ["pending", "confirmed", "rejected", "cancelled"].map((name) => many(stored(name)));
  if (status === "expired") return [many(Prisma.sql`${pending} AND b.held_until <= ${now}::timestamptz`)];
  if (status !== "pending") return [many(stored(status))];
  return [
    { where: Prisma.sql`${pending} AND b.held_until IS NULL`, isFew: true },
    { where: Prisma.sql`${pending} AND b.held_until > ${now}::timestamptz`, isFew: true },
  ];
}

function narrowed({ programme, from, to, search }: AdminBookingQuery): Prisma.Sql {
  const parts = [Prisma.empty];
  if (programme)
    parts.push(Prisma.sql`AND b.programme_id = (SELECT id FROM exam_programmes WHERE code = ${programme})`);
  if (from) {
    const midnight = midnightOfDay(from);
    // No booking is longer than a day (exam_programmes_lengths_are_in_order), so that an index by start can serve.
    parts.push(
      Prisma.sql`AND b.ends_at > ${midnight}::timestamptz AND b.starts_at > ${addDays(midnight, -1)}::timestamptz`,
    );
  }
  if (to) parts.push(Prisma.sql`AND b.starts_at < ${addDays(midnightOfDay(to), 1)}::timestamptz`);
  if (wholeNumber(search)) parts.push(Prisma.sql`AND b.student_id IN (SELECT id FROM named)`);
  else if (search !== "")
    // Byte by byte: ILIKE takes ten times as long, and Korean has no capitals.
    parts.push(Prisma.sql`AND (lower(b.name COLLATE "C") LIKE lower(${likeOf(search)} COLLATE "C")
      OR b.student_id IN (SELECT id FROM named))`);
  return Prisma.join(parts, " ");
}

/** The students who are searched for, looked up once for all statuses; a removed one has no number and no name. */
function named({ search }: AdminBookingQuery): Prisma.Sql {
  const number = wholeNumber(search);
  const found = number
    ? Prisma.sql`student_number = ${number}`
    : Prisma.sql`${search !== ""} AND removed_at IS NULL AND name ILIKE ${likeOf(search)}`;
  return Prisma.sql`named AS MATERIALIZED (SELECT id FROM students WHERE ${found})`;
}

function likeOf(search: string): string {
  return `%${literalSearch(search.normalize("NFC"))}%`;
}

function wholeNumber(search: string): string | null {
  return /^\d{10}$/.exec(search.replace(/[\s-]/g, ""))?.[0] ?? null;
}

function adminBookingOf(row: Row, now: Date): AdminBooking {
  return {
    ...examBookingOf(row, { code: programmeCode.parse(row.code) }, now),
    programmeNameKo: row.programme_ko,
    programmeNameEn: row.programme_en,
    slotMinutes: row.slot_minutes,
    approval: examApproval.parse(row.approval),
    decidedAt: row.decided_at?.toISOString() ?? null,
    student: row.is_removed
      ? null
      : {
          studentId: studentId.parse(row.student_id),
          maskedNumber: maskNumber(row.student_number),
          name: row.student_name,
        },
  };
}
