import { expectNobodyLost, expectTheTruth, holders, untilAnswered } from "../support/crowd.ts";
import { expectInvariantsSettle } from "../support/invariants.ts";
import { pressesOf } from "../support/presses.ts";
import { storesOf } from "../support/stores.ts";
import { tallyOf } from "../support/tally.ts";
import { expect, test } from "../support/test.ts";

const CONFIRMING = 50;
/** Of the answers that come before the end, so many are waited for. */
const KILL_AFTER = 10;

test(`the server is killed while ${CONFIRMING} students confirm: the next one knows what every one of them has`, async ({
  start,
}) => {
  test.setTimeout(180_000);
  const product = await start();
  const { databaseUrl } = await storesOf(product);
  const people = await holders(product.call, databaseUrl, CONFIRMING);
  let answered = 0;
  let killed: Promise<void> | null = null;
  await Promise.all(
    people.map(async ({ press, lockerNumber, told }) => {
      told.push(await press.confirm(lockerNumber));
      answered += 1;
      if (answered === KILL_AFTER) killed = product.kill();
    }),
  );
  await killed;
  const { "200": yes = 0, ...cutOff } = tallyOf(people.flatMap(({ told }) => told));
  expect(yes).toBeGreaterThanOrEqual(KILL_AFTER);
  expect(yes).toBeLessThan(CONFIRMING);
  expect(Object.keys(cutOff).every((word) => word.startsWith("0 "))).toBe(true);

  const next = await start(product.same);
  expect(await storesOf(next)).toMatchObject({ databaseUrl });
  const back = people.map((one) => ({ ...one, press: pressesOf(next.call, one.student) }));
  for (const { press, lockerNumber } of back) await untilAnswered(() => press.confirm(lockerNumber), [200, 409]);
  await expectInvariantsSettle(next);
  await expectNobodyLost(back, databaseUrl);
  // Nobody else wanted these lockers, and the time was not up: in the end everybody has the one that was held.
  expect(await expectTheTruth(back, databaseUrl)).toEqual({ yes: CONFIRMING, no: 0 });
});
