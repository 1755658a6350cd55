import type { BookingPresses } from "../support/booking-presses.ts";
import { booked, bookingDeskOf, bookingPressesOf, timeOn } from "../support/booking-presses.ts";
import { untilAnswered } from "../support/crowd.ts";
import { addProgramme } from "../support/exam-stores.ts";
import type { Answer } from "../support/http.ts";
import { expectInvariantsSettle } from "../support/invariants.ts";
import { signUp, signUpMany } from "../support/people.ts";
import { textAt } from "../support/read.ts";
import type { Draw } from "../support/seeded.ts";
import { drawsOf } from "../support/seeded.ts";
import { watchSlots } from "../support/slot-watch.ts";
import { storesOf } from "../support/stores.ts";
import { tallyOf } from "../support/tally.ts";
import { expect, test } from "../support/test.ts";

const STUDENTS = 50;
const TURNS_EACH = 40;
const SLOTS = 100;
const LENGTH_MAX_SLOTS = 24;
const PEOPLE_MAX = 8_000;
const DAY = 3;
const HOUR = { start: timeOn(DAY, 600), end: timeOn(DAY, 660) };

function drawnAsked({ below }: Draw) {
  const length = 3 + below(LENGTH_MAX_SLOTS - 2);
  const from = below(SLOTS - length + 1);
  const time = (slot: number) => timeOn(DAY, slot * 10);
  return { start: time(from), end: time(from + length), people: 1 + below(PEOPLE_MAX) };
}

test("of 100 students who ask at once for 5,000 of 50,000 places ten hold them, and each of the ten confirms", async ({
  shared,
}) => {
  const programme = await addProgramme((await storesOf(shared)).databaseUrl, { approval: "automatic" });
  const presses = (await signUpMany(shared.call, 100)).map((student) => bookingPressesOf(shared.call, student));
  await expect.poll(async () => (await presses[0]?.mine(programme))?.status).toBe(200);
  // Warm: the first touch of a programme is one student's, and nobody is sent away.
  const early = bookingPressesOf(shared.call, await signUp(shared.call));
  const first = await booked(early, programme, { ...HOUR, people: 5_000 });
  const answers = await Promise.all(presses.map((press) => press.book(programme, { ...HOUR, people: 5_000 })));
  expect(tallyOf(answers)).toEqual({ "201": 9, "409 SLOT_FULL": 91 });
  const confirmed = answers.flatMap((answer, i) => {
    const press = presses[i];
    return answer.status === 201 && press ? [press.confirm(textAt(answer.body, "booking", "id"))] : [];
  });
  expect(tallyOf(await Promise.all([early.confirm(first), ...confirmed]))).toEqual({ "200": 10 });
  await expectInvariantsSettle(shared);
});

type Told = { booked: Answer[]; confirmed: Answer[]; given: Answer[]; moved: Answer[] };

/** One after the other: hold, perhaps change, confirm or give up; in between the council moves what is confirmed. */
async function takeTurns(press: BookingPresses, desk: BookingPresses, shared: Shared): Promise<void> {
  const { programme, draw, ids, told } = shared;
  for (let turn = 0; turn < TURNS_EACH; turn += 1) {
    const answer = await press.book(programme, drawnAsked(draw));
    told.booked.push(answer);
    const confirmedId = ids[draw.below(ids.length)];
    if (confirmedId !== undefined && draw.below(2) === 0)
      told.moved.push(
        draw.below(6) === 0 ? await desk.cancel(confirmedId) : await desk.change(confirmedId, drawnAsked(draw)),
      );
    if (answer.status !== 201) continue;
    const id = textAt(answer.body, "booking", "id");
    if (draw.below(4) === 0) told.moved.push(await press.change(id, drawnAsked(draw)));
    if (draw.below(5) === 0) {
      told.given.push(await (draw.below(2) === 0 ? press.cancel(id) : desk.reject(id)));
      continue;
    }
    // A machine that is too slow may say that it does not know; pressing again, as people do, is a yes.
    told.confirmed.push(await untilAnswered(() => press.confirm(id), [200]));
    ids.push(id);
  }
}

type Shared = { programme: string; draw: Draw; ids: string[]; told: Told };

test(`${STUDENTS} students hold, change and confirm at once while the council moves what is confirmed: no slot is overbooked, every hold confirms`, async ({
  shared,
}, testInfo) => {
  test.setTimeout(240_000);
  const seed = Number(process.env.EXAM_SEED ?? Math.floor(Math.random() * 2 ** 31));
  testInfo.annotations.push({ type: "seed", description: `EXAM_SEED=${seed} draws the same again` });
  const { databaseUrl } = await storesOf(shared);
  const programme = await addProgramme(databaseUrl, { approval: "automatic" });
  const presses = (await signUpMany(shared.call, STUDENTS)).map((student) => bookingPressesOf(shared.call, student));
  await expect.poll(async () => (await presses[0]?.mine(programme))?.status).toBe(200);
  const desk = await bookingDeskOf(shared.call);
  const early = bookingPressesOf(shared.call, await signUp(shared.call));
  const first = await booked(early, programme, { ...HOUR, people: 1 });
  expect((await early.confirm(first)).status).toBe(200);

  const watch = watchSlots(databaseUrl, programme);
  const told: Told = { booked: [], confirmed: [], given: [], moved: [] };
  const common = { programme, draw: drawsOf(seed), ids: [first], told };
  await Promise.all(presses.map((press) => takeTurns(press, desk, common)));
  const { looks, wrong } = await watch.stop();

  expect({ wrong, seed }).toEqual({ wrong: [], seed });
  expect(looks).toBeGreaterThan(10);
  const [booking, confirming, giving] = [tallyOf(told.booked), tallyOf(told.confirmed), tallyOf(told.given)];
  const bookingWords = ["201", "409 SLOT_FULL"];
  expect(Object.keys(booking).filter((word) => !bookingWords.includes(word))).toEqual([]);
  expect(Math.min(booking["201"] ?? 0, booking["409 SLOT_FULL"] ?? 0)).toBeGreaterThan(STUDENTS);
  // Places that were held are confirmed or given back whatever the others do.
  expect({ confirming, giving, seed }).toEqual({
    confirming: { "200": told.confirmed.length },
    giving: { "200": told.given.length },
    seed,
  });
  // Two may change one booking at once.
  const refusals = ["409 SLOT_FULL", "409 NOT_PENDING", "409 EDITED_ELSEWHERE", "200"];
  expect(Object.keys(tallyOf(told.moved)).filter((word) => !refusals.includes(word))).toEqual([]);
  await expectInvariantsSettle(shared);
});
