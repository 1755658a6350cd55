import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asking, TestServer } from "../testing/test-server.ts";
import { at, startTestServer, textAt } from "../testing/test-server.ts";

const DAY_MS = 86_400_000;
const NOBODY = "00000000-0000-4000-8000-000000000000";

describe("rounds over REST", () => {
  let server: TestServer;
  let manager = "";
  let roundId = "";
  let lockerNumber = 0;
  beforeAll(async () => {
    server = await startTestServer();
    const round = await server.world.round({ lockers: 1 });
    roundId = round.roundId;
    lockerNumber = round.lockerNumbers[0] ?? 0;
    manager = await server.signInAdmin(await server.world.admin("manager"));
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const ask = (path: string, asking: Asking = {}) => server.call(`/admin${path}`, { token: manager, ...asking });
  const inDays = (days: number) => new Date(server.world.clock.now().getTime() + days * DAY_MS).toISOString();
  const names = { name_ko: "봄 사물함", name_en: "Spring" };

  test("a round is made, changed, refused beside another with the lockers in the way, and removed", async () => {
    const made = await ask("/rounds", { body: { ...names, locker_numbers: [lockerNumber] } });
    expect(made.status).toBe(200);
    const id = textAt(made.body, "round_id");
    const changed = await ask(`/rounds/${id}`, { method: "PATCH", body: { version: 1, cohorts: ["1학년"] } });
    expect(changed.status).toBe(200);
    const late = await ask(`/rounds/${id}`, { method: "PATCH", body: { version: 1, cohorts: [] } });
    expect([late.status, at(late.body, "error.reason")]).toEqual([409, "EDITED_ELSEWHERE"]);
    const opened = await ask(`/rounds/${id}/open`, { body: { closes_at: inDays(1), expires_at: inDays(2) } });
    expect(opened.status).toBe(409);
    expect(at(opened.body, "error")).toMatchObject({
      reason: "ROUND_OVERLAPS",
      lockers: [lockerNumber],
      other_round: { name_ko: "시험 사물함", name_en: "Test lockers" },
    });
    expect((await ask(`/rounds/${id}`, { method: "DELETE" })).status).toBe(200);
    const again = await ask(`/rounds/${id}`, { method: "DELETE" });
    expect([again.status, at(again.body, "error.reason")]).toEqual([404, "NO_ROUND"]);
  });

  test.each([
    ["POST /rounds", {}, "name_ko"],
    ["POST /rounds", { ...names, name_en: " " }, "name_en"],
    ["POST /rounds", { ...names, hold_ms: 1 }, "hold_ms"],
    ["POST /rounds", { ...names, locker_numbers: [0] }, "locker_numbers.0"],
    ["POST /rounds", { ...names, locker_numbers: "all" }, "locker_numbers"],
    ["POST /rounds", { ...names, cohorts: ["a,b"] }, "cohorts.0"],
    ["PATCH /rounds/ROUND", { name_ko: "봄" }, "version"],
    ["PATCH /rounds/ROUND", { version: 1, notice_ko: "가".repeat(201) }, "notice_ko"],
    ["POST /rounds/ROUND/postpone", { closes_at: "2030-01-01" }, "opens_at"],
  ])("%s with %o is a 400 that names %s", async (call, body, field) => {
    const [method = "", path = ""] = call.replace("ROUND", roundId).split(" ");
    const answer = await ask(path, { method, body });
    expect([answer.status, at(answer.body, "error.reason")]).toEqual([400, "BAD_INPUT"]);
    expect(at(answer.body, "error.field")).toBe(field);
  });

  test("what is not there is 404, what is over is refused, and times in the past name their field", async () => {
    const times = { opens_at: inDays(1), closes_at: inDays(2), expires_at: inDays(3) };
    const nobody = await ask(`/rounds/${NOBODY}/postpone`, { body: times });
    expect([nobody.status, at(nobody.body, "error.reason")]).toEqual([404, "NO_ROUND"]);
    const past = await ask(`/rounds/${roundId}/postpone`, { body: { ...times, opens_at: inDays(-3) } });
    expect([past.status, at(past.body, "error.field")]).toEqual([400, "opens_at"]);
    expect((await ask(`/rounds/${roundId}/postpone`, { body: { ...times, notice_ko: "내일 열어요." } })).status).toBe(
      200,
    );
    await expect
      .poll(async () => at((await server.call("/rounds")).body, "rounds.0"))
      .toMatchObject({ state: "upcoming", notice_ko: "내일 열어요.", notice: "내일 열어요." });
  });

  test("whether the house is well is said with its numbers", async () => {
    const { status, body } = await ask("/rounds/readiness");
    expect([status, at(body, "is_well")]).toEqual([200, true]);
    expect(at(body, "parts.0")).toMatchObject({ part: "clock", is_well: true, apart_max_ms: 1_000 });
  });
});
