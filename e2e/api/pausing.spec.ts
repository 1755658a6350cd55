import { councilOf } from "../support/council.ts";
import { holders } from "../support/crowd.ts";
import { expectInvariantsHold } from "../support/invariants.ts";
import { signUpMany } from "../support/people.ts";
import type { Presses } from "../support/presses.ts";
import { pressesOf, seeLockers } from "../support/presses.ts";
import { storesOf } from "../support/stores.ts";
import { tallyOf } from "../support/tally.ts";
import { expect, test } from "../support/test.ts";

const CROWD = 50;

/** Fifty who press on the seed's lockers again and again, each until told to stop; what they hold they give back. */
function hammering(crowd: Presses[], numbers: number[]) {
  let isOver = false;
  const pressing = crowd.map(async (press, i) => {
    const lockerNumber = numbers[i % numbers.length] ?? 0;
    while (!isOver) {
      const { status } = await press.hold(lockerNumber);
      if (status === 201) await press.releaseHold(lockerNumber);
    }
  });
  return {
    async stop() {
      isOver = true;
      await Promise.all(pressing);
    },
  };
}

test("a pause and a postponement in the rush: not one hold after the answer, and every live one is confirmed", async ({
  start,
}) => {
  test.setTimeout(180_000);
  const product = await start();
  const { call } = product;
  const council = await councilOf(call);
  const people = await holders(call, (await storesOf(product)).databaseUrl, CROWD);
  const theirs = new Set(people.map(({ lockerNumber }) => lockerNumber));
  const seeded = [...(await seeLockers(call)).lockers.keys()].filter((number) => !theirs.has(number));
  const newcomers = async () => (await signUpMany(call, CROWD)).map((student) => pressesOf(call, student));
  // Those who press all the time may hold something when it is paused; these hold nothing yet.
  const [crowd, fresh] = [await newcomers(), await newcomers()];
  const pressAll = async () => tallyOf(await Promise.all(fresh.map((press, i) => press.hold(seeded[i % 22] ?? 0))));

  const first = hammering(crowd, seeded);
  await council.pauseRound("잠시 멈췄어요.", "Back soon.");
  expect(await pressAll()).toEqual({ "403 ROUND_PAUSED": CROWD });
  await first.stop();
  const half = people.slice(0, CROWD / 2);
  expect(tallyOf(await Promise.all(half.map(({ press, lockerNumber }) => press.confirm(lockerNumber))))).toEqual({
    "200": CROWD / 2,
  });

  await council.resumeRound();
  expect(Object.keys(await pressAll()).sort()).toEqual(["201", "409 LOCKER_HELD"]);
  await Promise.all(fresh.map((press, i) => press.releaseHold(seeded[i % 22] ?? 0)));

  const second = hammering(crowd, seeded);
  await council.postponeRound("내일 다시 열어요.", "Again tomorrow.");
  expect(await pressAll()).toEqual({ "403 ROUND_NOT_OPEN": CROWD });
  await second.stop();
  const others = people.slice(CROWD / 2);
  expect(tallyOf(await Promise.all(others.map(({ press, lockerNumber }) => press.confirm(lockerNumber))))).toEqual({
    "200": CROWD / 2,
  });
  await expectInvariantsHold(product);
});
