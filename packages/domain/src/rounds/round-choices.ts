import type { EventId, RoundChoices } from "@seonchak/schema";
import { locationId, lockerCondition, lockerNumber } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";

type ChoiceRow = {
  location_id: string;
  name_ko: string;
  name_en: string;
  number: number;
  condition: string;
  is_chosen: boolean;
};

/** Every locker by location, and whether a round has it: what a round is put together from. */
export async function readRoundChoices(
  { prisma }: Deps,
  { roundId }: { roundId?: EventId | undefined },
): Promise<RoundChoices> {
  const round = roundId ? await prisma.round.findUnique({ where: { id: roundId } }) : null;
  if (roundId && !round) throw new Refusal("NO_ROUND");
  const rows = await prisma.$queryRaw<ChoiceRow[]>`
    SELECT o.id AS location_id, o.name_ko, o.name_en, l.number, l.condition, p.locker_id IS NOT NULL AS is_chosen
    FROM lockers l JOIN locations o ON o.id = l.location_id
    LEFT JOIN round_lockers p ON p.locker_id = l.id AND p.round_id = ${roundId ?? null}::uuid
    ORDER BY o.position, o.id, l.number`;
  const locations = new Map<string, RoundChoices["locations"][number]>();
  for (const row of rows) {
    const { name_ko: nameKo, name_en: nameEn } = row;
    const place = locations.get(row.location_id) ?? {
      locationId: locationId.parse(row.location_id),
      nameKo,
      nameEn,
      lockers: [],
    };
    locations.set(row.location_id, place);
    place.lockers.push({
      lockerNumber: lockerNumber.parse(row.number),
      condition: lockerCondition.parse(row.condition),
      isChosen: row.is_chosen,
    });
  }
  return { version: round ? Number(round.version) : null, locations: [...locations.values()] };
}
