import type { Council } from "../support/council.ts";
import { councilOf } from "../support/council.ts";
import type { Answer, Call } from "../support/http.ts";
import { expectInvariantsHold } from "../support/invariants.ts";
import { BROKEN, LOCKER_NUMBERS, listedCard, lockersCsv, rosterCsv } from "../support/new-council.ts";
import type { Card } from "../support/people.ts";
import { newCard, signInBody } from "../support/people.ts";
import { pressesOf, seeLockers } from "../support/presses.ts";
import { at, listAt, numberAt, textAt } from "../support/read.ts";
import { expect, test } from "../support/test.ts";

const OPENS_IN_MS = 8_000;
const DAY_MS = 86_400_000;
const SECOND = { email: "second@council.test", password: "the second one's own password" };

function signIn(call: Call, card: Card): Promise<Answer> {
  return call("/api/v1/auth/login-or-register", { body: signInBody(card) });
}

async function describeCouncil(chair: Council): Promise<void> {
  const { body } = await chair.ask("/settings");
  const settings = Object(body);
  const words = {
    name_ko: "정보대학 학생회",
    name_en: "Informatics Council",
    brand_hue: 220,
    registration_policy: "roster",
  };
  await chair.ask("/settings", { method: "PUT", body: { ...settings, ...words } });
}

async function bringLockers(chair: Council): Promise<void> {
  const { body } = await chair.ask("/lockers/import/preview", { body: { text: lockersCsv() } });
  expect([numberAt(body, "created_count"), numberAt(body, "broken_count")]).toEqual([40, 0]);
  await chair.ask("/lockers/import", { body: { text: lockersCsv(), fingerprint: textAt(body, "fingerprint") } });
  const { locations } = Object((await chair.ask("/locations")).body);
  expect(locations).toMatchObject([{ name_ko: "정보관 1층", rows: 4, columns: 5 }, { name_ko: "정보관 2층" }]);
}

/** Nothing is imported while rows are broken; two are mended, the third is skipped. */
async function bringRoster(chair: Council, call: Call, token: string): Promise<void> {
  const file = (text: string, more: object = {}) => ({ text, file_name: "명단.csv", mode: "replace", ...more });
  const { body: first } = await chair.ask("/roster/imports/preview", { body: file(rosterCsv()) });
  expect(listAt(first, "broken").map((row) => [at(row, "line"), at(row, "reason"), at(row, "text")])).toEqual(
    BROKEN.map(({ line, reason, row }) => [line, reason, row]),
  );
  const asItIs = file(rosterCsv(), { fingerprint: textAt(first, "fingerprint") });
  expect(await call("/api/v1/admin/roster/imports", { body: asItIs, token })).toMatchObject({
    status: 409,
    reason: "FILE_HAS_BROKEN_ROWS",
  });
  expect(numberAt((await chair.ask("/roster")).body, "entry_count")).toBe(0);
  const mended = rosterCsv([16, 250]);
  const { body: second } = await chair.ask("/roster/imports/preview", { body: file(mended, { skip_broken: true }) });
  expect(listAt(second, "broken")).toHaveLength(1);
  const skipping = file(mended, { skip_broken: true, fingerprint: textAt(second, "fingerprint") });
  const { body: imported } = await chair.ask("/roster/imports", { body: skipping });
  expect(numberAt(imported, "added_count")).toBe(499);
}

/** By a link that works once; the answer is the newcomer's own token. */
async function secondJoins(chair: Council, call: Call): Promise<string> {
  const { body } = await chair.ask("/invitations", { body: { email: SECOND.email, role: "manager" } });
  const token = textAt(body, "token");
  const joining = { body: { token, new_password: SECOND.password } };
  expect(await call("/api/v1/admin/join", joining)).toMatchObject({ status: 201 });
  expect(await call("/api/v1/admin/join", joining)).toMatchObject({ reason: "INVITATION_INVALID" });
  return textAt((await call("/api/v1/admin/auth/login", { body: SECOND })).body, "access_token");
}

async function makeRound(call: Call, token: string, opensAt: Date): Promise<string> {
  const act = async (path: string, body: object) => {
    const answer = await call(`/api/v1/admin${path}`, { body, token });
    expect(answer.status, answer.text).toBe(200);
    return answer.body;
  };
  const names = { name_ko: "2027년 1학기 사물함", name_en: "Lockers, spring 2027" };
  const roundId = textAt(await act("/rounds", { ...names, locker_numbers: LOCKER_NUMBERS }), "round_id");
  const inDays = (days: number) => new Date(opensAt.getTime() + days * DAY_MS).toISOString();
  const times = { opens_at: opensAt.toISOString(), closes_at: inDays(1), expires_at: inDays(100) };
  await act(`/rounds/${roundId}/open`, times);
  return roundId;
}

test("an empty council sets itself up and runs its first round, without a programmer", async ({ start }) => {
  const product = await start({ env: { SEED: "empty" } });
  const { call } = product;
  const chair = await councilOf(call);
  const chairToken = textAt(
    (
      await call("/api/v1/admin/auth/login", {
        body: { email: product.env.ADMIN_EMAIL, password: product.env.ADMIN_PASSWORD },
      })
    ).body,
    "access_token",
  );
  expect(listAt((await call("/api/v1/rounds")).body, "rounds")).toEqual([]);
  expect((await call("/api/v1/council")).body).toMatchObject({ name_ko: "학생회", name_en: "Student council" });

  await describeCouncil(chair);
  await expect(async () =>
    expect((await call("/api/v1/council")).body).toMatchObject({ name_ko: "정보대학 학생회", registration: "roster" }),
  ).toPass({ timeout: 3_000 });
  await bringLockers(chair);
  await bringRoster(chair, call, chairToken);
  const second = await secondJoins(chair, call);
  const opensAt = new Date(Date.now() + OPENS_IN_MS);
  await makeRound(call, second, opensAt);

  const [minji, skipped] = [listedCard(0), listedCard(480)];
  expect(await signIn(call, { ...minji, name: "다른사람" })).toMatchObject({ status: 401 });
  const { body, status } = await signIn(call, minji);
  expect(status).toBe(201);
  for (const stranger of [newCard("홍길순"), skipped])
    expect(await signIn(call, stranger)).toMatchObject({ status: 401, reason: "NOT_ON_ROSTER" });
  const press = pressesOf(call, { token: textAt(body, "access_token") });
  expect(await press.hold(101)).toMatchObject({ status: 403, reason: "ROUND_NOT_OPEN" });
  expect(Date.now()).toBeLessThan(opensAt.getTime());

  await expect(async () => expect((await press.hold(101)).status).toBe(201)).toPass({
    timeout: OPENS_IN_MS + 5_000,
    intervals: [50],
  });
  expect(Date.now()).toBeGreaterThanOrEqual(opensAt.getTime());
  expect((await press.confirm(101)).status).toBe(200);
  const seen = [...(await seeLockers(call)).lockers.values()];
  expect(seen).toHaveLength(40);
  expect(seen.filter(({ status: is }) => is === "taken").map(({ lockerNumber }) => lockerNumber)).toEqual([101]);
  await expectInvariantsHold(product);
});
