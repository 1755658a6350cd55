import { expectInvariantsHold } from "../support/invariants.ts";
import { signUp } from "../support/people.ts";
import { pressesOf, seeLockers } from "../support/presses.ts";
import { textAt } from "../support/read.ts";
import { tallyOf } from "../support/tally.ts";
import { expect, test } from "../support/test.ts";

const HOLD_S = 5;

test("with no worker anywhere, an expired hold is free for everybody at the first try", async ({ start }) => {
  const product = await start({ env: { WORKER: "off", SEED_HOLD_MS: String(HOLD_S * 1_000) } });
  const { call } = product;
  const minji = pressesOf(call, await signUp(call, "김민지"));
  const seojun = pressesOf(call, await signUp(call, "이서준"));
  const held = await minji.hold(101);
  expect(held.status).toBe(201);
  const expiresAt = textAt(held.body, "expires_at");
  const lifeMs = Date.parse(expiresAt) - Date.parse(textAt(held.body, "server_time"));
  expect(Math.round(lifeMs / 1_000)).toBe(HOLD_S);
  expect(tallyOf([await seojun.hold(101)])).toEqual({ "409 LOCKER_HELD": 1 });

  // By the server's clock, never by ours.
  await expect
    .poll(async () => (await seeLockers(call)).serverTime >= expiresAt, { timeout: 15_000, intervals: [20] })
    .toBe(true);
  const tries = await Promise.all([minji.hold(102), seojun.hold(101), seeLockers(call)]);
  expect(tallyOf([tries[0], tries[1]])).toEqual({ "201": 2 });
  expect(["free", "held"]).toContain(tries[2].lockers.get(101)?.status);
  expect(tallyOf([await minji.confirm(101)])).toEqual({ "409 HOLD_GONE": 1 });
  expect(tallyOf([await minji.confirm(102), await seojun.confirm(101)])).toEqual({ "200": 2 });
  await expectInvariantsHold(product);
});

test("the list turns an expired hold free by itself, and the former holder may hold the same locker again", async ({
  start,
}) => {
  const product = await start({ env: { WORKER: "off", SEED_HOLD_MS: String(HOLD_S * 1_000) } });
  const { call } = product;
  const minji = pressesOf(call, await signUp(call));
  const held = await minji.hold(101);
  const expiresAt = textAt(held.body, "expires_at");
  const { lockers } = await seeLockers(call);
  expect(lockers.get(101)).toEqual({ lockerNumber: 101, status: "held", heldUntil: expiresAt });
  await expect
    .poll(
      async () => {
        const seen = await seeLockers(call);
        const isOver = seen.serverTime >= expiresAt;
        // Every list that was made after the instant says free; none before it does.
        expect(seen.lockers.get(101)?.status).toBe(isOver ? "free" : "held");
        return isOver;
      },
      { timeout: 15_000, intervals: [20] },
    )
    .toBe(true);
  const again = await minji.hold(101);
  expect(again.status).toBe(201);
  expect(textAt(again.body, "hold_id")).not.toBe(textAt(held.body, "hold_id"));
  await expectInvariantsHold(product);
});
