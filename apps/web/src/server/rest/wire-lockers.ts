import type { LockerList, LockerPlace, Mine, MyReservations, RoundList } from "@seonchak/schema";
import {
  confirmedLocker,
  heldLocker,
  listedRound,
  lockerList,
  lockerPlace,
  myHold,
  myLocker,
  myReservations,
  publicLocker,
  roundList,
} from "@seonchak/schema";
import { z } from "zod";

// A place on the wire says `location`, because `name` beside a student is the student's.
const wirePlace = lockerPlace
  .omit({ nameKo: true, nameEn: true })
  .extend({ locationKo: z.string(), locationEn: z.string() });
const wireMyHold = myHold.omit({ locker: true }).extend(wirePlace.shape);
const wireMyLocker = myLocker.omit({ locker: true }).extend(wirePlace.shape);
const wireMine = z.object({ hold: wireMyHold.nullable(), locker: wireMyLocker.nullable() });

export const wireLockerList = lockerList.extend({
  lockers: z.array(publicLocker.extend({ locationKo: z.string(), locationEn: z.string() })),
  mine: wireMine.nullable(),
});
export const wireReservations = myReservations.omit({ history: true }).extend({
  ...wireMine.shape,
  history: z.array(
    myReservations.shape.history.element.omit({ locker: true }).extend({ locker: wirePlace.nullable() }),
  ),
});
export const wireHeldLocker = heldLocker.extend({ locker: wirePlace });
export const wireConfirmedLocker = confirmedLocker.extend({ locker: wireMyLocker });
export const wireRoundList = roundList.extend({
  rounds: z.array(listedRound.extend({ serverTime: roundList.shape.serverTime })),
});

function placeOnWire({ nameKo, nameEn, ...place }: LockerPlace): z.infer<typeof wirePlace> {
  return { ...place, locationKo: nameKo, locationEn: nameEn };
}

/** What is somebody's: the locker's own fields first, then what is known of having it. */
function withPlace<Had extends { locker: LockerPlace }>({ locker, ...had }: Had) {
  return { ...placeOnWire(locker), ...had };
}

function mineOnWire({ hold, locker }: Mine) {
  return { hold: hold && withPlace(hold), locker: locker && withPlace(locker) };
}

export function lockerListOnWire(list: LockerList) {
  const locations = new Map(list.locations.map((location) => [location.locationId, location]));
  const lockers = list.lockers.map((locker) => {
    const location = locations.get(locker.locationId);
    return { ...locker, locationKo: location?.nameKo ?? "", locationEn: location?.nameEn ?? "" };
  });
  return { ...list, lockers, mine: list.mine && mineOnWire(list.mine) };
}

export function reservationsOnWire(reservations: MyReservations) {
  const history = reservations.history.map((entry) => ({
    ...entry,
    locker: entry.locker && placeOnWire(entry.locker),
  }));
  return { ...reservations, ...mineOnWire(reservations), history };
}

export function heldOnWire(held: z.infer<typeof heldLocker>) {
  return { ...held, locker: placeOnWire(held.locker) };
}

export function confirmedOnWire({ locker }: z.infer<typeof confirmedLocker>) {
  return { locker: withPlace(locker) };
}

/** Each round says the server's time too, so that one round alone can be counted down. */
export function roundsOnWire({ rounds, serverTime }: RoundList) {
  return { rounds: rounds.map((round) => ({ ...round, serverTime })), serverTime };
}
