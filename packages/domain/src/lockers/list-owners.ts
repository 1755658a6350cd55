import { Prisma } from "@seonchak/prisma";
import type { LockerOwner, LockerUse, OwnerPage, OwnerQuery } from "@seonchak/schema";
import { lockerUse, studentId } from "@seonchak/schema";
import { assertManager } from "../accounts/identity.ts";
import { readPhone } from "../accounts/phone.ts";
import { recordAudit } from "../audit/audit.ts";
import { literalSearch } from "../audit/literal-search.ts";
import type { Actor, Deps } from "../deps.ts";
import { listLocations } from "../locations/list-locations.ts";
import { Refusal } from "../refusal.ts";
import { holderOf } from "./take-by-hand.ts";

type Row = {
  number: number;
  location_ko: string;
  location_en: string;
  student_id: string;
  student_number: string;
  name: string;
  cohort: string | null;
  phone_encrypted: string;
  confirmed_at: Date;
  round_ko: string;
  round_en: string;
  total: number;
};

const sortColumns = {
  number: "l.number",
  studentNumber: "s.student_number",
  name: "s.name",
  confirmedAt: "a.confirmed_at",
};

/**
 * Who has which locker now, with the phone, for managers and owners. Each page that is asked for is in the audit log with
 * how many phones it showed, never whose.
 */
export async function listOwners(deps: Deps, actor: Actor, query: OwnerQuery): Promise<OwnerPage> {
  assertManager(actor);
  const { page, pageSize } = query;
  const now = deps.clock.now();
  const [rows, { locations }] = await Promise.all([
    deps.prisma.$queryRaw<Row[]>(pageQuery(query, now)),
    listLocations(deps),
  ]);
  await recordAudit(deps.prisma, actor, {
    action: "owners.looked_at",
    targetKind: "lockers",
    target: `page ${page}`,
    after: { count: rows.length, isSearched: query.search !== "" },
  });
  return {
    rows: rows.map((row) => ownerOf(deps, row)),
    total: rows[0]?.total ?? (await totalBehind(deps, query, now)),
    page,
    pageSize,
    locations: locations.map(({ locationId, nameKo, nameEn }) => ({ locationId, nameKo, nameEn })),
  };
}

/** A page beyond the last has no row that could tell how many there are. */
async function totalBehind({ prisma }: Deps, query: OwnerQuery, now: Date): Promise<number> {
  if (query.page === 1) return 0;
  const [first] = await prisma.$queryRaw<Row[]>(pageQuery({ ...query, page: 1, pageSize: 1 }, now));
  return first?.total ?? 0;
}

function pageQuery(query: OwnerQuery, now: Date): Prisma.Sql {
  const direction = Prisma.raw(query.descending ? "DESC" : "ASC");
  const parts = [Prisma.sql`a.ended_at IS NULL AND r.expires_at > ${now}::timestamptz`];
  if (query.roundId) parts.push(Prisma.sql`a.round_id = ${query.roundId}::uuid`);
  if (query.locationId) parts.push(Prisma.sql`l.location_id = ${query.locationId}::uuid`);
  if (query.search) parts.push(searched(query.search));
  return Prisma.sql`
    SELECT l.number, o.name_ko AS location_ko, o.name_en AS location_en, s.id AS student_id, s.student_number, s.name,
           s.cohort, s.phone_encrypted, a.confirmed_at, r.name_ko AS round_ko, r.name_en AS round_en,
           count(*) OVER ()::int AS total
    FROM locker_assignments a
    JOIN rounds r ON r.id = a.round_id
    JOIN lockers l ON l.id = a.locker_id JOIN locations o ON o.id = l.location_id
    JOIN students s ON s.id = a.student_id
    WHERE ${Prisma.join(parts, " AND ")}
    ORDER BY ${Prisma.raw(sortColumns[query.sort])} ${direction}, l.number ${direction}
    LIMIT ${query.pageSize} OFFSET ${(query.page - 1) * query.pageSize}`;
}

/** A part of the name or of the student number, or the whole number of a locker. */
function searched(search: string): Prisma.Sql {
  const like = `%${literalSearch(search.normalize("NFC"))}%`;
  const digits = search.replace(/[\s-]/g, "");
  if (!/^\d+$/.test(digits)) return Prisma.sql`s.name ILIKE ${like}`;
  return Prisma.sql`(s.student_number LIKE ${`%${digits}%`} OR l.number::text = ${digits})`;
}

function ownerOf({ secrets }: Deps, row: Row): LockerOwner {
  return {
    lockerNumber: row.number,
    locationKo: row.location_ko,
    locationEn: row.location_en,
    studentId: studentId.parse(row.student_id),
    studentNumber: row.student_number,
    name: row.name,
    cohort: row.cohort,
    phoneNumber: readPhone(secrets, row.phone_encrypted),
    confirmedAt: row.confirmed_at.toISOString(),
    roundNameKo: row.round_ko,
    roundNameEn: row.round_en,
  };
}

const USES_SHOWN = 50;

/** Who had a locker, newest first. A student whose account was removed is nobody. */
export async function listLockerUses(
  { prisma }: Deps,
  { lockerNumber }: { lockerNumber: number },
): Promise<{ uses: LockerUse[] }> {
  const locker = await prisma.locker.findUnique({ where: { number: lockerNumber } });
  if (!locker) throw new Refusal("LOCKER_NOT_FOUND");
  const rows = await prisma.lockerAssignment.findMany({
    where: { lockerId: locker.id },
    include: { student: true, round: true },
    orderBy: { confirmedAt: "desc" },
    take: USES_SHOWN,
  });
  const uses = rows.map(({ student, round, confirmedAt, endedAt, endKind }) =>
    lockerUse.parse({
      holder: student.removedAt ? null : holderOf(student),
      roundNameKo: round.nameKo,
      roundNameEn: round.nameEn,
      confirmedAt: confirmedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      endKind,
    }),
  );
  return { uses };
}
