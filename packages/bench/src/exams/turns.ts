import type { Deps } from "@seonchak/domain";
import { CONSOLE } from "@seonchak/domain/audit/audit";
import { cancelBooking } from "@seonchak/domain/exams/cancel-booking";
import { changeBooking } from "@seonchak/domain/exams/change-booking";
import { confirmBooking } from "@seonchak/domain/exams/decide-booking";
import { bookingId } from "@seonchak/schema";
import { median } from "../measure.ts";
import { askForPlaces, forgetBookings } from "./make-bookings.ts";

export const ACTS = ["confirm", "change", "cancel"] as const;
export type Act = (typeof ACTS)[number];
/** Of each act the medians of the turns, in ms. */
export type Turns = Record<Act, number[]>;

const TURNS = 9;
const BOOKINGS = 150;
const COUNCIL = { kind: "council", actor: CONSOLE } as const;
/** An hour, and a change to one that half overlaps it. */
const ASKED = { fromMinute: 20 * 1_440 + 600, minutes: 60, people: 10 };
const LATER_MS = 30 * 60_000;

/**
 * Confirms, moves and cancels the same bookings in each of several databases, turn and turn about, so that whatever else
 * the machine does hits all of them alike. One turn before that nobody counts.
 */
export async function takeTurns(databases: Deps[]): Promise<Turns[]> {
  const turns = databases.map((): Turns => ({ confirm: [], change: [], cancel: [] }));
  for (let turn = 0; turn <= TURNS; turn += 1) {
    for (const [at, deps] of databases.entries()) {
      const took = await takeTurn(deps);
      if (turn > 0) for (const act of ACTS) turns[at]?.[act].push(median(took[act]));
    }
  }
  return turns;
}

async function takeTurn(deps: Deps): Promise<Turns> {
  const ids = (await askForPlaces(deps, BOOKINGS, ASKED)).map((id) => bookingId.parse(id));
  const { startsAt, endsAt } = await deps.prisma.examBooking.findUniqueOrThrow({ where: { id: ids[0] ?? "" } });
  const later = (at: Date) => new Date(at.getTime() + LATER_MS).toISOString();
  const moved = { start: later(startsAt), end: later(endsAt) };
  const confirm = await timesOf(ids, (id) => confirmBooking(deps, CONSOLE, { id }));
  const change = await timesOf(ids, (id) => changeBooking(deps, COUNCIL, { id, ...moved }));
  const cancel = await timesOf(ids, (id) => cancelBooking(deps, COUNCIL, { id }));
  await forgetBookings(deps, ids);
  return { confirm, change, cancel };
}

async function timesOf<Id>(ids: Id[], act: (id: Id) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const id of ids) {
    const begun = performance.now();
    await act(id);
    times.push(performance.now() - begun);
  }
  return times;
}
