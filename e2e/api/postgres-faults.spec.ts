import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@seonchak/embedded";
import { expectNobodyLost, expectTheTruth, holders, untilAnswered } from "../support/crowd.ts";
import type { Cut, CuttingProxy } from "../support/cutting-proxy.ts";
import { startCuttingProxy } from "../support/cutting-proxy.ts";
import { expectInvariantsSettle } from "../support/invariants.ts";
import type { Product } from "../support/product.ts";
import { DATA_DIR_PREFIX } from "../support/product.ts";
import { ownersIn, storesOf, withDatabase } from "../support/stores.ts";
import { tallyOf } from "../support/tally.ts";
import { test as base, expect } from "../support/test.ts";

const CONFIRMING = 50;
const CUTS = 15;

/** A product whose way to Postgres leads through a proxy that can cut it; both stores are its own. */
const test = base.extend<{ severed: { product: Product; proxy: CuttingProxy; databaseUrl: string } }>({
  severed: async ({ start }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), DATA_DIR_PREFIX));
    const stores = await startEmbedded({ dataDir, log: () => {} });
    const proxy = await startCuttingProxy(stores.databaseUrl);
    const product = await start({
      env: {
        DATABASE_URL: proxy.url,
        REDIS_URL: stores.redisUrl,
        APP_SECRET: "a secret of the stories, 32 chars and more",
      },
    });
    await use({ product, proxy, databaseUrl: stores.databaseUrl });
    await product.stop();
    await proxy.close();
    await stores.stop();
    rmSync(dataDir, { recursive: true, force: true });
  },
});

test.describe.configure({ timeout: 180_000 });

const cuts: { cut: Cut; title: string }[] = [
  { cut: "answer-lost", title: "after COMMIT, before its answer" },
  { cut: "at-once", title: "the moment the statement was sent" },
];
for (const { cut, title } of cuts) {
  test(`the connection to Postgres is cut ${title}: pressing again is a yes for all ${CONFIRMING}`, async ({
    severed,
  }) => {
    const { product, proxy, databaseUrl } = severed;
    const people = await holders(product.call, databaseUrl, CONFIRMING);
    proxy.cutNext(CUTS, cut);
    await Promise.all(
      people.map(async ({ press, lockerNumber, told }) => void told.push(await press.confirm(lockerNumber))),
    );
    expect(proxy.cuts()).toBe(CUTS);
    // Who was cut off is told so, never a guess; the others notice nothing.
    expect(tallyOf(people.flatMap(({ told }) => told))).toEqual({
      "200": CONFIRMING - CUTS,
      "503 OUTCOME_UNKNOWN": CUTS,
    });
    const again = await Promise.all(
      people.map(({ press, lockerNumber }) => untilAnswered(() => press.confirm(lockerNumber), [200])),
    );
    expect(tallyOf(again)).toEqual({ "200": CONFIRMING });
    await expectInvariantsSettle(product);
    await expectNobodyLost(people, databaseUrl);
    expect(await expectTheTruth(people, databaseUrl)).toEqual({ yes: CONFIRMING, no: 0 });
  });
}

test("who was cut off after COMMIT and never presses again owns the locker all the same", async ({ severed }) => {
  const { product, proxy, databaseUrl } = severed;
  const people = await holders(product.call, databaseUrl, 5);
  proxy.cutNext(5, "answer-lost");
  const answers = await Promise.all(people.map(({ press, lockerNumber }) => press.confirm(lockerNumber)));
  expect(tallyOf(answers)).toEqual({ "503 OUTCOME_UNKNOWN": 5 });
  expect((await ownersIn(databaseUrl)).size).toBe(5);
  // The worker asks Postgres for the outcome by itself: the holds end as confirmed, and nobody else is let in.
  const [someone, ...rest] = people;
  if (!someone) throw new Error("nobody signed up");
  await expect
    .poll(async () => (await someone.press.hold(rest[0]?.lockerNumber ?? 0)).reason, {
      timeout: 45_000,
      intervals: [200],
    })
    .toBe("OWNS_ANOTHER");
  await expectInvariantsSettle(product);
  await expectNobodyLost(people, databaseUrl);
  expect(await expectTheTruth(people, databaseUrl)).toEqual({ yes: 5, no: 0 });
});

test(`Postgres ends the app's connections over and over while ${CONFIRMING} students confirm`, async ({ start }) => {
  const product = await start();
  const { databaseUrl } = await storesOf(product);
  const people = await holders(product.call, databaseUrl, CONFIRMING);
  let isOver = false;
  const terminating = withDatabase(databaseUrl, async (prisma) => {
    let ended = 0;
    while (!isOver)
      ended += (
        await prisma.$queryRaw<unknown[]>`
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`
      ).length;
    return ended;
  });
  await Promise.all(
    people.map(async ({ press, lockerNumber, told }) => {
      for (let i = 0; i < 5; i++) told.push(await press.confirm(lockerNumber));
    }),
  );
  isOver = true;
  expect(await terminating).toBeGreaterThan(0);
  const {
    "200": yes = 0,
    "503 OUTCOME_UNKNOWN": unknown = 0,
    "503 DATABASE_AWAY": away = 0,
    ...rest
  } = tallyOf(people.flatMap(({ told }) => told));
  expect(rest).toEqual({});
  expect(unknown + away).toBeGreaterThan(0);
  expect(yes + unknown + away).toBe(5 * CONFIRMING);
  for (const { press, lockerNumber } of people) await untilAnswered(() => press.confirm(lockerNumber), [200]);
  await expectInvariantsSettle(product);
  await expectNobodyLost(people, databaseUrl);
  expect(await expectTheTruth(people, databaseUrl)).toEqual({ yes: CONFIRMING, no: 0 });
});
