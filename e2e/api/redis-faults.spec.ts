import { contenders, expectNobodyLost, expectTheTruth, untilAnswered } from "../support/crowd.ts";
import type { Answer } from "../support/http.ts";
import { expectInvariantsHold, expectInvariantsSettle } from "../support/invariants.ts";
import { pressesOf, seeLockers } from "../support/presses.ts";
import type { Product } from "../support/product.ts";
import { textAt } from "../support/read.ts";
import { tellRedis } from "../support/redis.ts";
import { storesOf } from "../support/stores.ts";
import { faultsIn, tallyOf } from "../support/tally.ts";
import { expect, test } from "../support/test.ts";

const PRESSING = 200;
/** After so many answers Redis loses everything. */
const FLUSH_AFTER = [40, 150, 300];

test.describe.configure({ timeout: 180_000 });

test(`Redis is emptied three times while ${PRESSING} students hold and confirm: nothing is given twice, no yes is lost`, async ({
  start,
}) => {
  const product = await start();
  const { databaseUrl, redisUrl } = await storesOf(product);
  const numbers = [...(await seeLockers(product.call)).lockers.keys()];
  const people = await contenders(
    product.call,
    Array.from({ length: PRESSING }, (_, i) => numbers[i % numbers.length] ?? 0),
  );
  const answers: Answer[] = [];
  const flushes: Promise<string>[] = [];
  const count = (answer: Answer) => {
    answers.push(answer);
    if (FLUSH_AFTER.includes(answers.length)) flushes.push(tellRedis(redisUrl, "FLUSHALL"));
    return answer;
  };
  // Twice each: those who were refused press again, after the first flush.
  await Promise.all(
    people.map(async ({ press, lockerNumber, told }) => {
      for (let i = 0; i < 2; i++) {
        const { status } = count(await press.hold(lockerNumber));
        if (status < 300) told.push(count(await press.confirm(lockerNumber)));
      }
    }),
  );
  expect(await Promise.all(flushes)).toEqual(["+OK", "+OK", "+OK"]);
  // "Not now" is the only fault that may be told.
  expect(answers.filter(({ status }) => status >= 500 && status !== 503)).toEqual([]);

  await expectInvariantsSettle(product);
  await expectNobodyLost(people, databaseUrl);
  for (const { press, lockerNumber } of people) await untilAnswered(() => press.hold(lockerNumber), [200, 201, 409]);
  for (const { press, lockerNumber } of people) await untilAnswered(() => press.confirm(lockerNumber), [200, 409]);
  // In the end every locker has found its one owner.
  expect(await expectTheTruth(people, databaseUrl)).toEqual({ yes: 22, no: PRESSING - 22 });
  await expectInvariantsHold(product);
});

test("a restart of Redis keeps holds, sessions that were ended stay ended, and nothing else is refused for long", async ({
  start,
}) => {
  const product = await start();
  const { call } = product;
  const { databaseUrl, redisUrl } = await storesOf(product);
  const people = await contenders(call, [101, 102, 103, 104, 105]);
  const held = await Promise.all(people.map(({ press, lockerNumber }) => press.hold(lockerNumber)));
  expect(tallyOf(held)).toEqual({ "201": 5 });
  const [out, rival] = await contenders(call, [106, 106]);
  if (!out || !rival) throw new Error("nobody signed up");
  expect((await call("/api/v1/auth/logout", { token: out.student.token, body: {} })).status).toBe(200);

  await tellRedis(redisUrl, "SHUTDOWN");
  await expect.poll(async () => (await call("/api/v1/health")).status, { intervals: [50] }).toBe(503);
  const meanwhile = await rival.press.hold(106);
  expect(tallyOf([meanwhile])).toEqual({ "503 STORE_AWAY": 1 });
  await expect.poll(async () => (await call("/api/v1/health")).status, { timeout: 30_000, intervals: [100] }).toBe(200);

  const rivals = await Promise.all(people.map(({ lockerNumber }) => rival.press.hold(lockerNumber)));
  expect(tallyOf(rivals)).toEqual({ "409 LOCKER_HELD": 5 });
  const again = await Promise.all(people.map(({ press, lockerNumber }) => press.hold(lockerNumber)));
  expect(again.map(({ body }) => textAt(body, "expires_at"))).toEqual(
    held.map(({ body }) => textAt(body, "expires_at")),
  );
  expect(tallyOf([await out.press.hold(106)])).toEqual({ "401 SESSION_ENDED": 1 });
  for (const { press, lockerNumber, told } of people) told.push(await press.confirm(lockerNumber));
  expect(tallyOf(people.flatMap(({ told }) => told))).toEqual({ "200": 5 });
  expect((await rival.press.hold(106)).status).toBe(201);
  await expectNobodyLost(people, databaseUrl);
  await expectInvariantsSettle(product);
});

test("a session that was ended stays ended when Redis loses everything, for this server and for the next", async ({
  start,
}) => {
  const product = await start();
  const { redisUrl } = await storesOf(product);
  const [out, other] = await contenders(product.call, [101, 102]);
  if (!out || !other) throw new Error("nobody signed up");
  expect((await product.call("/api/v1/auth/logout", { token: out.student.token, body: {} })).status).toBe(200);
  const isOut = async ({ call }: Product) => {
    const reads = call("/api/v1/auth/me", { token: out.student.token });
    expect(tallyOf([await pressesOf(call, out.student).hold(101), await reads])).toEqual({ "401 SESSION_ENDED": 2 });
  };
  await tellRedis(redisUrl, "FLUSHALL");
  await isOut(product);
  expect(faultsIn([await untilAnswered(() => other.press.hold(102), [201])])).toEqual({});

  await product.kill();
  await tellRedis(redisUrl, "FLUSHALL");
  const next = await start(product.same);
  await isOut(next);
  await untilAnswered(() => pressesOf(next.call, other.student).confirm(102), [200, 409]);
  await expectInvariantsSettle(next);
});
