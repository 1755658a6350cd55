import type { StudentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import type { HoldEvent } from "./event-source.ts";
import { storeAnswers } from "./hold-engine.ts";
import { withWarmEvent } from "./warm-event.ts";
import type { HoldToEnd } from "./withdraw-holds.ts";

/** A student's live and confirming holds in these events. Refuses STORE_AWAY, WARMING. */
export async function readHoldsOf(deps: Deps, events: HoldEvent[], studentId: StudentId): Promise<HoldToEnd[]> {
  const found = await Promise.all(
    events.map(async (event) => {
      const { hold } = await storeAnswers(() =>
        withWarmEvent(deps, event, () => deps.holdStore.readStudent(event.id, studentId)),
      );
      return hold ? [{ holdId: hold.holdId, studentId, event }] : [];
    }),
  );
  return found.flat();
}
