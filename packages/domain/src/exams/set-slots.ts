import type { Tx } from "@seonchak/prisma";
import type { SetSlotsInput, SlotsChanged } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { programmeOf } from "./programmes.ts";
import { settleSlots, withdrawUnfitHolds } from "./settle-slots.ts";
import type { Judgement, SlotsChange } from "./slots-change.ts";
import { isChanging, judgementOf, readSlotsChange, slotsOf } from "./slots-change.ts";

/** So many slots are 31 days of the shortest ones. */
const TIMEOUT_MS = 20_000;

type Written = Judgement & { changed: string[] };

/**
 * Sets the capacity of every slot that begins in `[start, end)`, or closes or opens them: all or none. A capacity below
 * what is confirmed is refused with BELOW_CONFIRMED and the first such slot. What is confirmed keeps its places.
 */
export async function setSlots(deps: Deps, actor: CouncilActor, input: SetSlotsInput): Promise<SlotsChanged> {
  const change = await readSlotsChange(deps, input);
  const written = await deps.prisma.$transaction(
    async (tx) => {
      const done = await writeSlots(tx, change);
      if (done.slots === 0) throw new Refusal("NOTHING_TO_CHANGE", { field: "start" });
      if (done.below)
        throw new Refusal("BELOW_CONFIRMED", { field: "capacity", slotStartsAt: done.below.toISOString() });
      await recordSlots(tx, actor, { change, done });
      return done;
    },
    { timeout: TIMEOUT_MS },
  );
  // Redis is told after the commit; live holds for which there is no room any more end, and their students are told why.
  const programme = programmeOf(change.programme);
  await settleSlots(deps, programme, written.changed);
  if (change.isClosed || change.capacity !== null) await withdrawUnfitHolds(deps, programme, written.changed);
  const former = { capacity: written.capacity, isClosed: written.closed };
  return { slotCount: written.slots, changedCount: written.changed.length, former };
}

/**
 * One statement. The slots are locked first, in time order as by everybody who moves places, so that a confirmation comes
 * wholly before or after, is counted in the judgement, and the CHECK never has to speak.
 */
async function writeSlots(tx: Tx, change: SlotsChange): Promise<Written> {
  const { capacity, isClosed } = change;
  const [written] = await tx.$queryRaw<[Written]>`
    WITH slot AS (
      ${slotsOf(change)} ORDER BY starts_at FOR NO KEY UPDATE
    ), judged AS (
      SELECT ${judgementOf(change)} FROM slot
    ), changed AS (
      UPDATE exam_slots s
      SET capacity = coalesce(${capacity}::int, s.capacity), is_closed = coalesce(${isClosed}::boolean, s.is_closed)
      FROM slot, judged
      WHERE s.id = slot.id AND judged.below IS NULL AND ${isChanging(change)}
      RETURNING s.id
    )
    SELECT judged.*, ARRAY(SELECT id::text FROM changed) AS changed FROM judged`;
  return written;
}

/** Summarised: a range with what its slots had, or null where they differed, and what they have now. */
async function recordSlots(
  tx: Tx,
  actor: CouncilActor,
  { change, done }: { change: SlotsChange; done: Written },
): Promise<void> {
  const { programme, start, end, capacity, isClosed } = change;
  const range = { start: start.toISOString(), end: end.toISOString(), slots: done.slots };
  await recordAudit(tx, actor, {
    action: "slots.changed",
    targetKind: "programme",
    target: programme.nameKo,
    before: { ...range, capacity: done.capacity, isClosed: done.closed },
    after: { ...range, capacity: capacity ?? done.capacity, isClosed: isClosed ?? done.closed },
  });
}
