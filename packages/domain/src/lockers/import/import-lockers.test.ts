import { createWorld } from "@seonchak/testing";
import { describe, expect, test } from "vitest";
import { verifyInvariants } from "../../invariants/verify-invariants.ts";
import { confirmLocker } from "../confirm-locker.ts";
import { holdLocker } from "../hold-locker.ts";
import { listLockers } from "../list-lockers.ts";
import { setLockerCondition } from "../set-locker-condition.ts";
import { carryOutLockerFile, previewLockerFile } from "./carry-out-import.ts";
import type { Standing } from "./plan-import.ts";
import { planImport } from "./plan-import.ts";

const nothing: Standing = { locations: [], lockers: [] };

function standing(lockers: { number: number; row: number; column: number; isTaken?: boolean }[]): Standing {
  return {
    locations: [{ id: "lobby", nameKo: "로비", nameEn: "Lobby", rows: 1, columns: 3 }],
    lockers: lockers.map((locker) => ({
      id: String(locker.number),
      location: "로비",
      condition: "available",
      note: "",
      isTaken: false,
      ...locker,
    })),
  };
}

function placesOf(text: string, before: Standing) {
  const { lockers } = planImport(text, before);
  return Object.fromEntries(lockers.map(({ lockerNumber, after }) => [lockerNumber, `${after.row}:${after.column}`]));
}

describe("a file of lockers", () => {
  test("in Korean or English, with or without places, makes locations that fit", () => {
    const korean = "번호,위치,줄,칸,상태,메모\n1,로비,1,1,,\n2,로비,3,4,고장,문이 휘었음\n3,2층,,,예약석,";
    const plan = planImport(korean, nothing);
    expect(plan.broken).toEqual([]);
    expect(plan.locations).toMatchObject([
      { nameKo: "로비", nameEn: "로비", isNew: true, rows: 3, columns: 4 },
      { nameKo: "2층", rows: 1, columns: 1 },
    ]);
    expect(plan.lockers.map(({ after }) => after)).toEqual([
      { location: "로비", row: 1, column: 1, condition: "available", note: "" },
      { location: "로비", row: 3, column: 4, condition: "broken", note: "문이 휘었음" },
      { location: "2층", row: 1, column: 1, condition: "reserved", note: "" },
    ]);
    const english = "number;location;location_en;row;column;status\n1;로비;Lobby;2;1;available";
    expect(planImport(english, nothing).locations).toMatchObject([{ nameEn: "Lobby", rows: 2, columns: 1 }]);
    const many = `번호,위치\n${Array.from({ length: 23 }, (_, i) => `${i + 1},로비`).join("\n")}`;
    expect(planImport(many, nothing).locations).toMatchObject([{ rows: 3, columns: 10 }]);
  });

  test("lets two lockers change places, keeps what it does not mention, and fills what is free", () => {
    const before = standing([
      { number: 1, row: 1, column: 1 },
      { number: 2, row: 1, column: 2 },
    ]);
    expect(placesOf("번호,위치,줄,칸\n1,로비,1,2\n2,로비,1,1", before)).toEqual({ 1: "1:2", 2: "1:1" });
    expect(placesOf("번호,위치\n1,로비\n3,로비\n4,로비", before)).toEqual({ 3: "1:3", 4: "2:1" });
    expect(planImport("번호,위치\n1,로비\n2,로비", before)).toMatchObject({ lockers: [], unchangedCount: 2 });
  });

  test("names every broken line and why, and takes the others", () => {
    const lines = [
      "번호,위치,줄,칸,상태,메모",
      "일,로비,1,1,,",
      "1,,1,1,,",
      "2,로비,1,,,",
      "3,로비,101,1,,",
      "4,로비,1,1,누군가,",
      `5,로비,1,1,,${"가".repeat(201)}`,
      "6,로비,1,3,,",
      "6,로비,1,2,,",
      "7,로비,1,3,,",
      "8,로비,1,1,,",
      "9,로비,1,2,,,덤",
    ];
    const { broken, lockers } = planImport(lines.join("\n"), standing([{ number: 99, row: 1, column: 1 }]));
    expect(broken.map(({ line, reason }) => [line, reason])).toEqual([
      [2, "number"],
      [3, "location"],
      [4, "place"],
      [5, "place"],
      [6, "status"],
      [7, "note"],
      [9, "number_twice"],
      [10, "place_twice"],
      [11, "place_taken"],
      [12, "too_many_cells"],
    ]);
    expect(lockers.map(({ lockerNumber }) => lockerNumber)).toEqual([6]);
  });

  test("that moves a locker away through a broken line moves nobody into its place", () => {
    const before = standing([
      { number: 1, row: 1, column: 1 },
      { number: 2, row: 1, column: 2 },
      { number: 3, row: 1, column: 3 },
    ]);
    const { broken, lockers } = planImport("번호,위치,줄,칸\n1,로비,1,2\n2,로비,1,3", before);
    expect(broken.map(({ line, reason }) => [line, reason])).toEqual([
      [2, "place_taken"],
      [3, "place_taken"],
    ]);
    expect(lockers).toEqual([]);
  });
});

