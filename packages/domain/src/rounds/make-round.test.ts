import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { holdLocker } from "../lockers/hold-locker.ts";
import { listLockers } from "../lockers/list-lockers.ts";
import { setLockerCondition } from "../lockers/set-locker-condition.ts";
import { createRound, removeRound } from "./create-round.ts";
import { deskRound, hoursFrom, spareLockers } from "./lockers-for-tests.ts";
import { readRoundChoices } from "./round-choices.ts";
import { closeRound, openRound } from "./run-rounds.ts";
import { updateRound } from "./update-round.ts";

const draft = { nameKo: "2027-1학기 사물함", nameEn: "Spring 2027", lockerNumbers: [], cohorts: [], holdMs: 60_000 };

test("a new round is a draft with its lockers, of which broken and reserved ones have no room, and nobody sees it", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { lockerNumbers } = await spareLockers(world, 4);
  const [one, broken, reserved] = lockerNumbers;
  if (!one || !broken || !reserved) throw new Error("three lockers are needed");
  await setLockerCondition(world, actor, { lockerNumber: broken, condition: "broken", note: "" });
  await setLockerCondition(world, actor, { lockerNumber: reserved, condition: "reserved", note: "" });
  const wanted = [one, broken, reserved, one];
  const { roundId } = await createRound(world, actor, { ...draft, lockerNumbers: wanted, cohorts: ["1학년", "1학년"] });
  expect(await deskRound(world, roundId)).toMatchObject({
    state: "draft",
    isPublished: false,
    cohorts: ["1학년"],
    holdMs: 60_000,
    counts: { free: 1, held: 0, taken: 0, broken: 1, reserved: 1 },
  });
  const capacities = await world.prisma.roundLocker.findMany({ where: { roundId }, select: { capacity: true } });
  expect(capacities.map(({ capacity }) => capacity).sort()).toEqual([0, 0, 1]);
  await expect(listLockers(world, { roundId, studentId: null })).rejects.toMatchObject({ reason: "NO_ROUND" });
  const [entry] = await world.prisma.auditEntry.findMany({ where: { action: "round.created" } });
  expect(entry).toMatchObject({ target: draft.nameKo, after: { lockers: `${one}-${reserved}`, cohorts: ["1학년"] } });
});

test("a round of lockers that are not there is not made, and the refusal names them", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { lockerNumbers } = await spareLockers(world, 1);
  const wanted = { ...draft, lockerNumbers: [...lockerNumbers, 777_777] };
  await expect(createRound(world, actor, wanted)).rejects.toMatchObject({
    reason: "LOCKER_NOT_FOUND",
    details: { field: "lockerNumbers", lockers: [777_777] },
  });
  expect(await world.prisma.round.count()).toBe(0);
});

test("a draft can be changed wholly and removed; a published round cannot be removed", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { lockerNumbers } = await spareLockers(world, 3);
  const { roundId } = await createRound(world, actor, { ...draft, lockerNumbers: lockerNumbers.slice(0, 2) });
  const change = { nameEn: "Autumn", lockerNumbers: lockerNumbers.slice(2), cohorts: ["2학년"], holdMs: 5_000 };
  await updateRound(world, actor, { roundId, version: 1, ...change });
  expect(await deskRound(world, roundId)).toMatchObject({
    nameKo: draft.nameKo,
    nameEn: "Autumn",
    holdMs: 5_000,
    cohorts: ["2학년"],
    lockerCount: 1,
    version: 2,
  });
  const chosen = (await readRoundChoices(world, { roundId })).locations.flatMap(({ lockers }) => lockers);
  expect(chosen.filter(({ isChosen }) => isChosen).map(({ lockerNumber }) => lockerNumber)).toEqual(
    lockerNumbers.slice(2),
  );
  await removeRound(world, actor, { roundId });
  expect(await world.prisma.roundLocker.count({ where: { roundId } })).toBe(0);
  const open = await world.round({ lockers: 1 });
  await expect(removeRound(world, actor, { roundId: open.roundId })).rejects.toMatchObject({
    reason: "ROUND_PUBLISHED",
  });
});

test("of two who change a round at once, the second is told", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId } = await createRound(world, actor, draft);
  const tally = await race(
    ["봄", "가을"].map((nameKo) => () => updateRound(world, actor, { roundId, version: 1, nameKo })),
  );
  expect(tally).toEqual({ ok: 1, EDITED_ELSEWHERE: 1 });
});

test("a round without lockers is not opened, and an open one does not lose its last", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { lockerNumbers } = await spareLockers(world, 1);
  const { roundId } = await createRound(world, actor, draft);
  const times = { closesAt: hoursFrom(world, 3), expiresAt: hoursFrom(world, 4) };
  await expect(openRound(world, actor, { roundId, ...times })).rejects.toMatchObject({
    reason: "ROUND_WITHOUT_LOCKERS",
  });
  await updateRound(world, actor, { roundId, version: 1, lockerNumbers });
  await openRound(world, actor, { roundId, opensAt: hoursFrom(world, 2), ...times });
  await expect(updateRound(world, actor, { roundId, version: 3, lockerNumbers: [] })).rejects.toMatchObject({
    reason: "ROUND_WITHOUT_LOCKERS",
  });
});

test("a house that is not well opens no round and says what is wrong; it still closes one", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId } = await world.round({ lockers: 1 });
  const full = { ...world.deps, disk: { readSpace: async () => ({ freeBytes: 1, totalBytes: 2 }) } };
  const times = { roundId, closesAt: hoursFrom(world, 3), expiresAt: hoursFrom(world, 4) };
  await expect(openRound(full, actor, times)).rejects.toMatchObject({
    reason: "HOUSE_UNWELL",
    details: { unwell: ["disk"] },
  });
  await closeRound(full, actor, { roundId });
  expect((await deskRound(world, roundId)).state).toBe("closed");
});

test("other cohorts of an open round are in force on every process once the change returns", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  const actor = await world.admin();
  const { roundId, lockerNumbers } = await world.round({ lockers: 2 });
  const [fresh, senior] = [await world.student({ cohort: "1학년" }), await world.student({ cohort: "4학년" })];
  await listLockers(other, { studentId: null });
  await updateRound(world, actor, { roundId, version: 1, cohorts: ["1학년"] });
  const tally = await race(
    [fresh, senior].map((student, i) => () => holdLocker(other, { lockerNumber: lockerNumbers[i] ?? 0, ...student })),
  );
  expect(tally).toEqual({ ok: 1, NOT_ELIGIBLE: 1 });
});
