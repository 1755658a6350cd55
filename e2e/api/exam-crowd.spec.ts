import type { BookingPresses } from "../support/booking-presses.ts";
import { booked, bookingDeskOf, bookingPressesOf, dayFromNow, timeOn } from "../support/booking-presses.ts";
import { addProgramme } from "../support/exam-stores.ts";
import type { Answer, Call } from "../support/http.ts";
import { expectInvariantsSettle } from "../support/invariants.ts";
import { signUpMany } from "../support/people.ts";
import type { Draw } from "../support/seeded.ts";
import { drawsOf } from "../support/seeded.ts";
import { watchSlots } from "../support/slot-watch.ts";
import { storesOf } from "../support/stores.ts";
import { tallyOf } from "../support/tally.ts";
import { expect, test } from "../support/test.ts";

const STUDENTS = 20;
const BOOKINGS_EACH = 50;
const SLOTS = 200;
const SLOT_MINUTES = 10;
const LENGTH_MAX_SLOTS = 24;
const PEOPLE_MAX = 8_000;
const PRESSES = 10_000;
const CONNECTIONS = 50;
const DAY = 3;

/** Somewhere in the 200 slots, on a grid of its own, so that most ranges overlap others by a part. */
function drawnAsked({ below }: Draw) {
  const length = 3 + below(LENGTH_MAX_SLOTS - 2);
  const from = below(SLOTS - length + 1);
  const time = (slot: number) => timeOn(DAY, slot * SLOT_MINUTES);
  return { start: time(from), end: time(from + length), people: 1 + below(PEOPLE_MAX) };
}

type Booking = { id: string; owner: BookingPresses };

async function bookMany(call: Call, programme: string, draw: Draw): Promise<[Booking, ...Booking[]]> {
  const owners = (await signUpMany(call, STUDENTS)).map((student) => bookingPressesOf(call, student));
  const bookings = await Promise.all(
    owners.flatMap((owner) =>
      Array.from({ length: BOOKINGS_EACH }, async () => ({
        id: await booked(owner, programme, drawnAsked(draw)),
        owner,
      })),
    ),
  );
  const [first, ...others] = bookings;
  if (!first) throw new Error("nobody booked");
  return [first, ...others];
}

/** One press of somebody who may press it; most change, so that bookings live long. */
function drawnPress(draw: Draw, desk: BookingPresses, { id, owner }: Booking): Promise<Answer> {
  const chance = draw.below(100);
  if (chance < 36) return desk.confirm(id);
  if (chance < 94) return (chance % 4 === 0 ? owner : desk).change(id, drawnAsked(draw));
  if (chance < 98) return (chance % 2 === 0 ? owner : desk).cancel(id);
  return desk.reject(id);
}

/** So many presses, each of the connections one after the other. */
async function pressAll(presses: number, press: () => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  let left = presses;
  const connection = async () => {
    while (left > 0) {
      left -= 1;
      answers.push(await press());
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  return answers;
}

test(`${PRESSES} presses by ${CONNECTIONS} at once on 1,000 half-overlapping bookings never overbook a slot`, async ({
  shared,
}, testInfo) => {
  const seed = Number(process.env.EXAM_SEED ?? Math.floor(Math.random() * 2 ** 31));
  testInfo.annotations.push({ type: "seed", description: `EXAM_SEED=${seed} plays the same again` });
  const draw = drawsOf(seed);
  const { databaseUrl } = await storesOf(shared);
  const programme = await addProgramme(databaseUrl);
  const known = `/api/v1/exams/${programme}/availability?from=${dayFromNow(1)}&to=${dayFromNow(1)}`;
  await expect.poll(async () => (await shared.call(known)).status).toBe(200);
  const desk = await bookingDeskOf(shared.call);
  const bookings = await bookMany(shared.call, programme, draw);

  const watch = watchSlots(databaseUrl, programme);
  const answers = await pressAll(PRESSES, () => drawnPress(draw, desk, draw.oneOf(bookings)));
  const { looks, wrong } = await watch.stop();

  expect({ wrong, seed }).toEqual({ wrong: [], seed });
  expect(looks).toBeGreaterThan(10);
  const { "200": yes = 0, "409 SLOT_FULL": full = 0, "409 NOT_PENDING": late = 0, ...others } = tallyOf(answers);
  expect({ others, seed }).toEqual({ others: {}, seed });
  // Of all three there were many: places taken and moved, slots that were full, bookings that were decided.
  expect(Math.min(yes, full, late)).toBeGreaterThan(PRESSES / 50);
  await expectInvariantsSettle(shared);
});
