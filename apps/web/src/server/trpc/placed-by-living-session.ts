import { withdrawHold } from "@seonchak/domain/lockers/hold-locker";
import { Refusal } from "@seonchak/domain/refusal";
import type { EventId, HeldLocker, SessionId, StudentId } from "@seonchak/schema";
import type { Services } from "../services.ts";

type Presser = { sessionId: SessionId; studentId: StudentId; roundId: EventId | undefined };

/**
 * Asks whether the session lives in the same write to Redis as the hold itself, so that a hold stays one round trip. A
 * hold that an ended session placed is ended before anyone is told (DESIGN 5).
 */
export async function placedByLivingSession(
  services: Services,
  { sessionId, studentId, roundId }: Presser,
  placing: Promise<HeldLocker>,
): Promise<HeldLocker> {
  const [denied, placed] = await Promise.allSettled([services.denyList.check(sessionId), placing]);
  if (denied.status === "fulfilled" && !denied.value) return placing;
  if (placed.status === "fulfilled" && placed.value.isNew) {
    await withdrawHold(services, { holdId: placed.value.holdId, roundId, studentId });
  }
  if (denied.status === "rejected") throw denied.reason;
  throw new Refusal("SESSION_ENDED");
}
