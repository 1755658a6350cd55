import type { CreateProgrammeInput, EventId } from "@seonchak/schema";
import { createProgrammeInput, programmeCode } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { CONSOLE } from "../audit/audit.ts";
import { listAdminProgrammes } from "./admin-programmes.ts";
import { readAvailability } from "./availability.ts";
import { bookPlaces } from "./book.ts";
import { changeBooking } from "./change-booking.ts";
import { createProgramme, removeProgramme, updateProgramme } from "./edit-programmes.ts";
import { listProgrammes } from "./programmes.ts";
import { pauseProgramme, publishProgramme, resumeProgramme } from "./run-programmes.ts";
import { addDays, addMinutes, seoulMidnight } from "./seoul-time.ts";

const MOCK = {
  code: programmeCode.parse("mock"),
  nameKo: "모의고사",
  nameEn: "Mock exam",
  slotMinutes: 60,
  approval: "manual",
  leadMinutes: 0,
  horizonDays: 3,
} as const;

function draft(world: World, input: Partial<CreateProgrammeInput> = {}) {
  return createProgramme(world, CONSOLE, createProgrammeInput.parse({ ...MOCK, ...input }));
}

async function seenAtDesk(world: World, programmeId: EventId) {
  const { programmes } = await listAdminProgrammes(world);
  const found = programmes.find(({ id }) => id === programmeId);
  if (!found) throw new Error("the programme is not listed");
  return found;
}

function tomorrow(world: World, minutes: number): string {
  return addMinutes(addDays(seoulMidnight(world.clock.now()), 1), minutes).toISOString();
}

test("a draft has no slots and is seen by no student; once published it is seen with all of its slots, and once only", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  const { programmeId } = await draft(world, { opensMinute: 540, closesMinute: 1_080 });
  expect((await listProgrammes(world)).programmes).toEqual([]);
  expect(await seenAtDesk(world, programmeId)).toMatchObject({ isPublished: false, slotsUntil: null, days: [] });
  const tally = await race([
    () => publishProgramme(world, CONSOLE, { programmeId }),
    () => publishProgramme(other, CONSOLE, { programmeId }),
  ]);
  expect(tally).toEqual({ ok: 2 });
  expect((await listProgrammes(world)).programmes.map(({ code }) => code)).toEqual(["mock"]);
  // Nine slots a day, from today to two days beyond the horizon.
  expect(await world.prisma.examSlot.count()).toBe(9 * 5);
  const seen = await seenAtDesk(world, programmeId);
  expect(seen.slotsUntil).toBe(addMinutes(addDays(seoulMidnight(world.clock.now()), 4), 1_080).toISOString());
  expect(seen.days.map(({ slotCount }) => slotCount)).toEqual([9, 9, 9, 9, 9]);
  expect(await world.prisma.auditEntry.count({ where: { action: "programme.published" } })).toBe(2);
});

test("rules that contradict each other are refused at the field that is wrong, and nothing is made", async () => {
  await using world = await createWorld();
  const refused = (input: Partial<CreateProgrammeInput>) =>
    draft(world, input).then(
      () => "made",
      ({ details }) => `${details.field}: ${details.fieldRule}`,
    );
  expect(await refused({ opensMinute: 30 })).toBe("opensMinute: openingHours");
  expect(await refused({ closesMinute: 90 })).toBe("closesMinute: openingHours");
  expect(await refused({ opensMinute: 600, closesMinute: 600 })).toBe("closesMinute: hoursOrder");
  expect(await refused({ minMinutes: 120, maxMinutes: 60 })).toBe("maxMinutes: longestBooking");
  expect(await refused({ minMinutes: 30, maxMinutes: 30 })).toBe("maxMinutes: longestBooking");
  expect(await refused({ leadMinutes: 3 * 1_440 })).toBe("leadMinutes: leadBeyondHorizon");
  expect(createProgrammeInput.safeParse({ ...MOCK, slotMinutes: 7 }).error?.issues[0]).toMatchObject({
    path: ["slotMinutes"],
    message: "slotMinutes",
  });
  expect(await world.prisma.examProgramme.count()).toBe(0);
  await draft(world);
  await expect(draft(world)).rejects.toMatchObject({ reason: "CODE_TAKEN", details: { field: "code" } });
});

