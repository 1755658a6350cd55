import type { ExamBooking, StudentId } from "@seonchak/schema";
import { bookingId } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import { expect } from "vitest";
import { CONSOLE } from "../audit/audit.ts";
import type { Deps } from "../deps.ts";
import { verifyInvariants } from "../invariants/verify-invariants.ts";
import { readAvailability } from "./availability.ts";
import { bookPlaces } from "./book.ts";
import type { Programme } from "./programmes.ts";
import { addDays, addMinutes, seoulMidnight } from "./seoul-time.ts";

export const COUNCIL = { kind: "council", actor: CONSOLE } as const;
export const HOLD_MS = 60_000;

/** A world with a programme of hourly slots for 100 people, held for a minute. */
export async function hourly(): Promise<{ world: World; programme: Programme }> {
  const world = await createWorld();
  const rules = { approval: "automatic", slotMinutes: 60, minMinutes: 60, capacity: 100, holdMs: HOLD_MS } as const;
  return { world, programme: await world.programme(rules) };
}

/** So many hours after tomorrow's midnight in Seoul. */
export function tomorrowAt(world: World, hour: number): string {
  return addMinutes(addDays(seoulMidnight(world.clock.now()), 1), hour * 60).toISOString();
}

type Asking = { from: number; to: number; people: number; studentId?: StudentId; id?: string; through?: Deps };

/** Holds places from one hour of tomorrow to another; without a student, as a new one. */
export async function hold(world: World, programme: Programme, asking: Asking): Promise<ExamBooking> {
  const studentId = asking.studentId ?? (await world.student()).studentId;
  const { from, to, people, id, through = world } = asking;
  return bookPlaces(through, {
    ...(id === undefined ? {} : { id: bookingId.parse(id) }),
    programme: programme.code,
    name: "실습",
    start: tomorrowAt(world, from),
    end: tomorrowAt(world, to),
    people,
    studentId,
  });
}

/** How many places are free in the slot at this hour of tomorrow. */
export async function remaining(world: World, programme: Programme, hour: number): Promise<number> {
  const day = tomorrowAt(world, 12).slice(0, 10);
  const { intervals } = await readAvailability(world, { programme: programme.code, from: day, to: day });
  const at = tomorrowAt(world, hour);
  return intervals.find(({ start, end }) => start <= at && end > at)?.remaining ?? 0;
}

export async function expectClean(deps: Deps): Promise<void> {
  expect((await verifyInvariants(deps)).flatMap(({ breaches }) => breaches)).toEqual([]);
}
