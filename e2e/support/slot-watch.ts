import type { PrismaClient } from "@seonchak/prisma";
import { connectDatabase } from "@seonchak/prisma";

/** A slot whose count is not that of the confirmed bookings over it, or that has more people than places. */
export type WrongSlot = { starts_at: Date; capacity: number; confirmed_count: number; people: number };

/**
 * Every wrong slot of a programme at one moment: slots and bookings are of the same snapshot, since it is one statement.
 * Bookings begin and end where slots begin, so the people in a slot are those who came minus those who left until then.
 */
export function wrongSlots(prisma: PrismaClient, programme: string): Promise<WrongSlot[]> {
  return prisma.$queryRaw<WrongSlot[]>`
    WITH confirmed AS (
      SELECT b.programme_id, b.starts_at, b.ends_at, b.people FROM exam_bookings b WHERE b.status = 'confirmed'
    ), steps AS (
      SELECT programme_id, starts_at AS at, people FROM confirmed
      UNION ALL SELECT programme_id, ends_at, -people FROM confirmed
    ), counted AS (
      SELECT s.starts_at, s.capacity, s.confirmed_count,
             coalesce(sum(sum(t.people)) OVER (ORDER BY s.starts_at), 0)::int AS people
      FROM exam_programmes p
      JOIN exam_slots s ON s.programme_id = p.id
      LEFT JOIN steps t ON t.programme_id = s.programme_id AND t.at = s.starts_at
      WHERE p.code = ${programme}
      GROUP BY s.starts_at, s.capacity, s.confirmed_count
    )
    SELECT * FROM counted WHERE confirmed_count <> people OR people > capacity ORDER BY starts_at LIMIT 5`;
}

/** Looks again and again, until `stop`, which says how often it looked and every wrong slot that it saw. */
export function watchSlots(url: string, programme: string): { stop(): Promise<{ looks: number; wrong: WrongSlot[] }> } {
  const prisma = connectDatabase({ url, max: 1 });
  const wrong: WrongSlot[] = [];
  let [looks, isStopped] = [0, false];
  const watching = (async () => {
    while (!isStopped) {
      wrong.push(...(await wrongSlots(prisma, programme)));
      looks += 1;
      // Most of the time belongs to those who press.
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  })();
  return {
    async stop() {
      isStopped = true;
      await watching.finally(() => prisma.$disconnect());
      return { looks, wrong };
    },
  };
}

const PAUSE_MS = 100;
