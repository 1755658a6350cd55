import { assertLive } from "@seonchak/domain/accounts/assert-live";
import type { StudentIdentity } from "@seonchak/domain/accounts/identity";
import { withdrawHold } from "@seonchak/domain/lockers/hold-locker";
import type { EventId, HeldLocker } from "@seonchak/schema";
import type { Services } from "../services.ts";

type Press = { student: StudentIdentity; roundId: EventId | undefined };

/**
 * Asks whether the session lives in the same write to Redis as the hold itself, so that a hold stays one round trip. A
 * hold that an ended session placed is ended before anyone is told (DESIGN 5).
 */
export async function placedByLivingSession(
  services: Services,
  { student, roundId }: Press,
  placing: Promise<HeldLocker>,
): Promise<HeldLocker> {
  const [living, placed] = await Promise.allSettled([assertLive(services, student, { write: true }), placing]);
  if (living.status === "fulfilled") return placing;
  if (placed.status === "fulfilled" && placed.value.isNew) {
    const { holdId } = placed.value;
    await withdrawHold(services, { holdId, roundId, studentId: student.studentId });
  }
  throw living.reason;
}
