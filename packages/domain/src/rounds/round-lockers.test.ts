import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { confirmLocker } from "../lockers/confirm-locker.ts";
import { holdLocker } from "../lockers/hold-locker.ts";
import { listLockers } from "../lockers/list-lockers.ts";
import { setLockerCondition } from "../lockers/set-locker-condition.ts";
import { createRound } from "./create-round.ts";
import { deskRound, hoursFrom, spareLockers } from "./lockers-for-tests.ts";
import { openRound } from "./run-rounds.ts";
import { updateRound } from "./update-round.ts";

const HOUR_MS = 3_600_000;
const draft = { nameKo: "2027-1학기 사물함", nameEn: "Spring 2027", lockerNumbers: [], cohorts: [], holdMs: 60_000 };

test.each(["warm", "cold"])(
  "a locker added to an open round can be held at once on every process, Redis %s",
  async (redis) => {
    await using world = await createWorld();
    const other = await world.connect();
    const actor = await world.admin();
    const extra = await spareLockers(world, 2);
    const { roundId, lockerNumbers } = await world.round({ lockers: 1 });
    const [added, broken] = extra.lockerNumbers;
    if (!added || !broken) throw new Error("two lockers are needed");
    await setLockerCondition(world, actor, { lockerNumber: broken, condition: "broken", note: "" });
    // Both processes remember the round as it was.
    for (const process of [world, other]) await listLockers(process, { studentId: null });
    if (redis === "cold") await world.loseRedis();
    const { version } = await deskRound(world, roundId);
    await updateRound(world, actor, { roundId, version, lockerNumbers: [...lockerNumbers, added, broken] });
    const students = await world.students(3);
    const tally = await race(
      students.map((student, i) => () => holdLocker(i === 0 ? world : other, { lockerNumber: added, ...student })),
    );
    // While one process warms a cold round the others are told to wait.
    const { ok, LOCKER_HELD = 0, WARMING = 0, ...others } = tally;
    expect({ ok, refused: LOCKER_HELD + (redis === "cold" ? WARMING : 0), others }).toEqual({
      ok: 1,
      refused: 2,
      others: {},
    });
    const late = await world.student();
    await expect(holdLocker(other, { lockerNumber: broken, ...late })).rejects.toMatchObject({
      reason: "LOCKER_BROKEN",
    });
    const statuses = async () => {
      const { lockers } = await listLockers(other, { roundId, studentId: null });
      return lockers.map(({ status }) => status).sort();
    };
    await expect.poll(statuses).toEqual(["broken", "free", "held"]);
  },
);

test("lockers are taken out only before a round starts, and never one that was somebody's", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId, lockerNumbers, lockerIds } = await world.round({ lockers: 3, opensInMs: HOUR_MS });
  const [first, second, third] = lockerNumbers;
  const [firstId] = lockerIds;
  if (!first || !second || !third || !firstId) throw new Error("three lockers are needed");
  const { studentId } = await world.student();
  const gone = { endedAt: world.clock.now(), endKind: "revoked" };
  const data = { holdId: world.newHoldId(), roundId, lockerId: firstId, studentId, ...gone };
  await world.prisma.lockerAssignment.create({ data });
  const keep = async (numbers: number[]) => {
    const { version } = await deskRound(world, roundId);
    return updateRound(world, actor, { roundId, version, lockerNumbers: numbers });
  };
  await expect(keep([second, third])).rejects.toMatchObject({ reason: "HAS_HISTORY", details: { lockers: [first] } });
  const freeCount = async () => (await listLockers(world, { roundId, studentId: null })).availableCount;
  await keep([first, second]);
  await expect.poll(freeCount).toBe(2);
  world.passTime(HOUR_MS - 60_000);
  await expect(keep([first])).rejects.toMatchObject({ reason: "ROUND_STARTED" });
  world.passTime(60_000);
  await expect(keep([first])).rejects.toMatchObject({ reason: "ROUND_STARTED" });
  await keep([first, second, third]);
  await expect.poll(freeCount).toBe(3);
});

test("a locker that was taken out, broken and put in again cannot be held, whatever Redis knew of it", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId, lockerNumbers } = await world.round({ lockers: 2, opensInMs: HOUR_MS });
  const [stays, goes] = lockerNumbers;
  if (!stays || !goes) throw new Error("two lockers are needed");
  await listLockers(world, { studentId: null });
  const set = async (numbers: number[]) => {
    const { version } = await deskRound(world, roundId);
    await updateRound(world, actor, { roundId, version, lockerNumbers: numbers });
  };
  await set([stays]);
  await setLockerCondition(world, actor, { lockerNumber: goes, condition: "broken", note: "" });
  await set([stays, goes]);
  world.passTime(2 * HOUR_MS);
  const press = { lockerNumber: goes, ...(await world.student()) };
  await expect(holdLocker(world, press)).rejects.toMatchObject({ reason: "LOCKER_BROKEN" });
  await setLockerCondition(world, actor, { lockerNumber: goes, condition: "available", note: "" });
  await holdLocker(world, press);
  await confirmLocker(world, press);
});

test("a round that would share lockers with another is refused with their numbers and the other's name", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const running = await world.round({ lockers: 2 });
  const free = await spareLockers(world, 1);
  const [shared] = running.lockerNumbers;
  if (!shared) throw new Error("a locker is needed");
  const lockerNumbers = [...free.lockerNumbers, shared];
  const { roundId } = await createRound(world, actor, { ...draft, lockerNumbers });
  const overlaps = {
    reason: "ROUND_OVERLAPS",
    details: { lockers: [shared], otherRound: { nameKo: "시험 사물함", nameEn: "Test lockers" } },
  };
  const times = { closesAt: hoursFrom(world, 3), expiresAt: hoursFrom(world, 4) };
  await expect(openRound(world, actor, { roundId, ...times })).rejects.toMatchObject(overlaps);
  await updateRound(world, actor, { roundId, version: 1, lockerNumbers: free.lockerNumbers });
  await openRound(world, actor, { roundId, ...times });
  const { version } = await deskRound(world, roundId);
  await expect(updateRound(world, actor, { roundId, version, lockerNumbers })).rejects.toMatchObject(overlaps);
});
