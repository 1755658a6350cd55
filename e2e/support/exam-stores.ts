import { randomUUID } from "node:crypto";
import type { Tx } from "@seonchak/prisma";
import { withDatabase } from "./stores.ts";

type NewProgramme = {
  approval?: "manual" | "automatic";
  capacity?: number;
  opensMinute?: number;
  closesMinute?: number;
  /** Minute of each day whose slot is closed. */
  closed?: number;
};

const SLOT_MINUTES = 10;
const DAYS = 7;

/** A published programme with slots of ten minutes for a week, no lead time; every process knows it within a second. */
export function addProgramme(url: string, options: NewProgramme = {}): Promise<string> {
  const { approval = "manual", capacity = 50_000, opensMinute = 0, closesMinute = 1_440, closed = null } = options;
  const code = `exam-${randomUUID().slice(0, 8)}`;
  // At once, so that no process finds the programme without its slots.
  const make = async (tx: Tx) => {
    const rules = { slotMinutes: SLOT_MINUTES, leadMinutes: 0, horizonDays: DAYS, opensMinute, closesMinute };
    const { id } = await tx.examProgramme.create({
      data: { code, nameKo: "시험", nameEn: "Exam", approval, capacity, publishedAt: new Date(), ...rules },
    });
    await tx.$executeRaw`
      INSERT INTO exam_slots (programme_id, starts_at, capacity, is_closed)
      SELECT ${id}::uuid, midnight + make_interval(days => d, mins => m), ${capacity}::int, m IS NOT DISTINCT FROM ${closed}::int
      FROM (SELECT date_trunc('day', now(), 'Asia/Seoul') AS midnight), generate_series(0, ${DAYS + 1}::int) AS d,
           generate_series(${opensMinute}::int, ${closesMinute - SLOT_MINUTES}::int, ${SLOT_MINUTES}::int) AS m
      ON CONFLICT DO NOTHING`;
    return code;
  };
  return withDatabase(url, (prisma) => prisma.$transaction(make));
}

type Rows = { bookings: number; places: number; slots: number; versions: number };

/** Everything that a refused call must leave as it is, counted: rows, places taken, changes to either. */
export function bookingRows(url: string): Promise<Rows> {
  return withDatabase(url, async (prisma) => {
    const [rows] = await prisma.$queryRaw<[Rows]>`
      SELECT (SELECT count(*) FROM exam_bookings)::int AS bookings,
             (SELECT coalesce(sum(confirmed_count), 0) FROM exam_slots)::int AS places,
             (SELECT coalesce(sum(version), 0) FROM exam_slots)::int AS slots,
             (SELECT coalesce(sum(version), 0) FROM exam_bookings)::int AS versions`;
    return rows;
  });
}

/** Published programmes of five-minute slots that nobody has made yet, for a worker to find. Their codes. */
export function makeBare(
  url: string,
  { count, horizonDays }: { count: number; horizonDays: number },
): Promise<string[]> {
  const codes = Array.from({ length: count }, () => `bare-${randomUUID().slice(0, 8)}`);
  return withDatabase(url, async (prisma) => {
    const rules = { slotMinutes: 5, horizonDays, leadMinutes: 0, approval: "manual", publishedAt: new Date() };
    await prisma.examProgramme.createMany({
      data: codes.map((code) => ({ code, nameKo: "시험", nameEn: "Exam", ...rules })),
    });
    return codes;
  });
}

/** Of programmes' slots: how many, how many of them at moments of their own, and the people in all of them. */
export function slotsOf(url: string, codes: string[]): Promise<{ slots: number; distinct: number; places: number }> {
  return withDatabase(url, async (prisma) => {
    const [row] = await prisma.$queryRaw<[{ slots: number; distinct: number; places: number }]>`
      SELECT count(*)::int AS slots, count(DISTINCT (s.programme_id, s.starts_at))::int AS "distinct",
             coalesce(sum(s.confirmed_count), 0)::int AS places
      FROM exam_slots s JOIN exam_programmes p ON p.id = s.programme_id
      WHERE p.code = ANY (${codes}::text[])`;
    return row;
  });
}

export function confirmedIds(url: string): Promise<string[]> {
  return withDatabase(url, async (prisma) => {
    const rows = await prisma.examBooking.findMany({ where: { status: "confirmed" }, select: { id: true } });
    return rows.map(({ id }) => id);
  });
}
