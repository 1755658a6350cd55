import { setTimeout as wait } from "node:timers/promises";
import type { LockerBoard } from "@seonchak/schema";
import { createWorld } from "@seonchak/testing";
import { expect, test, vi } from "vitest";
import type { Deps } from "../deps.ts";
import { holdLocker } from "./hold-locker.ts";
import { listLockers, watchLockers } from "./list-lockers.ts";

type World = Awaited<ReturnType<typeof createWorld>>;

/** Collects what an open page is told until it is closed. */
function openPage(deps: Deps) {
  const closing = new AbortController();
  const told: string[] = [];
  const reading = (async () => {
    for await (const { version } of watchLockers(deps, {}, closing.signal)) told.push(version);
  })();
  const close = async () => {
    closing.abort();
    await reading;
  };
  return { told, close };
}

/** The version of a board that shows so many held lockers. */
async function versionWith(deps: Deps, heldCount: number): Promise<string> {
  const board = await vi.waitUntil(async () => {
    const list = await listLockers(deps, { studentId: null });
    return list.lockers.filter(({ status }) => status === "held").length === heldCount && list;
  });
  return board.version;
}

/** A page that has been told of one hold: from here on it hears of every change. */
async function pageThatFollows(world: World, lockerNumber: number) {
  const page = openPage(world);
  await expect.poll(() => page.told.length).toBe(1);
  await holdLocker(world, { lockerNumber, ...(await world.student()) });
  await expect.poll(() => page.told.length).toBe(2);
  return page;
}

test("an open page follows while changes come faster than they are told", async () => {
  await using world = await createWorld();
  const { lockerNumbers } = await world.round({ lockers: 30 });
  const students = await world.students(30);
  const page = openPage(world);
  await expect.poll(() => page.told.length).toBe(1);
  for (const [i, student] of students.entries()) {
    await holdLocker(world, { lockerNumber: lockerNumbers[i] ?? 0, ...student });
    await wait(50);
  }
  const toldInTheRush = page.told.length;
  await page.close();
  expect(toldInTheRush).toBeGreaterThan(5);
});

test("a page that opens in the moment of a change does not keep the change from the others", async () => {
  await using world = await createWorld();
  const { lockerNumbers } = await world.round({ lockers: 2 });
  const student = await world.student();
  const early = await pageThatFollows(world, lockerNumbers[1] ?? 0);
  // The board of that change is too old to be shown again: who opens now is the first to see the next one.
  await wait(150);
  await holdLocker(world, { lockerNumber: lockerNumbers[0] ?? 0, ...student });
  const late = openPage(world);
  await expect.poll(() => late.told.length).toBeGreaterThan(0);
  await expect.poll(() => early.told.at(-1), { timeout: 3_000 }).toBe(await versionWith(world, 2));
  await Promise.all([early.close(), late.close()]);
});

test("a change while the board is being read for the one before it is told too", async () => {
  await using world = await createWorld();
  const { roundId, lockerNumbers } = await world.round({ lockers: 3 });
  const [first, second] = await world.students(2);
  if (!first || !second) throw new Error("two students are needed");
  const page = await pageThatFollows(world, lockerNumbers[2] ?? 0);
  const read = world.caches.boards.read.bind(world.caches.boards);
  let isFirstLook = true;
  world.caches.boards.read = async (deps, id): Promise<LockerBoard> => {
    const board = await read(deps, id);
    if (!isFirstLook) return board;
    isFirstLook = false;
    // Read, and not yet told: now the next student presses.
    await holdLocker(world, { lockerNumber: lockerNumbers[1] ?? 0, roundId, ...second });
    // Its change is heard of while this look is still underway.
    await wait(50);
    return board;
  };
  await holdLocker(world, { lockerNumber: lockerNumbers[0] ?? 0, ...first });
  await expect.poll(() => isFirstLook).toBe(false);
  await expect.poll(() => page.told.at(-1), { timeout: 3_000 }).toBe(await versionWith(world, 3));
  await page.close();
});

test("the first to follow a round hears of its change well within a second, however quiet the rounds are that others follow", async () => {
  await using world = await createWorld();
  const [quiet, other] = [await world.round({ lockers: 1 }), await world.round({ lockers: 1 })];
  for (const { roundId } of [quiet, other]) await listLockers(world, { roundId, studentId: null });
  let isReading = false;
  const stopQuiet = world.feed.listen(quiet.roundId, () => {
    isReading = true;
  });
  await vi.waitUntil(() => isReading, { interval: 5 });
  // The reader waits for the quiet round alone by now.
  await wait(50);
  const began = performance.now();
  const heard: number[] = [];
  const stop = world.feed.listen(other.roundId, () => heard.push(performance.now() - began));
  const press = { lockerNumber: other.lockerNumbers[0] ?? 0, roundId: other.roundId };
  await holdLocker(world, { ...press, ...(await world.student()) });
  await vi.waitUntil(() => heard.length > 0, { timeout: 3_000, interval: 5 });
  stop();
  stopQuiet();
  expect(heard[0]).toBeLessThan(700);
});
