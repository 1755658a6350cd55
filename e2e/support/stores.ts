import { findRunning } from "@seonchak/embedded";
import type { PrismaClient } from "@seonchak/prisma";
import { connectDatabase } from "@seonchak/prisma";
import type { Product } from "./product.ts";

/** Where a product's own Postgres and Redis answer. Throws while one does not run. */
export async function storesOf({ dataDir }: Product): Promise<{ databaseUrl: string; redisUrl: string }> {
  const { databaseUrl, redisUrl } = await findRunning(dataDir);
  if (databaseUrl === null || redisUrl === null) throw new Error(`not both stores run in ${dataDir}`);
  return { databaseUrl, redisUrl };
}

/** Looks into a database beside the app, and lets go of it afterwards. */
export async function withDatabase<Found>(url: string, look: (prisma: PrismaClient) => Promise<Found>): Promise<Found> {
  const prisma = connectDatabase({ url, max: 2 });
  try {
    return await look(prisma);
  } finally {
    await prisma.$disconnect();
  }
}

/** Who owns which locker by what Postgres says, the last word: student number to locker number. */
export function ownersIn(url: string): Promise<Map<string, number>> {
  return withDatabase(url, async (prisma) => {
    const rows = await prisma.lockerAssignment.findMany({
      where: { endedAt: null },
      include: { student: true, locker: true },
    });
    return new Map(rows.map(({ student, locker }) => [student.studentNumber, locker.number]));
  });
}

const FIRST_MORE = 10_001;

/** Gives the round so many more lockers, for races of more people than the seed has lockers. */
export function addLockers(url: string, count: number): Promise<number[]> {
  const numbers = Array.from({ length: count }, (_, i) => FIRST_MORE + i);
  return withDatabase(url, async (prisma) => {
    await prisma.$executeRaw`
      WITH place AS (
        INSERT INTO locations (id, name_ko, name_en, rows, columns, position)
        VALUES (gen_random_uuid(), '별관', 'Annex', 10, 100, 99) RETURNING id
      ), more AS (
        INSERT INTO lockers (id, number, location_id, "row", "column")
        SELECT gen_random_uuid(), n, place.id, (n - ${FIRST_MORE}::int) / 100 + 1, (n - ${FIRST_MORE}::int) % 100 + 1
        FROM unnest(${numbers}::int[]) AS n, place RETURNING id
      )
      INSERT INTO round_lockers (round_id, locker_id, during) SELECT r.id, more.id, r.during FROM rounds r, more`;
    // A touched round has a higher version, by which every process notices.
    await prisma.$executeRaw`UPDATE rounds SET notice_ko = notice_ko`;
    return numbers;
  });
}
