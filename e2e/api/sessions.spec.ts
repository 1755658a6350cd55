import { expectInvariantsHold } from "../support/invariants.ts";
import { signUp } from "../support/people.ts";
import { pressesOf } from "../support/presses.ts";
import { listAt, textAt } from "../support/read.ts";
import { tallyOf } from "../support/tally.ts";
import { expect, test } from "../support/test.ts";

const AT_ONCE = 30;
const REFRESH = "/api/v1/auth/refresh";

test(`${AT_ONCE} refreshes at once with one token give one pair, and end the whole family`, async ({
  shared: product,
}) => {
  const { call } = product;
  const student = await signUp(call);
  const refresh = () => call(REFRESH, { body: { refresh_token: student.refreshToken } });
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, refresh));
  expect(tallyOf(answers)).toEqual({ "200": 1, "401 REFRESH_REFUSED": AT_ONCE - 1 });
  const pair = answers.find(({ status }) => status === 200)?.body;
  const after = await Promise.all([
    call(REFRESH, { body: { refresh_token: textAt(pair, "refresh_token") } }),
    call("/api/v1/auth/me", { token: textAt(pair, "access_token") }),
    call("/api/v1/auth/me", { token: student.token }),
    pressesOf(call, { token: textAt(pair, "access_token") }).hold(601),
  ]);
  expect(tallyOf(after)).toEqual({ "401 REFRESH_REFUSED": 1, "401 SESSION_ENDED": 3 });
  await expectInvariantsHold(product);
});

test(`${AT_ONCE} refreshes at once with one token and one refresh_id give the same pair, and sign nobody out`, async ({
  shared: { call },
}) => {
  const student = await signUp(call);
  const body = { refresh_token: student.refreshToken, refresh_id: crypto.randomUUID() };
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => call(REFRESH, { body })));
  expect(tallyOf(answers)).toEqual({ "200": AT_ONCE });
  const pairs = new Set(answers.map((answer) => textAt(answer.body, "refresh_token")));
  expect(pairs.size).toBe(1);
  const [refreshToken = ""] = pairs;
  expect((await call(REFRESH, { body: { refresh_token: refreshToken } })).status).toBe(200);
});

test("signing out ends both tokens at once, and only this device's", async ({ shared: { call } }) => {
  const phone = await signUp(call);
  const body = { student_id: phone.studentNumber, name: phone.name, phone_number: phone.phoneNumber };
  const laptop = textAt((await call("/api/v1/auth/login", { body })).body, "access_token");
  expect((await call("/api/v1/auth/logout", { token: phone.token, body: {} })).status).toBe(200);
  const dead = await Promise.all([
    call("/api/v1/auth/me", { token: phone.token }),
    call("/api/v1/lockers/me", { token: phone.token }),
    pressesOf(call, phone).hold(602),
    call("/api/v1/auth/logout", { token: phone.token, body: {} }),
    call(REFRESH, { body: { refresh_token: phone.refreshToken } }),
  ]);
  expect(tallyOf(dead)).toEqual({ "401 SESSION_ENDED": 4, "401 REFRESH_REFUSED": 1 });
  const sessions = await call("/api/v1/auth/sessions", { token: laptop });
  expect(sessions.status).toBe(200);
  expect(listAt(sessions.body, "sessions")).toHaveLength(1);
});

test("a web cookie is no Bearer token, and a Bearer token no cookie", async ({ shared: { call } }) => {
  const student = await signUp(call);
  const asCookie = await call("/api/v1/auth/me", { headers: { cookie: `seonchak.session=${student.token}` } });
  const refreshAsAccess = await call("/api/v1/auth/me", { token: student.refreshToken });
  const forAdministrators = await call("/api/v1/admin/overview", { token: student.token });
  expect(tallyOf([asCookie, refreshAsAccess, forAdministrators])).toEqual({
    "401 UNAUTHENTICATED": 2,
    "403 FORBIDDEN": 1,
  });
});
