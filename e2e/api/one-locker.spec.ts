import { expectInvariantsHold } from "../support/invariants.ts";
import type { Student } from "../support/people.ts";
import { signUpMany } from "../support/people.ts";
import { pressesOf, seeLockers } from "../support/presses.ts";
import type { Product } from "../support/product.ts";
import { tallyOf } from "../support/tally.ts";
import { expect, test } from "../support/test.ts";

const ROUNDS = 100;
const LOCKER = 102;

/** Everybody presses at once; the one who was told yes confirms and gives the locker back, for the next round. */
async function playRound({ call }: Product, students: Student[]): Promise<void> {
  const presses = students.map((student) => pressesOf(call, student));
  const answers = await Promise.all(presses.map((press) => press.hold(LOCKER)));
  expect(tallyOf(answers)).toEqual({ "201": 1, "409 LOCKER_HELD": students.length - 1 });
  const winner = presses[answers.findIndex(({ status }) => status === 201)];
  if (!winner) throw new Error("nobody was told yes");
  expect(tallyOf([await winner.confirm(LOCKER), await winner.release(LOCKER)])).toEqual({ "200": 2 });
}

for (const count of [10, 50, 200]) {
  test(`of ${count} students on one free locker exactly one is told yes, ${ROUNDS} times`, async ({
    shared: product,
  }) => {
    test.setTimeout(180_000);
    const students = await signUpMany(product.call, count);
    for (let round = 0; round < ROUNDS; round++) await playRound(product, students);
    expect((await seeLockers(product.call)).lockers.get(LOCKER)?.status).toBe("free");
    await expectInvariantsHold(product);
  });
}

test("eight presses of one student's button, with one id, are one hold and one confirmation", async ({
  shared: product,
}) => {
  const [student] = await signUpMany(product.call, 1);
  if (!student) throw new Error("nobody signed up");
  const press = pressesOf(product.call, student);
  const holdId = crypto.randomUUID();
  const eight = Array.from({ length: 8 }, (_, i) => i);
  expect(tallyOf(await Promise.all(eight.map(() => press.hold(103, holdId))))).toEqual({ "201": 1, "200": 7 });
  expect(tallyOf(await Promise.all(eight.map(() => press.confirm(103, holdId))))).toEqual({ "200": 8 });
  expect(tallyOf(await Promise.all(eight.map(() => press.release(103))))).toEqual({
    "200": 1,
    "404 NOTHING_TO_RELEASE": 7,
  });
  // The id has had its life: a late duplicate of the first press makes no new hold (DESIGN 1.5).
  expect(tallyOf([await press.hold(103, holdId)])).toEqual({ "409 HOLD_GONE": 1 });
  await expectInvariantsHold(product);
});
