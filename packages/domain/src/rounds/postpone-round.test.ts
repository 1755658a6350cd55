import type { World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { confirmLocker } from "../lockers/confirm-locker.ts";
import { holdLocker } from "../lockers/hold-locker.ts";
import { listLockers } from "../lockers/list-lockers.ts";
import { readMyReservations } from "../lockers/my-reservations.ts";
import { deskRound, hoursFrom, spareLockers } from "./lockers-for-tests.ts";
import { postponeRound } from "./postpone-round.ts";
import { closeRound, pauseRound, resumeRound } from "./run-rounds.ts";
import { updateRound } from "./update-round.ts";

const HOUR_MS = 3_600_000;
const RUSH = 50;
const words = { noticeKo: "서버를 고치고 내일 다시 열어요.", noticeEn: "We open again tomorrow." };

/** Opens, closes and ends so many hours from now. */
function timesIn(world: World, [opens, closes, ends]: [number, number, number]) {
  return { opensAt: hoursFrom(world, opens), closesAt: hoursFrom(world, closes), expiresAt: hoursFrom(world, ends) };
}

/** A crowd that presses through two processes without end; tells how each press that began after `stop()` came out. */
function pressing(presses: (() => Promise<unknown>)[]) {
  let isOver = false;
  const crowd = presses.map(async (press) => {
    while (!isOver) await press().catch(() => {});
  });
  return {
    async stop() {
      isOver = true;
      await Promise.all(crowd);
    },
  };
}

/** Fifty students with a hold each, pressing on fifty other lockers through two processes when something is done. */
async function inTheRush(
  world: World,
  act: (roundId: Awaited<ReturnType<World["round"]>>["roundId"]) => Promise<void>,
) {
  const other = await world.connect();
  const lockerIds = [
    ...(await spareLockers(world, RUSH)).lockerIds,
    ...(await spareLockers(world, RUSH + 1)).lockerIds,
  ];
  const { roundId, lockerNumbers } = await world.round({ lockerIds });
  const students = await world.students(2 * RUSH + 1);
  const student = (i: number) => students[i] ?? expect.unreachable();
  const place = (i: number) => ({ lockerNumber: lockerNumbers[i] ?? 0, roundId, ...student(i) });
  for (let i = 0; i < RUSH; i += 1) await holdLocker(world, place(i));
  // Each presses on a locker of its own until it is refused: what is placed after the answer would be placed here.
  const rush = pressing(
    Array.from({ length: RUSH }, (_, i) => () => holdLocker(i % 2 ? world : other, place(RUSH + i))),
  );
  await act(roundId);
  const heldBefore = (await world.holdStore.listHolds(roundId)).length;
  const late = await race([world, other].map((process) => () => holdLocker(process, place(2 * RUSH))));
  await rush.stop();
  const heldAfter = (await world.holdStore.listHolds(roundId)).length;
  const confirmed = await race(
    Array.from({ length: RUSH }, (_, i) => () => confirmLocker(i % 2 ? world : other, place(i))),
  );
  return {
    roundId,
    late,
    confirmed,
    placedLater: heldAfter - heldBefore,
    press: () => holdLocker(other, place(2 * RUSH)),
  };
}

test("while fifty press, no hold is placed from the moment a pause returns, and every live one can be confirmed", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const rush = await inTheRush(world, (roundId) => pauseRound(world, actor, { roundId, ...words }));
  expect(rush).toMatchObject({ late: { ROUND_PAUSED: 2 }, confirmed: { ok: RUSH }, placedLater: 0 });
  await resumeRound(world, actor, { roundId: rush.roundId });
  expect(await rush.press()).toMatchObject({ isNew: true });
});

test("while fifty press, an open round is moved to tomorrow: no hold from then on, and live ones can be confirmed", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const times = timesIn(world, [24, 48, 72]);
  const rush = await inTheRush(world, (roundId) => postponeRound(world, actor, { roundId, ...times, ...words }));
  expect(rush).toMatchObject({ late: { ROUND_NOT_OPEN: 2 }, confirmed: { ok: RUSH }, placedLater: 0 });
  world.passTime(24 * HOUR_MS);
  expect(await rush.press()).toMatchObject({ isNew: true });
});

