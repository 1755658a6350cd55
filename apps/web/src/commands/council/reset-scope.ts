import type { Deps } from "@seonchak/domain";
import type { ResetScope } from "@seonchak/schema";
import { locationId, lockerNumber } from "@seonchak/schema";
import { findRound } from "./find-round.ts";

export const RESET_KINDS: ResetScope["kind"][] = ["locker", "location", "round", "all", "expired"];

/** What the operator's words mean. Throws a sentence when they name nothing. */
export async function scopeOf(deps: Deps, kind: string, which: string | undefined): Promise<ResetScope> {
  if (kind === "all" || kind === "expired") {
    if (which !== undefined) throw new Error(`"reset ${kind}" takes no name; "${which}" is too much.`);
    return { kind };
  }
  if (which === undefined) throw new Error(`Which ${kind}? For instance: council reset ${kind} ${EXAMPLES[kind]}`);
  if (kind === "locker") return { kind, lockerNumber: readLockerNumber(which) };
  if (kind === "location") return { kind, locationId: await findLocation(deps, which) };
  return { kind: "round", roundId: (await findRound(deps, which)).id };
}

const EXAMPLES: Record<string, string> = { locker: "101", location: '"정보관 2층"', round: '"2026-2학기 사물함"' };

function readLockerNumber(text: string) {
  const number = lockerNumber.safeParse(Number(text));
  if (!number.success) throw new Error(`"${text}" is no locker's number.`);
  return number.data;
}

async function findLocation({ prisma }: Deps, name: string) {
  const wanted = { equals: name.trim(), mode: "insensitive" as const };
  const [found, another] = await prisma.location.findMany({ where: { OR: [{ nameKo: wanted }, { nameEn: wanted }] } });
  if (!found) throw new Error(`There is no location "${name}".`);
  if (another) throw new Error(`More than one location is called "${name}". Use its other name, or the desk.`);
  return locationId.parse(found.id);
}
