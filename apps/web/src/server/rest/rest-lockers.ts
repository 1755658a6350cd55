import type { HeldLocker } from "@seonchak/schema";
import type { RestMeta } from "./rest-meta.ts";
import {
  confirmedOnWire,
  heldOnWire,
  lockerListOnWire,
  reservationsOnWire,
  roundsOnWire,
  wireConfirmedLocker,
  wireHeldLocker,
  wireLockerList,
  wireReservations,
  wireRoundList,
} from "./wire-lockers.ts";

/** The REST calls of SPECS 2 about lockers and rounds. */
export const restLockers = {
  rounds: {
    method: "GET",
    path: "/rounds",
    tag: "Lockers",
    summary: "The rounds that students can see, with the server's time.",
    answer: { schema: wireRoundList, from: roundsOnWire },
  },
  list: {
    method: "GET",
    path: "/lockers",
    tag: "Lockers",
    summary: "Every locker of a round and what is free. Never whose; `mine` is the asking student's own.",
    answer: { schema: wireLockerList, from: lockerListOnWire },
  },
  mine: {
    method: "GET",
    path: "/lockers/me",
    tag: "Lockers",
    summary: "My live hold, my confirmed locker and my history.",
    answer: { schema: wireReservations, from: reservationsOnWire },
  },
  hold: {
    method: "POST",
    path: "/lockers/:locker_id/hold",
    tag: "Lockers",
    summary: "Hold a locker for the round's hold time. Pressing again gives the same hold.",
    statuses: [201, 200],
    status: (held: HeldLocker) => (held.isNew ? 201 : 200),
    message: "lockerHeld",
    answer: { schema: wireHeldLocker, from: heldOnWire },
  },
  confirm: {
    method: "POST",
    path: "/lockers/:locker_id/confirm",
    tag: "Lockers",
    summary: "Make the held locker mine. Confirming again is a yes.",
    message: "lockerConfirmed",
    answer: { schema: wireConfirmedLocker, from: confirmedOnWire },
  },
  release: {
    method: "POST",
    path: "/lockers/:locker_id/release",
    tag: "Lockers",
    summary: "Give my confirmed locker back.",
    message: "lockerReleased",
  },
  releaseHold: {
    method: "POST",
    path: "/lockers/:locker_id/release-hold",
    tag: "Lockers",
    summary: "Let my hold go.",
    message: "holdReleased",
  },
} satisfies Record<string, RestMeta>;
