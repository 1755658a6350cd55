import type { Answer } from "../support/http.ts";
import { expectInvariantsHold } from "../support/invariants.ts";
import { signUpMany } from "../support/people.ts";
import type { Presses } from "../support/presses.ts";
import { pressesOf } from "../support/presses.ts";
import { tallyOf } from "../support/tally.ts";
import { expect, test } from "../support/test.ts";

const ROUNDS = 150;
const LOCKER = 301;
const PRESSES_MAX = 500;

/** Presses again and again until somebody, oneself or another, was told yes. */
async function hammer(press: Presses, round: { yes: Presses[]; answers: Answer[] }): Promise<void> {
  for (let i = 0; i < PRESSES_MAX && round.yes.length === 0; i++) {
    const answer = await press.hold(LOCKER);
    round.answers.push(answer);
    if (answer.status < 300) round.yes.push(press);
  }
}

test(`a release among 20 hammering students gives one of them the locker, never two, ${ROUNDS} times`, async ({
  shared: product,
}) => {
  test.setTimeout(180_000);
  const everybody = (await signUpMany(product.call, 21)).map((student) => pressesOf(product.call, student));
  const [first] = everybody;
  if (!first) throw new Error("nobody signed up");
  let owner = first;
  expect((await owner.hold(LOCKER)).status).toBe(201);
  for (let i = 0; i < ROUNDS; i++) {
    // Odd rounds give up a hold, even ones a confirmed locker.
    const isConfirmed = i % 2 === 0;
    if (isConfirmed) expect((await owner.confirm(LOCKER)).status).toBe(200);
    const round: { yes: Presses[]; answers: Answer[] } = { yes: [], answers: [] };
    const others = everybody.filter((press) => press !== owner).map((press) => hammer(press, round));
    const released = isConfirmed ? owner.release(LOCKER) : owner.releaseHold(LOCKER);
    await Promise.all(others);
    expect(tallyOf([await released])).toEqual({ "200": 1 });

    const { "409 LOCKER_HELD": held = 0, "409 LOCKER_TAKEN": taken = 0, ...rest } = tallyOf(round.answers);
    expect({ round: i, rest }).toEqual({ round: i, rest: { "201": 1 } });
    expect(held + taken).toBeGreaterThan(0);
    const [winner] = round.yes;
    if (!winner) throw new Error("nobody was told yes");
    // The yes is alive: pressing again is the same hold.
    expect((await winner.hold(LOCKER)).status).toBe(200);
    owner = winner;
  }
  await owner.releaseHold(LOCKER);
  await expectInvariantsHold(product);
});
