import type { World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { describe, expect, test } from "vitest";
import { verifyInvariants } from "../invariants/verify-invariants.ts";
import { drainHistory } from "../jobs/drain-history.ts";
import { createLockers } from "../lockers/create-lockers.ts";
import { holdLocker, releaseHold } from "../lockers/hold-locker.ts";
import { listLockers } from "../lockers/list-lockers.ts";
import { removeLocker } from "../lockers/remove-locker.ts";
import { updateLocker } from "../lockers/update-locker.ts";
import { createLocation, removeLocation, updateLocation } from "./change-location.ts";
import { listLocations, readLocation } from "./list-locations.ts";

const lobby = { nameKo: "로비", nameEn: "Lobby", rows: 2, columns: 3 };

async function aLobby(world: World) {
  const admin = await world.admin("manager");
  const { locationId } = await createLocation(world, admin, lobby);
  return { admin, locationId, seen: lobby };
}

async function placesIn(world: World, locationId: Awaited<ReturnType<typeof aLobby>>["locationId"]) {
  const { lockers } = await readLocation(world, { locationId });
  return Object.fromEntries(lockers.map(({ lockerNumber, row, column }) => [lockerNumber, `${row}:${column}`]));
}

describe("a location", () => {
  test("is made, renamed, resized, put first and removed, each in the audit log", async () => {
    await using world = await createWorld();
    const { admin, locationId, seen } = await aLobby(world);
    const second = await createLocation(world, admin, { ...lobby, nameKo: "2층" });
    await updateLocation(world, admin, { locationId: second.locationId, seen: { ...seen, nameKo: "2층" }, place: 0 });
    await updateLocation(world, admin, { locationId, seen, nameKo: "큰 로비", rows: 4 });
    const { locations } = await listLocations(world);
    expect(locations.map(({ nameKo, rows }) => [nameKo, rows])).toEqual([
      ["2층", 2],
      ["큰 로비", 4],
    ]);
    await removeLocation(world, admin, { locationId, lockerCount: 0 });
    expect((await listLocations(world)).locations).toHaveLength(1);
    const acts = await world.prisma.auditEntry.findMany({ orderBy: { id: "asc" } });
    expect(acts.map(({ action }) => action)).toEqual([
      "location.created",
      "location.created",
      "location.updated",
      "location.updated",
      "location.removed",
    ]);
  });

  test("has a name of its own, and of two who edit at once the second is told", async () => {
    await using world = await createWorld();
    const { admin, locationId, seen } = await aLobby(world);
    await expect(createLocation(world, admin, lobby)).rejects.toMatchObject({ reason: "NAME_TAKEN" });
    const tally = await race(
      ["하나", "둘", "셋"].map((nameKo) => () => updateLocation(world, admin, { locationId, seen, nameKo })),
    );
    expect(tally).toEqual({ ok: 1, EDITED_ELSEWHERE: 2 });
  });

  test("never becomes smaller than its lockers, also when one is added in that moment", async () => {
    await using world = await createWorld();
    const { admin, locationId, seen } = await aLobby(world);
    await createLockers(world, admin, { locationId, firstNumber: 1, lastNumber: 4 });
    const smaller = () => updateLocation(world, admin, { locationId, seen, rows: 1 });
    await expect(smaller()).rejects.toMatchObject({ reason: "OUTSIDE_PLAN" });
    const narrower = { locationId, seen, columns: 2 };
    await expect(updateLocation(world, admin, narrower)).rejects.toMatchObject({ reason: "OUTSIDE_PLAN" });
    await removeLocker(world, admin, { lockerNumber: 4 });
    const tally = await race([
      smaller,
      () => createLockers(world, admin, { locationId, firstNumber: 9, lastNumber: 9 }),
    ]);
    expect(tally).toEqual({ ok: 1, OUTSIDE_PLAN: 1 });
  });
});

describe("lockers on a plan", () => {
  test("go into the free places row by row, all of a range or none, and are in no round", async () => {
    await using world = await createWorld();
    const { admin, locationId } = await aLobby(world);
    await createLockers(world, admin, { locationId, firstNumber: 7, lastNumber: 7, at: { row: 1, column: 2 } });
    await createLockers(world, admin, { locationId, firstNumber: 21, lastNumber: 23 });
    expect(await placesIn(world, locationId)).toEqual({ 7: "1:2", 21: "1:1", 22: "1:3", 23: "2:1" });
    const make = (firstNumber: number, lastNumber: number, at?: { row: number; column: number }) =>
      createLockers(world, admin, { locationId, firstNumber, lastNumber, ...(at ? { at } : {}) });
    await expect(make(30, 32)).rejects.toMatchObject({ reason: "OUTSIDE_PLAN" });
    await expect(make(20, 21)).rejects.toMatchObject({ reason: "LOCKER_NUMBER_TAKEN" });
    await expect(make(40, 40, { row: 1, column: 2 })).rejects.toMatchObject({ reason: "POSITION_TAKEN" });
    expect(await world.prisma.locker.count()).toBe(4);
    expect(await world.prisma.roundLocker.count()).toBe(0);
  });

  test("move, change their number and their location; open pages see it at once, and the student keeps the hold", async () => {
    await using world = await createWorld();
    const { admin, locationId } = await aLobby(world);
    const round = await world.round({ lockers: 2 });
    const [lockerNumber = 0] = round.lockerNumbers;
    const student = await world.student();
    await holdLocker(world, { lockerNumber, ...student });
    const { version } = await listLockers(world, student);
    const seen = { locationId: round.locationId, row: 1, column: 1 };
    await updateLocker(world, admin, { lockerNumber, seen, newNumber: 777, locationId, at: { row: 2, column: 3 } });
    // A board is made anew at most every 100 ms.
    await expect.poll(async () => (await listLockers(world, student)).version).not.toBe(version);
    const board = await listLockers(world, student);
    expect(board.lockers.find((locker) => locker.lockerNumber === 777)).toMatchObject({
      row: 2,
      column: 3,
      locationId,
    });
    expect(board.mine?.hold?.locker.lockerNumber).toBe(777);
    expect((await verifyInvariants(world)).flatMap(({ breaches }) => breaches)).toEqual([]);
  });

  test("of two that want one place one gets it, and what moved meanwhile is not moved again", async () => {
    await using world = await createWorld();
    const { admin, locationId } = await aLobby(world);
    await createLockers(world, admin, { locationId, firstNumber: 1, lastNumber: 3 });
    const move = (lockerNumber: number, column: number) => () =>
      updateLocker(world, admin, {
        lockerNumber,
        seen: { locationId, row: 1, column: lockerNumber },
        at: { row: 2, column },
      });
    expect(await race([move(1, 1), move(2, 1)])).toEqual({ ok: 1, POSITION_TAKEN: 1 });
    expect(await race([move(3, 2), move(3, 3)])).toEqual({ ok: 1, EDITED_ELSEWHERE: 1 });
    const outside = { lockerNumber: 3, seen: { locationId, row: 2, column: 2 }, at: { row: 3, column: 1 } };
    await expect(updateLocker(world, admin, outside)).rejects.toMatchObject({ reason: "OUTSIDE_PLAN" });
  });

  test("are removed only when nobody ever held them, and with their location all or none", async () => {
    await using world = await createWorld();
    const { admin, locationId } = await aLobby(world);
    await createLockers(world, admin, { locationId, firstNumber: 1, lastNumber: 2 });
    await removeLocker(world, admin, { lockerNumber: 1 });
    const round = await world.round({ lockers: 1 });
    const [lockerNumber = 0] = round.lockerNumbers;
    await expect(removeLocker(world, admin, { lockerNumber })).rejects.toMatchObject({ reason: "HAS_HISTORY" });
    const student = await world.student();
    await holdLocker(world, { lockerNumber, ...student });
    await releaseHold(world, { lockerNumber, ...student });
    await drainHistory(world, round.roundId);
    await world.prisma.roundLocker.deleteMany();
    await expect(removeLocker(world, admin, { lockerNumber })).rejects.toMatchObject({ reason: "HAS_HISTORY" });
    const used = { locationId: round.locationId, lockerCount: 1 };
    await expect(removeLocation(world, admin, used)).rejects.toMatchObject({ reason: "HAS_HISTORY" });
    await expect(removeLocation(world, admin, { locationId, lockerCount: 2 })).rejects.toMatchObject({
      reason: "EDITED_ELSEWHERE",
    });
    await removeLocation(world, admin, { locationId, lockerCount: 1 });
    expect(await world.prisma.locker.count()).toBe(1);
  });

  test("in a draft may go, and go from the draft as well", async () => {
    await using world = await createWorld();
    const admin = await world.admin("manager");
    const { lockerNumbers } = await world.round({ lockers: 2, isDraft: true });
    await removeLocker(world, admin, { lockerNumber: lockerNumbers[0] ?? 0 });
    expect(await world.prisma.roundLocker.count()).toBe(1);
  });
});
