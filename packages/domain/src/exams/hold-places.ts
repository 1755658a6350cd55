import type { Claim, CouncilAct, PlaceReply } from "@seonchak/holds";
import type { HoldId, StudentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { placeHold } from "../hold-engine/hold-engine.ts";
import { refusalOf } from "../hold-engine/refusal-of.ts";
import type { Refusal } from "../refusal.ts";
import { examEvent } from "./exam-event.ts";
import type { Programme } from "./programmes.ts";
import type { Wanted } from "./range-rules.ts";

/** Who holds which places, and the live hold of the same student that they replace. */
export type Holding = {
  holdId: HoldId;
  studentId: StudentId;
  claims: Claim[];
  replaces?: HoldId;
  council?: CouncilAct;
};

/** As many places in every slot of the range, in time order. Refuses SLOT_CLOSED. */
export async function claimsOf(deps: Deps, programme: Programme, wanted: Wanted): Promise<Claim[]> {
  const slotIds = await deps.caches.slots.inRange(deps, programme, wanted);
  return slotIds.map((poolId) => ({ poolId, units: wanted.people }));
}

/** Places in every slot or in none, for the programme's hold time. One round trip to Redis. */
export async function placeBookingHold(deps: Deps, programme: Programme, holding: Holding): Promise<PlaceReply> {
  return placeHold(deps, examEvent(programme.id), { ...holding, cohort: null });
}

/** Why places were not held. */
export function refusalOfPlaces(reply: Exclude<PlaceReply, { word: "HELD" | "STANDING" }>): Refusal {
  return refusalOf(reply, {
    PAUSED: "PROGRAMME_PAUSED",
    full: ({ capacity }) => (capacity === 0 ? "SLOT_CLOSED" : "SLOT_FULL"),
  });
}
