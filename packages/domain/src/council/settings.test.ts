import { connectDatabase } from "@seonchak/prisma";
import type { UpdateSettingsInput } from "@seonchak/schema";
import { updateSettingsInput } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { makeCouncil } from "../accounts/council-for-tests.ts";
import { readCouncil, readPrivacy } from "./read-council.ts";
import { readSettings, updateSettings } from "./settings.ts";

async function form(world: World): Promise<UpdateSettingsInput> {
  return updateSettingsInput.parse(await readSettings(world));
}

test("what the council saves is what everybody reads, at once here and within a second elsewhere", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const elsewhere = await world.connect();
  const manager = await world.admin("manager");
  expect((await readCouncil(elsewhere)).nameKo).toBe("시험 학생회");
  const links = [{ label: "인스타그램", url: "https://example.ac.kr/council" }];
  const changed = { nameKo: "새 학생회", brandHue: 250, email: "desk@council.kr", links, bannerKo: "축제예요" };
  const saved = await updateSettings(world, manager, { ...(await form(world)), ...changed });
  expect(saved).toMatchObject({ ...changed, version: 2, lastChange: { actor: manager.email } });
  expect(await readCouncil(world)).toMatchObject({ ...changed, logoUrl: null, registration: "open" });
  await expect.poll(() => readCouncil(elsewhere), { timeout: 2_000 }).toMatchObject(changed);
});

test("of five who save the same form at once, one does and the others are told", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const other = await world.connect();
  const manager = await world.admin("manager");
  const begun = await form(world);
  const save = (nameKo: string, at: number) => () =>
    updateSettings(at % 2 === 0 ? world : other, manager, { ...begun, nameKo });
  expect(await race(["가", "나", "다", "라", "마"].map(save))).toEqual({ ok: 1, EDITED_ELSEWHERE: 4 });
  expect((await readSettings(world)).version).toBe(2);
  expect(await world.prisma.auditEntry.count({ where: { action: "council.updated" } })).toBe(1);
});

test("a viewer changes nothing, and the audit log holds what changed and nothing else", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const [viewer, manager] = [await world.admin("viewer"), await world.admin("manager")];
  const begun = await form(world);
  expect(await race([() => updateSettings(world, viewer, { ...begun, nameKo: "남의 것" })])).toEqual({ FORBIDDEN: 1 });
  await updateSettings(world, manager, { ...begun, registrationPolicy: "roster", contactEn: "Room 101" });
  const act = await world.prisma.auditEntry.findFirstOrThrow({ where: { action: "council.updated" } });
  expect(act.before).toEqual({ registrationPolicy: "open", contactEn: "Contact" });
  expect(act.after).toEqual({ registrationPolicy: "roster", contactEn: "Room 101" });
  expect((await readCouncil(world)).registration).toBe("roster");
  await updateSettings(world, manager, { ...(await form(world)), registrationOpen: false });
  expect((await readCouncil(world)).registration).toBe("closed");
});

test("other words of the privacy notice are another version, whatever was typed as its version", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const manager = await world.admin("manager");
  const save = async (more: Partial<UpdateSettingsInput>) =>
    (await updateSettings(world, manager, { ...(await form(world)), ...more })).privacyVersion;
  expect(await save({ nameKo: "이름만" })).toBe("1");
  const day = await save({ privacyKo: "이것만 받아요." });
  expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(await save({ privacyEn: "Only this." })).toBe(`${day}.2`);
  expect(await save({ privacyEn: "Only that." })).toBe(`${day}.3`);
  expect(await save({ privacyEn: "Nothing.", privacyVersion: "2027-1" })).toBe("2027-1");
  expect(await readPrivacy(world)).toEqual({ version: "2027-1", ko: "이것만 받아요.", en: "Nothing." });
});

test("the settings say how many accounts the policy roster would leave outside", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const [listed] = await world.students(3);
  await world.prisma.rosterEntry.createMany({
    data: [listed?.studentNumber ?? "", "2026999999"].map((studentNumber) => ({ studentNumber, name: "학생" })),
  });
  expect(await readSettings(world)).toMatchObject({ rosterCount: 2, accountCount: 3, accountsOffRosterCount: 2 });
});

test("while Postgres is away the council keeps its name", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const away = connectDatabase({ url: "postgresql://nobody@127.0.0.1:1/nothing", connectionTimeoutMs: 500 });
  expect((await readCouncil(world)).nameKo).toBe("시험 학생회");
  world.caches.council.invalidate();
  expect((await readCouncil({ ...world.deps, prisma: away })).nameKo).toBe("시험 학생회");
  await away.$disconnect();
});

test.each([
  ["links.0.url", { links: [{ label: "a", url: "http://open.example" }] }],
  ["links.0.url", { links: [{ label: "a", url: "javascript:alert(1)" }] }],
  ["links.0.url", { links: [{ label: "a", url: "https://someone@elsewhere.example" }] }],
  ["links.0.label", { links: [{ label: " ", url: "https://a.example" }] }],
  ["allowedOrigins.0", { allowedOrigins: ["https://a.example/path"] }],
  ["allowedOrigins.0", { allowedOrigins: ["*"] }],
  ["brandHue", { brandHue: 361 }],
  ["nameEn", { nameEn: "  " }],
  ["email", { email: "desk" }],
  ["bannerKo", { bannerKo: "가".repeat(201) }],
  ["privacyVersion", { privacyVersion: "no spaces" }],
])("a form with a wrong %s is refused at that field", async (field, wrong) => {
  await using world = await createWorld();
  await makeCouncil(world);
  const parsed = updateSettingsInput.safeParse({ ...(await readSettings(world)), ...wrong });
  expect(new Set(parsed.error?.issues.map(({ path }) => path.join(".")))).toEqual(new Set([field]));
});
