import type { Call } from "../support/http.ts";
import { expectInvariantsHold } from "../support/invariants.ts";
import { newCard, signInBody, signUp } from "../support/people.ts";
import type { Seen } from "../support/presses.ts";
import { pressesOf, seeLockers } from "../support/presses.ts";
import { at, listAt, numberAt, textAt } from "../support/read.ts";
import { tallyOf } from "../support/tally.ts";
import { expect, test } from "../support/test.ts";

const MINUTE_MS = 60_000;

/** The list is one snapshot for all, at most 100 ms old: a press shows in it a moment later (SPECS 2). */
async function listed(call: Call, lockerNumber: number): Promise<Seen | undefined> {
  return (await seeLockers(call)).lockers.get(lockerNumber);
}

test("a student goes from an empty phone to a locker and back, with nothing but HTTP", async ({ shared: product }) => {
  const { call } = product;
  const card = newCard("홍길순");
  const first = await call("/api/v1/auth/login-or-register", { body: signInBody(card) });
  expect(first.status).toBe(201);
  expect(first.body).toEqual({
    access_token: expect.any(String),
    refresh_token: expect.any(String),
    expires_in: 1800,
    serial_id: expect.any(String),
    is_new: true,
  });
  const spaced = {
    student_id: card.studentNumber.replace(/^(....)/, "$1-"),
    name: " 홍길순 ",
    phone_number: card.phoneNumber,
  };
  const second = await call("/api/v1/auth/login", { body: spaced });
  expect(second.status).toBe(200);
  expect(textAt(second.body, "serial_id")).toBe(textAt(first.body, "serial_id"));

  const token = textAt(second.body, "access_token");
  const refreshToken = textAt(second.body, "refresh_token");
  expect((await call("/api/v1/auth/me", { token })).body).toEqual(signInBody(card));

  await test.step("the list shows 22 lockers in 7 locations, and no owner", async () => {
    const { lockers, body } = await seeLockers(call);
    expect(lockers.size).toBe(22);
    expect(listAt(body, "locations").map((location) => textAt(location, "name"))).toEqual([
      "정보관 B1 엘리베이터 옆1",
      "정보관 B1 엘리베이터 옆2",
      "정보관 B1 기계실 옆",
      "정보관 2층",
      "정보관 3층",
      "과학도서관 6층 620호 옆",
      "과학도서관 6층 614호 옆",
    ]);
    expect(numberAt(body, "available_count")).toBe(22);
    expect(at(body, "mine")).toBeNull();
    for (const locker of listAt(body, "lockers"))
      expect(Object.keys(Object(locker)).sort()).toEqual(
        "column held_until location location_en location_id location_ko locker_id row status".split(" "),
      );
  });

  const minji = pressesOf(call, { token });
  const seojun = pressesOf(call, await signUp(call, "이서준"));
  const held = await minji.hold(101);
  expect(held.status).toBe(201);
  expect(textAt(held.body, "message")).not.toBe("");
  expect(numberAt(held.body, "locker", "locker_id")).toBe(101);
  const leftMs = Date.parse(textAt(held.body, "expires_at")) - Date.parse(textAt(held.body, "server_time"));
  expect(Math.abs(leftMs - 15 * MINUTE_MS)).toBeLessThan(1_000);
  expect(Math.abs(numberAt(held.body, "expires_in") - 900)).toBeLessThan(1);

  await test.step("the second press of the same student is the same hold; another student is refused", async () => {
    const again = await minji.hold(101);
    expect(again.status).toBe(200);
    expect(textAt(again.body, "hold_id")).toBe(textAt(held.body, "hold_id"));
    expect(textAt(again.body, "expires_at")).toBe(textAt(held.body, "expires_at"));
    expect(tallyOf([await seojun.hold(101)])).toEqual({ "409 LOCKER_HELD": 1 });
    expect(tallyOf([await seojun.confirm(101)])).toEqual({ "409 HOLD_GONE": 1 });
    await expect
      .poll(() => listed(call, 101))
      .toEqual({ lockerNumber: 101, status: "held", heldUntil: textAt(held.body, "expires_at") });
    expect(at((await minji.mine()).body, "hold", "locker_id")).toBe(101);
  });

  await test.step("confirming is a yes, and again a yes", async () => {
    expect(tallyOf([await minji.confirm(101), await minji.confirm(101)])).toEqual({ "200": 2 });
    const mine = await minji.mine();
    expect(at(mine.body, "hold")).toBeNull();
    expect(numberAt(mine.body, "locker", "locker_id")).toBe(101);
    await expect.poll(() => listed(call, 101)).toEqual({ lockerNumber: 101, status: "taken", heldUntil: null });
    expect(tallyOf([await seojun.hold(101)])).toEqual({ "409 LOCKER_TAKEN": 1 });
  });

  await test.step("released, it is free for the other", async () => {
    expect((await minji.release(101)).status).toBe(200);
    expect(tallyOf([await minji.release(101)])).toEqual({ "404 NOTHING_TO_RELEASE": 1 });
    expect(at((await minji.mine()).body, "locker")).toBeNull();
    expect((await seojun.hold(101)).status).toBe(201);
    expect((await seojun.releaseHold(101)).status).toBe(200);
  });

  await test.step("a refresh gives a new pair; the old token again ends the family", async () => {
    const fresh = await call("/api/v1/auth/refresh", { body: { refresh_token: refreshToken } });
    expect(fresh.status).toBe(200);
    const renewed = textAt(fresh.body, "access_token");
    expect((await call("/api/v1/auth/me", { token: renewed })).status).toBe(200);
    const reused = await call("/api/v1/auth/refresh", { body: { refresh_token: refreshToken } });
    expect(tallyOf([reused])).toEqual({ "401 REFRESH_REFUSED": 1 });
    const newest = await call("/api/v1/auth/refresh", { body: { refresh_token: textAt(fresh.body, "refresh_token") } });
    expect(tallyOf([newest])).toEqual({ "401 REFRESH_REFUSED": 1 });
    expect(tallyOf([await call("/api/v1/auth/me", { token: renewed })])).toEqual({ "401 SESSION_ENDED": 1 });
  });

  await test.step("signing out makes the access token worthless at once", async () => {
    const { body } = await call("/api/v1/auth/login", { body: signInBody(card) });
    const last = textAt(body, "access_token");
    const out = await call("/api/v1/auth/logout", {
      token: last,
      body: { refresh_token: textAt(body, "refresh_token") },
    });
    expect(out.status).toBe(200);
    expect(tallyOf([await call("/api/v1/auth/me", { token: last })])).toEqual({ "401 SESSION_ENDED": 1 });
    expect(tallyOf([await pressesOf(call, { token: last }).hold(102)])).toEqual({ "401 SESSION_ENDED": 1 });
    const refreshed = await call("/api/v1/auth/refresh", { body: { refresh_token: textAt(body, "refresh_token") } });
    expect(tallyOf([refreshed])).toEqual({ "401 REFRESH_REFUSED": 1 });
  });
  await expectInvariantsHold(product);
});

