import { randomUUID } from "node:crypto";
import type { CreateRoundInput, EventId } from "@seonchak/schema";
import { eventId } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { roundFacts } from "./change-round.ts";
import { lockerRanges } from "./locker-ranges.ts";
import { putLockersIn, readRoundLockers } from "./round-lockers.ts";

/** A new round, as a draft: students see nothing of it until it is opened, which is when it gets its times. */
export async function createRound(
  deps: Deps,
  actor: CouncilActor,
  input: CreateRoundInput,
): Promise<{ roundId: EventId }> {
  const roundId = eventId.parse(randomUUID());
  const lockerNumbers = [...new Set(input.lockerNumbers)];
  await deps.prisma.$transaction(async (tx) => {
    const { nameKo, nameEn, holdMs } = input;
    const cohorts = [...new Set(input.cohorts)];
    // By the domain's clock, which orders the list; a test may have moved it.
    const createdAt = deps.clock.now();
    const round = await tx.round.create({ data: { id: roundId, nameKo, nameEn, holdMs, cohorts, createdAt } });
    await putLockersIn(tx, roundId, lockerNumbers);
    const after = { ...roundFacts(round), lockers: lockerRanges(lockerNumbers) };
    await recordAudit(tx, actor, { action: "round.created", targetKind: "round", target: nameKo, after });
  });
  return { roundId };
}

/** Removes a draft for good. What students could see stays: their history names it. */
export async function removeRound(deps: Deps, actor: CouncilActor, { roundId }: { roundId: EventId }): Promise<void> {
  await deps.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM rounds WHERE id = ${roundId}::uuid FOR UPDATE`;
    const round = await tx.round.findUnique({ where: { id: roundId } });
    if (!round) throw new Refusal("NO_ROUND");
    if (round.publishedAt) throw new Refusal("ROUND_PUBLISHED");
    const before = { ...roundFacts(round), lockers: lockerRanges(await readRoundLockers(tx, roundId)) };
    await tx.roundLocker.deleteMany({ where: { roundId } });
    await tx.round.delete({ where: { id: roundId } });
    await recordAudit(tx, actor, { action: "round.removed", targetKind: "round", target: round.nameKo, before });
  });
}
