import type { Deps } from "@seonchak/domain";
import { listAdminRounds } from "@seonchak/domain/rounds/admin-rounds";
import type { AdminRound } from "@seonchak/schema";

const ID_PART_MIN = 4;

/** The one round with this name in either language, or whose id begins so. Throws a sentence when there is not one. */
export async function findRound(deps: Deps, wanted: string): Promise<AdminRound> {
  const { rounds } = await listAdminRounds(deps);
  const found = rounds.filter((round) => isCalled(round, wanted.trim().toLowerCase()));
  const [round] = found;
  if (!round) throw new Error(`There is no round "${wanted}". \`council rounds\` lists them.`);
  if (found.length > 1) throw new Error(`${found.length} rounds are called "${wanted}". Name one by its id instead.`);
  return round;
}

function isCalled({ id, nameKo, nameEn }: AdminRound, wanted: string): boolean {
  if (wanted === nameKo.toLowerCase() || wanted === nameEn.toLowerCase()) return true;
  return wanted.length >= ID_PART_MIN && id.startsWith(wanted);
}
