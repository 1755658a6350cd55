import { expect, test } from "vitest";
import { createTestClock } from "./test-clock.ts";
import { at, startTestServer } from "./testing/test-server.ts";

test("where the operator asked for it, the clock can be moved on", async () => {
  const testClock = createTestClock();
  await using server = await startTestServer({ testClock });
  const moved = await server.call("/_test/clock", { body: { advance_ms: 5_000 } });
  expect([moved.status, moved.body, testClock.offsetMs()]).toEqual([200, { offset_ms: 5_000 }, 5_000]);
  for (const body of [{ advance_ms: -1 }, { advance_ms: "1" }, {}, "x"]) {
    expect((await server.call("/_test/clock", { body })).status).toBe(400);
  }
  expect((await server.call("/_test/clock")).status).toBe(405);
  expect(testClock.offsetMs()).toBe(5_000);
});

test("elsewhere there is no such call", async () => {
  await using server = await startTestServer();
  const refused = await server.call("/_test/clock", { body: { advance_ms: 5_000 } });
  expect([refused.status, at(refused.body, "error.reason")]).toEqual([404, "NOT_FOUND"]);
});
