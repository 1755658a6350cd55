import { randomUUID } from "node:crypto";
import { lostUniqueIndex } from "@seonchak/prisma";
import type { CreateLockersInput } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { lockLocation } from "../locations/change-location.ts";
import type { PlanPlace } from "../locations/free-places.ts";
import { freePlaces, isAt } from "../locations/free-places.ts";
import { Refusal } from "../refusal.ts";

/** New lockers into the free places of a plan, row by row. They are in no round yet. All of the range, or none. */
export async function createLockers(
  deps: Deps,
  actor: CouncilActor,
  input: CreateLockersInput,
): Promise<{ createdCount: number }> {
  const { firstNumber, lastNumber, at } = input;
  const count = lastNumber - firstNumber + 1;
  await numberedOnce(() =>
    deps.prisma.$transaction(async (tx) => {
      const location = await lockLocation(tx, input.locationId);
      const taken = await tx.locker.findMany({ where: { locationId: location.id } });
      if (at && taken.some((locker) => isAt(locker, at))) throw new Refusal("POSITION_TAKEN", { field: "at" });
      const places = freePlaces(location, taken, at).slice(0, count);
      if (places.length < count) throw new Refusal("OUTSIDE_PLAN", { field: "lastNumber" });
      await tx.locker.createMany({
        data: places.map((place: PlanPlace, i) => ({
          id: randomUUID(),
          number: firstNumber + i,
          locationId: location.id,
          ...place,
        })),
      });
      await recordAudit(tx, actor, {
        action: "lockers.created",
        targetKind: "location",
        target: location.nameKo,
        after: { firstNumber, lastNumber, count },
      });
    }),
  );
  return { createdCount: count };
}

/** What two administrators do at once is decided by the database: one number, one place. */
export async function numberedOnce<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    const index = lostUniqueIndex(error);
    if (index === "lockers_one_per_number") throw new Refusal("LOCKER_NUMBER_TAKEN");
    if (index === "lockers_one_per_position") throw new Refusal("POSITION_TAKEN");
    throw error;
  }
}