test("a known number with another name or phone is refused alike, and no second account is made", async ({
  shared,
}) => {
  const { call } = shared;
  const minji = await signUp(call);
  const wrong = [
    { ...signInBody(minji), name: "박민지" },
    { ...signInBody(minji), phone_number: "01000000000" },
  ];
  const answers = await Promise.all(wrong.map((body) => call("/api/v1/auth/login-or-register", { body })));
  expect(tallyOf(answers)).toEqual({ "401 IDENTITY_MISMATCH": 2 });
  expect(new Set(answers.map(({ body }) => textAt(body, "error", "message"))).size).toBe(1);
});

test("of twenty first sign-ins at once with one number, one registers and nineteen know it", async ({ shared }) => {
  const { call } = shared;
  const body = signInBody(newCard());
  const answers = await Promise.all(Array.from({ length: 20 }, () => call("/api/v1/auth/login-or-register", { body })));
  expect(tallyOf(answers)).toEqual({ "201": 1, "200": 19 });
  expect(new Set(answers.map((answer) => textAt(answer.body, "serial_id"))).size).toBe(1);
});

test("errors are said in the language that was asked for", async ({ shared: { call } }) => {
  const said = async (language: string) =>
    textAt((await call("/api/v1/auth/me", { headers: { "accept-language": language } })).body, "error", "message");
  expect(await said("ko")).toBe("로그인이 필요해요.");
  expect(await said("en")).toMatch(/^[A-Z][\x20-\x7e]+\.$/);
});
