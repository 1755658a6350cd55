import { expectInvariantsHold } from "../support/invariants.ts";
import { signUpMany } from "../support/people.ts";
import { pressesOf, seeLockers } from "../support/presses.ts";
import { textAt } from "../support/read.ts";
import { tallyOf } from "../support/tally.ts";
import { expect, test } from "../support/test.ts";

const HOLD_S = 5;

test("with no worker anywhere, an expired hold is free for everybody at the first try, and in the list", async ({
  start,
}) => {
  const product = await start({ env: { WORKER: "off", SEED_HOLD_MS: String(HOLD_S * 1_000) } });
  const { call } = product;
  const [minji, seojun, jiwoo] = (await signUpMany(call, 3)).map((student) => pressesOf(call, student));
  if (!minji || !seojun || !jiwoo) throw new Error("three students are needed");
  const again = await jiwoo.hold(103);
  const held = await minji.hold(101);
  expect(tallyOf([again, held])).toEqual({ "201": 2 });
  const expiresAt = textAt(held.body, "expires_at");
  const lifeMs = Date.parse(expiresAt) - Date.parse(textAt(held.body, "server_time"));
  expect(Math.round(lifeMs / 1_000)).toBe(HOLD_S);
  expect(tallyOf([await seojun.hold(101)])).toEqual({ "409 LOCKER_HELD": 1 });
  await expect
    .poll(async () => (await seeLockers(call)).lockers.get(101))
    .toEqual({ lockerNumber: 101, status: "held", heldUntil: expiresAt });

  await expect
    .poll(
      async () => {
        const { lockers, serverTime } = await seeLockers(call);
        // By the server's clock, never by ours: each list from the instant on says free, none before it does.
        expect(lockers.get(101)?.status).toBe(serverTime >= expiresAt ? "free" : "held");
        return serverTime >= expiresAt;
      },
      { timeout: 15_000, intervals: [20] },
    )
    .toBe(true);
  const tries = await Promise.all([minji.hold(102), seojun.hold(101), jiwoo.hold(103)]);
  expect(tallyOf(tries)).toEqual({ "201": 3 });
  expect(textAt(tries[2].body, "hold_id")).not.toBe(textAt(again.body, "hold_id"));
  expect(tallyOf([await minji.confirm(101)])).toEqual({ "409 HOLD_GONE": 1 });
  expect(tallyOf([await minji.confirm(102), await seojun.confirm(101), await jiwoo.confirm(103)])).toEqual({
    "200": 3,
  });
  await expectInvariantsHold(product);
});
