import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@seonchak/embedded";
import { booked, bookingDeskOf, bookingPressesOf, slotsAreMade, timeOn } from "../support/booking-presses.ts";
import { confirmedIds, makeBare, slotsOf } from "../support/exam-stores.ts";
import { expectInvariantsSettle } from "../support/invariants.ts";
import { signUp } from "../support/people.ts";
import { DATA_DIR_PREFIX } from "../support/product.ts";
import { at } from "../support/read.ts";
import { tallyOf } from "../support/tally.ts";
import { test as base, expect } from "../support/test.ts";

const MANUAL = "mock-exam";
const CONFIRMING = 60;
const KILL_AFTER = 10;
const KILLS = 5;
/** Long enough for a kill to fall before, into and between the programmes' slots. */
const KILL_WITHIN_MS = 1_500;
const PROGRAMMES = 3;
const HORIZON_DAYS = 366;
/** Five minutes each, and the two days that the worker makes ahead of the horizon. */
const SLOTS_EACH = (HORIZON_DAYS + 2) * 288;

/** Stores that outlive every copy of the product, and what each copy is told of them. */
const test = base.extend<{ stores: { databaseUrl: string; env: Record<string, string> } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed.
  stores: async ({}, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), DATA_DIR_PREFIX));
    const { databaseUrl, redisUrl, stop } = await startEmbedded({ dataDir, log: () => {} });
    const APP_SECRET = "a secret of the stories, 32 chars and more";
    await use({ databaseUrl, env: { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, APP_SECRET } });
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  },
});

test.describe.configure({ timeout: 240_000 });

test(`the server is killed ${KILLS} times while it makes slots, then two start at once: every slot is there once, and no count has changed`, async ({
  start,
  stores: { databaseUrl, env },
}) => {
  const first = await start({ env });
  await slotsAreMade(first.call);
  const [desk, press] = [await bookingDeskOf(first.call), bookingPressesOf(first.call, await signUp(first.call))];
  const asked = { start: timeOn(5, 600), end: timeOn(5, 660), people: 123 };
  const id = await booked(press, MANUAL, asked);
  expect((await desk.confirm(id)).status).toBe(200);
  await first.kill();
  const before = await slotsOf(databaseUrl, [MANUAL]);
  expect(before).toMatchObject({ places: 6 * 123 });

  const codes = await makeBare(databaseUrl, { count: PROGRAMMES, horizonDays: HORIZON_DAYS });
  let made = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const copy = await start({ env });
    await new Promise((resolve) => setTimeout(resolve, Math.random() * KILL_WITHIN_MS));
    await copy.kill();
    const { slots } = await slotsOf(databaseUrl, codes);
    expect(slots).toBeGreaterThanOrEqual(made);
    made = slots;
  }

  const [copy, other] = await Promise.all([start({ env }), start({ env })]);
  await expect
    .poll(async () => (await slotsOf(databaseUrl, codes)).slots, { timeout: 60_000 })
    .toBe(PROGRAMMES * SLOTS_EACH);
  expect(await slotsOf(databaseUrl, codes)).toMatchObject({ places: 0, distinct: PROGRAMMES * SLOTS_EACH });
  expect(await slotsOf(databaseUrl, [MANUAL])).toEqual(before);
  for (const { call } of [copy, other]) {
    const mine = bookingPressesOf(call, await signUp(call));
    expect((await mine.book(codes[0] ?? "", { ...asked, start: timeOn(360, 600), end: timeOn(360, 660) })).status).toBe(
      201,
    );
  }
  await expectInvariantsSettle(copy);
});

test(`the server is killed while ${CONFIRMING} bookings are confirmed: whoever was told yes has the places, nobody else's count moved`, async ({
  start,
  stores: { databaseUrl, env },
}) => {
  const product = await start({ env });
  await slotsAreMade(product.call);
  const [desk, press] = [await bookingDeskOf(product.call), bookingPressesOf(product.call, await signUp(product.call))];
  const asked = { start: timeOn(5, 600), end: timeOn(5, 660), people: 500 };
  const ids = await Promise.all(Array.from({ length: CONFIRMING }, () => booked(press, MANUAL, asked)));
  let answered = 0;
  let killed: Promise<void> | null = null;
  const answers = await Promise.all(
    ids.map(async (id) => {
      const answer = await desk.confirm(id);
      answered += 1;
      if (answered === KILL_AFTER) killed = product.kill();
      return { id, ...answer };
    }),
  );
  await killed;
  const told = answers.filter(({ status }) => status === 200).map(({ id }) => id);
  expect(told.length).toBeGreaterThanOrEqual(KILL_AFTER);
  expect(told.length).toBeLessThan(CONFIRMING);
  expect(Object.keys(tallyOf(answers)).every((word) => word === "200" || word.startsWith("0 "))).toBe(true);

  const next = await start({ env });
  await expectInvariantsSettle(next);
  const kept = new Set(await confirmedIds(databaseUrl));
  expect(told.filter((id) => !kept.has(id))).toEqual([]);
  expect(await slotsOf(databaseUrl, [MANUAL])).toMatchObject({ places: kept.size * 500 * 6 });
  // Pressing again tells the truth of each: confirmed then or now, and in the end all are.
  const again = await bookingDeskOf(next.call);
  for (const id of ids) {
    expect((await again.confirm(id)).status).toBe(kept.has(id) ? 409 : 200);
    expect(at((await again.read(id)).body, "booking", "status")).toBe("confirmed");
  }
  await expectInvariantsSettle(next);
});