test("what is held in a round that is postponed stays in its student's reservations beside another that is open", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId, lockerNumbers } = await world.round({ lockers: 1 });
  await world.round({ lockers: 1 });
  const press = { lockerNumber: lockerNumbers[0] ?? 0, ...(await world.student()) };
  await holdLocker(world, press);
  await postponeRound(world, actor, { roundId, ...timesIn(world, [24, 48, 72]), ...words });
  expect((await readMyReservations(world, press.studentId)).hold?.locker.lockerNumber).toBe(press.lockerNumber);
  // Without naming the round, as existing clients do.
  await confirmLocker(world, press);
  expect((await readMyReservations(world, press.studentId)).locker?.locker.lockerNumber).toBe(press.lockerNumber);
});

test("the notice of a postponed round is there in every state, can be changed and cleared, and goes when the round resumes", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId } = await world.round({ lockers: 1 });
  const shown = async () => (await listLockers(world, { roundId, studentId: null })).round;
  await postponeRound(world, actor, { roundId, ...timesIn(world, [1, 2, 3]), ...words });
  await expect.poll(shown).toMatchObject({ state: "upcoming", ...words });
  world.passTime(HOUR_MS);
  const { version } = await world.prisma.round.findFirstOrThrow({ where: { id: roundId } });
  await expect.poll(shown).toMatchObject({ state: "open", ...words });
  await updateRound(world, actor, { roundId, version: Number(version), noticeKo: "한 시간 늦었어요." });
  await expect.poll(shown).toMatchObject({ noticeKo: "한 시간 늦었어요.", noticeEn: words.noticeEn });
  await updateRound(world, actor, { roundId, version: Number(version) + 1, noticeKo: "", noticeEn: "" });
  await expect.poll(shown).toMatchObject({ state: "open", noticeKo: "", noticeEn: "" });
});

test("a paused round that is moved opens by itself at its new time; with other closing times only it stays paused", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId } = await world.round({ lockers: 1 });
  const state = async () => (await listLockers(world, { roundId, studentId: null })).round.state;
  await pauseRound(world, actor, { roundId, ...words });
  const { opensAt } = (await listLockers(world, { roundId, studentId: null })).round;
  await postponeRound(world, actor, { roundId, ...timesIn(world, [0, 5, 6]), opensAt, ...words });
  await expect.poll(state).toBe("paused");
  await postponeRound(world, actor, { roundId, ...timesIn(world, [1, 5, 6]), ...words });
  await expect.poll(state).toBe("upcoming");
  world.passTime(HOUR_MS);
  await expect.poll(state).toBe("open");
});

test("postponing refuses times in the past or out of order, rounds that are over, and who saw an older round", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId } = await world.round({ lockers: 1, opensInMs: HOUR_MS });
  const draft = await world.round({ lockers: 1, isDraft: true });
  const to = (times: ReturnType<typeof timesIn>, more: object = {}) =>
    postponeRound(world, actor, { roundId, ...times, ...words, ...more });
  const invalid = (field?: string) => ({ reason: "ROUND_TIMES_INVALID", ...(field ? { details: { field } } : {}) });
  await expect(to(timesIn(world, [3, 2, 4]))).rejects.toMatchObject(invalid());
  await expect(to(timesIn(world, [-1, 2, 4]))).rejects.toMatchObject(invalid("opensAt"));
  await expect(to(timesIn(world, [-3, -2, 4]))).rejects.toMatchObject(invalid("closesAt"));
  await expect(to(timesIn(world, [2, 3, 4]), { version: 9 })).rejects.toMatchObject({ reason: "EDITED_ELSEWHERE" });
  await expect(to(timesIn(world, [2, 3, 4]), { roundId: draft.roundId })).rejects.toMatchObject({
    reason: "ROUND_NOT_OPEN",
  });
  world.passTime(HOUR_MS);
  await closeRound(world, actor, { roundId });
  await expect(to(timesIn(world, [2, 3, 4]))).rejects.toMatchObject({ reason: "ROUND_CLOSED" });
});

test("a student whose held locker was taken out of a postponed round can hold another when it opens", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId, lockerNumbers } = await world.round({ lockers: 2, holdMs: 900_000 });
  const [stays = 0, goes = 0] = lockerNumbers;
  const student = await world.student();
  await holdLocker(world, { lockerNumber: goes, ...student });
  const times = { opensAt: hoursFrom(world, 0.1), closesAt: hoursFrom(world, 3), expiresAt: hoursFrom(world, 4) };
  const { version } = await deskRound(world, roundId);
  await postponeRound(world, actor, { roundId, version, ...times, noticeKo: "", noticeEn: "" });
  const postponed = await deskRound(world, roundId);
  await updateRound(world, actor, { roundId, version: postponed.version, lockerNumbers: [stays] });
  world.passTime(360_000);
  expect(await holdLocker(world, { lockerNumber: stays, ...student })).toMatchObject({ isNew: true });
});
