import type { EventId, RefusalDetails } from "@seonchak/schema";
import type { Deps } from "../deps.ts";

/** Lockers named in a refusal: enough to go and look. */
const NAMED_MAX = 20;

/** What a change would have made of a round, as far as it could overlap with another. */
export type WantedRound = {
  opensAt?: Date | undefined;
  expiresAt?: Date | undefined;
  lockerNumbers?: number[] | undefined;
};

/** Which lockers another round has in the same time, and which round: for the sentence that says so. */
export async function readOverlap(
  { prisma }: Deps,
  roundId: EventId,
  { opensAt, expiresAt, lockerNumbers = [] }: WantedRound,
): Promise<RefusalDetails> {
  const rows = await prisma.$queryRaw<{ number: number; other_id: string; name_ko: string; name_en: string }[]>`
    SELECT l.number, o.id AS other_id, o.name_ko, o.name_en
    FROM rounds r
    JOIN lockers l ON l.number = ANY (${lockerNumbers}::int[])
      OR l.id IN (SELECT p.locker_id FROM round_lockers p WHERE p.round_id = r.id)
    JOIN round_lockers q ON q.locker_id = l.id AND q.round_id <> r.id
    JOIN rounds o ON o.id = q.round_id
    WHERE r.id = ${roundId}::uuid
      AND o.opens_at < coalesce(${expiresAt ?? null}::timestamptz, r.expires_at)
      AND o.expires_at > coalesce(${opensAt ?? null}::timestamptz, r.opens_at)
    ORDER BY o.opens_at, o.id, l.number LIMIT ${NAMED_MAX}::int`;
  const [first] = rows;
  if (!first) return {};
  return {
    lockers: rows.filter((row) => row.other_id === first.other_id).map((row) => row.number),
    otherRound: { nameKo: first.name_ko, nameEn: first.name_en },
  };
}
