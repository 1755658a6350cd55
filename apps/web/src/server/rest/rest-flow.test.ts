import { describe, expect, test } from "vitest";
import { at, startTestServer, textAt } from "../testing/test-server.ts";

const minji = { student_id: "2023-321234", name: " 홍길동 ", phone_number: "010-1234-5678" };

describe("the REST flow of SPECS 2", () => {
  test("a student registers, signs in again, and is refused with another name", async () => {
    await using server = await startTestServer();
    await server.world.round({ lockers: 1 });
    const first = await server.call("/auth/login-or-register", { body: minji });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      expires_in: 1800,
    });
    const again = await server.call("/auth/login", { body: { ...minji, student_id: "2023321234" } });
    expect(again.status).toBe(200);
    expect(at(again.body, "serial_id")).toBe(at(first.body, "serial_id"));
    const other = await server.call("/auth/login-or-register", { body: { ...minji, name: "김철수" } });
    expect([other.status, at(other.body, "error.reason")]).toEqual([401, "IDENTITY_MISMATCH"]);
    const me = await server.call("/auth/me", { token: textAt(again.body, "access_token") });
    expect([me.status, me.body]).toEqual([
      200,
      { student_id: "2023321234", name: "홍길동", phone_number: "01012345678" },
    ]);
  });

  test("the list shows every locker with its location and never an owner", async () => {
    await using server = await startTestServer();
    const { lockerNumbers } = await server.world.round({ lockers: 2 });
    const [owner, other] = await server.world.students(2);
    if (!owner || !other) throw new Error("two students");
    const { accessToken } = await server.signIn(owner);
    await server.call(`/lockers/${lockerNumbers[0]}/hold`, { method: "POST", token: accessToken });
    await server.call(`/lockers/${lockerNumbers[0]}/confirm`, { method: "POST", token: accessToken });
    const list = await server.call("/lockers", { headers: { "accept-language": "en" } });
    expect(list.status).toBe(200);
    expect(at(list.body, "lockers.0")).toMatchObject({
      locker_id: lockerNumbers[0],
      location: "Corridor",
      status: "taken",
    });
    expect(at(list.body, "locations.0")).toMatchObject({ name: "Corridor", available_count: 1 });
    expect([at(list.body, "available_count"), at(list.body, "mine")]).toEqual([1, null]);
    expect(list.text).not.toContain(owner.studentId);
    expect(list.text).not.toContain(owner.studentNumber);
    const mine = await server.call("/lockers", { token: accessToken });
    expect(at(mine.body, "mine.locker.locker_id")).toBe(lockerNumbers[0]);
  });

  test("hold, press again, confirm twice, see it, release it", async () => {
    await using server = await startTestServer();
    const { lockerNumbers } = await server.world.round({ lockers: 2, holdMs: 900_000 });
    const [first, second] = lockerNumbers;
    const [a, b] = await server.world.students(2);
    if (!a || !b) throw new Error("two students");
    const { accessToken: token } = await server.signIn(a);
    const { accessToken: othersToken } = await server.signIn(b);
    const press = (path: string, by = token) => server.call(`/lockers/${path}`, { method: "POST", token: by });

    const held = await press(`${first}/hold`);
    expect(held.status).toBe(201);
    expect(held.body).toMatchObject({ message: expect.any(String), locker: { locker_id: first }, expires_in: 900 });
    expect(Math.abs(Date.parse(textAt(held.body, "expires_at")) - Date.now() - 900_000)).toBeLessThan(5_000);
    const again = await press(`${first}/hold`);
    expect([again.status, at(again.body, "hold_id")]).toEqual([200, at(held.body, "hold_id")]);
    const outrun = await press(`${first}/hold`, othersToken);
    expect([outrun.status, at(outrun.body, "error.reason")]).toEqual([409, "LOCKER_HELD"]);
    const greedy = await press(`${second}/hold`);
    expect([greedy.status, at(greedy.body, "error.reason")]).toEqual([409, "HOLDS_ANOTHER"]);
    const beforehand = await server.call("/lockers/me", { token });
    expect(beforehand.body).toMatchObject({ hold: { locker_id: first, state: "held" }, locker: null });

    for (const _ of [1, 2]) {
      const confirmed = await press(`${first}/confirm`);
      expect([confirmed.status, at(confirmed.body, "locker.locker_id")]).toEqual([200, first]);
    }
    const stranger = await press(`${first}/confirm`, othersToken);
    expect(stranger.status).toBe(409);
    const mine = await server.call("/lockers/me", { token });
    expect(mine.body).toMatchObject({ hold: null, locker: { locker_id: first, usable_until: expect.any(String) } });
    expect((await press(`${first}/release`, othersToken)).status).toBe(404);
    expect((await press(`${first}/release`)).status).toBe(200);
    expect((await press(`${first}/release`)).status).toBe(404);
    expect((await press(`${second}/release-hold`)).status).toBe(404);
    expect((await press(`${second}/hold`)).status).toBe(201);
    expect((await press(`${second}/release-hold`)).status).toBe(200);
    expect((await press("999999/hold")).status).toBe(404);
  });

  test("before opening a hold is refused with the time until then", async () => {
    await using server = await startTestServer();
    const { lockerNumbers } = await server.world.round({ lockers: 1, opensInMs: 60_000 });
    const { accessToken } = await server.signIn(await server.world.student());
    const early = await server.call(`/lockers/${lockerNumbers[0]}/hold`, { method: "POST", token: accessToken });
    expect(early.status).toBe(403);
    expect(early.body).toMatchObject({
      error: { reason: "ROUND_NOT_OPEN", opens_at: expect.any(String), retry_after_ms: expect.any(Number) },
    });
    expect(Number(early.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("a refresh token works once, its reuse ends the family, and logout ends a token at once", async () => {
    await using server = await startTestServer();
    const student = await server.world.student();
    const first = await server.signIn(student);
    const renewed = await server.call("/auth/refresh", { body: { refresh_token: first.refreshToken } });
    expect(renewed.status).toBe(200);
    const reused = await server.call("/auth/refresh", { body: { refresh_token: first.refreshToken } });
    expect([reused.status, at(reused.body, "error.reason")]).toEqual([401, "REFRESH_REFUSED"]);
    expect((await server.call("/auth/me", { token: textAt(renewed.body, "access_token") })).status).toBe(401);

    const { accessToken, refreshToken } = await server.signIn(student);
    expect((await server.call("/auth/logout", { method: "POST", token: accessToken, body: {} })).status).toBe(200);
    const after = await server.call("/auth/me", { token: accessToken });
    expect([after.status, at(after.body, "error.reason")]).toEqual([401, "SESSION_ENDED"]);
    expect((await server.call("/auth/refresh", { body: { refresh_token: refreshToken } })).status).toBe(401);
  });

  test("a student sees and ends own sessions, and changes own phone", async () => {
    await using server = await startTestServer();
    const student = await server.world.student();
    const { accessToken: here } = await server.signIn(student);
    const { accessToken: there } = await server.signIn(student);
    const listed = await server.call("/auth/sessions", { token: here });
    const sessions = Object(at(listed.body, "sessions"));
    expect(sessions).toHaveLength(2);
    const other = Array.from<unknown>(sessions).find((session) => at(session, "is_current") === false);
    expect((await server.call(`/auth/sessions/${textAt(other, "id")}`, { method: "DELETE", token: here })).status).toBe(
      200,
    );
    expect((await server.call("/auth/me", { token: there })).status).toBe(401);
    const changed = await server.call("/auth/me", {
      method: "PATCH",
      token: here,
      body: { phone_number: "010 9999 8888" },
    });
    expect([changed.status, at(changed.body, "phone_number")]).toEqual([200, "01099998888"]);
  });

  test("rounds and health are told to anyone", async () => {
    await using server = await startTestServer();
    await server.world.round({ lockers: 2 });
    const rounds = await server.call("/rounds", { headers: { "accept-language": "en-US,en;q=0.9" } });
    expect(at(rounds.body, "rounds.0")).toMatchObject({
      name: "Test lockers",
      state: "open",
      available_count: 2,
      server_time: expect.any(String),
    });
    const health = await server.call("/health");
    expect([health.status, health.body]).toEqual([200, { status: "ok", db: "ok", redis: "ok" }]);
  });
});
