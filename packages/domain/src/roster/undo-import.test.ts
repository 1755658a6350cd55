import { rosterImportId } from "@seonchak/schema";
import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { makeCouncil } from "../accounts/council-for-tests.ts";
import { fileOf, importFile } from "./roster-for-tests.ts";
import { removeRosterEntry, setRosterEntry } from "./set-entry.ts";
import { listRosterImports, previewRosterUndo, undoRosterImport } from "./undo-import.ts";

const HONG = { studentNumber: "2023321234", name: "홍길동", phoneNumber: "01012345678", cohort: "24기" };
const KIM = { studentNumber: "2023325678", name: "김철수", cohort: "24기" };
const LEE = { studentNumber: "2023329999", name: "이영희", cohort: "25기" };

async function begin() {
  const world = await createWorld();
  await makeCouncil(world);
  const owner = await world.admin();
  const roster = () => world.prisma.rosterEntry.findMany({ orderBy: { studentNumber: "asc" } });
  return { world, owner, roster };
}

test("rolling back the newest import restores exactly what the roster and the accounts were", async () => {
  const { world, owner, roster } = await begin();
  await using _ = world;
  const minji = await world.student({ name: "김민지" });
  const { studentNumber } = minji;
  await importFile(world, owner, fileOf([HONG, KIM, { ...minji, cohort: "24기" }]));
  const [before, account] = [await roster(), await world.prisma.student.findFirst()];
  world.passTime(1_000);
  const changed = [{ ...HONG, phoneNumber: "01099990000" }, LEE, { studentNumber, name: "김민주", cohort: "25기" }];
  const { importId } = await importFile(world, owner, fileOf(changed));
  expect((await world.prisma.student.findFirst())?.name).toBe("김민주");
  const [newest, older] = (await listRosterImports(world)).imports;
  expect(newest).toMatchObject({ importId, by: owner.email, addedCount: 1, changedCount: 2, removedCount: 1 });
  expect([newest?.canUndo, older?.canUndo]).toEqual([true, false]);
  const nobody = { lostPlaceCount: 0, ownerCount: 0, signedOutCount: 0, leftCount: 0 };
  expect(await previewRosterUndo(world, { importId })).toEqual({ ...nobody, policy: "open" });
  expect(await undoRosterImport(world, owner, { importId })).toEqual({ restoredCount: 4, left: [] });
  expect(await roster()).toEqual(before);
  expect(await world.prisma.student.findFirst()).toEqual(account);
  const act = await world.prisma.auditEntry.findFirstOrThrow({ where: { action: "roster.undone" } });
  expect(act).toMatchObject({ actor: owner.email, target: "명단.csv", after: { restored: 4, left: 0 } });
});

test("imports are rolled back from the newest on, each once, also when two press at once", async () => {
  const { world, owner, roster } = await begin();
  await using _ = world;
  const first = await importFile(world, owner, fileOf([HONG]));
  world.passTime(1_000);
  const second = await importFile(world, owner, fileOf([HONG, KIM]));
  const undo = ({ importId }: typeof first) => undoRosterImport(world, owner, { importId });
  expect(await race([() => undo(first)])).toEqual({ NEWER_IMPORT: 1 });
  const other = await world.connect();
  expect(await race([() => undo(second), () => undoRosterImport(other, owner, second)])).toEqual({
    ok: 1,
    ALREADY_UNDONE: 1,
  });
  expect((await roster()).map(({ name }) => name)).toEqual(["홍길동"]);
  expect(await race([() => undo(second), () => undo(first), () => undo(first)])).toEqual({ ok: 1, ALREADY_UNDONE: 2 });
  expect(await roster()).toEqual([]);
  const nothing = rosterImportId.parse("00000000-0000-4000-8000-000000000000");
  expect(await race([() => undoRosterImport(world, owner, { importId: nothing })])).toEqual({ NOT_FOUND: 1 });
});

test("what was set by hand since an import stays when it is rolled back, and is named", async () => {
  const { world, owner, roster } = await begin();
  await using _ = world;
  await importFile(world, owner, fileOf([HONG, KIM]));
  world.passTime(1_000);
  const { importId } = await importFile(world, owner, fileOf([LEE]));
  await setRosterEntry(world, owner, { ...LEE, phoneNumber: null, name: "이영이" });
  await setRosterEntry(world, owner, { ...KIM, phoneNumber: null });
  expect((await previewRosterUndo(world, { importId })).leftCount).toBe(2);
  const undone = await undoRosterImport(world, owner, { importId });
  expect(undone).toEqual({ restoredCount: 1, left: [KIM.studentNumber, LEE.studentNumber] });
  expect((await roster()).map(({ name }) => name)).toEqual(["홍길동", "김철수", "이영이"]);
});

test("an entry set by hand follows the same rules, and is not set over what somebody else has written meanwhile", async () => {
  const { world, owner, roster } = await begin();
  await using _ = world;
  await setRosterEntry(world, owner, { ...HONG, was: null });
  const [entry] = await roster();
  expect(entry).toMatchObject({ name: "홍길동", cohort: "24기" });
  const was = { name: "홍길동", cohort: "24기" };
  const { studentNumber } = HONG;
  expect(await race([() => setRosterEntry(world, owner, { ...HONG, was: null })])).toEqual({ EDITED_ELSEWHERE: 1 });
  const other = await world.connect();
  const rename = (deps: typeof other, name: string) => () =>
    setRosterEntry(deps, owner, { studentNumber, name, cohort: "24기", was });
  expect(await race([rename(world, "홍길순"), rename(other, "홍길산")])).toEqual({ ok: 1, EDITED_ELSEWHERE: 1 });
  // The phone is kept where nothing is said of it.
  expect((await roster())[0]?.phoneHash).toBe(entry?.phoneHash);
  await removeRosterEntry(world, owner, { studentNumber });
  expect(await race([() => removeRosterEntry(world, owner, { studentNumber })])).toEqual({ NOT_FOUND: 1 });
  const acts = await world.prisma.auditEntry.findMany({ orderBy: { id: "asc" } });
  expect(acts.map(({ action }) => action)).toEqual(["roster.entry_set", "roster.entry_set", "roster.entry_removed"]);
  expect(acts.every(({ target }) => target === "2023••1234")).toBe(true);
});

test("viewers roll nothing back and set nothing", async () => {
  const { world, owner } = await begin();
  await using _ = world;
  const { importId } = await importFile(world, owner, fileOf([HONG]));
  const viewer = await world.admin("viewer");
  const tally = await race([
    () => undoRosterImport(world, viewer, { importId }),
    () => setRosterEntry(world, viewer, { ...HONG }),
    () => removeRosterEntry(world, viewer, HONG),
  ]);
  expect(tally).toEqual({ FORBIDDEN: 3 });
});
