import { createWorld } from "@seonchak/testing";
import { expect, test, vi } from "vitest";
import { holdLocker } from "../lockers/hold-locker.ts";
import { listAdminRounds } from "./admin-rounds.ts";
import { listRounds } from "./list-rounds.ts";
import { pauseRound, resumeRound } from "./run-rounds.ts";
import type { RoundNews } from "./watch-rounds.ts";

type World = Awaited<ReturnType<typeof createWorld>>;

const DAY_MS = 86_400_000;

/** What a page that watches through this process has been told. */
function watching(deps: World["deps"]) {
  const end = new AbortController();
  const told: RoundNews[] = [];
  const running = (async () => {
    for await (const news of deps.caches.roundsWatch.news(deps, end.signal)) told.push(news);
  })();
  return {
    told,
    async stop() {
      end.abort();
      await running;
    },
  };
}

test("a pause and its notice reach whoever watches through another process within two seconds; holds are no news", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  const actor = await world.admin();
  const { roundId, lockerNumbers } = await world.round({ lockers: 3 });
  const page = watching(other);
  await vi.waitUntil(() => page.told.length === 1);
  for (const lockerNumber of lockerNumbers) await holdLocker(world, { lockerNumber, ...(await world.student()) });
  const before = performance.now();
  await pauseRound(world, actor, { roundId, noticeKo: "점검 중이에요", noticeEn: "Back soon" });
  await vi.waitUntil(() => page.told.length > 1, { timeout: 3_000, interval: 5 });
  expect(performance.now() - before).toBeLessThan(2_000);
  expect(page.told.at(-1)?.list.rounds[0]).toMatchObject({ state: "paused", noticeKo: "점검 중이에요" });
  await resumeRound(world, actor, { roundId });
  await vi.waitUntil(() => page.told.length > 2, { timeout: 3_000, interval: 5 });
  await page.stop();
  expect(page.told.map(({ list }) => list.rounds[0]?.state)).toEqual(["open", "paused", "open"]);
});

test("a pause right after a hold is told, though the board that is looked at first is a moment older than it", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId, lockerNumbers } = await world.round({ lockers: 1 });
  const { boards } = world.caches;
  const before = { board: await boards.read(world, roundId), builtAtMs: performance.now() };
  let olderLooks = 0;
  const late = new Proxy(boards, {
    get(target, key) {
      if (key === "builtAtMs" && olderLooks > 0) return () => before.builtAtMs;
      if (key !== "read" || olderLooks === 0) return Reflect.get(target, key).bind(target);
      return async () => {
        setTimeout(() => {
          olderLooks -= 1;
        }, 50);
        return before.board;
      };
    },
  });
  const page = watching({ ...world.deps, caches: { ...world.caches, boards: late } });
  await vi.waitUntil(() => page.told.length === 1);
  await holdLocker(world, { lockerNumber: lockerNumbers[0] ?? 0, ...(await world.student()) });
  olderLooks = 1;
  await pauseRound(world, actor, { roundId, noticeKo: "점검 중이에요", noticeEn: "Back soon" });
  await vi.waitUntil(() => page.told.at(-1)?.list.rounds[0]?.state === "paused", { timeout: 2_000, interval: 5 });
  await page.stop();
});

test("a round that is published while a page watches is told to it", async () => {
  await using world = await createWorld();
  const page = watching(world);
  await vi.waitUntil(() => page.told.length === 1);
  const { roundId } = await world.round({ lockers: 1 });
  await vi.waitUntil(() => page.told.length === 2, { timeout: 5_000, interval: 20 });
  await page.stop();
  expect(page.told.at(-1)?.list.rounds.map(({ id }) => id)).toEqual([roundId]);
});

test("a round that another process is bringing into Redis is listed without a count, and takes no other from the list", async () => {
  await using world = await createWorld();
  const [warming, warm] = [await world.round({ lockers: 2 }), await world.round({ lockers: 1 })];
  await world.holdStore.beginWarming(warming.roundId, "another process", false);
  const counts = new Map((await listRounds(world)).rounds.map((round) => [round.id, round.availableCount]));
  expect(counts).toEqual(
    new Map([
      [warming.roundId, null],
      [warm.roundId, 1],
    ]),
  );
  // The desk counts without holds meanwhile.
  const desk = (await listAdminRounds(world)).rounds.find(({ id }) => id === warming.roundId);
  expect(desk).toMatchObject({ lockerCount: 2, availableCount: 2 });
});

test("rounds that ended long ago are read neither for students nor, in Redis, for the desk", async () => {
  await using world = await createWorld();
  const old = await world.round({
    lockers: 1,
    opensInMs: -60 * DAY_MS,
    closesInMs: -50 * DAY_MS,
    expiresInMs: -31 * DAY_MS,
  });
  const late = await world.round({
    lockers: 1,
    opensInMs: -60 * DAY_MS,
    closesInMs: -50 * DAY_MS,
    expiresInMs: -29 * DAY_MS,
  });
  const readEvent = vi.spyOn(world.holdStore, "readEvent");
  expect((await listAdminRounds(world)).rounds.map(({ id }) => id).sort()).toEqual([old.roundId, late.roundId].sort());
  expect(readEvent).not.toHaveBeenCalled();
  expect((await listRounds(world)).rounds.map(({ id }) => id)).toEqual([late.roundId]);
});
