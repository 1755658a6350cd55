import type { World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { makeCouncil } from "./council-for-tests.ts";
import { updateMe } from "./me.ts";
import { hashPhone } from "./phone.ts";
import { signInStudent } from "./sign-in-student.ts";

const MINJI = { studentNumber: "2026123456", name: "김민지", phoneNumber: "01012345678", consentVersion: "1" };
const PHONE = { userAgent: "a phone", address: "10.0.0.1" };

function signIn(world: World, changed: Partial<typeof MINJI> = {}, device = PHONE) {
  return signInStudent(world, { ...MINJI, ...changed, ...device });
}

test("under the roster only listed students pass, and all three must match", async () => {
  await using world = await createWorld();
  await makeCouncil(world, { registrationPolicy: "roster" });
  const phoneHash = hashPhone(world.secrets, MINJI.phoneNumber);
  await world.prisma.rosterEntry.createMany({
    data: [
      { studentNumber: MINJI.studentNumber, name: MINJI.name, phoneHash, cohort: "24" },
      { studentNumber: "2026000001", name: "박 서준", phoneHash: null },
    ],
  });
  const tally = await race([
    () => signIn(world, { studentNumber: "2026999999" }),
    () => signIn(world, { phoneNumber: "01000000000" }),
    () => signIn(world, { name: "김민수" }),
    () => signIn(world, { studentNumber: "2026000001", name: "박 서준", phoneNumber: "01099999999" }),
  ]);
  expect(tally).toEqual({ NOT_ON_ROSTER: 1, IDENTITY_MISMATCH: 2, ok: 1 });
  expect((await signIn(world)).identity.cohort).toBe("24");
});

test("who was registered under an open policy is refused once the roster rules and does not list him", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  await signIn(world);
  await world.prisma.council.update({ where: { id: 1 }, data: { registrationPolicy: "roster" } });
  expect(await race([() => signIn(world)])).toEqual({ NOT_ON_ROSTER: 1 });
});

test("under the roster an account that was made with another name or phone is refused until the council corrects it", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const [stranger, squatter] = [{ name: "남의 이름" }, { studentNumber: "2026000001", phoneNumber: "01000000000" }];
  await signIn(world, stranger);
  await signIn(world, squatter);
  const phoneHash = hashPhone(world.secrets, MINJI.phoneNumber);
  const entry = { name: MINJI.name, phoneHash };
  await world.prisma.rosterEntry.createMany({
    data: [
      { ...entry, studentNumber: MINJI.studentNumber },
      { ...entry, studentNumber: squatter.studentNumber },
    ],
  });
  await world.prisma.council.update({ where: { id: 1 }, data: { registrationPolicy: "roster" } });
  const tally = await race([() => signIn(world, stranger), () => signIn(world, squatter), () => signIn(world)]);
  expect(tally).toEqual({ IDENTITY_MISMATCH: 3 });
});

test("who has matched the roster's phone once may have a new one; a new phone or name on the roster is asked for", async () => {
  await using world = await createWorld();
  await makeCouncil(world, { registrationPolicy: "roster" });
  const { studentNumber, name, phoneNumber } = MINJI;
  const phoneHash = hashPhone(world.secrets, phoneNumber);
  await world.prisma.rosterEntry.create({ data: { studentNumber, name, phoneHash } });
  const { identity } = await signIn(world);
  await updateMe(world, identity.studentId, { phoneNumber: "01099998888" });
  expect(await race([() => signIn(world), () => signIn(world, { phoneNumber: "01099998888" })])).toEqual({
    IDENTITY_MISMATCH: 1,
    ok: 1,
  });
  const change = (data: object) => world.prisma.rosterEntry.update({ where: { studentNumber }, data });
  await change({ phoneHash: hashPhone(world.secrets, "01055554444") });
  expect(await race([() => signIn(world, { phoneNumber: "01099998888" })])).toEqual({ IDENTITY_MISMATCH: 1 });
  await change({ phoneHash, name: "김민주" });
  expect(await race([() => signIn(world, { phoneNumber: "01099998888" })])).toEqual({ IDENTITY_MISMATCH: 1 });
});

test("a cohort that the roster changed is in the next sign-in's token", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  await signIn(world);
  const { studentNumber, name } = MINJI;
  await world.prisma.rosterEntry.create({ data: { studentNumber, name, cohort: "25" } });
  expect((await signIn(world)).identity.cohort).toBe("25");
});