describe("an import of lockers", () => {
  test("does what was previewed, once; a second time there is nothing to change", async () => {
    await using world = await createWorld();
    const admin = await world.admin("manager");
    const text = "번호,위치,상태\n1,로비,\n2,로비,고장\n2,로비,\n";
    const preview = await previewLockerFile(world, { text });
    expect(preview).toMatchObject({
      createdCount: 2,
      changedCount: 0,
      brokenCount: 1,
      locations: [{ nameKo: "로비" }],
    });
    const file = { text, fingerprint: preview.fingerprint, skipBroken: false };
    await expect(carryOutLockerFile(world, admin, file)).rejects.toMatchObject({ reason: "FILE_HAS_BROKEN_ROWS" });
    expect(await carryOutLockerFile(world, admin, { ...file, skipBroken: true })).toEqual({
      createdCount: 2,
      changedCount: 0,
      skippedCount: 1,
      newLocationCount: 1,
    });
    await expect(carryOutLockerFile(world, admin, { ...file, skipBroken: true })).rejects.toMatchObject({
      reason: "PREVIEW_OUTDATED",
    });
    const again = await previewLockerFile(world, { text });
    await expect(
      carryOutLockerFile(world, admin, { text, fingerprint: again.fingerprint, skipBroken: true }),
    ).rejects.toMatchObject({ reason: "NOTHING_TO_CHANGE" });
    expect(await world.prisma.auditEntry.count({ where: { action: "lockers.imported" } })).toBe(1);
  });

  test("withdraws free lockers in their rounds at once and leaves taken ones their state", async () => {
    await using world = await createWorld();
    const admin = await world.admin("manager");
    const { lockerNumbers, locationId } = await world.round({ lockers: 3 });
    const [taken = 0, held = 0, free = 0] = lockerNumbers;
    const [owner, holder] = [await world.student(), await world.student()];
    await holdLocker(world, { lockerNumber: taken, ...owner });
    await confirmLocker(world, { lockerNumber: taken, ...owner });
    await holdLocker(world, { lockerNumber: held, ...holder });
    const { nameKo } = await world.prisma.location.findUniqueOrThrow({ where: { id: locationId } });
    const text = `번호,위치,줄,칸,상태\n${lockerNumbers.map((n, i) => `${n},${nameKo},2,${i + 1},고장`).join("\n")}`;
    const preview = await previewLockerFile(world, { text });
    expect(preview).toMatchObject({ changedCount: 3, keptConditionCount: 1 });
    await carryOutLockerFile(world, admin, { text, fingerprint: preview.fingerprint, skipBroken: false });
    await expect
      .poll(async () => (await listLockers(world, { studentId: null })).lockers.map(({ status, row }) => [status, row]))
      .toEqual([
        ["taken", 2],
        ["broken", 2],
        ["broken", 2],
      ]);
    await expect(confirmLocker(world, { lockerNumber: held, ...holder })).rejects.toMatchObject({
      reason: "HOLD_GONE",
    });
    await expect(holdLocker(world, { lockerNumber: free, ...holder })).rejects.toMatchObject({
      reason: "LOCKER_BROKEN",
    });
    expect((await verifyInvariants(world)).flatMap(({ breaches }) => breaches)).toEqual([]);
  });

  test("of what changed since the preview is refused whole", async () => {
    await using world = await createWorld();
    const admin = await world.admin("manager");
    const first = await previewLockerFile(world, { text: "번호,위치\n1,로비" });
    await carryOutLockerFile(world, admin, { text: "번호,위치\n1,로비", ...first, skipBroken: false });
    const text = "번호,위치,메모\n1,로비,새 메모\n2,로비,";
    const { fingerprint } = await previewLockerFile(world, { text });
    await setLockerCondition(world, admin, { lockerNumber: 1, condition: "reserved", note: "다른 관리자" });
    await expect(carryOutLockerFile(world, admin, { text, fingerprint, skipBroken: false })).rejects.toMatchObject({
      reason: "PREVIEW_OUTDATED",
    });
    expect(await world.prisma.locker.count()).toBe(1);
  });

  test("of 5,000 lines is carried out whole, and so is moving them all", async () => {
    await using world = await createWorld();
    const admin = await world.admin("manager");
    const file = (shift: number) =>
      `번호,위치,줄,칸\n${Array.from({ length: 5_000 }, (_, i) => `${i + 1},로비,${Math.floor(i / 100) + 1},${((i + shift) % 100) + 1}`).join("\n")}`;
    for (const text of [file(0), file(1)]) {
      const { fingerprint } = await previewLockerFile(world, { text });
      await carryOutLockerFile(world, admin, { text, fingerprint, skipBroken: false });
    }
    expect(await world.prisma.locker.count({ where: { column: 1, row: 1, number: 100 } })).toBe(1);
  });
});
