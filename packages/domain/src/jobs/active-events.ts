import { eventId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { examEvent } from "../exams/exam-event.ts";
import type { HoldEvent } from "../hold-engine/event-source.ts";
import { lockerEvent } from "../lockers/locker-event.ts";

/** A round's leftovers are looked after for so long after its end. */
const AFTER_END_MS = 86_400_000;

/** Events of every kind that may have holds, entries to drain or assignments to end. */
export async function readActiveEvents({ prisma, clock }: Pick<Deps, "prisma" | "clock">): Promise<HoldEvent[]> {
  const since = new Date(clock.now().getTime() - AFTER_END_MS);
  const [rounds, programmes] = await Promise.all([
    prisma.round.findMany({
      where: { publishedAt: { not: null }, expiresAt: { gt: since } },
      select: { id: true },
    }),
    // What an administrator confirms needs no hold.
    prisma.examProgramme.findMany({
      where: { publishedAt: { not: null }, approval: "automatic" },
      select: { id: true },
    }),
  ]);
  return [
    ...rounds.map(({ id }) => lockerEvent(eventId.parse(id))),
    ...programmes.map(({ id }) => examEvent(eventId.parse(id))),
  ];
}