test("once published what the slots were made by stays, and the rest can change; of two who edit at once the second is told", async () => {
  await using world = await createWorld();
  const { programmeId } = await draft(world);
  await updateProgramme(world, CONSOLE, { programmeId, version: 1, slotMinutes: 30, approval: "automatic" });
  await publishProgramme(world, CONSOLE, { programmeId });
  const { version, ...seen } = await seenAtDesk(world, programmeId);
  expect(seen).toMatchObject({ slotMinutes: 30, approval: "automatic", capacity: 50_000 });
  const fixed = { code: "other", slotMinutes: 60, opensMinute: 60, closesMinute: 60, approval: "manual" } as const;
  for (const [field, value] of Object.entries(fixed)) {
    await expect(updateProgramme(world, CONSOLE, { programmeId, version, [field]: value })).rejects.toMatchObject({
      reason: "PROGRAMME_IN_USE",
      details: { field },
    });
  }
  // As the form sends them: the fixed ones unchanged.
  const { code, slotMinutes, opensMinute, closesMinute, approval } = seen;
  const unchanged = { code, slotMinutes, opensMinute, closesMinute, approval };
  await updateProgramme(world, CONSOLE, { programmeId, version, ...unchanged, nameKo: "수능 모의", capacity: 10 });
  await expect(updateProgramme(world, CONSOLE, { programmeId, version, nameKo: "또" })).rejects.toMatchObject({
    reason: "EDITED_ELSEWHERE",
  });
  expect(await seenAtDesk(world, programmeId)).toMatchObject({ nameKo: "수능 모의", capacity: 10 });
  const capacities = await world.prisma.examSlot.groupBy({ by: ["capacity"] });
  expect(capacities).toEqual([{ capacity: 50_000 }]);
  const last = await world.prisma.auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
  expect(last).toMatchObject({ action: "programme.updated", before: { nameKo: "모의고사" }, after: { capacity: 10 } });
});

test("a longer horizon has its slots at once, with the capacity of now; those that there are stay", async () => {
  await using world = await createWorld();
  const { programmeId } = await draft(world);
  await publishProgramme(world, CONSOLE, { programmeId });
  const { version } = await seenAtDesk(world, programmeId);
  await updateProgramme(world, CONSOLE, { programmeId, version, horizonDays: 5, capacity: 7 });
  const byCapacity = await world.prisma.examSlot.groupBy({
    by: ["capacity"],
    _count: true,
    orderBy: { capacity: "asc" },
  });
  expect(byCapacity).toEqual([
    { capacity: 7, _count: 2 * 24 },
    { capacity: 50_000, _count: 5 * 24 },
  ]);
});

test("while paused nothing new is booked and nothing grows; what is booked can shrink, and resuming ends it", async () => {
  await using world = await createWorld();
  const { programmeId } = await draft(world);
  await publishProgramme(world, CONSOLE, { programmeId });
  const { studentId } = await world.student();
  const asked = {
    programme: programmeCode.parse("mock"),
    name: "모의",
    start: tomorrow(world, 600),
    end: tomorrow(world, 720),
    people: 3,
  };
  const book = () => bookPlaces(world, { ...asked, studentId });
  const { id } = await book();
  await pauseProgramme(world, CONSOLE, { programmeId, noticeKo: "점검", noticeEn: "Works" });
  expect((await listProgrammes(world)).programmes[0]).toMatchObject({ isPaused: true, noticeKo: "점검" });
  await expect(book()).rejects.toThrow("PROGRAMME_PAUSED");
  const mine = { kind: "student", studentId } as const;
  for (const more of [{ people: 4 }, { start: tomorrow(world, 540) }, { end: tomorrow(world, 780) }])
    await expect(changeBooking(world, mine, { id, ...more })).rejects.toThrow("PROGRAMME_PAUSED");
  expect(await changeBooking(world, mine, { id, people: 2, end: tomorrow(world, 660) })).toMatchObject({ people: 2 });
  await resumeProgramme(world, CONSOLE, { programmeId });
  expect((await listProgrammes(world)).programmes[0]).toMatchObject({ isPaused: false, noticeKo: "" });
  expect(await book()).toMatchObject({ status: "pending" });
});

test("a draft is removed for good, a published programme stays, and a draft cannot be paused", async () => {
  await using world = await createWorld();
  const { programmeId } = await draft(world);
  await expect(pauseProgramme(world, CONSOLE, { programmeId, noticeKo: "", noticeEn: "" })).rejects.toMatchObject({
    reason: "PROGRAMME_NOT_FOUND",
  });
  await publishProgramme(world, CONSOLE, { programmeId });
  await expect(removeProgramme(world, CONSOLE, { programmeId })).rejects.toMatchObject({ reason: "PROGRAMME_IN_USE" });
  const other = await draft(world, { code: programmeCode.parse("second") });
  await removeProgramme(world, CONSOLE, other);
  expect((await listAdminProgrammes(world)).programmes.map(({ code }) => code)).toEqual(["mock"]);
  expect(await world.prisma.auditEntry.count({ where: { action: "programme.removed" } })).toBe(1);
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Seoul" }).format(world.clock.now());
  const programme = programmeCode.parse("mock");
  expect((await readAvailability(world, { programme, from: today, to: today })).intervals).toHaveLength(1);
});
