import type { EventId } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { listAdminRounds } from "./admin-rounds.ts";

/** Lockers that are in no round, in a location of their own. */
export async function spareLockers(world: World, lockers: number) {
  const { roundId, ...made } = await world.round({ lockers, isDraft: true });
  await world.prisma.roundLocker.deleteMany({ where: { roundId } });
  await world.prisma.round.delete({ where: { id: roundId } });
  return made;
}

/** A round as its card on the desk has it. */
export async function deskRound(world: World, roundId: EventId) {
  const found = (await listAdminRounds(world)).rounds.find(({ id }) => id === roundId);
  if (!found) throw new Error("the round is not on the desk");
  return found;
}

/** ISO 8601, so many hours from the world's now. */
export function hoursFrom(world: World, hours: number): string {
  return new Date(world.clock.now().getTime() + hours * 3_600_000).toISOString();
}
